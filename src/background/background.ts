/** Opens the coach, passes keys on, brings the card. It keeps no state: the browser ends it whenever it likes. */
import { mondayOf } from '../core/model/calendar.ts';
import { t, speakLanguage } from '../language/index.ts';
import { browser, type Tabs } from '../platform/browser.ts';
import { showsVideo } from '../page-video/read-page.ts';
import { injectCard } from '../card/inject.ts';
import { isRestoring, liveSessionIds } from '../platform/live-lock.ts';
import { isCommand } from '../platform/messages.ts';
import { listenForMessages, send } from '../platform/messaging.ts';
import { mayRemind, notify, onReminder, schedule } from '../platform/reminders.ts';
import { dayOf } from '../platform/today.ts';
import { createDatabase } from '../storage/db.ts';
import { createSettingsStore } from '../storage/settings-store.ts';
import { createPairsStore } from '../storage/pairs-store.ts';
import { tidyInPassing } from '../storage/tidy-up.ts';
import { keepTally } from '../storage/request-tallies.ts';
import { readPlan } from '../storage/week-plans.ts';
import { countRequests } from '../workers/own-requests.ts';
import { reminderText } from './plan-reminder.ts';

const HOME = 'src/surfaces/home/index.html';
const COACH = 'src/surfaces/coach/index.html';
const VIDEOS = 'src/surfaces/analyze/index.html';
const PLAN = 'src/surfaces/plan/index.html';

countRequests((tally) => void keepTally(browser.storage.session, tally));

browser.action.onClicked.addListener((tab) => void onClick(tab));

/** The menu of web pages, and that of the button: a page's own menu may be the page's. */
const MENU = { page: 'analyse-video', button: 'analyse-video-button' } as const;
browser.contextMenus.onClicked.addListener((_, tab) => void analyseVideoOf(tab));

browser.commands.onCommand.addListener((name, tab) => {
  if (name === 'analyse-video') void analyseVideoOf(tab);
  if (isCommand(name)) send({ kind: 'command', command: name });
});

listenForMessages((message) => {
  if (message.kind === 'show-coach') void showCoach();
});

onReminder({ due: () => void remind(), opened: () => void show(PLAN) });

// A browser may forget alarms when it ends.
browser.runtime.onStartup.addListener(() => void reschedule());
browser.runtime.onInstalled.addListener(() => {
  void reschedule();
  void offerVideos();
});

// Whatever the browser has started this script for.
void tidy();

async function tidy(): Promise<void> {
  const database = createDatabase();
  await tidyInPassing(database, isRestoring, createPairsStore(browser.storage.local));
  database.close();
}

/** The browser keeps the menus until the extension is updated. */
async function offerVideos(): Promise<void> {
  const title = browser.i18n.getMessage('analyseVideo');
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: MENU.page,
    title,
    contexts: ['page', 'video', 'frame'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  });
  browser.contextMenus.create({ id: MENU.button, title, contexts: ['action'] });
}

/** The Videos page, in a tab beside it, reads the video: it is there for longer than this script. */
async function analyseVideoOf(tab: Tabs.Tab | undefined): Promise<void> {
  if (tab?.id === undefined) return;
  const url = browser.runtime.getURL(`${VIDEOS}?tab=${tab.id}`);
  await browser.tabs.create({ url, index: tab.index + 1, openerTabId: tab.id });
}

async function reschedule(): Promise<void> {
  const { reminderAt } = await createSettingsStore(browser.storage.local).load();
  if (reminderAt !== null && (await mayRemind())) await schedule(reminderAt);
}

async function remind(): Promise<void> {
  // Set again each day, so that it keeps its hour when the clocks change.
  await reschedule();
  const day = dayOf(new Date());
  const database = createDatabase();
  // The plan is read when it is needed: this script may have been started for nothing else.
  const { athleteId, language } = await createSettingsStore(browser.storage.local).load();
  speakLanguage(language, navigator.languages);
  const stored = await readPlan(database, { athleteId, week: mondayOf(day) }).catch(() => null);
  database.close();
  const text = reminderText(stored?.plan ?? null, day);
  if (text !== null) await notify(t('reminder.title'), text);
}

/**
 * While a run is coached a click on a web page brings the card there. Of a page that shows a video it is analysed, unless
 * the coach is open already: whoever has opened it is about to run. Otherwise the click leads to the coach.
 */
async function onClick(tab: Tabs.Tab): Promise<void> {
  const live = (await liveSessionIds()).size > 0;
  const ours = tab.url?.startsWith(browser.runtime.getURL('')) ?? false;
  if (live && !ours && tab.id !== undefined) {
    const { language } = await createSettingsStore(browser.storage.local).load();
    speakLanguage(language, navigator.languages);
    const card = await injectCard(tab.id);
    if (card.ok) return;
    // For whoever looks at the extension's console: why the coach came to the front instead.
    console.warn(`No card in tab ${tab.id}: ${card.reason}`);
  } else if (!ours && tab.id !== undefined && !(await tabOf(COACH)) && (await showsVideo(tab.id))) {
    return analyseVideoOf(tab);
  }
  await showCoach();
}

/** Brings the coach's tab to the front. Where there is none: set-up for a run, or for a newcomer what the product does. */
async function showCoach(): Promise<void> {
  if (await tabOf(COACH)) return show(COACH);
  const { onboardingSeen } = await createSettingsStore(browser.storage.local).load();
  await show(onboardingSeen ? COACH : HOME);
}

/** Brings a tab of ours to the front, or opens one. */
async function show(path: string): Promise<void> {
  const page = await tabOf(path);
  if (page?.id === undefined) {
    await browser.tabs.create({ url: browser.runtime.getURL(path) });
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
