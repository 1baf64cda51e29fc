/** A note is kept while it is spoken: each time only what is new, and never twice what was kept. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createNoteLog } from '../../src/core/handwork/note-log.ts';
import { createDatabase, type Database, type NotePiece } from '../../src/storage/db.ts';
import { addToDraft, listDrafts } from '../../src/storage/note-drafts.ts';
import { importSession } from '../../src/storage/transfer.ts';
import { changeVoiceNote } from '../../src/storage/voice-notes.ts';
import { keepDrafts } from '../../src/surfaces/review/keep-drafts.ts';
import { ID, sessionFile, STARTED } from '../storage/fixtures.ts';

const ABOUT = { id: 'spoken', sessionId: ID, title: 'Elbow', createdAt: STARTED };
/** 40 kbit/s. */
const BYTES_PER_S = 5000;
const VIEW = { seen: { x: 0, y: 0, width: 1, height: 1 }, layers: [], drawings: [], draft: null };

let database: Database;
let written: { readonly seq: number; readonly bytes: number; readonly actions: number }[];
let full: boolean;
let locks: string[];

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  database = createDatabase();
  await importSession(database, JSON.stringify(sessionFile({ id: ID })));
  [written, full, locks] = [[], false, []];
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const notes = {
  async claim(id: string) {
    locks.push(id);
    return () => void locks.splice(locks.indexOf(id), 1);
  },
  async draft(about: typeof ABOUT, seq: number, piece: NotePiece) {
    written.push({ seq, bytes: piece.sound.byteLength, actions: piece.actions.length });
    if (full) throw new DOMException('full', 'QuotaExceededError');
    await addToDraft(database, about, seq, piece);
  },
  remove: (id: string) => changeVoiceNote(database, id, { deletedAt: 1 }),
};

async function begin() {
  const pieces: Blob[] = [];
  const log = createNoteLog();
  log.look(0, { timeS: 0, ...VIEW });
  const drafts = await keepDrafts({ pieces, startedMs: performance.now() }, ABOUT, log, notes);
  let atS = 0;
  return {
    drafts,
    /** One second after the other, each with its number as its sound and another frame on the stage. */
    speak: async (seconds: number): Promise<void> => {
      for (let s = 0; s < seconds; s++) {
        atS++;
        pieces.push(new Blob([new Uint8Array(BYTES_PER_S).fill(atS % 251)]));
        log.look(atS, { timeS: atS / 10, ...VIEW });
        vi.advanceTimersByTime(1000);
        // The disk has its time.
        // oxlint-disable-next-line no-await-in-loop
        for (let turn = 0; turn < 12; turn++) await new Promise((resolve) => setImmediate(resolve));
      }
    },
  };
}

const bytes = (): number => written.reduce((sum, one) => sum + one.bytes, 0);

describe('a note that is kept as it grows', () => {
  it('writes each second of it once, however long it is', async () => {
    const { speak, drafts } = await begin();
    await speak(60);
    await drafts.end(false);
    expect(written.map(({ seq }) => seq)).toEqual(Array.from({ length: 30 }, (_, seq) => seq));
    expect(bytes()).toBe(60 * BYTES_PER_S);
    // The first piece bears what the stage showed at the beginning: three, and the frame of second 0.
    expect(written.reduce((sum, { actions }) => sum + actions, 0)).toBe(60 + 3);
    const [draft] = await listDrafts(database, ID);
    expect(draft.durationS).toBeCloseTo(60, 3);
    expect(draft.sound.byteLength).toBe(60 * BYTES_PER_S);
    expect([...new Set(draft.sound)]).toEqual(Array.from({ length: 60 }, (_, s) => s + 1));
    expect(draft.actions.filter(({ kind }) => kind === 'frame').map(({ noteS }) => noteS)).toEqual(
      Array.from({ length: 61 }, (_, s) => s),
    );
  });

  it('keeps what was written while the disk is full, tries with one piece alone, and has all of it at the end', async () => {
    const { speak, drafts } = await begin();
    await speak(10);
    full = true;
    const before = bytes();
    await speak(20);
    expect(bytes() - before).toBe(20 * BYTES_PER_S);
    expect((await listDrafts(database, ID))[0].sound.byteLength).toBe(10 * BYTES_PER_S);
    full = false;
    await speak(1);
    await drafts.end(false);
    const [{ sound, durationS }] = await listDrafts(database, ID);
    expect([...new Set(sound)]).toEqual(Array.from({ length: 31 }, (_, s) => s + 1));
    expect(durationS).toBeCloseTo(31, 3);
  });

  it('writes nothing where nothing has been heard, and lets its lock go at the end', async () => {
    const { speak, drafts } = await begin();
    expect(locks).toEqual(['spoken']);
    vi.advanceTimersByTime(20_000);
    await speak(0);
    expect(written).toEqual([]);
    await drafts.end(true);
    expect(locks).toEqual([]);
  });

  it('is thrown away where there is nothing to keep, and no piece comes after', async () => {
    const { speak, drafts } = await begin();
    await speak(4);
    await drafts.end(true);
    const many = written.length;
    await speak(4);
    expect(written).toHaveLength(many);
    expect(await listDrafts(database, ID)).toEqual([]);
  });
});
