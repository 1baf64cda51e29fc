/** Voice notes lie with their run, and go with it. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createDatabase, type Database } from '../../src/storage/db.ts';
import { importSession } from '../../src/storage/transfer.ts';
import { removeSessions } from '../../src/storage/sessions.ts';
import { tidyUp } from '../../src/storage/tidy-up.ts';
import {
  changeVoiceNote,
  listVoiceNotes,
  moveVoiceNotes,
  writeVoiceNote,
} from '../../src/storage/voice-notes.ts';
import { ID, sessionFile, voiceNote } from './fixtures.ts';

const OTHER = '0b7f0d5e-58a1-4c58-8d5a-2f5f3a0f9b10';

let database: Database;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  database = createDatabase();
  await importSession(database, JSON.stringify(sessionFile({ id: ID })));
  await writeVoiceNote(database, voiceNote(ID));
});

describe('voice notes', () => {
  it('are renamed, taken off, brought back, and forgotten once their time to undo is over', async () => {
    const [{ id }] = await listVoiceNotes(database, ID);
    await changeVoiceNote(database, id, { title: 'Elbow' });
    await changeVoiceNote(database, id, { deletedAt: 1000 });
    expect(await listVoiceNotes(database, ID)).toEqual([]);
    await tidyUp(database, { forgetBeforeMs: 1000, restoring: false });
    await changeVoiceNote(database, id, { deletedAt: null });
    expect(await listVoiceNotes(database, ID)).toEqual([{ ...voiceNote(ID), title: 'Elbow' }]);
    await changeVoiceNote(database, id, { deletedAt: 1000 });
    await tidyUp(database, { forgetBeforeMs: 1001, restoring: false });
    expect(await (await database.get()).count('voiceNotes')).toBe(0);
  });

  it('that are kept are not read when others are forgotten: a library may hold hours of sound', async () => {
    await writeVoiceNote(database, { ...voiceNote(ID), id: 'deleted' });
    await changeVoiceNote(database, 'deleted', { deletedAt: 1000 });
    // The fake store hands out a copy of each value that is read.
    const reads = vi.spyOn(globalThis, 'structuredClone');
    await tidyUp(database, { forgetBeforeMs: 1001, restoring: false });
    const values = reads.mock.calls.map(
      ([value]) => value as { readonly id: string; readonly sound?: unknown },
    );
    const read = values.filter(({ sound }) => sound !== undefined).map(({ id }) => id);
    reads.mockRestore();
    expect([...new Set(read)]).toEqual(['deleted']);
    expect(await (await database.get()).getAllKeys('voiceNotes')).toEqual([voiceNote(ID).id]);
  });

  it('go with their run, and are not given to one that is gone', async () => {
    await removeSessions(database, [ID]);
    expect(await (await database.get()).count('voiceNotes')).toBe(0);
    await writeVoiceNote(database, voiceNote(ID));
    expect(await (await database.get()).count('voiceNotes')).toBe(0);
  });

  it('go to the session that takes the place of theirs, at the same moments', async () => {
    await importSession(database, JSON.stringify(sessionFile({ id: OTHER })));
    await moveVoiceNotes(database, ID, OTHER, (timeS) => timeS - 1);
    const [moved] = await listVoiceNotes(database, OTHER);
    expect(moved.actions.map((one) => one.kind === 'frame' && one.timeS)).toEqual([0, 0.5]);
    expect(await listVoiceNotes(database, ID)).toEqual([]);
  });
});
