/** Deleted is deleted: afterwards nothing is left but what belongs to a run that is kept. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { noHandwork, withMoment } from '../../src/core/handwork/handwork.ts';
import { blankCheckIn } from '../../src/core/checkin/check-in.ts';
import { closeSession } from '../../src/closing/close-session.ts';
import { saveCheckIn } from '../../src/storage/check-ins.ts';
import { writeVoiceNote } from '../../src/storage/voice-notes.ts';
import { writeHandwork } from '../../src/storage/handwork.ts';
import { createDatabase, type Database } from '../../src/storage/db.ts';
import { encodeFrames } from '../../src/storage/frame-codec.ts';
import { createSessionRecorder } from '../../src/storage/session-recorder.ts';
import { deleteSessions, findUnfinished, listSessions, readFrames } from '../../src/storage/sessions.ts';
import { checkPair } from '../../src/core/session/kept-pair.ts';
import { createPairsStore } from '../../src/storage/pairs-store.ts';
import { tidyInPassing, tidyUp } from '../../src/storage/tidy-up.ts';
import { writeVideo } from '../../src/storage/videos.ts';
import { storedSessions } from '../../src/surfaces/shared/stored-sessions.ts';
import { countingSummary, frameAt, frames, HEAD, ID, STARTED, voiceNote } from './fixtures.ts';

const OTHER = '0b7f0d5e-58a1-4c58-8d5a-2f5f3a0f9b10';
const LATER = { forgetBeforeMs: Infinity, restoring: false };

let database: Database;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  database = createDatabase();
});

/** A run with everything that a run can have. */
async function record(id: string, close = true): Promise<void> {
  const recorder = createSessionRecorder({
    database,
    id,
    startedAt: STARTED,
    head: () => HEAD,
    onTrouble: () => undefined,
  });
  for (const frame of frames(12)) recorder.frame(frame);
  recorder.event({ timeS: 3, kind: 'paused' }, 'shell');
  await recorder.close();
  if (close) await closeSession(database, id, { summarise: countingSummary });
  const moment = { id: `check-${id}`, at: STARTED, day: '2026-11-20' };
  await saveCheckIn(database, { ...blankCheckIn(moment), sessionId: id });
  const copy = new File([id], `${id}.mp4`, { lastModified: 1 });
  const link = { name: copy.name, size: copy.size, durationS: 12, firstS: 0, slowdown: 1, handle: null };
  await writeVideo(database, id, link, copy);
  await writeVoiceNote(database, voiceNote(id));
  await writeHandwork(database, withMoment(noHandwork(id), { id: 'm', timeS: 1, title: 'Contact' }));
}

async function counts(): Promise<Record<string, number>> {
  const db = await database.get();
  const entries = [...db.objectStoreNames].map(async (store) => [store, await db.count(store)] as const);
  return Object.fromEntries((await Promise.all(entries)).filter(([, count]) => count > 0));
}

/** What was compared: a run with another, and that one with itself. */
function pairsOf() {
  const kept = {
    pairs: [checkPair({ first: ID, second: OTHER }), checkPair({ first: OTHER, second: OTHER })],
  };
  const store = createPairsStore({
    get: async () => ({ ...kept }),
    set: async (items) => void Object.assign(kept, items),
  });
  return { store, left: () => kept.pairs.map((pair) => pair?.first) };
}

describe('what is deleted', () => {
  it('leaves nothing at all, once its time to undo is over', async () => {
    await record(ID);
    await deleteSessions(database, [ID], 1000);
    await tidyUp(database, { forgetBeforeMs: 1000, restoring: false });
    expect(await counts()).toMatchObject({
      rows: 1,
      files: 1,
      log: 1,
      videos: 1,
      copies: 1,
      checkIns: 1,
      handwork: 1,
    });
    await tidyUp(database, { forgetBeforeMs: 1001, restoring: false });
    expect(await counts()).toEqual({});
  });

  it('all of it, with a run that was cut short, takes everything but the run that goes on', async () => {
    await record(ID);
    await record(OTHER, false);
    const live = 'aaaaaaaa-58a1-4c58-8d5a-2f5f3a0f9b10';
    await record(live, false);
    const sessions = storedSessions(
      database,
      async () => new Set([live]),
      async () => false,
      pairsOf().store,
    );
    expect((await sessions.removeAll()).toSorted()).toEqual([OTHER, ID].toSorted());
    expect([await listSessions(database), await findUnfinished(database, new Set([live]))]).toEqual([[], []]);
    await tidyUp(database, LATER);
    expect(await counts()).toMatchObject({ rows: 1, videos: 1, copies: 1, checkIns: 1 });
    expect(await readFrames(database, live)).toHaveLength(360);
  });
});

describe('what was compared', () => {
  it('is forgotten with one of its runs, once that cannot come back, and not while a backup comes in', async () => {
    await record(ID);
    await record(OTHER);
    const { store, left } = pairsOf();
    const tidy = (restoring = false) => tidyInPassing(database, async () => restoring, store);
    await deleteSessions(database, [ID], Date.now());
    await tidy();
    expect(left()).toEqual([ID, OTHER]);
    await deleteSessions(database, [ID], 1);
    await tidy(true);
    expect(left()).toEqual([ID, OTHER]);
    await tidy();
    expect(left()).toEqual([OTHER]);
  });
});

describe('what belongs to no run', () => {
  it('goes, and what belongs to one stays', async () => {
    await record(ID);
    const before = await counts();
    const db = await database.get();
    const chunk = encodeFrames([frameAt(0), frameAt(1)]);
    for (const seq of [0, 1, 7]) await db.put('chunks', chunk, [OTHER, seq]);
    await db.put('chunks', chunk, ['zzz', 0]);
    await db.put('log', { kind: 'metronome', timeS: 1, stepsPerMin: null }, [OTHER, 0]);
    const copy = new File(['x'], 'x.mp4', { lastModified: 1 });
    const link = { name: 'x.mp4', size: 1, durationS: 1, firstS: 0, slowdown: 1, handle: null };
    await writeVideo(database, OTHER, link, copy);
    await tidyUp(database, { forgetBeforeMs: 0, restoring: false });
    expect(await counts()).toEqual(before);
    expect(await readFrames(database, ID)).toHaveLength(360);
  });

  it('stays while a backup is being brought back, and goes when that broke off', async () => {
    await record(ID);
    const db = await database.get();
    const row = await db.get('rows', ID);
    if (!row) throw new Error('no row');
    await db.put('rows', { ...row, id: OTHER, state: 'restoring', hasFrames: false });
    await db.put('chunks', encodeFrames([frameAt(0)]), [OTHER, 0]);
    expect((await listSessions(database)).map(({ id }) => id)).toEqual([ID]);
    await tidyUp(database, { forgetBeforeMs: 0, restoring: true });
    expect(await db.count('rows')).toBe(2);
    await tidyUp(database, { forgetBeforeMs: 0, restoring: false });
    expect(await db.count('rows')).toBe(1);
    expect(await readFrames(database, OTHER)).toEqual([]);
  });
});
