import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { LiveSession, Stage } from '../../src/live/contract.ts';
import { createLiveSession } from '../../src/live/live-session.ts';
import { findUnfinished, readFrames, readSession } from '../../src/storage/sessions.ts';
import { closeSession } from '../../src/closing/close-session.ts';
import { countingSummary, ID, STARTED } from '../storage/fixtures.ts';
import { sampleStatus } from '../surfaces/fixtures/sample-status.ts';
import { limitStorage } from '../storage/limited-storage.ts';
import { coachScript, CUE, fakeCamera, FakeWorld, READINGS } from './fake-world.ts';

let world: FakeWorld;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  coachScript.reset();
  world = new FakeWorld();
});

function stages(session: LiveSession): Stage[] {
  const seen: Stage[] = [session.state.stage];
  session.subscribe(({ stage }) => {
    if (seen.at(-1) !== stage) seen.push(stage);
  });
  return seen;
}

/** A session whose camera and engine are there; the first frame has not come yet. */
async function opened(): Promise<LiveSession> {
  const session = createLiveSession(world.options, world.ports);
  await vi.waitFor(() => expect(world.engine.watched).not.toBeNull());
  return session;
}

async function live(seconds = 1): Promise<LiveSession> {
  const session = await opened();
  world.run(0, seconds);
  return session;
}

describe('a session from start to finish', () => {
  it('goes through its stages and ends as a stored file', async () => {
    const session = createLiveSession(world.options, world.ports);
    const seen = stages(session);
    await vi.waitFor(() => expect(world.engine.watched).not.toBeNull());
    world.run(0, 12);
    expect(session.state).toMatchObject({
      stage: 'live',
      startedAt: STARTED,
      source: { kind: 'camera', name: 'Laptop camera', width: 640, height: 480 },
      engine: { model: 'fake-model' },
    });
    expect(world.awake).toBe(1);
    expect(await session.finish()).toBe(ID);
    expect(seen).toEqual(['opening-camera', 'loading-engine', 'live', 'finishing', 'done']);

    const file = await readSession(world.database, ID);
    expect(file?.durationS).toBeCloseTo(359 / 30, 6);
    expect(file?.measures[0].value).toBe(360);
    expect(file?.source).toMatchObject({ name: 'Laptop camera', kind: 'camera' });
    expect(file?.source.fps).toBeCloseTo(30, 3);
    expect(file?.engine).toEqual({
      model: 'fake-model',
      runtime: 'fake-runtime',
      framesSeen: 360,
      framesAnalysed: 360,
      framesDropped: 0,
      framesLeftOut: 0,
      framesLost: 0,
      medianFrameMs: 21,
    });
    expect(await findUnfinished(world.database, new Set())).toEqual([]);
  });

  it('lets go of everything at the end', async () => {
    const session = await live(6);
    await session.finish();
    expect(world.cameras[0].fake.readyState).toBe('ended');
    expect(world.video.srcObject).toBeNull();
    expect([world.engine.disposed, world.held, world.awake, world.listenerCount]).toEqual([
      true,
      false,
      0,
      0,
    ]);
    expect(world.sent.at(-1)).toEqual({ kind: 'card-remove' });
    expect(world.said).toEqual(expect.arrayContaining(['disposed', 'coach gone']));
  });

  it('stores once, however often it is finished', async () => {
    const session = await live(6);
    const closing = vi.spyOn(world, 'closeSession');
    expect(await Promise.all([session.finish(), session.finish()])).toEqual([ID, ID]);
    session.dispose();
    expect(closing).toHaveBeenCalledTimes(1);
    expect(session.state.stage).toBe('done');
  });

  it('keeps the lock until the file is stored', async () => {
    const session = await live(6);
    let heldWhileClosing = false;
    const close = world.closeSession;
    world.closeSession = (...args) => {
      heldWhileClosing = world.held;
      return close(...args);
    };
    await session.finish();
    expect(heldWhileClosing).toBe(true);
  });

  it('gives the coach and the recording times that begin at zero', async () => {
    await live(2);
    const first = coachScript.inputs[0];
    expect(first.kind === 'frame' && first.frame.timeS).toBe(0);
    expect(coachScript.inputs).toHaveLength(60);
  });

  it('can be left: what was recorded is found again', async () => {
    const session = await live(7);
    session.dispose();
    await vi.waitFor(() => expect(world.held).toBe(false));
    const [left] = await findUnfinished(world.database, new Set());
    expect(left.id).toBe(ID);
    expect(await readFrames(world.database, ID)).toHaveLength(210);
  });

  it('writes down what it has when the page goes away', async () => {
    await live(2);
    world.hidePage();
    expect(world.sent).toEqual([{ kind: 'card-remove' }]);
    await vi.waitFor(async () => expect(await readFrames(world.database, ID)).toHaveLength(60));
  });
});

describe('a try-out', () => {
  const running = (runningS: number) =>
    coachScript.next.push({ kind: 'status', status: { ...sampleStatus('running', 2, 0), runningS } });

  it('ends by itself after its time of running, with its last numbers, and leaves nothing behind', async () => {
    const session = createLiveSession({ ...world.options, tryOutS: 120 }, world.ports);
    await vi.waitFor(() => expect(world.engine.watched).not.toBeNull());
    running(119);
    world.run(0, 6);
    expect(session.state).toMatchObject({ stage: 'live', recorded: false, tryOutS: 120 });
    running(120.5);
    world.run(6, 7);
    await vi.waitFor(() => expect(session.state.stage).toBe('done'));
    expect(session.state.status?.readings.length).toBeGreaterThan(0);
    expect(world.said).toContain('try-out-over');
    expect(world.held).toBe(false);
    expect(await readSession(world.database, ID)).toBeNull();
    expect(await findUnfinished(world.database, new Set())).toEqual([]);
  });

  it('a run goes on however long it is, and is recorded', async () => {
    const session = await opened();
    running(4000);
    world.run(0, 6);
    expect(session.state).toMatchObject({ stage: 'live', recorded: true, tryOutS: null });
    session.dispose();
  });
});

describe('what cannot begin', () => {
  it.each(['camera-denied', 'camera-dismissed', 'camera-missing', 'camera-busy', 'unexpected'] as const)(
    'fails with %s',
    async (reason) => {
      world.cameraResults = [{ ok: false, reason, detail: 'because' }];
      const session = createLiveSession(world.options, world.ports);
      await vi.waitFor(() => expect(session.state.stage).toBe('failed'));
      expect(session.state.failure).toEqual({ reason, detail: 'because' });
      await vi.waitFor(() => expect(world.held).toBe(false));
      expect(world.engine.disposed).toBe(true);
    },
  );

  it('fails where there is no engine for the machine, and gives the camera back', async () => {
    world.engineError = new Error('no wasm');
    const session = createLiveSession(world.options, world.ports);
    await vi.waitFor(() => expect(session.state.failure?.reason).toBe('engine-unavailable'));
    expect(session.state.failure?.detail).toContain('no wasm');
    expect(world.cameras[0].fake.readyState).toBe('ended');
    expect(world.held).toBe(false);
  });

  it('does not touch the camera while another tab coaches', async () => {
    const session = await live(1);
    const second = createLiveSession(world.options, world.ports);
    await vi.waitFor(() => expect(second.state.failure?.reason).toBe('session-elsewhere'));
    expect(world.asked).toHaveLength(1);
    expect(session.state.stage).toBe('live');

    await session.finish();
    const third = createLiveSession(world.options, world.ports);
    await vi.waitFor(() => expect(third.state.stage).toBe('loading-engine'));
  });

  it('switches the camera off again where the runner went away meanwhile', async () => {
    const camera = fakeCamera();
    let answer: (() => void) | undefined;
    const ports = {
      ...world.ports,
      openCamera: () =>
        new Promise<{ ok: true; camera: typeof camera }>((resolve) => {
          answer = () => resolve({ ok: true, camera });
        }),
    };
    const session = createLiveSession(world.options, ports);
    await vi.waitFor(() => expect(answer).toBeDefined());
    session.dispose();
    answer?.();
    await vi.waitFor(() => expect(camera.fake.readyState).toBe('ended'));
    expect([world.held, world.video.srcObject, session.state.stage]).toEqual([false, null, 'opening-camera']);
  });

  it('asks for nothing where the runner went away at once', async () => {
    const session = createLiveSession(world.options, world.ports);
    session.dispose();
    await vi.waitFor(() => expect(world.held).toBe(false));
    expect([world.asked, world.engines, world.awake]).toEqual([[], [], 0]);
  });
});

describe('cues', () => {
  it('are spoken, shown, relayed and recorded with the channel they went out by', async () => {
    const session = await live(2);
    coachScript.next = [{ kind: 'cue', cue: CUE }];
    world.run(2, 2.1);
    const cue = { ...CUE, channel: 'voice' };
    expect(world.said).toContain(CUE.text);
    expect(session.state.cue).toEqual(cue);
    expect(world.sent).toContainEqual({ kind: 'card-cue', cue, forS: 6 });
    await session.finish();
    expect((await readSession(world.database, ID))?.cues).toEqual([cue]);
  });

  it('are recorded as a tone where the voice failed after all', async () => {
    const session = await live(2);
    coachScript.next = [{ kind: 'cue', cue: CUE }];
    world.run(2, 2.1);
    world.fallBack?.('tone');
    await session.finish();
    expect((await readSession(world.database, ID))?.cues.map((cue) => cue.channel)).toEqual(['tone']);
  });

  it('leave the screen when their time is over', async () => {
    const session = await live(2);
    coachScript.next = [
      { kind: 'cue', cue: CUE },
      { kind: 'notice', notice: 'stand-done', timeS: 2 },
      { kind: 'answer', readings: READINGS, timeS: 2 },
    ];
    world.run(2, 6.5);
    const { cue, notice, answer } = session.state;
    expect([cue !== null, notice, answer]).toEqual([true, 'stand-done', READINGS]);
    world.run(6.5, 7.5);
    expect([session.state.cue !== null, session.state.notice]).toEqual([true, null]);
    world.run(7.5, 8.5);
    expect([session.state.cue, session.state.answer !== null]).toEqual([null, true]);
    world.run(8.5, 10.5);
    expect(session.state.answer).toBeNull();
  });
});

describe('commands', () => {
  it('pause: nothing is recorded, the coach and the file know', async () => {
    const session = await live(3);
    coachScript.next = [{ kind: 'cue', cue: CUE }];
    world.run(3, 3.1);
    session.pause();
    session.pause();
    expect(session.state).toMatchObject({ paused: true, cue: null });
    world.run(3.1, 9);
    session.resume();
    world.run(9, 12);
    expect(coachScript.commands().map((input) => input.kind)).toEqual(['pause', 'resume']);
    let pauses: unknown;
    await session.finish();
    const frames = await readFrames(world.database, ID);
    expect(frames.filter((f) => f.timeS > 3.1 && f.timeS < 9)).toEqual([]);
    expect(frames.at(-1)?.timeS).toBeCloseTo(359 / 30, 6);
    const log = await (await world.database.get()).getAll('log');
    pauses = log.flatMap((entry) => (entry.kind === 'event' ? [[entry.origin, entry.event.kind]] : []));
    expect(pauses).toEqual([
      ['shell', 'paused'],
      ['shell', 'resumed'],
    ]);
  });

  it('snooze ends by frame time', async () => {
    const session = await live(2);
    session.snooze(1);
    expect(session.state.snoozedUntilS).toBeCloseTo(59 / 30 + 60, 6);
    expect(coachScript.commands()).toEqual([{ kind: 'snooze', untilS: session.state.snoozedUntilS }]);
    world.run(61, 61.5);
    expect(session.state.snoozedUntilS).not.toBeNull();
    world.run(62, 62.5);
    expect(session.state.snoozedUntilS).toBeNull();
  });

  it('come from keys in other tabs, and are heard to have come', async () => {
    const session = await live(2);
    world.press('toggle-pause');
    expect(session.state.paused).toBe(true);
    world.press('toggle-pause');
    expect(session.state.paused).toBe(false);
    world.press('snooze');
    expect(session.state.snoozedUntilS).toBeCloseTo(59 / 30 + 300, 6);
    world.press('snooze');
    expect(session.state.snoozedUntilS).toBeNull();
    expect(world.said.filter((word) => word === 'beep')).toHaveLength(4);
    world.press('ask');
    expect(coachScript.commands().at(-1)).toMatchObject({ kind: 'ask' });
    expect(world.said.filter((word) => word === 'beep')).toHaveLength(4);
  });

  it('reach coach and engine', async () => {
    const session = await live(1);
    session.retake('stand');
    session.skipStand();
    session.ask();
    session.pickRunner(320, 200);
    expect(coachScript.commands().map((input) => input.kind)).toEqual(['retake', 'skip-stand', 'ask']);
    expect(world.engine.picked).toEqual([320, 200]);
  });

  it('the belt is shown, told to the coach and kept in the file, where it came to rest', async () => {
    const session = await live(2);
    session.setBelt({ speedKmh: 9, inclinePercent: null });
    session.setBelt({ speedKmh: 9.5, inclinePercent: null });
    expect(session.state.belt).toEqual({ speedKmh: 9.5, inclinePercent: null });
    expect(coachScript.commands().filter((c) => c.kind === 'belt')).toHaveLength(2);
    world.run(2, 8);
    let told: unknown;
    world.closeSession = (id, unsaved) =>
      closeSession(world.database, id, {
        unsaved,
        summarise: (frames, info) => {
          told = info.belt;
          return countingSummary(frames);
        },
      });
    await session.finish();
    expect(told).toEqual([
      { timeS: expect.closeTo(2, 1), from: 'typed', speedKmh: 9.5, inclinePercent: null },
    ]);
  });

  it('the metronome beats for its stretch, a little above the cadence, and ends by frame time', async () => {
    const session = await live(2);
    session.metronome(1);
    // No cadence yet: nothing to be above of.
    expect(world.beats).toEqual([]);
    coachScript.next.push({ kind: 'status', status: { ...sampleStatus('running', 2, 0), cadence: 160 } });
    world.run(2, 3);
    session.metronome(1);
    expect(session.state.metronome).toMatchObject({ stepsPerMin: 168 });
    world.run(3, 62);
    expect(world.beats).toEqual([168]);
    world.run(62, 64);
    expect(world.beats).toEqual([168, null]);
    expect(session.state.metronome).toBeNull();
    const told = coachScript.commands().filter((c) => c.kind === 'metronome');
    expect(told).toEqual([
      { kind: 'metronome', stepsPerMin: 168 },
      { kind: 'metronome', stepsPerMin: null },
    ]);
  });

  it('a pause silences the metronome, and something that hurts does too', async () => {
    const session = await live(2);
    coachScript.next.push({ kind: 'status', status: { ...sampleStatus('running', 2, 0), cadence: 160 } });
    world.run(2, 3);
    session.metronome(5);
    session.pause();
    session.resume();
    session.metronome(5);
    session.sore();
    expect(world.beats).toEqual([168, null, 168, null]);
    expect(coachScript.commands().at(-1)).toEqual({ kind: 'sore' });
  });

  it('while it beats another length keeps its rate: its own beat is not taken for the runner\u2019s', async () => {
    const session = await live(2);
    const status = sampleStatus('running', 2, 0);
    coachScript.next.push({ kind: 'status', status: { ...status, cadence: 160 } });
    world.run(2, 3);
    session.metronome(1);
    coachScript.next.push({ kind: 'status', status: { ...status, cadence: 168 } });
    world.run(3, 4);
    session.metronome(2);
    expect(session.state.metronome?.stepsPerMin).toBe(168);
    expect(session.state.metronome?.untilS).toBeGreaterThan(120);
    expect(world.beats).toEqual([168]);
  });

  it('a red flag ends the coaching of a run that goes on being recorded', async () => {
    const session = await live(2);
    coachScript.next.push({ kind: 'status', status: { ...sampleStatus('running', 2, 0), cadence: 160 } });
    world.run(2, 3);
    session.metronome(5);
    session.stopCoaching(true);
    expect(world.beats).toEqual([168, null]);
    expect(session.state).toMatchObject({ stage: 'live', coachingStopped: true, cue: null });
    expect(coachScript.commands().at(-1)).toEqual({ kind: 'stop-coaching', stopped: true });
    session.metronome(5);
    expect(world.beats).toEqual([168, null]);
    const frames = coachScript.inputs.filter((input) => input.kind === 'frame').length;
    world.run(3, 4);
    expect(coachScript.inputs.filter((input) => input.kind === 'frame').length).toBeGreaterThan(frames);
    session.stopCoaching(false);
    session.metronome(5);
    expect(world.beats).toEqual([168, null, 168]);
  });

  it('a red flag that comes before the first frame holds for the run', async () => {
    const session = await opened();
    session.stopCoaching(true);
    world.run(0, 1);
    expect(session.state.coachingStopped).toBe(true);
    expect(coachScript.commands()).toContainEqual({ kind: 'stop-coaching', stopped: true });
  });

  it('do nothing before the first frame and after the end', async () => {
    const session = await opened();
    session.pause();
    world.press('snooze');
    world.run(0, 6);
    await session.finish();
    session.pause();
    session.snooze(5);
    expect(session.state).toMatchObject({ paused: false, snoozedUntilS: null });
    expect(coachScript.commands()).toEqual([]);
  });
});

describe('a camera that is unplugged', () => {
  it('is warned of, recorded, and opened again when it is back; time goes on', async () => {
    const session = await live(4);
    world.cameraResults = [{ ok: false, reason: 'camera-missing', detail: 'still away' }];
    world.cameras[0].fake.unplug();
    expect(session.state).toMatchObject({ stage: 'live', warning: { reason: 'camera-stopped' } });
    expect(coachScript.commands().map((input) => input.kind)).toEqual(['camera-lost']);
    expect(world.engine.watched).toBeNull();

    world.plugIn();
    await vi.waitFor(() => expect(world.asked).toHaveLength(2));
    expect(session.state.warning).not.toBeNull();
    await vi.waitFor(() => {
      world.plugIn();
      expect(world.engine.watched).not.toBeNull();
    });
    expect(world.asked.at(-1)).toEqual({ cameraId: 'cam-1', resolution: '640x480', exact: true });
    expect(session.state.warning).toBeNull();

    world.elapsed += 20;
    world.run(0, 3, 9);
    await session.finish();
    const times = (await readFrames(world.database, ID)).map((f) => f.timeS);
    expect(times.every((t, i) => i === 0 || t > times[i - 1])).toBe(true);
    expect(times.at(-1)).toBeGreaterThan(26);
    expect(times.at(-1)).toBeLessThan(28);
    expect((await readSession(world.database, ID))?.engine.framesSeen).toBe(210);
  });

  it('is not waited for after the end', async () => {
    const session = await live(1);
    world.cameras[0].fake.unplug();
    await session.finish();
    world.plugIn();
    // Once more when it was lost; what was opened by then is switched off.
    expect([world.asked.length, world.listenerCount]).toEqual([2, 0]);
    expect(world.cameras.map(({ fake }) => fake.readyState)).toEqual(['ended', 'ended']);
  });

  it('is switched off again where it comes back after the end', async () => {
    const late = fakeCamera();
    let answer: (() => void) | undefined;
    const session = createLiveSession(world.options, {
      ...world.ports,
      openCamera: (request) =>
        request.exact
          ? new Promise((resolve) => (answer = () => resolve({ ok: true, camera: late })))
          : world.ports.openCamera(request),
    });
    await vi.waitFor(() => expect(world.engine.watched).not.toBeNull());
    world.run(0, 1);
    world.cameras[0].fake.unplug();
    world.plugIn();
    await session.finish();
    answer?.();
    await vi.waitFor(() => expect(late.fake.readyState).toBe('ended'));
    expect(world.video.srcObject).toBeNull();
  });

  it('and gives no frames for a while without being unplugged', async () => {
    const session = await live(1);
    world.cameras[0].fake.dispatchEvent(new Event('mute'));
    expect(session.state.warning?.reason).toBe('camera-stopped');
    world.cameras[0].fake.dispatchEvent(new Event('unmute'));
    expect(session.state.warning).toBeNull();
    expect(world.engine.watched).not.toBeNull();
  });
});

describe('a coach that had to start again', () => {
  it('is warned of for a while, and the recording goes on', async () => {
    const session = await live(4);
    coachScript.restarts = ['no word'];
    world.run(4, 6);
    expect(session.state).toMatchObject({
      stage: 'live',
      warning: { reason: 'coach-stopped', detail: 'no word' },
    });
    world.run(6, 30);
    expect(session.state).toMatchObject({ stage: 'live', warning: null });
    await session.finish();
    expect((await readSession(world.database, ID))?.engine.framesAnalysed).toBe(900);
  });
});

describe('an engine that dies', () => {
  const death = { reason: 'engine-stopped', detail: 'gone' } as const;

  it('is started again once, with its counts kept', async () => {
    const session = await live(4);
    world.engine.die(death);
    expect(session.state.warning).toEqual(death);
    await vi.waitFor(() => expect(world.engines[1]?.watched).toBeTruthy());
    expect(session.state).toMatchObject({ stage: 'live', warning: null });
    world.run(4, 8);
    await session.finish();
    expect((await readSession(world.database, ID))?.engine.framesAnalysed).toBe(240);
  });

  it('fails the second time, and the run can still be finished', async () => {
    const session = await live(4);
    world.engine.die(death);
    await vi.waitFor(() => expect(world.engines[1]?.watched).toBeTruthy());
    world.run(4, 8);
    world.engine.die(death);
    expect(session.state).toMatchObject({ stage: 'failed', failure: { reason: 'engine-stopped' } });
    expect(world.cameras[0].fake.readyState).toBe('ended');
    await session.finish();
    expect(session.state.stage).toBe('done');
    expect((await readSession(world.database, ID))?.measures[0].value).toBe(240);
  });

  it('because its camera went away is not counted', async () => {
    const session = await live(1);
    for (let i = 0; i < 3; i++) {
      world.cameras.at(-1)?.fake.unplug();
      world.engine.die({ reason: 'camera-stopped', detail: 'no more frames' });
      await vi.waitFor(() => {
        world.plugIn();
        expect(world.engine.watched?.readyState).toBe('live');
      });
    }
    expect(session.state).toMatchObject({ stage: 'live', warning: null });
  });
});

describe('trouble with the disk', () => {
  it('is a warning; coaching goes on and nothing is lost', async () => {
    const disk = limitStorage(world.database);
    const session = createLiveSession(world.options, { ...world.ports, database: disk.database });
    await vi.waitFor(() => expect(world.engine.watched).not.toBeNull());
    world.run(0, 6);
    await vi.waitFor(async () => expect(await readFrames(world.database, ID)).not.toEqual([]));
    disk.full = true;
    world.run(6, 12);
    await vi.waitFor(() => expect(session.state.warning?.reason).toBe('storage-full'));
    coachScript.next = [{ kind: 'cue', cue: CUE }];
    world.run(12, 13);
    expect(session.state).toMatchObject({ stage: 'live', cue: { text: CUE.text } });
    await session.finish();
    expect(session.state.stage).toBe('done');
    expect((await readSession(world.database, ID))?.measures[0].value).toBe(390);
  });

  it('at the end is a failure that names it; the run can be recovered', async () => {
    const session = await live(6);
    world.closeSession = async () => ({ ok: false, reason: 'storage-full', detail: 'full', file: null });
    expect(await session.finish()).toBe(ID);
    expect(session.state).toMatchObject({ stage: 'failed', failure: { reason: 'storage-full' } });
    expect(await findUnfinished(world.database, new Set())).toHaveLength(1);
    expect(world.held).toBe(false);
  });
});

describe('a bug', () => {
  it('in the coach ends the session in words, with the recording kept', async () => {
    const session = await live(6);
    coachScript.breaks = true;
    world.run(6, 6.1);
    expect(session.state.failure).toMatchObject({ reason: 'unexpected' });
    expect(session.state.failure?.detail).toContain('a bug in the coach');
    await vi.waitFor(async () => expect(await findUnfinished(world.database, new Set())).toHaveLength(1));
  });

  it('in the summary is a failure, not a page that hangs', async () => {
    const session = await live(6);
    world.closeSession = () => Promise.reject(new Error('a bug in the summary'));
    await session.finish();
    expect(session.state).toMatchObject({ stage: 'failed', failure: { reason: 'unexpected' } });
    expect(world.held).toBe(false);
  });

  it('in a drawing does not stop the run', async () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const session = await opened();
    let drawn = 0;
    session.onPose(() => {
      throw new Error('a bug in the drawing');
    });
    const stop = session.onPose(() => void drawn++);
    world.run(0, 1);
    stop();
    world.run(1, 2);
    expect([session.state.stage, drawn]).toEqual(['live', 30]);
    expect(complaint).toHaveBeenCalled();
    complaint.mockRestore();
  });
});
