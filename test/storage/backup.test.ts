import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { addAthlete, deleteAthlete, listAthletes, renameAthlete } from '../../src/storage/athletes.ts';
import { backUp } from '../../src/storage/backup/back-up.ts';
import { restore, type RestoreResult } from '../../src/storage/backup/restore.ts';
import { closeSession } from '../../src/storage/close-session.ts';
import { createDatabase, type Database } from '../../src/storage/db.ts';
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
import {
  createSettingsStore,
  type SettingsStore,
  type StorageArea,
} from '../../src/storage/settings-store.ts';
import { importSession } from '../../src/storage/transfer.ts';
import { countingSummary, frames, HEAD, ID, sessionFile, STARTED } from './fixtures.ts';

const OTHER = '0b7f0d5e-58a1-4c58-8d5a-2f5f3a0f9b10';
const PLAN = { week: '2026-11-16' };

/** A browser's storage, empty. */
class Place {
  readonly database: Database;
  readonly settings: SettingsStore;

  constructor(name: string) {
    this.database = createDatabase(name);
    const kept: Record<string, unknown> = {};
    const area: StorageArea = {
      get: async (key) => ({ [key]: kept[key] }),
      set: async (items) => void Object.assign(kept, items),
      onChanged: { addListener: () => undefined, removeListener: () => undefined },
    };
    this.settings = createSettingsStore(area);
  }

  backUp(onProgress?: (share: number) => void): Promise<Blob> {
    const { database, settings } = this;
    return backUp({ database, settings, nowMs: 0, ...(onProgress && { onProgress }) });
  }

  restore(from: Blob, onProgress?: (share: number) => void): Promise<RestoreResult> {
    const { database, settings } = this;
    return restore(from, { database, settings, ...(onProgress && { onProgress }) });
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

describe('a backup', () => {
  it('brings everything to an empty browser: runs, skeletons, notes, athletes, plans, settings', async () => {
    const anna = await addAthlete(here.database, 'Anna', 1);
    await here.record(ID, anna?.id ?? null);
    await annotateSession(here.database, ID, { title: 'Easy', notes: 'felt good', tags: ['hills'] });
    await importSession(here.database, JSON.stringify(sessionFile({ id: OTHER })));
    await (await here.database.get()).put('plans', PLAN as never);
    await here.settings.save({ volume: 0.3, cameraId: 'laptop', theme: 'dark' });

    const shares: number[] = [];
    const backup = await here.backUp((share) => shares.push(share));
    expect(shares.at(-1)).toBe(1);
    const seen: number[] = [];
    expect(await there.restore(backup, (share) => seen.push(share))).toEqual({
      ok: true,
      added: 2,
      known: 0,
    });
    expect(seen.at(-1)).toBe(1);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));

    expect(await readRow(there.database, ID)).toEqual(await readRow(here.database, ID));
    expect(await readRow(there.database, OTHER)).toEqual(await readRow(here.database, OTHER));
    expect(await readSession(there.database, ID)).toEqual(await readSession(here.database, ID));
    expect(await readFrames(there.database, ID)).toEqual(await readFrames(here.database, ID));
    expect(await (await there.database.get()).getAll('log')).toHaveLength(1);
    expect(await (await there.database.get()).getAll('plans')).toEqual([PLAN]);
    expect(await listAthletes(there.database)).toMatchObject([{ name: 'Anna' }]);
    expect(await there.settings.load()).toMatchObject({ volume: 0.3, theme: 'dark', cameraId: null });
  });

  it('leaves out what is deleted, and what is still being recorded', async () => {
    await here.record(ID);
    await deleteSessions(here.database, [ID], 1);
    await here.record(OTHER, null, false);
    const gone = await addAthlete(here.database, 'Gone', 1);
    await deleteAthlete(here.database, gone?.id ?? '', 1);
    expect(await there.restore(await here.backUp())).toEqual({ ok: true, added: 0, known: 0 });
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
    expect(await there.restore(backup)).toEqual({ ok: true, added: 0, known: 1 });
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

  it('twice is the same as once', async () => {
    await here.record(ID);
    const backup = await here.backUp();
    await there.restore(backup);
    expect(await there.restore(backup)).toEqual({ ok: true, added: 0, known: 1 });
    expect(await listSessions(there.database)).toHaveLength(1);
    expect(await readFrames(there.database, ID)).toHaveLength(360);
  });

  it('brings back a run that was deleted here', async () => {
    await here.record(ID);
    const backup = await here.backUp();
    await deleteSessions(here.database, [ID], Date.now());
    await here.restore(backup);
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
