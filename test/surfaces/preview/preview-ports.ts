/** What stands behind the pages in the preview: a fake run, the real store in this browser, sample runs. */
import type { SessionFile } from '../../../src/core/session/session-file.ts';
import { besideWatch } from '../../../src/core/watch/beside-watch.ts';
import { createDatabase } from '../../../src/storage/db.ts';
import { rowOf } from '../../../src/storage/session-row.ts';
import { createLogoStore } from '../../../src/storage/logo-store.ts';
import { createPairsStore } from '../../../src/storage/pairs-store.ts';
import { createSettingsStore, type StorageArea } from '../../../src/storage/settings-store.ts';
import type { Ports } from '../../../src/surfaces/shared/ports.ts';
import { storedDiary } from '../../../src/surfaces/shared/diary.ts';
import { storedSessions } from '../../../src/surfaces/shared/stored-sessions.ts';
import { storedHandwork } from '../../../src/surfaces/shared/stored-handwork.ts';
import { storedVideos } from '../../../src/surfaces/shared/stored-videos.ts';
import { storedVoiceNotes } from '../../../src/surfaces/shared/stored-voice-notes.ts';
import { storedAthletes } from '../../../src/surfaces/shared/stored-athletes.ts';
import { backUp } from '../../../src/storage/backup/back-up.ts';
import { restore } from '../../../src/storage/backup/restore.ts';
import { seedRecordings } from './recordings.ts';
import { startFakeSession } from '../fixtures/fake-live-session.ts';
import { watchOf } from '../../core/watch/watch-sim.ts';
import { SAMPLE_LOGO } from '../fixtures/sample-logo.ts';
import { sampleSession } from '../fixtures/sample-session.ts';

const query = new URLSearchParams(location.search);

/** As long as it may be. */
const LONG_NAME =
  'Laufband Tanaka \u00b7 Amara Diallo \u00b7 Jonas Weber \u00b7 Mei Tanaka \u00b7 Zo\u00eb Lindqvist, Ivo';

const area: StorageArea = {
  get: async (key) => ({ [key]: JSON.parse(localStorage.getItem(key) ?? 'null') as unknown }),
  set: async (items) => {
    for (const [key, value] of Object.entries(items)) localStorage.setItem(key, JSON.stringify(value));
  },
  onChanged: { addListener: () => undefined, removeListener: () => undefined },
};

if (query.has('first')) localStorage.setItem('settings', JSON.stringify({ language: query.get('language') }));
else
  localStorage.setItem(
    'settings',
    JSON.stringify({
      onboardingSeen: true,
      theme: query.get('theme') ?? 'system',
      language: query.get('language'),
      ...(query.has('letterhead') && { reportName: LONG_NAME }),
    }),
  );
localStorage.setItem('logo', JSON.stringify(query.has('letterhead') ? SAMPLE_LOGO : null));

// The workers of the pages open the product's own.
const database = createDatabase(query.has('first') || query.has('empty') ? 'preview-empty' : undefined);

const NAMES = ['Amara Diallo', 'Jonas Weber', 'Zo\u00eb Lindqvist', 'Mei Tanaka', 'Ivo', 'Ruth Okafor'];

/** A run whose watch counts a step too many, with a clock that is ahead. */
function withWatch(run: SessionFile, n: number): SessionFile {
  const file = { ...run, belt: [{ timeS: 0, speedKmh: 10, inclinePercent: null }] };
  const watch = watchOf(file, { aheadS: 14, bias: 0.8 + n / 10, noise: 2, seed: n, speedFactor: 1.03 });
  const found = besideWatch(file, { ...watch, device: 'Forerunner' }, 'morning-run.fit');
  return found.ok ? { ...file, watch: found.watch } : file;
}

async function seed(): Promise<void> {
  if (query.has('first') || query.has('empty')) return;
  const db = await database.get();
  for (const [n, name] of NAMES.entries()) {
    await db.put('athletes', { id: `athlete-${n}`, name, createdAt: 0, deletedAt: null });
  }
  for (let n = 0; n < 5; n++) {
    const athleteId = n < 3 ? `athlete-${n}` : null;
    const file = n < 3 ? sampleSession(n) : withWatch(sampleSession(n), n);
    await db.put('files', file);
    await db.put(
      'rows',
      rowOf(file, { origin: 'recorded', title: '', notes: '', hasFrames: false, athleteId }),
    );
  }
  await seedRecordings(database);
  const row = rowOf(sampleSession(9), { origin: 'recorded', title: '', notes: '', hasFrames: true });
  if (query.has('crash')) await db.put('rows', { ...row, state: 'recording' });
}

const settings = createSettingsStore(area);
const pairs = createPairsStore(area);
const logo = createLogoStore(area);
const seeded = seed();
const athletes = storedAthletes(database);
const sessions = storedSessions(
  database,
  async () => new Set<string>(),
  async () => false,
  pairs,
);

export const ports: Ports = {
  settings,
  sessions: {
    ...sessions,
    list: async () => {
      await seeded;
      return sessions.list();
    },
    file: async (id) => {
      await seeded;
      return sessions.file(id);
    },
    unfinished: async () => {
      await seeded;
      return sessions.unfinished();
    },
  },
  videos: storedVideos(database),
  handwork: storedHandwork(database),
  voiceNotes: storedVoiceNotes(database),
  pairs,
  logo,
  backup: {
    make: (onProgress) => backUp({ database, settings, pairs, logo, nowMs: Date.now(), onProgress }),
    restore: (from, onProgress) => restore(from, { database, settings, pairs, logo, onProgress }),
  },
  athletes: {
    ...athletes,
    list: async () => {
      await seeded;
      return athletes.list();
    },
  },
  diary: storedDiary(database),
  remindAt: async () => true,
  remindNoMore: async () => undefined,
  requests: {
    watch: () => undefined,
    sum: async () =>
      query.has('sent')
        ? {
            counted: 4,
            outside: 1,
            refused: 1,
            addresses: ['https://example.com/a', 'https://example.org/b'],
          }
        : { counted: 3, outside: 0, refused: 0, addresses: [] },
  },
  lastingNow: async () => (query.has('short') ? 'may-be-cleared' : 'kept'),
  askToKeep: async () => 'kept',
  startSession: startFakeSession,
  openTab: async (href) => void window.open(href),
  askForEveryPage: async () => true,
};
