/** The one door from the pages to what runs and what is kept; a preview of the pages puts other things behind it. */
import type { LiveSession, LiveSessionOptions } from '../../live/contract.ts';
import { startLiveSession } from '../../live/start-live-session.ts';
import { browser } from '../../platform/browser.ts';
import { askToKeep, type Lasting, lastingNow } from '../../platform/lasting-storage.ts';
import { createDatabase } from '../../storage/db.ts';
import { isRestoring, writtenSessionIds } from '../../platform/live-lock.ts';
import { createSettingsStore, type SettingsStore } from '../../storage/settings-store.ts';
import { type StoredAthletes, storedAthletes } from './stored-athletes.ts';
import { type OwnRequests, ownRequests } from './own-requests.ts';
import { switchOff, switchOn } from '../../platform/reminders.ts';
import { createLogoStore, type LogoStore } from '../../storage/logo-store.ts';
import { createPairsStore, type PairsStore } from '../../storage/pairs-store.ts';
import { type Diary, storedDiary } from './diary.ts';
import { type StoredHandwork, storedHandwork } from './stored-handwork.ts';
import { type StoredBackup, storedBackup } from './stored-backup.ts';
import { type StoredSessions, storedSessions } from './stored-sessions.ts';
import { type StoredVideos, storedVideos } from './stored-videos.ts';
import { type StoredVoiceNotes, storedVoiceNotes } from './stored-voice-notes.ts';

export interface Ports {
  readonly settings: SettingsStore;
  readonly sessions: StoredSessions;
  readonly videos: StoredVideos;
  readonly handwork: StoredHandwork;
  readonly voiceNotes: StoredVoiceNotes;
  readonly athletes: StoredAthletes;
  /** What was compared with what. */
  readonly pairs: PairsStore;
  /** At the head of reports. */
  readonly logo: LogoStore;
  readonly backup: StoredBackup;
  readonly diary: Diary;
  readonly requests: OwnRequests;
  /** Asks for notifications; needs a click. @returns whether it will remind */
  remindAt(time: string): Promise<boolean>;
  remindNoMore(): Promise<void>;
  /** Whether the browser may clear the runs when the disk is short. */
  lastingNow(): Promise<Lasting>;
  /** Asks it not to. */
  askToKeep(): Promise<Lasting>;
  startSession(options: LiveSessionOptions): LiveSession;
  /** Opens a page of ours in a tab of its own. @param href - relative to this page */
  openTab(href: string): Promise<void>;
  /** Asks for access to all pages, for the card; needs a click. @returns whether it was given */
  askForEveryPage(): Promise<boolean>;
}

const EVERY_PAGE = { origins: ['<all_urls>'] };

const database = createDatabase();
const settings = createSettingsStore(browser.storage.local);
const pairs = createPairsStore(browser.storage.local);
const logo = createLogoStore(browser.storage.local);

export const ports: Ports = {
  settings,
  sessions: storedSessions(database, writtenSessionIds, () => isRestoring(), pairs),
  videos: storedVideos(database),
  handwork: storedHandwork(database),
  voiceNotes: storedVoiceNotes(database),
  athletes: storedAthletes(database),
  pairs,
  logo,
  backup: storedBackup({ settings, pairs, logo }),
  diary: storedDiary(database),
  requests: ownRequests(),
  remindAt: (time) => switchOn(time),
  remindNoMore: () => switchOff(),
  lastingNow: () => lastingNow(),
  askToKeep: () => askToKeep(),
  startSession: startLiveSession,
  openTab: async (href) => void (await browser.tabs.create({ url: new URL(href, location.href).href })),
  askForEveryPage: () => browser.permissions.request(EVERY_PAGE),
};
