/** A note that is being spoken lies in pieces until it is whole; they go with it, and with its run. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { VoiceNote } from '../../src/core/handwork/voice-note.ts';
import { backUp } from '../../src/storage/backup/back-up.ts';
import { readRecords } from '../../src/storage/backup/records.ts';
import { createDatabase, type Database, type NotePiece } from '../../src/storage/db.ts';
import { addToDraft, listDrafts, moveDrafts } from '../../src/storage/note-drafts.ts';
import { deleteSessions, removeSessions } from '../../src/storage/sessions.ts';
import { DEFAULT_SETTINGS } from '../../src/storage/settings-store.ts';
import { rowOf } from '../../src/storage/session-row.ts';
import { tidyUp } from '../../src/storage/tidy-up.ts';
import { importSession } from '../../src/storage/transfer.ts';
import { changeVoiceNote, listVoiceNotes, writeVoiceNote } from '../../src/storage/voice-notes.ts';
import { ID, sessionFile, STARTED, voiceNote } from './fixtures.ts';
import { limitStorage } from './limited-storage.ts';

const OTHER = '0b7f0d5e-58a1-4c58-8d5a-2f5f3a0f9b10';
const SPOKEN = { id: 'spoken', sessionId: ID, title: 'Elbow', createdAt: STARTED };

let database: Database;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  database = createDatabase();
  await importSession(database, JSON.stringify(sessionFile({ id: ID })));
});

/** Its sound is its number, its action the frame of it. */
function piece(seq: number): NotePiece {
  return {
    sound: Uint8Array.of(seq),
    actions: [{ noteS: seq, kind: 'frame', timeS: seq }],
    durationS: seq + 1,
  };
}

async function speak(seqs: readonly number[], about = SPOKEN): Promise<void> {
  for (const seq of seqs) {
    // oxlint-disable-next-line no-await-in-loop
    await addToDraft(database, about, seq, piece(seq));
  }
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, seq) => seq);

/** The note of the first so many pieces. */
function joined(count: number, about = SPOKEN): VoiceNote {
  const pieces = upTo(count).map((seq) => piece(seq));
  return {
    ...about,
    durationS: count,
    actions: pieces.flatMap(({ actions }) => actions),
    sound: Uint8Array.from(upTo(count)),
  };
}

async function counts(): Promise<readonly number[]> {
  const db = await database.get();
  return Promise.all([db.count('voiceNotes'), db.count('notePieces')]);
}

describe('a note that is being spoken', () => {
  it('is put together in the order in which it was said', async () => {
    await speak([0, 2, 11, 1, ...upTo(11).slice(3)]);
    expect(await listDrafts(database, ID)).toEqual([joined(12)]);
    expect(await listVoiceNotes(database, ID)).toEqual([]);
  });

  it('keeps its order where a piece is kept twice', async () => {
    await speak([0, 1, 1, 2]);
    expect(await listDrafts(database, ID)).toEqual([joined(3)]);
  });

  it('ends before a piece that is missing or damaged: a file with a hole is not to be trusted behind it', async () => {
    await speak(upTo(6));
    const db = await database.get();
    await db.put('notePieces', { ...piece(4), sound: 'lost' } as unknown as NotePiece, [ID, 'spoken', 4]);
    expect(await listDrafts(database, ID)).toEqual([joined(4)]);
    await db.delete('notePieces', [ID, 'spoken', 2]);
    expect(await listDrafts(database, ID)).toEqual([joined(2)]);
    await db.delete('notePieces', [ID, 'spoken', 1]);
    expect(await listDrafts(database, ID)).toEqual([joined(1)]);
  });

  it('does not mix with one that is spoken in another tab', async () => {
    const other = { ...SPOKEN, id: 'spoken-2', createdAt: '2026-11-20T09:41:00.000Z' };
    await speak([0, 1]);
    await speak([0], other);
    await speak([2]);
    await speak([1], other);
    expect(await listDrafts(database, ID)).toEqual([joined(3), joined(2, other)]);
    await writeVoiceNote(database, joined(3));
    expect(await listDrafts(database, ID)).toEqual([joined(2, other)]);
    expect(await counts()).toEqual([2, 1]);
  });

  it('becomes a note, and its pieces go; one that comes late is not kept', async () => {
    await speak(upTo(3));
    await writeVoiceNote(database, joined(3));
    expect(await counts()).toEqual([1, 0]);
    await speak([3]);
    expect(await counts()).toEqual([1, 0]);
    expect(await listVoiceNotes(database, ID)).toEqual([joined(3)]);
  });

  it('keeps what was written where the disk is full in the middle, and when the whole finds no room', async () => {
    await speak(upTo(3));
    const disk = limitStorage(database);
    disk.full = true;
    await expect(addToDraft(disk.database, SPOKEN, 3, piece(3))).rejects.toThrow('full');
    await expect(writeVoiceNote(disk.database, joined(4))).rejects.toThrow('full');
    expect(await listDrafts(database, ID)).toEqual([joined(3)]);
    disk.full = false;
    await addToDraft(disk.database, SPOKEN, 3, piece(3));
    expect(await listDrafts(database, ID)).toEqual([joined(4)]);
  });

  it('that was thrown away can be brought back whole, and goes with all its pieces once that time is over', async () => {
    await speak(upTo(3));
    await changeVoiceNote(database, 'spoken', { deletedAt: 1000 });
    expect(await listDrafts(database, ID)).toEqual([]);
    await tidyUp(database, { forgetBeforeMs: 1000, restoring: false });
    await changeVoiceNote(database, 'spoken', { deletedAt: null });
    expect(await listDrafts(database, ID)).toEqual([joined(3)]);
    await changeVoiceNote(database, 'spoken', { deletedAt: 1000 });
    await tidyUp(database, { forgetBeforeMs: 1001, restoring: false });
    expect(await counts()).toEqual([0, 0]);
    await speak([3]);
    expect(await counts()).toEqual([0, 0]);
  });

  it('goes with its run, and nothing of it comes back', async () => {
    await importSession(database, JSON.stringify(sessionFile({ id: OTHER })));
    const stays = { ...SPOKEN, id: 'stays', sessionId: OTHER };
    await speak(upTo(2), stays);
    await speak(upTo(3));
    await removeSessions(database, [ID]);
    expect(await counts()).toEqual([1, 1]);
    await speak([3]);
    await speak([0, 1], { ...SPOKEN, id: 'later' });
    expect(await counts()).toEqual([1, 1]);
    await deleteSessions(database, [OTHER], 1000);
    await tidyUp(database, { forgetBeforeMs: 1001, restoring: false });
    expect(await counts()).toEqual([0, 0]);
  });

  it('stays when the store is tidied up; pieces of no draft go', async () => {
    await speak(upTo(3));
    await writeVoiceNote(database, voiceNote(ID));
    const db = await database.get();
    const strays = [
      [ID, 'nobody'],
      [ID, voiceNote(ID).id],
      [OTHER, 'spoken'],
    ] as const;
    for (const [sessionId, noteId] of strays) {
      for (const seq of [1, 5]) await db.put('notePieces', piece(seq), [sessionId, noteId, seq]);
    }
    await tidyUp(database, { forgetBeforeMs: 0, restoring: false });
    expect(await counts()).toEqual([2, 2]);
    expect(await listDrafts(database, ID)).toEqual([joined(3)]);
  });

  it('goes to the session that takes the place of its own, at the same moments', async () => {
    await importSession(database, JSON.stringify(sessionFile({ id: OTHER })));
    await speak(upTo(3));
    await moveDrafts(database, ID, OTHER, (timeS) => timeS * 2);
    const [moved] = await listDrafts(database, OTHER);
    expect(moved).toMatchObject({ id: 'spoken', durationS: 3, sound: Uint8Array.of(0, 1, 2) });
    expect(moved.actions.map((one) => one.kind === 'frame' && one.timeS)).toEqual([0, 2, 4]);
    expect(await listDrafts(database, ID)).toEqual([]);
    expect(await counts()).toEqual([1, 0]);
  });

  it('is in no backup, nor are its pieces', async () => {
    await speak(upTo(3));
    const settings = { load: async () => DEFAULT_SETTINGS };
    const none = { pairs: { list: async () => [] }, logo: { load: async () => null } };
    const file = await backUp({ database, settings, ...none, nowMs: 0 });
    const stores: unknown[] = [];
    for await (const record of readRecords(file.stream().pipeThrough(new DecompressionStream('gzip'))))
      stores.push((record as { readonly store?: string }).store);
    expect(stores).toEqual([undefined, undefined, 'rows', 'files', undefined]);
  });
});

it('of a database from before there were pieces comes back as far as it had been kept', async () => {
  globalThis.indexedDB = new IDBFactory();
  const old = await openDB('sessions', 8, {
    upgrade(db) {
      db.createObjectStore('rows', { keyPath: 'id' }).createIndex('startedAt', 'startedAt');
      for (const name of ['files', 'athletes']) db.createObjectStore(name, { keyPath: 'id' });
      for (const name of ['chunks', 'log', 'videos', 'weekPlans', 'copies']) db.createObjectStore(name);
      const checkIns = db.createObjectStore('checkIns', { keyPath: 'id' });
      for (const field of ['at', 'sessionId']) checkIns.createIndex(field, field);
      db.createObjectStore('handwork', { keyPath: 'sessionId' });
      db.createObjectStore('voiceNotes', { keyPath: 'id' }).createIndex('sessionId', 'sessionId');
    },
  });
  const file = sessionFile();
  await old.put('files', file);
  await old.put('rows', rowOf(file, { origin: 'recorded', title: '', notes: '', hasFrames: false }));
  await old.put('voiceNotes', { ...voiceNote(ID), deletedAt: null });
  await old.put('voiceNotes', { ...joined(12), deletedAt: null, draft: true });
  await old.put('voiceNotes', { ...voiceNote(ID, 'deleted'), deletedAt: 1000 });
  old.close();
  expect(await listDrafts(createDatabase(), ID)).toEqual([joined(12)]);
  expect(await listVoiceNotes(createDatabase(), ID)).toEqual([voiceNote(ID)]);
  await tidyUp(createDatabase(), { forgetBeforeMs: 1001, restoring: false });
  expect(await (await createDatabase().get()).count('voiceNotes')).toBe(2);
});
