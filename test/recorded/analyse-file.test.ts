import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LM } from '../../src/core/pose/landmarks.ts';
import { EngineError } from '../../src/engine/client.ts';
import { analyseFile } from '../../src/recorded/analyse-file.ts';
import { FOUND_OUT, type FileOutcome, type FileProgress, WHOLE_FILE } from '../../src/recorded/contract.ts';
import { createPauseGate } from '../../src/recorded/pause-gate.ts';
import { findUnfinished, listSessions, readFrames } from '../../src/storage/sessions.ts';
import { limitStorage } from '../storage/limited-storage.ts';
import { evenTimes, FakeEngine, FakeFiles, RECORDED_MS } from './fake-files.ts';

let files: FakeFiles;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  files = new FakeFiles();
});

function done(outcome: FileOutcome) {
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome;
}

/** Nothing held, nothing stored. */
async function expectNothingLeft(): Promise<void> {
  expect(await listSessions(files.database)).toEqual([]);
  expect(await findUnfinished(files.database, new Set())).toEqual([]);
  expectNothingHeld();
}

function expectNothingHeld(): void {
  const { openPictures, openReadings, openVideos } = files.decoder;
  expect({ openPictures, openReadings, openVideos, claimed: files.claimed }).toEqual({
    openPictures: 0,
    openReadings: 0,
    openVideos: 0,
    claimed: 0,
  });
}

describe('a file', () => {
  it('becomes a stored session with every frame in it', async () => {
    const file = files.decoder.file('run 1.mp4', { times: evenTimes(12) });
    const { session, brokenAtS } = done(await analyseFile(file, files.job(), files.ports));
    expect(brokenAtS).toBeNull();
    expect(session).toMatchObject({
      startedAt: new Date(RECORDED_MS).toISOString(),
      source: { kind: 'file', name: 'run 1.mp4', width: 640, height: 480, mirrored: false },
      engine: { model: 'fake-model', runtime: 'fake-runtime', framesSeen: 360, framesAnalysed: 360 },
    });
    expect(session.durationS).toBeCloseTo(359 / 30, 6);
    expect(session.source.fps).toBeCloseTo(30, 3);
    expect(session.measures[0].value).toBe(360);
    const [row] = await listSessions(files.database);
    expect(row).toMatchObject({ id: session.id, title: 'run 1.mp4', state: 'finished', hasFrames: true });
    expect(await readFrames(files.database, session.id)).toHaveLength(360);
    expectNothingHeld();
  });

  it('holds few pictures at a time, and says how far it is', async () => {
    const shares: FileProgress[] = [];
    const file = files.decoder.file('a.mp4', { times: evenTimes(4) });
    await analyseFile(file, files.job({ onProgress: (progress) => shares.push(progress) }), files.ports);
    expect(files.decoder.mostOpenPictures).toBeLessThanOrEqual(4);
    expect(shares[0]).toEqual({ step: 'loading', share: 0 });
    expect(shares.at(-1)).toEqual({ step: 'closing', share: 1 });
    const analysing = shares.filter(({ step }) => step === 'analysing').map(({ share }) => share);
    expect(analysing).toEqual(analysing.toSorted((a, b) => a - b));
    expect(analysing.at(-1)).toBeGreaterThan(0.98);
  });

  it('starts again for every file', async () => {
    const file = files.decoder.file('a.mp4', { times: evenTimes(1) });
    await analyseFile(file, files.job(), files.ports);
    await analyseFile(file, files.job(), files.ports);
    expect(files.engine.resets).toBe(2);
  });

  it('is told which side and whether it is mirrored', async () => {
    const file = files.decoder.file('a.mp4', { times: evenTimes(1) });
    const settings = { ...FOUND_OUT, view: 'left', mirrored: true } as const;
    const seen: unknown[] = [];
    const ports = {
      ...files.ports,
      closeSession: async (id: string, unsaved: Parameters<typeof files.ports.closeSession>[1]) => {
        const db = await files.database.get();
        seen.push((await db.get('rows', id))?.recording?.settings);
        return files.ports.closeSession(id, unsaved);
      },
    };
    const { session } = done(await analyseFile(file, files.job({ settings }), ports));
    expect(seen).toMatchObject([{ view: 'left', mirrored: true, cues: false }]);
    expect(session.source.mirrored).toBe(true);
  });
});

describe('two engines', () => {
  it('share a file, whose session is the same as by one', async () => {
    const file = files.decoder.file('a.mp4', { times: evenTimes(12) });
    const second = new FakeEngine();
    const shares: number[] = [];
    const ports = { ...files.ports, engines: async () => [files.engine, second] };
    const { session } = done(
      await analyseFile(
        file,
        files.job({ onProgress: ({ step, share }) => step === 'analysing' && shares.push(share) }),
        ports,
      ),
    );
    expect(session.engine).toMatchObject({ framesSeen: 360, framesAnalysed: 360 });
    expect(session.durationS).toBeCloseTo(359 / 30, 6);
    const frames = await readFrames(files.database, session.id);
    expect(frames.map(({ timeS }) => timeS)).toEqual(evenTimes(12));
    expect(files.engine.times.length).toBeLessThan(200);
    expect(second.times.length).toBeLessThan(200);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBeGreaterThan(0.98);
    expectNothingHeld();
  });

  it('leave nothing behind when one of them stops', async () => {
    const second = new FakeEngine();
    second.failsAt = 30;
    second.failure = new EngineError({ kind: 'failed', reason: 'engine-stopped', detail: 'gone' });
    const file = files.decoder.file('a.mp4', { times: evenTimes(12) });
    const ports = { ...files.ports, engines: async () => [files.engine, second] };
    expect(await analyseFile(file, files.job(), ports)).toMatchObject({
      failure: { reason: 'engine-stopped' },
    });
    await expectNothingLeft();
  });
});

describe('time', () => {
  it('is the media time of each frame, at whatever distances they come', async () => {
    const times = [0, 0.03, 0.1, 0.11, 0.2, 0.5, 0.52];
    const file = files.decoder.file('vfr.mp4', { times });
    await analyseFile(file, files.job(), files.ports);
    expect(files.engine.times).toEqual(times);
  });

  it('counts from the first frame', async () => {
    const file = files.decoder.file('late.mp4', { times: [10, 10.5, 11] });
    const { session } = done(await analyseFile(file, files.job(), files.ports));
    expect(files.engine.times).toEqual([0, 0.5, 1]);
    expect(session.durationS).toBe(1);
  });

  it('is that of what happened where the file plays slower', async () => {
    const file = files.decoder.file('slow.mp4', { times: evenTimes(8), info: { slowdown: 8 } });
    const found = done(await analyseFile(file, files.job(), files.ports));
    expect(found.session.durationS).toBeCloseTo(239 / 240, 6);
    expect(found.session.source.fps).toBeCloseTo(240, 1);
    const told = { ...FOUND_OUT, slowdown: 4 };
    const { session } = done(await analyseFile(file, files.job({ settings: told }), files.ports));
    expect(session.durationS).toBeCloseTo(239 / 120, 6);
  });

  it('never goes back: frames out of order are seen and left out', async () => {
    const file = files.decoder.file('odd.mp4', { times: [0, 0.1, 0.05, 0.1, 0.2] });
    const { session } = done(await analyseFile(file, files.job(), files.ports));
    expect(files.engine.times).toEqual([0, 0.1, 0.2]);
    expect(session.engine).toMatchObject({ framesAnalysed: 3 });
    expectNothingHeld();
  });
});

describe('a bad file', () => {
  it('that is no video says so', async () => {
    const outcome = await analyseFile(files.decoder.file('notes.mp4'), files.job(), files.ports);
    expect(outcome).toMatchObject({ kind: 'failed', failure: { reason: 'unreadable' } });
    await expectNothingLeft();
  });

  it('that breaks off keeps what was read, and says where', async () => {
    const file = files.decoder.file('cut.mp4', { times: evenTimes(10), breaksAt: 150 });
    const { session, brokenAtS } = done(await analyseFile(file, files.job(), files.ports));
    expect(brokenAtS).toBeCloseTo(149 / 30, 6);
    expect(session.engine.framesAnalysed).toBe(150);
    expectNothingHeld();
  });

  it('that ends before its own tables say is as good as broken off', async () => {
    const file = files.decoder.file('short.mp4', { times: evenTimes(5), info: { durationS: 10 } });
    const { brokenAtS } = done(await analyseFile(file, files.job(), files.ports));
    expect(brokenAtS).toBeCloseTo(149 / 30, 6);
  });

  it('that breaks at its first frame is unreadable', async () => {
    const file = files.decoder.file('dead.mp4', { times: evenTimes(5), breaksAt: 0 });
    const outcome = await analyseFile(file, files.job(), files.ports);
    expect(outcome).toMatchObject({ kind: 'failed', failure: { reason: 'unreadable' } });
    await expectNothingLeft();
  });

  it('without a frame says so', async () => {
    const file = files.decoder.file('empty.mp4', { times: [] });
    const outcome = await analyseFile(file, files.job(), files.ports);
    expect(outcome).toMatchObject({ kind: 'failed', failure: { reason: 'no-frames' } });
    await expectNothingLeft();
  });
});

describe('trouble on the way', () => {
  it('an engine that stops takes nothing half done along', async () => {
    files.engine.failsAt = 200;
    files.engine.failure = new EngineError({ kind: 'failed', reason: 'engine-stopped', detail: 'gone' });
    const file = files.decoder.file('a.mp4', { times: evenTimes(12) });
    const outcome = await analyseFile(file, files.job(), files.ports);
    expect(outcome).toEqual({
      kind: 'failed',
      failure: { reason: 'engine-stopped', named: null, detail: 'gone' },
    });
    await expectNothingLeft();
  });

  it('an engine that does not load is said', async () => {
    const failure = new EngineError({ kind: 'failed', reason: 'engine-unavailable', detail: 'no' });
    const ports = { ...files.ports, engines: () => Promise.reject(failure) };
    const file = files.decoder.file('a.mp4', { times: evenTimes(1) });
    expect(await analyseFile(file, files.job(), ports)).toMatchObject({
      failure: { reason: 'engine-unavailable' },
    });
    await expectNothingLeft();
  });

  it('a full disk is said', async () => {
    const disk = limitStorage(files.database);
    disk.full = true;
    const ports = {
      ...files.ports,
      database: disk.database,
      closeSession: async () => ({ ok: false, reason: 'storage-full', detail: 'full', file: null }) as const,
    };
    const file = files.decoder.file('a.mp4', { times: evenTimes(12) });
    expect(await analyseFile(file, files.job(), ports)).toMatchObject({
      failure: { reason: 'storage-full' },
    });
    disk.full = false;
    await expectNothingLeft();
  });
});

describe('cancelling', () => {
  it('ends at once and leaves nothing behind', async () => {
    const abort = new AbortController();
    files.engine.onAnalyse = (count) => count === 200 && abort.abort();
    const file = files.decoder.file('a.mp4', { times: evenTimes(60) });
    const outcome = await analyseFile(file, files.job({ signal: abort.signal }), files.ports);
    expect(outcome).toEqual({ kind: 'cancelled' });
    expect(files.engine.times.length).toBeLessThan(205);
    await expectNothingLeft();
  });

  it('works while paused too', async () => {
    const abort = new AbortController();
    const gate = createPauseGate();
    files.engine.onAnalyse = (count) => count === 10 && gate.set(true);
    const file = files.decoder.file('a.mp4', { times: evenTimes(5) });
    const outcome = analyseFile(file, files.job({ signal: abort.signal, gate }), files.ports);
    await vi.waitFor(() => expect(files.decoder.openReadings).toBe(0));
    abort.abort();
    expect(await outcome).toEqual({ kind: 'cancelled' });
    await expectNothingLeft();
  });
});

describe('a pause', () => {
  it('lets the decoder go and goes on with the next frame', async () => {
    const gate = createPauseGate();
    files.engine.onAnalyse = (count) => count === 50 && gate.set(true);
    const times = evenTimes(5);
    const file = files.decoder.file('a.mp4', { times });
    const outcome = analyseFile(file, files.job({ gate }), files.ports);
    await vi.waitFor(() => expect(files.decoder.readFrom).toHaveLength(1));
    await vi.waitFor(() => expect(files.decoder.openReadings).toBe(0));
    files.engine.onAnalyse = () => undefined;
    gate.set(false);
    done(await outcome);
    expect(files.decoder.readFrom).toHaveLength(2);
    expect(files.engine.times).toEqual(times);
    expectNothingHeld();
  });
});

describe('a file that a web page gave', () => {
  it('keeps the address and the media time of its second 0', async () => {
    const times = evenTimes(10).map((time) => time + 5);
    const file = files.decoder.file('Easy run', { times });
    const page = { address: 'https://club.example/run?v=a', durationS: null, left: false };
    const part = { name: '', startS: 2, endS: 6 };
    const subject = { ...WHOLE_FILE, part, page };
    const { session } = done(await analyseFile(file, files.job({ subject }), files.ports));
    expect(session.source).toMatchObject({ kind: 'page', name: 'Easy run' });
    expect(session.source.page?.address).toBe(page.address);
    expect(session.source.page?.firstS).toBeCloseTo(7, 6);
    expect(session.source.page?.durationS).toBeCloseTo(10, 1);
  });
});

describe('a part of a file', () => {
  const PART = { name: 'fast', startS: 2, endS: 6 };
  const subject = { ...WHOLE_FILE, part: PART };

  it('becomes a session of its own, with the name it was given', async () => {
    // Some files begin later than at 0.
    const times = evenTimes(10).map((time) => time + 5);
    const file = files.decoder.file('run.mp4', { times });
    const { session } = done(await analyseFile(file, files.job({ subject }), files.ports));
    expect(session.engine.framesAnalysed).toBe(120);
    expect(session.durationS).toBeCloseTo(119 / 30, 6);
    expect(session.source).toMatchObject({ name: 'run.mp4', part: PART });
    expect(session.source).not.toHaveProperty('slowdown');
    expect(Date.parse(session.startedAt) - RECORDED_MS).toBe(2000);
    expect(await listSessions(files.database)).toMatchObject([{ title: 'fast \u00b7 run.mp4' }]);
    expect(files.decoder.readFrom).toEqual([7]);
    expectNothingHeld();
  });

  it('says how slow its file plays, and begins when it happened', async () => {
    const file = files.decoder.file('slow.mp4', { times: evenTimes(10) });
    const settings = { ...FOUND_OUT, slowdown: 4 };
    const { session } = done(await analyseFile(file, files.job({ subject, settings }), files.ports));
    expect(session.durationS).toBeCloseTo(119 / 120, 6);
    expect(session.source.slowdown).toBe(4);
    expect(Date.parse(session.startedAt) - RECORDED_MS).toBe(500);
  });

  it('goes by its own length when it says how far it is, and misses nothing at its end', async () => {
    const shares: number[] = [];
    const file = files.decoder.file('run.mp4', { times: evenTimes(10) });
    const { brokenAtS } = done(
      await analyseFile(
        file,
        files.job({ subject, onProgress: ({ step, share }) => step === 'analysing' && shares.push(share) }),
        files.ports,
      ),
    );
    expect(brokenAtS).toBeNull();
    expect(shares[0]).toBeCloseTo(0, 1);
    expect(shares.at(-1)).toBeGreaterThan(0.98);
  });

  it('can be paused like a whole file', async () => {
    const file = files.decoder.file('run.mp4', { times: evenTimes(10) });
    const job = files.job({ subject });
    files.engine.onAnalyse = (count) => {
      if (count !== 40) return;
      job.gate.set(true);
      setTimeout(() => job.gate.set(false), 30);
    };
    const { session } = done(await analyseFile(file, job, files.ports));
    expect(session.engine.framesAnalysed).toBe(120);
  });
});

describe('a runner who was pointed at', () => {
  it('is looked for where the analysis begins, and where they were pointed at', async () => {
    const pick = { x: 0.25, y: 0.5, atS: 3 };
    const file = files.decoder.file('two.mp4', { times: evenTimes(6) });
    await analyseFile(file, files.job({ subject: { ...WHOLE_FILE, pick } }), files.ports);
    expect(files.engine.picks).toEqual([
      { x: 160, y: 240, before: 0 },
      { x: 160, y: 240, before: 90 },
    ]);
  });
});

describe('a video that says something of itself', () => {
  it('that its end is missing is measured up to there, and the length is said', async () => {
    const file = files.decoder.file('cut.webm', { times: evenTimes(4), info: { cut: true } });
    const { brokenAtS } = done(await analyseFile(file, files.job(), files.ports));
    expect(brokenAtS).toBeCloseTo(119 / 30, 6);
  });

  it('that its end is missing, and holds no frame, is half copied', async () => {
    const file = files.decoder.file('cut.mp4', { times: evenTimes(4), breaksAt: 0, info: { cut: true } });
    const outcome = await analyseFile(file, files.job(), files.ports);
    expect(outcome).toMatchObject({ kind: 'failed', failure: { reason: 'half-copied' } });
    await expectNothingLeft();
  });

  it('nothing, but whose runner lies, gives no number, and how to turn it', async () => {
    const standing = new FakeEngine();
    files.engine.analyse = async (picture, timeS) => {
      const frame = await standing.analyse(picture, timeS);
      // Shoulders to the left of the hips.
      const image = new Float32Array(99).fill(300);
      for (const shoulder of [LM.leftShoulder, LM.rightShoulder]) image[shoulder * 3] = 200;
      return { ...frame, image };
    };
    const file = files.decoder.file('sideways.mp4', { times: evenTimes(6) });
    const outcome = await analyseFile(file, files.job(), files.ports);
    expect(outcome).toMatchObject({ kind: 'failed', failure: { reason: 'sideways', turn: 90 } });
    await expectNothingLeft();
  });

  it('is read as it was turned by hand, and its run remembers that', async () => {
    const file = files.decoder.file('a.mp4', { times: evenTimes(1) });
    const { session } = done(
      await analyseFile(file, files.job({ settings: { ...FOUND_OUT, turn: 270 } }), files.ports),
    );
    expect(files.decoder.turns).toEqual([270]);
    expect(session.source.turn).toBe(270);
  });
});
