/** A disk that is full, or cannot be opened, when a run ends: the run is told of, kept in memory, and stored later. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { closeSession } from '../../src/closing/close-session.ts';
import { createDatabase, DATABASE_VERSION, storageReason, type Database } from '../../src/storage/db.ts';
import { createSessionRecorder, type StorageTrouble } from '../../src/storage/session-recorder.ts';
import { readFrames, readRow, readSession } from '../../src/storage/sessions.ts';
import { countingSummary, frames, HEAD, ID, STARTED } from './fixtures.ts';
import { limitStorage } from './limited-storage.ts';

let database: Database;
let troubles: (StorageTrouble | null)[];

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  database = createDatabase();
  troubles = [];
});

function recorder(on: Database) {
  const onTrouble = (trouble: StorageTrouble | null): void => void troubles.push(trouble);
  return createSessionRecorder({ database: on, id: ID, startedAt: STARTED, head: () => HEAD, onTrouble });
}

const summarise = countingSummary;

describe('a disk that is full at the end', () => {
  it('leaves the whole summary, and what is missing is stored once there is room', async () => {
    const disk = limitStorage(database);
    const recording = recorder(disk.database);
    const all = frames(25);
    for (const frame of all.slice(0, 300)) recording.frame(frame);
    await recording.flush();
    disk.full = true;
    for (const frame of all.slice(300)) recording.frame(frame);
    const closed = await closeSession(disk.database, ID, { unsaved: await recording.close(), summarise });
    expect(closed).toMatchObject({ ok: false, reason: 'storage-full', file: { id: ID } });
    expect('file' in closed && closed.file?.measures[0].value).toBe(750);
    expect(await readSession(database, ID)).toBeNull();

    disk.full = false;
    const again = await closeSession(disk.database, ID, { unsaved: await recording.close(), summarise });
    expect(again.ok && again.file.measures[0].value).toBe(750);
    expect(await readFrames(database, ID)).toHaveLength(750);
    expect(await readRow(database, ID)).toMatchObject({ state: 'finished', hasFrames: true });
  });

  it('with room for the file but not for the skeletons is no success, and the next try stores them', async () => {
    const disk = limitStorage(database);
    const recording = recorder(disk.database);
    for (const frame of frames(4)) recording.frame(frame);
    disk.full = true;
    const unsaved = await recording.close();
    disk.full = false;
    disk.fullStores = ['chunks'];
    const closed = await closeSession(disk.database, ID, { unsaved, summarise });
    expect(closed).toMatchObject({ ok: false, reason: 'storage-full', file: { id: ID } });
    disk.fullStores = [];
    expect(await closeSession(disk.database, ID, { unsaved, summarise })).toMatchObject({ ok: true });
    expect(await readFrames(database, ID)).toHaveLength(120);
    expect(await readRow(database, ID)).toMatchObject({ hasFrames: true });
  });
});

describe('a database of a newer version', () => {
  it('is named as such, and the summary comes from memory', async () => {
    const newer = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('sessions', DATABASE_VERSION + 1);
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(new Error('not opened')));
    });
    newer.close();
    const recording = recorder(database);
    for (const frame of frames(8)) recording.frame(frame);
    const closed = await closeSession(database, ID, { unsaved: await recording.close(), summarise });
    expect(troubles.map((trouble) => trouble?.reason)).toEqual(['storage-newer']);
    expect(closed).toMatchObject({
      ok: false,
      reason: 'storage-newer',
      file: { id: ID, startedAt: STARTED },
    });
    expect('file' in closed && closed.file?.measures[0].value).toBe(240);
  });

  it('is told apart from a full disk and a browser that keeps nothing', () => {
    const reasons = ['VersionError', 'QuotaExceededError', 'InvalidStateError'].map((name) =>
      storageReason(new DOMException('', name)),
    );
    expect(reasons).toEqual(['storage-newer', 'storage-full', 'storage-unavailable']);
  });
});

describe('what is said to be safe', () => {
  it('is never more than what comes back, also when cues were written meanwhile', async () => {
    const recording = recorder(database);
    for (const frame of frames(9)) recording.frame(frame);
    recording.event({ timeS: 8.9, kind: 'paused' }, 'shell');
    const db = await database.get();
    while ((await db.count('log')) === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const claimedS = (await readRow(database, ID))?.durationS ?? NaN;
    const last = (await readFrames(database, ID)).at(-1)?.timeS ?? NaN;
    expect(claimedS).toBeCloseTo(last, 6);
  });
});
