import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { forgetDeleted } from '../../src/storage/tidy-up.ts';
import { closeSession } from '../../src/closing/close-session.ts';
import { ALL_STORES, createDatabase, type Database } from '../../src/storage/db.ts';
import { createSessionRecorder } from '../../src/storage/session-recorder.ts';
import {
  annotateSession,
  deleteSessions,
  listSessions,
  readFramesBetween,
  readRow,
  readSession,
  recentLiveSessions,
  restoreSessions,
} from '../../src/storage/sessions.ts';
import { importSession } from '../../src/storage/transfer.ts';
import { countingSummary, frames, HEAD, ID, sessionFile, STARTED } from './fixtures.ts';

const OTHER = '0b7f0d5e-58a1-4c58-8d5a-2f5f3a0f9b10';

let database: Database;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  database = createDatabase();
});

async function record(id: string, startedAt: string, seconds: number): Promise<void> {
  const recorder = createSessionRecorder({
    database,
    id,
    startedAt,
    head: () => HEAD,
    onTrouble: () => undefined,
  });
  for (const frame of frames(seconds)) recorder.frame(frame);
  await recorder.close();
  await closeSession(database, id, { summarise: countingSummary });
}

async function counts(): Promise<number[]> {
  const db = await database.get();
  return Promise.all(ALL_STORES.map((store) => db.count(store)));
}

const ids = async (): Promise<string[]> => (await listSessions(database)).map((row) => row.id);

describe('the list of sessions', () => {
  it('has the newest first', async () => {
    await record(ID, STARTED, 1);
    await record(OTHER, '2026-11-21T06:00:00.000Z', 1);
    expect(await ids()).toEqual([OTHER, ID]);
  });

  it('does not have a session that still runs', async () => {
    const recorder = createSessionRecorder({
      database,
      id: ID,
      startedAt: STARTED,
      head: () => HEAD,
      onTrouble: () => undefined,
    });
    for (const frame of frames(6)) recorder.frame(frame);
    await recorder.flush();
    expect(await readRow(database, ID)).toMatchObject({ state: 'recording' });
    expect(await ids()).toEqual([]);
  });
});

describe('a session', () => {
  it('is named and annotated without touching its file', async () => {
    await record(ID, STARTED, 1);
    const before = await readSession(database, ID);
    await annotateSession(database, ID, { title: 'Intervals' });
    await annotateSession(database, ID, { notes: 'new shoes' });
    expect(await readRow(database, ID)).toMatchObject({
      title: 'Intervals',
      notes: 'new shoes',
      cueCount: 0,
    });
    expect(await readSession(database, ID)).toEqual(before);
  });

  it('keeps the name it was given while it ran', async () => {
    const recorder = createSessionRecorder({
      database,
      id: ID,
      startedAt: STARTED,
      head: () => HEAD,
      onTrouble: () => undefined,
    });
    await recorder.flush();
    await annotateSession(database, ID, { title: 'Named on the belt' });
    for (const frame of frames(6)) recorder.frame(frame);
    await recorder.close();
    await closeSession(database, ID, { summarise: countingSummary });
    expect(await readRow(database, ID)).toMatchObject({ title: 'Named on the belt', hasFrames: true });
  });

  it('gives the frames of a stretch', async () => {
    await record(ID, STARTED, 14);
    const some = await readFramesBetween(database, ID, 4.9, 10.1);
    expect([some[0].timeS, some.at(-1)?.timeS]).toEqual([147 / 30, 303 / 30]);
    expect(some).toHaveLength(157);
  });
});

describe('deleting', () => {
  it('can be undone, with the frames', async () => {
    await record(ID, STARTED, 6);
    const before = await counts();
    await deleteSessions(database, [ID], 1000);
    expect(await ids()).toEqual([]);
    await restoreSessions(database, [ID]);
    expect(await ids()).toEqual([ID]);
    expect(await counts()).toEqual(before);
    await forgetDeleted(database, 2000);
    expect(await ids()).toEqual([ID]);
  });

  it('is final after the purge, and touches no other session', async () => {
    await record(OTHER, '2026-11-21T06:00:00.000Z', 6);
    const alone = await counts();
    await record(ID, STARTED, 6);
    await deleteSessions(database, [ID], 1000);
    await forgetDeleted(database, 1000);
    await restoreSessions(database, [ID]);
    expect(await ids()).toEqual([OTHER, ID]);

    await deleteSessions(database, [ID], 1000);
    await forgetDeleted(database, 1001);
    await restoreSessions(database, [ID]);
    expect(await ids()).toEqual([OTHER]);
    expect(await counts()).toEqual(alone);
  });

  it('does not stand in the way of an import of the same session', async () => {
    await record(ID, STARTED, 1);
    await deleteSessions(database, [ID], 1000);
    expect(await importSession(database, JSON.stringify(sessionFile()))).toMatchObject({ ok: true, id: ID });
    expect(await ids()).toEqual([ID]);
  });
});

describe('a session that was stored with limits that are no longer told', () => {
  it('is read without them, wherever it is read', async () => {
    await record(ID, STARTED, 1);
    const db = await database.get();
    const file = (await db.get('files', ID))!;
    const notes = ['mirrored-picture', 'too-dark', 'second-person', 'frames-dropped', 'unsteady-camera'];
    const stored = { ...file, quality: { ...file.quality, notes } } as typeof file;
    await db.put('files', stored);
    expect((await readSession(database, ID))?.quality.notes).toEqual(['too-dark']);
    const [recent] = await recentLiveSessions(database, null);
    expect(recent.quality.notes).toEqual(['too-dark']);
    const closed = await closeSession(database, ID);
    expect(closed.ok && closed.file.quality.notes).toEqual(['too-dark']);
  });
});
