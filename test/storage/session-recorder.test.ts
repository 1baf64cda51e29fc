import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CueRecord } from '../../src/core/session/session-file.ts';
import { closeSession } from '../../src/closing/close-session.ts';
import { createDatabase, type Database } from '../../src/storage/db.ts';
import { createSessionRecorder, type StorageTrouble } from '../../src/storage/session-recorder.ts';
import { checkSession } from '../../src/storage/session-schema.ts';
import { findUnfinished, listSessions, readFrames, readSession } from '../../src/storage/sessions.ts';
import { countingSummary, frames, HEAD, ID, STARTED } from './fixtures.ts';
import { limitStorage } from './limited-storage.ts';

const CUE: CueRecord = {
  timeS: 12,
  measure: 'armCrossing',
  side: 'left',
  text: 'Hands on train tracks',
  channel: 'voice',
  kind: 'correction',
};

let database: Database;
let troubles: (StorageTrouble | null)[];

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  database = createDatabase();
  troubles = [];
});

function recorder(of: Database = database) {
  return createSessionRecorder({
    database: of,
    id: ID,
    startedAt: STARTED,
    head: () => HEAD,
    onTrouble: (trouble) => troubles.push(trouble),
  });
}

/** Waits for what the recorder writes by itself, without flushing its buffer. */
async function stored(store: 'rows' | 'chunks' | 'log', count: number): Promise<void> {
  const db = await database.get();
  await vi.waitFor(async () => expect(await db.count(store)).toBe(count));
}

describe('a session that is closed', () => {
  it('has every frame, cue and event in its place', async () => {
    const recording = recorder();
    for (const frame of frames(23)) recording.frame(frame);
    recording.cue(CUE);
    recording.event({ timeS: 3, kind: 'paused' }, 'shell');
    recording.event({ timeS: 4, kind: 'resumed' }, 'shell');
    recording.event({ timeS: 5, kind: 'running-started' }, 'coach');
    const unsaved = await recording.close();
    expect(unsaved.chunks.size + unsaved.log.size).toBe(0);

    const seen: unknown[] = [];
    const closed = await closeSession(database, ID, {
      summarise: (given, info) => {
        seen.push(info.pauses, info.shellEvents, info.cues);
        return countingSummary(given);
      },
    });
    if (!closed.ok) throw new Error(closed.detail);
    expect(seen).toEqual([
      [{ startS: 3, endS: 4 }],
      [
        { timeS: 3, kind: 'paused' },
        { timeS: 4, kind: 'resumed' },
      ],
      [CUE],
    ]);
    expect(closed.file.cues).toEqual([CUE]);
    expect(closed.file.measures[0].value).toBe(690);
    expect(closed.file.durationS).toBeCloseTo(689 / 30, 6);
    expect(closed.file.source.fps).toBeCloseTo(30, 3);
    expect(closed.file.quality.notes).toEqual([]);
    expect(await readSession(database, ID)).toEqual(closed.file);
    const stored = await readFrames(database, ID);
    expect(stored.map((f) => f.timeS)).toEqual(frames(23).map((f) => f.timeS));
    expect(await findUnfinished(database, new Set())).toEqual([]);
    expect((await listSessions(database)).map((row) => [row.id, row.runningS, row.values])).toEqual([
      [ID, 2, { cadence: 690 }],
    ]);
  });

  it('has the heart rate as a strap told it, one value a second', async () => {
    const recording = recorder();
    const told = [0.2, 0.9, 1.4, 2.1, 5.6].map((timeS, i) => ({ timeS, bpm: 100 + i, source: 'Strap' }));
    for (const reading of told) recording.heartRate(reading);
    for (const frame of frames(6)) recording.frame(frame);
    await recording.close();
    const closed = await closeSession(database, ID, { summarise: countingSummary });
    expect(closed.ok && closed.file.heartRate).toEqual({
      source: 'Strap',
      series: [
        { timeS: 0.2, bpm: 100 },
        { timeS: 1.4, bpm: 102 },
        { timeS: 2.1, bpm: 103 },
        { timeS: 5.6, bpm: 104 },
      ],
    });
    expect(checkSession(closed.ok && closed.file)).toMatchObject({ ok: true });
  });

  it('keeps a cue as it was amended', async () => {
    const recording = recorder();
    recording.frame(frames(1)[0]);
    const entry = recording.cue(CUE);
    recording.amendCue(entry, { ...CUE, channel: 'tone' });
    await recording.close();
    const closed = await closeSession(database, ID, { summarise: countingSummary });
    expect(closed.ok && closed.file.cues.map((cue) => cue.channel)).toEqual(['tone']);
  });

  it('keeps a cue that is amended while it is being written', async () => {
    let amend: (() => void) | null = null;
    const recording = recorder({
      close: () => undefined,
      get() {
        amend?.();
        return database.get();
      },
    });
    recording.frame(frames(1)[0]);
    const entry = recording.cue(CUE);
    await recording.flush();
    recording.amendCue(entry, { ...CUE, channel: 'voice' });
    amend = () => {
      amend = null;
      recording.amendCue(entry, { ...CUE, channel: 'tone' });
    };
    await recording.close();
    await recording.flush();
    const closed = await closeSession(database, ID, { summarise: countingSummary });
    expect(closed.ok && closed.file.cues.map((cue) => cue.channel)).toEqual(['tone']);
  });

  it('is closed once: closing again gives the same file', async () => {
    const recording = recorder();
    for (const frame of frames(6)) recording.frame(frame);
    await recording.close();
    const first = await closeSession(database, ID, { summarise: countingSummary });
    const second = await closeSession(database, ID, {
      summarise: () => {
        throw new Error('summarised twice');
      },
    });
    expect(second).toEqual(first);
  });
});

describe('a session whose browser was killed', () => {
  it.each([0.5, 4, 9.9, 14.8, 61.3])('loses less than five seconds of %d s', async (seconds) => {
    const recording = recorder();
    const all = frames(seconds);
    for (const frame of all) recording.frame(frame);
    await stored('rows', 1);
    // A chunk is full when its last frame is four seconds after its first.
    await stored('chunks', Math.floor(all.length / 121));
    database.close();

    const after = createDatabase();
    const [found] = await findUnfinished(after, new Set());
    if (seconds < 5) {
      expect(found).toBeUndefined();
      return;
    }
    expect(found.id).toBe(ID);
    const recovered = await closeSession(after, ID, {
      recovered: true,
      summarise: countingSummary,
    });
    if (!recovered.ok) throw new Error(recovered.detail);
    expect(recovered.file.durationS).toBeGreaterThan(seconds - 5);
    expect(recovered.file.measures[0].value).toBeGreaterThan((seconds - 5) * 30);
    expect(recovered.file.quality.notes).toContain('stopped-unexpectedly');
    expect((await listSessions(after)).map((row) => row.id)).toEqual([ID]);
    expect(await findUnfinished(after, new Set())).toEqual([]);
  });

  it('keeps the cues and pauses up to the last moment', async () => {
    const recording = recorder();
    for (const frame of frames(6)) recording.frame(frame);
    recording.cue(CUE);
    recording.event({ timeS: 2, kind: 'paused' }, 'shell');
    await stored('log', 2);
    let pauses: unknown;
    const recovered = await closeSession(database, ID, {
      recovered: true,
      summarise: (given, info) => {
        pauses = info.pauses;
        return countingSummary(given);
      },
    });
    expect(recovered.ok && recovered.file.cues).toEqual([CUE]);
    expect(pauses).toEqual([{ startS: 2, endS: 4 }]);
  });

  it('is not taken for left behind while it runs in another tab', async () => {
    const recording = recorder();
    for (const frame of frames(6)) recording.frame(frame);
    await recording.flush();
    expect(await findUnfinished(database, new Set([ID]))).toEqual([]);
    expect(await findUnfinished(database, new Set())).toHaveLength(1);
  });

  it('is removed where no frame was ever stored', async () => {
    recorder();
    await stored('rows', 1);
    expect(await findUnfinished(database, new Set())).toEqual([]);
    expect(await (await database.get()).get('rows', ID)).toBeUndefined();
  });
});

describe('a full disk', () => {
  it('is reported once, loses nothing, and is made good when there is room again', async () => {
    const disk = limitStorage(database);
    const recording = recorder(disk.database);
    const all = frames(31);
    for (const frame of all.slice(0, 400)) recording.frame(frame);
    await recording.flush();
    disk.full = true;
    for (const frame of all.slice(400, 700)) recording.frame(frame);
    recording.cue(CUE);
    await recording.flush();
    expect(troubles.map((t) => t?.reason ?? null)).toEqual(['storage-full']);
    expect(await readFrames(database, ID)).toHaveLength(400);

    disk.full = false;
    for (const frame of all.slice(700)) recording.frame(frame);
    const unsaved = await recording.close();
    expect(unsaved.chunks.size).toBe(0);
    expect(troubles.map((t) => t?.reason ?? null)).toEqual(['storage-full', null]);
    expect((await readFrames(database, ID)).map((f) => f.timeS)).toEqual(all.map((f) => f.timeS));
  });

  it('hands what could not be written to the summary', async () => {
    const disk = limitStorage(database);
    const recording = recorder(disk.database);
    const all = frames(20);
    for (const frame of all.slice(0, 300)) recording.frame(frame);
    await recording.flush();
    disk.full = true;
    for (const frame of all.slice(300)) recording.frame(frame);
    recording.cue(CUE);
    const unsaved = await recording.close();
    expect(unsaved.chunks.size).toBeGreaterThan(0);
    const closed = await closeSession(database, ID, { unsaved, summarise: countingSummary });
    expect(closed.ok && closed.file.measures[0].value).toBe(600);
    expect(closed.ok && closed.file.cues).toEqual([CUE]);
  });

  it('at the very end leaves the session to be recovered', async () => {
    const recording = recorder();
    for (const frame of frames(8)) recording.frame(frame);
    await recording.close();
    const disk = limitStorage(database);
    disk.full = true;
    const closed = await closeSession(disk.database, ID, { summarise: countingSummary });
    expect(closed).toMatchObject({ ok: false, reason: 'storage-full' });
    expect(await findUnfinished(database, new Set())).toHaveLength(1);
  });

  it('is told apart from a browser without storage', async () => {
    recorder({
      get: () => Promise.reject(new DOMException('no', 'InvalidStateError')),
      close: () => undefined,
    });
    await vi.waitFor(() => expect(troubles.map((t) => t?.reason)).toEqual(['storage-unavailable']));
  });
});
