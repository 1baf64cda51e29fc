import 'fake-indexeddb/auto';
import { checkPair } from '../../src/core/session/kept-pair.ts';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { addAthlete, deleteAthlete, listAthletes, renameAthlete } from '../../src/storage/athletes.ts';
import { planWeek, tick } from '../../src/core/advice/week-plan.ts';
import { blankCheckIn } from '../../src/core/checkin/check-in.ts';
import { BACKUP_FORMAT } from '../../src/storage/backup/format.ts';
import { packRecord } from '../../src/storage/backup/records.ts';
import { saveCheckIn } from '../../src/storage/check-ins.ts';
import { readPlan, savePlan } from '../../src/storage/week-plans.ts';
import { backUp } from '../../src/storage/backup/back-up.ts';
import { LEFT_OUT } from '../../src/storage/backup/format.ts';
import { restore, type RestoreResult } from '../../src/storage/backup/restore.ts';
import { closeSession } from '../../src/closing/close-session.ts';
import { noHandwork, withMoment } from '../../src/core/handwork/handwork.ts';
import { createDatabase, type Database } from '../../src/storage/db.ts';
import { writeVoiceNote } from '../../src/storage/voice-notes.ts';
import { writeHandwork } from '../../src/storage/handwork.ts';
import { createSessionRecorder } from '../../src/storage/session-recorder.ts';
import {
  annotateSession,
  deleteSessions,
  findUnfinished,
  listSessions,
  readFrames,
  readRow,
  readSession,
} from '../../src/storage/sessions.ts';
import { createLogoStore, type LogoStore } from '../../src/storage/logo-store.ts';
import { createPairsStore, type PairsStore } from '../../src/storage/pairs-store.ts';
import { createSettingsStore, type SettingsStore } from '../../src/storage/settings-store.ts';
import { importSession } from '../../src/storage/transfer.ts';
import {
  countingSummary,
  frames,
  HEAD,
  ID,
  memoryArea,
  pngUrl,
  sessionFile,
  STARTED,
  voiceNote,
} from './fixtures.ts';

const OTHER = '0b7f0d5e-58a1-4c58-8d5a-2f5f3a0f9b10';
const WEEK = '2026-11-16';
const PLAN = planWeek(WEEK, [{ advice: 'rows', because: null }]);

/** A browser's storage, empty. */
class Place {
  readonly database: Database;
  readonly settings: SettingsStore;
  readonly pairs: PairsStore;
  readonly logo: LogoStore;

  constructor(name: string) {
    this.database = createDatabase(name);
    const area = memoryArea();
    this.settings = createSettingsStore(area);
    this.pairs = createPairsStore(area);
    this.logo = createLogoStore(area);
  }

  backUp(onProgress?: (share: number) => void): Promise<Blob> {
    const { database, settings, pairs, logo } = this;
    return backUp({ database, settings, pairs, logo, nowMs: 0, ...(onProgress && { onProgress }) });
  }

  restore(from: Blob, onProgress?: (share: number) => void): Promise<RestoreResult> {
    const { database, settings, pairs, logo } = this;
    return restore(from, { database, settings, pairs, logo, ...(onProgress && { onProgress }) });
  }

  async record(id: string, athleteId: string | null = null, close = true): Promise<void> {
    const recorder = createSessionRecorder({
      database: this.database,
      id,
      startedAt: STARTED,
      head: () => ({ ...HEAD, athleteId }),
      onTrouble: () => undefined,
    });
    for (const frame of frames(12)) recorder.frame(frame);
    recorder.event({ timeS: 3, kind: 'paused' }, 'shell');
    recorder.belt({ timeS: 4, speedKmh: 9.5, inclinePercent: 1 });
    recorder.metronome(5, 176);
    recorder.metronome(9, null);
    await recorder.close();
    if (close) await closeSession(this.database, id, { summarise: countingSummary });
  }
}

let here: Place;
let there: Place;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  here = new Place('here');
  there = new Place('there');
});

async function bytes(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await blob.arrayBuffer());
}

async function gzipped(text: string): Promise<Blob> {
  return new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).blob();
}

async function expectEmpty(place: Place): Promise<void> {
  const db = await place.database.get();
  for (const store of db.objectStoreNames) {
    // oxlint-disable-next-line no-await-in-loop
    expect(await db.count(store), store).toBe(0);
  }
}

/** All that is kept, by store: rows with their keys. */
async function everything({ database }: Place): Promise<Record<string, unknown>> {
  const db = await database.get();
  const stores = [...db.objectStoreNames].filter((store) => !LEFT_OUT.includes(store));
  const kept = stores.map(async (store) => [
    store,
    { keys: await db.getAllKeys(store), rows: await db.getAll(store) },
  ]);
  return Object.fromEntries(await Promise.all(kept)) as Record<string, unknown>;
}

describe('a backup', () => {
  it('brings everything to an empty browser', async () => {
    const anna = await addAthlete(here.database, 'Anna', 1);
    await here.record(ID, anna?.id ?? null);
    await annotateSession(here.database, ID, { title: 'Easy', notes: 'felt good', tags: ['hills'] });
    await importSession(here.database, JSON.stringify(sessionFile({ id: OTHER })));
    const day = { at: '2026-11-20T09:30:00.000Z', day: '2026-11-20' };
    const before = blankCheckIn({ id: OTHER, ...day, athleteId: anna?.id ?? null });
    await saveCheckIn(here.database, {
      ...before,
      sessionId: ID,
      sites: ['neck'],
      flags: ['unwell'],
    });
    await saveCheckIn(here.database, {
      ...blankCheckIn({ id: ID, ...day }),
      outside: { minutes: 40, km: 7 },
    });
    await savePlan(here.database, null, PLAN);
    const moment = { id: 'm', timeS: 1, title: 'Contact' };
    await writeHandwork(here.database, withMoment(noHandwork(ID), moment));
    await writeVoiceNote(here.database, voiceNote(ID));
    await savePlan(here.database, anna?.id ?? null, tick(PLAN, { day: WEEK, advice: 'rows', done: true }));
    await here.settings.save({ volume: 0.3, cameraId: 'laptop', theme: 'dark', reminderAt: '18:00' });
    await here.settings.save({ focusOf: { [anna?.id ?? '']: 'armCrossing' }, athleteId: anna?.id ?? null });

    const shares: number[] = [];
    const backup = await here.backUp((share) => shares.push(share));
    expect(shares.at(-1)).toBe(1);
    const seen: number[] = [];
    expect(await there.restore(backup, (share) => seen.push(share))).toEqual({
      ok: true,
      added: 2,
      known: 0,
      leftOut: 0,
      damaged: [],
    });
    expect(seen.at(-1)).toBe(1);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));

    const kept = await everything(here);
    for (const [store, { rows }] of Object.entries(kept as Record<string, { rows: unknown[] }>))
      expect(rows.length, store).toBeGreaterThan(0);
    expect(await everything(there)).toEqual(kept);
    expect(await readFrames(there.database, ID)).toHaveLength(360);
    // What this machine has to be asked for is not taken over.
    expect(await there.settings.load()).toEqual({
      ...(await here.settings.load()),
      cameraId: null,
      reminderAt: null,
    });
  });

  it('from before each athlete had a plan of their own brings the plans there were', async () => {
    const head = { format: BACKUP_FORMAT, version: 1, createdAt: '', databaseVersion: 4, sessions: 0 };
    const records = [head, { store: 'plans', value: PLAN }, { end: 2 }];
    const plain = new Blob(records.flatMap(packRecord));
    const file = new Response(plain.stream().pipeThrough(new CompressionStream('gzip')));
    expect(await there.restore(await file.blob())).toMatchObject({ ok: true });
    expect((await readPlan(there.database, { athleteId: null, week: WEEK })).plan).toEqual(PLAN);
  });

  it('leaves out what is deleted, and what is still being recorded', async () => {
    await here.record(ID);
    await deleteSessions(here.database, [ID], 1);
    await here.record(OTHER, null, false);
    const gone = await addAthlete(here.database, 'Gone', 1);
    await deleteAthlete(here.database, gone?.id ?? '', 1);
    expect(await there.restore(await here.backUp())).toEqual({
      ok: true,
      added: 0,
      known: 0,
      leftOut: 0,
      damaged: [],
    });
    await expectEmpty(there);
  });
});

describe('restoring', () => {
  it('keeps what is here, and fills in what is missing', async () => {
    const anna = await addAthlete(here.database, 'Anna', 1);
    await here.record(ID, anna?.id ?? null);
    await annotateSession(here.database, ID, { title: 'Theirs', notes: 'theirs', tags: ['theirs'] });
    const backup = await here.backUp();

    // The same run as a file without skeletons, with a title of its own.
    await importSession(there.database, JSON.stringify(await readSession(here.database, ID)));
    await annotateSession(there.database, ID, { title: 'Mine' });
    await renameAthlete(there.database, anna?.id ?? '', 'Anna B.');
    await there.settings.save({ volume: 0.9 });
    await here.settings.save({ volume: 0.1 });
    expect(await there.restore(backup)).toEqual({ ok: true, added: 0, known: 1, leftOut: 0, damaged: [] });
    expect(await readRow(there.database, ID)).toMatchObject({
      title: 'Mine',
      notes: 'theirs',
      tags: ['theirs'],
      hasFrames: true,
    });
    expect(await readFrames(there.database, ID)).toHaveLength(360);
    expect((await listAthletes(there.database)).map((a) => a.name)).toEqual(['Anna B.']);
    expect((await there.settings.load()).volume).toBe(0.9);
  });

  it('brings what was compared, behind what was compared here; without it nothing is missing', async () => {
    await here.record(ID);
    await importSession(here.database, JSON.stringify(sessionFile({ id: OTHER })));
    const without = await here.backUp();
    const pair = (second: string) => checkPair({ first: ID, second })!;
    await here.pairs.keep(pair(OTHER));
    await here.pairs.keep(pair(ID));
    // Of a run that is deleted, and is in no backup.
    await here.pairs.keep(pair('deleted'));
    await there.pairs.keep({ ...pair(OTHER), over: true });
    expect(await there.restore(await here.backUp())).toMatchObject({ ok: true, leftOut: 0 });
    const kept = await there.pairs.list();
    expect(kept.map(({ second, over }) => [second, over])).toEqual([
      [OTHER, true],
      [ID, false],
    ]);
    expect(await there.restore(without)).toMatchObject({ ok: true, leftOut: 0 });
    expect(await there.pairs.list()).toEqual(kept);
  });

  it('brings the name and the logo for reports where there are none', async () => {
    await here.settings.save({ reportName: 'Their club' });
    await here.logo.save(pngUrl(200, 100));
    const backup = await here.backUp();
    const other = new Place('other');
    await other.settings.save({ reportName: 'Ours' });
    await other.logo.save(pngUrl(50, 50));
    for (const place of [there, other]) expect(await place.restore(backup)).toMatchObject({ leftOut: 0 });
    expect((await there.settings.load()).reportName).toBe('Their club');
    expect(await there.logo.load()).toBe(pngUrl(200, 100));
    expect((await other.settings.load()).reportName).toBe('Ours');
    expect(await other.logo.load()).toBe(pngUrl(50, 50));
  });

  it('takes no logo that is none', async () => {
    const head = { format: BACKUP_FORMAT, version: 1, createdAt: '', databaseVersion: 4, sessions: 0 };
    const logo = 'data:image/svg+xml;base64,PHN2Zy8+';
    const plain = new Blob([head, { settings: {}, logo }, { end: 2 }].flatMap(packRecord));
    const file = new Response(plain.stream().pipeThrough(new CompressionStream('gzip')));
    expect(await there.restore(await file.blob())).toMatchObject({ ok: true });
    expect(await there.logo.load()).toBeNull();
  });

  it('twice is the same as once', async () => {
    await here.record(ID);
    const backup = await here.backUp();
    await there.restore(backup);
    expect(await there.restore(backup)).toEqual({ ok: true, added: 0, known: 1, leftOut: 0, damaged: [] });
    expect(await listSessions(there.database)).toHaveLength(1);
    expect(await readFrames(there.database, ID)).toHaveLength(360);
  });

  it('brings back a run that was deleted here', async () => {
    await here.record(ID);
    const backup = await here.backUp();
    await deleteSessions(here.database, [ID], Date.now());
    expect(await here.restore(backup)).toMatchObject({ ok: true, added: 1, known: 0 });
    expect(await listSessions(here.database)).toMatchObject([{ id: ID }]);
  });

  it('leaves a run alone that is being recorded here', async () => {
    await here.record(ID);
    await there.record(ID, null, false);
    await there.restore(await here.backUp());
    expect(await findUnfinished(there.database, new Set())).toMatchObject([{ id: ID }]);
    expect(await readSession(there.database, ID)).toBeNull();
  });
});

describe('a file that is no good', () => {
  const reasonOf = async (file: Blob): Promise<string> => {
    const result = await there.restore(file);
    await expectEmpty(there);
    return result.ok ? 'restored' : result.reason;
  };

  it.each([
    ['empty', async () => new Blob([])],
    ['a session file', async () => new Blob([JSON.stringify(sessionFile())])],
    ['something else, compressed', () => gzipped('a letter to a friend, long enough for two lengths')],
    ['compressed and empty', () => gzipped('')],
  ])('is refused: %s', async (_, file) => {
    expect(await reasonOf(await file())).toBe('not-a-backup');
  });

  it('is refused, and nothing of it is written, when it ends early or a byte has changed', async () => {
    await here.record(ID);
    await here.record(OTHER);
    const whole = await bytes(await here.backUp());
    expect(await reasonOf(new Blob([whole.slice(0, whole.length - 100)]))).toBe('corrupt');
    expect(await reasonOf(new Blob([whole.slice(0, Math.floor(whole.length / 2))]))).toBe('corrupt');
    const changed = whole.slice();
    changed[Math.floor(whole.length * 0.7)] ^= 0xff;
    expect(await reasonOf(new Blob([changed]))).toBe('corrupt');
  });

  it('is refused when a later version made it', async () => {
    await here.record(ID);
    const plain = new Response((await here.backUp()).stream().pipeThrough(new DecompressionStream('gzip')));
    const text = new TextDecoder('latin1').decode(await plain.arrayBuffer());
    const later = Uint8Array.from(text.replace('"version":1', '"version":2'), (c) => c.charCodeAt(0));
    const file = new Response(new Blob([later]).stream().pipeThrough(new CompressionStream('gzip')));
    expect(await reasonOf(await file.blob())).toBe('newer');
  });
});
