/** Puts the cue card into web pages: on a click by `activeTab`, or everywhere with the optional host permission. */
// `?script` stands for the path of the packed file.
// oxlint-disable-next-line import/default
import cardScript from './card.iife.ts?script';
import { type CardWords, cardWords } from './card-words.ts';
import { browser } from '../platform/browser.ts';
import { untilPermitted } from '../platform/click-permission.ts';

/** A page that takes longer than this to load gets no card by this click, ms. */
const LOADED_WITHIN_MS = 15_000;

export type CardResult = { readonly ok: true } | { readonly ok: false; readonly reason: string };

/** The card's words, and then the card. */
export type CardInjection =
  | { target: { tabId: number }; func: (words: CardWords) => void; args: [CardWords] }
  | { target: { tabId: number }; files: string[] };

/** What is used of the browser. */
export interface CardApi {
  readonly scripting: {
    executeScript(injection: CardInjection): Promise<unknown>;
  };
  readonly tabs: {
    get(tabId: number): Promise<{ readonly status?: string | undefined; readonly url?: string | undefined }>;
    readonly onUpdated: {
      addListener(listener: OnUpdated): void;
      removeListener(listener: OnUpdated): void;
    };
  };
}

type OnUpdated = (tabId: number, change: { readonly status?: string | undefined }) => void;

/**
 * Brings the card into a tab, or makes the card that is there greet.
 *
 * A page that is being left for another takes the card with it or refuses it ("the frame was removed"), so the page that
 * comes is asked once more. A page that is not loading and refuses is asked a few times more, as `untilPermitted` has it.
 * @returns the browser's reason where no card came: its own pages, its store, a page without permission, a closed tab
 */
export async function injectCard(tabId: number, api: CardApi = browser): Promise<CardResult> {
  const first = await resultOf(inject(tabId, api));
  // A tab that was closed meanwhile is nowhere.
  const tab = await api.tabs.get(tabId).catch(() => null);
  if (tab?.status === 'loading') {
    await loaded(tabId, api);
    return resultOf(inject(tabId, api));
  }
  return first.ok ? first : resultOf(untilPermitted(tab, () => inject(tabId, api)));
}

async function inject(tabId: number, api: CardApi): Promise<void> {
  await api.scripting.executeScript({ target: { tabId }, func: keepWords, args: [cardWords()] });
  await api.scripting.executeScript({ target: { tabId }, files: [cardScript] });
}

function resultOf(injection: Promise<void>): Promise<CardResult> {
  return injection.then(
    () => ({ ok: true }),
    (error: unknown) => ({ ok: false, reason: String(error) }),
  );
}

/** Runs in the web page, in the extension's own world there: it may use nothing from outside itself. */
function keepWords(words: CardWords): void {
  (globalThis as { midlineWords?: CardWords }).midlineWords = words;
}

/** A tab that was closed meanwhile does not load. */
async function isLoading(tabId: number, api: CardApi): Promise<boolean> {
  const tab = await api.tabs.get(tabId).catch(() => null);
  return tab?.status === 'loading';
}

/** Resolves when the tab's page has loaded, or after `LOADED_WITHIN_MS`. */
function loaded(tabId: number, api: CardApi): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      api.tabs.onUpdated.removeListener(onUpdated);
      resolve();
    };
    const onUpdated: OnUpdated = (id, { status }) => {
      if (id === tabId && status === 'complete') done();
    };
    const timer = setTimeout(done, LOADED_WITHIN_MS);
    api.tabs.onUpdated.addListener(onUpdated);
    // It may have loaded between the question and the listener.
    void isLoading(tabId, api).then((still) => still || done());
  });
}

/**
 * From now on every page that comes to the front, or loads there, gets the card, if the runner has allowed all pages.
 * @returns a function that ends it; the cards that are there take themselves away when told so
 */
export function showCardWhereAllowed(): () => void {
  const bring = async (tabId: number): Promise<void> => {
    const allowed = await browser.permissions.contains({ origins: ['<all_urls>'] });
    // Once: a page that loads is told of again when it has loaded.
    if (allowed) await resultOf(inject(tabId, browser));
  };
  const onActivated = ({ tabId }: { tabId: number }): void => void bring(tabId);
  const onUpdated = (tabId: number, change: { status?: string }, tab: { active: boolean }): void => {
    if (change.status === 'complete' && tab.active) void bring(tabId);
  };
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  return () => {
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
  };
}
