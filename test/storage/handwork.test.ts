import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  type Handwork,
  noHandwork,
  withCorrection,
  withMoment,
  without,
} from '../../src/core/handwork/handwork.ts';
import { closeSession } from '../../src/closing/close-session.ts';
import { backUp } from '../../src/storage/backup/back-up.ts';
import { restore } from '../../src/storage/backup/restore.ts';
import { createDatabase, type Database, DATABASE_VERSION } from '../../src/storage/db.ts';
import { moveHandwork, readHandwork, writeHandwork } from '../../src/storage/handwork.ts';
import { createSessionRecorder } from '../../src/storage/session-recorder.ts';
import { readFrames } from '../../src/storage/sessions.ts';
import { DEFAULT_SETTINGS } from '../../src/storage/settings-store.ts';
import { countingSummary, frames, HEAD, ID, STARTED } from './fixtures.ts';

const OTHER = '0b7f0d5e-58a1-4c58-8d5a-2f5f3a0f9b10';
const WORK: Handwork = withMoment(
  withCorrection(noHandwork(ID), { timeS: 2, joint: 'leftWrist', x: 10, y: 20 }),
  { id: 'm', timeS: 3, title: 'Contact' },
);

async function record(database: Database, id: string): Promise<void> {
  const recorder = createSessionRecorder({
    database,
    id,
    startedAt: STARTED,
    head: () => HEAD,
    onTrouble: () => undefined,
  });
  for (const frame of frames(5)) recorder.frame(frame);
  await recorder.close();
  await closeSession(database, id, { summarise: countingSummary });
}

const settings = { load: async () => DEFAULT_SETTINGS, save: async () => DEFAULT_SETTINGS };
const pairs = { list: async () => [], add: async () => undefined };
const logo = { load: async () => null, add: async () => undefined };

let database: Database;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  database = createDatabase();
  await record(database, ID);
});

describe('what a hand adds to a run', () => {
  it('is kept beside it: the skeletons stay as the engine saw them', async () => {
    const before = JSON.stringify(await readFrames(database, ID));
    await writeHandwork(database, WORK);
    expect(await readHandwork(database, ID)).toEqual(WORK);
    expect(JSON.stringify(await readFrames(database, ID))).toBe(before);
  });

  it('is not lost where two windows are at it: each adds, changes and takes back its own', async () => {
    await writeHandwork(database, WORK);
    const joint = { timeS: 2, joint: 'rightWrist', x: 1, y: 2 } as const;
    const first = withCorrection(WORK, joint);
    await writeHandwork(database, first, WORK);
    // The second window was opened before that.
    const second = without(withMoment(WORK, { id: 'n', timeS: 4, title: 'Toe-off' }), 'm');
    await writeHandwork(database, second, WORK);
    const both = withMoment(first, { id: 'n', timeS: 4, title: 'Toe-off' });
    expect(await readHandwork(database, ID)).toEqual(without(both, 'm'));
    // Undone in the first: the second's moment stays.
    const moved = withCorrection(WORK, { ...joint, joint: 'leftWrist', x: 30 });
    await writeHandwork(database, moved, first);
    const { corrections, moments } = await readHandwork(database, ID);
    expect(corrections).toEqual(moved.corrections);
    expect(moments.map(({ id }) => id)).toEqual(['n']);
  });

  it('is nothing where there is none, where it was taken back, and where it is damaged', async () => {
    expect(await readHandwork(database, ID)).toEqual(noHandwork(ID));
    await writeHandwork(database, WORK);
    await writeHandwork(database, noHandwork(ID));
    const db = await database.get();
    expect(await db.count('handwork')).toBe(0);
    await db.put('handwork', { ...WORK, moments: 3 } as unknown as Handwork);
    expect(await readHandwork(database, ID)).toEqual(noHandwork(ID));
  });

  it('is empty for a run in memory, while a newer version owns the store', async () => {
    globalThis.indexedDB = new IDBFactory();
    await new Promise<void>((resolve) => {
      const opening = indexedDB.open('sessions', DATABASE_VERSION + 1);
      opening.addEventListener('success', () => {
        opening.result.close();
        resolve();
      });
    });
    expect(await readHandwork(createDatabase(), ID)).toEqual(noHandwork(ID));
  });

  it('is not written for a run that is gone', async () => {
    await writeHandwork(database, { ...WORK, sessionId: OTHER });
    expect(await (await database.get()).count('handwork')).toBe(0);
  });

  it('goes with the run that takes its run’s place, in its seconds', async () => {
    await record(database, OTHER);
    await writeHandwork(database, WORK);
    await moveHandwork(database, ID, OTHER, (timeS) => timeS / 4);
    expect(await readHandwork(database, OTHER)).toMatchObject({
      sessionId: OTHER,
      corrections: [{ timeS: 0.5 }],
      moments: [{ timeS: 0.75 }],
    });
  });

  it('comes back with a backup, and what is here stays', async () => {
    await writeHandwork(database, WORK);
    const backup = await backUp({ database, settings, pairs, logo, nowMs: 0 });
    const there = createDatabase('there');
    expect(await restore(backup, { database: there, settings, pairs, logo })).toMatchObject({
      ok: true,
      leftOut: 0,
    });
    expect(await readHandwork(there, ID)).toEqual(WORK);
    const mine = { ...WORK, moments: [] };
    await writeHandwork(there, mine);
    await restore(backup, { database: there, settings, pairs, logo });
    expect(await readHandwork(there, ID)).toEqual(mine);
  });
});
