/** Puts the cue card into web pages: on a click by `activeTab`, or everywhere with the optional host permission. */
// `?script` stands for the path of the packed file.
// oxlint-disable-next-line import/default
import cardScript from '../surfaces/card/card.iife.ts?script';
import { browser } from './browser.ts';

/** @returns false where no extension may be: the browser's own pages, its store, a page without permission */
export async function injectCard(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [cardScript] });
    return true;
  } catch {
    return false;
  }
}

/**
 * From now on every page that comes to the front, or loads there, gets the card, if the runner has allowed all pages.
 * @returns a function that ends it; the cards that are there take themselves away when told so
 */
export function showCardWhereAllowed(): () => void {
  const inject = async (tabId: number): Promise<void> => {
    const allowed = await browser.permissions.contains({ origins: ['<all_urls>'] });
    if (allowed) await injectCard(tabId);
  };
  const onActivated = ({ tabId }: { tabId: number }): void => void inject(tabId);
  const onUpdated = (tabId: number, change: { status?: string }, tab: { active: boolean }): void => {
    if (change.status === 'complete' && tab.active) void inject(tabId);
  };
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  return () => {
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
  };
}
