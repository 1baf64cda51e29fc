/** Opens the coach, passes keys on, brings the card. It keeps no state: the browser ends it whenever it likes. */
import { browser, type Tabs } from '../platform/browser.ts';
import { injectCard } from '../platform/card.ts';
import { liveSessionIds } from '../platform/live-lock.ts';
import { isCommand } from '../platform/messages.ts';
import { listenForMessages, send } from '../platform/messaging.ts';

const HOME = 'src/surfaces/home/index.html';
const COACH = 'src/surfaces/coach/index.html';

browser.action.onClicked.addListener((tab) => void onClick(tab));

browser.commands.onCommand.addListener((name) => {
  if (isCommand(name)) send({ kind: 'command', command: name });
});

listenForMessages((message) => {
  if (message.kind === 'show-coach') void showCoach();
});

/** While a run is coached a click on a web page brings the card there; otherwise it leads to the coach. */
async function onClick(tab: Tabs.Tab): Promise<void> {
  const live = (await liveSessionIds()).size > 0;
  const ours = tab.url?.startsWith(browser.runtime.getURL('')) ?? false;
  if (live && !ours && tab.id !== undefined && (await injectCard(tab.id))) return;
  await showCoach();
}

/** Brings the coach's tab to the front, else the home page; opens the home page where there is neither. */
async function showCoach(): Promise<void> {
  const page = (await tabOf(COACH)) ?? (await tabOf(HOME));
  if (page?.id === undefined) {
    await browser.tabs.create({ url: browser.runtime.getURL(HOME) });
    return;
  }
  await browser.tabs.update(page.id, { active: true });
  if (page.windowId !== undefined) await browser.windows.update(page.windowId, { focused: true });
}

/** Tabs of our own pages are found without the "tabs" permission. */
async function tabOf(path: string): Promise<Tabs.Tab | undefined> {
  const [tab] = await browser.tabs.query({ url: `${browser.runtime.getURL(path)}*` });
  return tab;
}
