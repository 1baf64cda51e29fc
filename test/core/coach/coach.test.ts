import { describe, expect, it, vi } from 'vitest';
import { DEMO_TIMES } from '../../../src/core/coaching/settings.ts';
import { createCoach, step } from '../../../src/core/coach/step.ts';
import { laptopFront, simulate, standThenRun, type SceneOptions } from '../../simulator/index.ts';
import { coach, later, resultOf, summary, type LiveRun } from '../support.ts';

vi.setConfig({ testTimeout: 120_000 });

const faulty = (durationS: number, options: SceneOptions = {}) =>
  simulate(laptopFront({ durationS, seed: 5, parameters: { crossL: 6 }, ...options }));

const first = (run: LiveRun, notice: string) => run.notices.find((n) => n.notice === notice)?.timeS;

describe('a session from the stand to the rest', () => {
  const run = simulate(
    laptopFront({ durationS: 34, seed: 2, ...standThenRun(6, { crossL: 6 }), running: [[6, 28]] }),
  );
  const live = coach(run.frames);

  it('goes through its phases in their order', () => {
    const phases = live.statuses.map((s) => s.phase).filter((p, i, all) => p !== all[i - 1]);
    expect(phases).toEqual(['standing', 'ready', 'running', 'resting']);
  });

  it('takes the neutral stand in a few seconds, says so, and keeps it', () => {
    expect(first(live, 'stand-tall')).toBeLessThan(1);
    expect(first(live, 'stand-done')).toBeGreaterThan(2.5);
    expect(first(live, 'stand-done')).toBeLessThan(5);
    const progress = live.statuses.map((s) => s.standProgress ?? -1);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    expect(progress.at(-1)).toBe(1);
  });

  it('counts no second twice where the camera was lost for a blink: the run begins again after that', () => {
    const live = coach(run.frames, {}, [{ atS: 14, input: { kind: 'camera-lost', timeS: 14 } }]);
    const times = live.events.map((e) => e.timeS);
    expect(live.events.map((e) => e.kind)).toEqual([
      'running-started',
      'camera-lost',
      'running-started',
      'running-stopped',
    ]);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(live.statusAt(27).runningS).toBeLessThanOrEqual(27 - live.events[0].timeS);
  });

  it('tells when running began and ended, within three seconds', () => {
    expect(live.events.map((e) => e.kind)).toEqual(['running-started', 'running-stopped']);
    expect(Math.abs(live.events[0].timeS - 6.6)).toBeLessThan(3);
    expect(Math.abs(live.events[1].timeS - 28)).toBeLessThan(3);
    expect(live.statusAt(9.6).activity).toBe('running');
    expect(live.statusAt(31).activity).toBe('standing');
  });

  it('counts seconds of running, not of standing', () => {
    expect(Math.abs(live.statuses.at(-1)!.runningS - 21.4)).toBeLessThan(1.5);
    expect(live.statusAt(5).runningS).toBe(0);
  });

  it('sees the view and the cadence', () => {
    const status = live.statusAt(20);
    expect(status.view).toBe('front');
    expect(Math.abs(status.cadence! - run.truth.values['cadence'])).toBeLessThan(1);
    expect(Math.abs(status.fps - 30)).toBeLessThan(1);
  });

  it('judges head and shoulders against the stand', () => {
    expect(resultOf(live.statusAt(20).readings, 'shoulderHeight', 'left').baseline).not.toBeNull();
  });

  it('cues the arm that crosses while running, never while standing', () => {
    expect(live.cues.length).toBeGreaterThan(0);
    for (const cue of live.cues) {
      expect(cue).toMatchObject({ measure: 'armCrossing', side: 'left', kind: 'correction' });
      expect(cue.wording).toBe('armCrossing#1');
      expect(cue.timeS).toBeGreaterThan(9);
      expect(cue.timeS).toBeLessThan(28.5);
    }
  });

  it('agrees with the summary of the same frames', () => {
    const whole = summary(run.frames).measures;
    const { readings } = live.statusAt(26);
    for (const [id, side, within] of [
      ['cadence', 'both', 1],
      ['armCrossing', 'left', 4],
      ['armCrossing', 'right', 4],
      ['shoulderHeight', 'both', 2],
      ['verticalOscillation', 'both', 1],
      ['lateralLean', 'both', 0.7],
    ] as const) {
      const reading = readings.find((r) => r.id === id && r.side === side)!;
      const result = resultOf(whole, id, side);
      expect(Math.abs(reading.value! - result.value!), id).toBeLessThan(within);
      expect(reading.band, id).toBe(result.band);
    }
  });

  it('is the same when it is played again', () => {
    const again = coach(run.frames.slice(0, 400));
    expect(again.outputs).toEqual(live.outputs.slice(0, again.outputs.length));
  });

  it('sends a status once or twice a second, not with every frame', () => {
    expect(live.statuses.length).toBeGreaterThan(30);
    expect(live.statuses.length).toBeLessThan(72);
  });
});

describe('good running', () => {
  it('is left in peace', () => {
    expect(coach(simulate(laptopFront({ durationS: 22, ...standThenRun(5) })).frames).cues).toEqual([]);
  });
});

describe('commands', () => {
  it('pause: no events, no cues and no running time until resumed, then all goes on', () => {
    const { frames } = faulty(30);
    const live = coach(frames, {}, [
      { atS: 5, input: { kind: 'pause' } },
      { atS: 12, input: { kind: 'resume' } },
    ]);
    expect(live.events.map((e) => e.kind)).toEqual([
      'running-started',
      'paused',
      'resumed',
      'running-started',
    ]);
    expect(live.statusAt(10).phase).toBe('paused');
    expect(live.statusAt(11.9).runningS).toBeLessThan(6);
    expect(live.statusAt(17).phase).toBe('running');
    // The fault has to hold anew.
    expect(live.cues.length).toBeGreaterThan(0);
    expect(live.cues[0].timeS).toBeGreaterThan(12 + 6);
  });

  it('snooze: silence until its end, while measuring goes on', () => {
    const live = coach(faulty(21).frames, {}, [{ atS: 3, input: { kind: 'snooze', untilS: 16 } }]);
    expect(live.cues.length).toBeGreaterThan(0);
    expect(live.cues[0].timeS).toBeGreaterThanOrEqual(16);
    expect(live.statusAt(15).cuesMuted).toBe(true);
    expect(live.statusAt(18).cuesMuted).toBe(false);
    expect(live.statusAt(15).cadence).not.toBeNull();
  });

  it('a baseline session measures and says nothing', () => {
    const live = coach(faulty(14).frames, { cues: false });
    expect(live.cues).toEqual([]);
    expect(live.statuses.at(-1)!.cadence).not.toBeNull();
  });

  it('a question is answered with what is measured', () => {
    const live = coach(faulty(12).frames, {}, [{ atS: 11.5, input: { kind: 'ask', timeS: 11.5 } }]);
    const answers = live.outputs.filter((o) => o.kind === 'answer');
    expect(answers).toHaveLength(1);
    expect(answers[0].readings.find((r) => r.id === 'cadence')?.value).toBeCloseTo(170, -1);
  });

  it('without a stand nothing is said of head and shoulders', () => {
    const { frames } = simulate(
      laptopFront({ durationS: 22, ...standThenRun(5, { shoulderUpL: 4, shoulderUpR: 4 }) }),
    );
    const live = coach(frames, {}, [{ atS: 0, input: { kind: 'skip-stand' } }]);
    expect(live.cues).toEqual([]);
    expect(live.statuses.at(-1)!.standProgress).toBeNull();
    expect(live.statuses.at(-1)!.readings.find((r) => r.id === 'shoulderHeight')?.reason).toBe(
      'needs-baseline',
    );
  });

  it('a lost camera ends the run and is said', () => {
    const { frames } = faulty(9);
    const live = coach(frames, {}, [{ atS: 99, input: { kind: 'camera-lost', timeS: 9.1 } }]);
    expect(live.events.at(-1)).toEqual({ timeS: 9.1, kind: 'camera-lost' });
    expect(live.notices.at(-1)?.notice).toBe('camera-lost');
  });

  it('a camera that comes back goes on counting from there: nothing twice, and in order', () => {
    const { frames } = faulty(20);
    const back = frames.filter((f) => f.timeS < 9 || f.timeS >= 9.6);
    const live = coach(back, {}, [{ atS: 9.5, input: { kind: 'camera-lost', timeS: 9 } }]);
    expect(live.statuses.at(-1)!.runningS).toBeGreaterThan(20 - 0.6 - 3);
    expect(live.statuses.at(-1)!.runningS).toBeLessThan(20 - 0.6 + 0.1);
    expect(live.events.map((e) => e.kind)).toEqual(['running-started', 'camera-lost', 'running-started']);
    expect(live.events[2].timeS).toBeGreaterThanOrEqual(9.6);
  });
});

describe('the neutral stand taken again', () => {
  const twice = simulate(
    laptopFront({
      durationS: 34,
      running: [
        [6, 14],
        [26, 99],
      ],
    }),
  ).frames;

  it('before running begins is a new stand', () => {
    const live = coach(twice.slice(0, 180), {}, [{ atS: 1.5, input: { kind: 'retake', what: 'stand' } }]);
    expect(live.notices.filter((n) => n.notice === 'stand-done')).toHaveLength(1);
    expect(live.statuses.at(-1)!.standProgress).toBe(1);
  });

  it('is not made of what was seen before the command', () => {
    const live = coach(twice.slice(0, 180), {}, [{ atS: 1.5, input: { kind: 'retake', what: 'stand' } }]);
    const done = live.notices.filter((n) => n.notice === 'stand-done').at(-1)!;
    expect(done.timeS).toBeGreaterThan(1.5 + 2.9);
  });

  it('after a first run is taken too', () => {
    const live = coach(twice.slice(0, 26 * 30), {}, [{ atS: 17, input: { kind: 'retake', what: 'stand' } }]);
    expect(live.statuses.at(-1)!.standProgress).toBe(1);
  });
});

describe('a runner who leaves the picture while running', () => {
  const run = faulty(30, { faults: { missing: [[12, 19]] } });
  const live = coach(run.frames);

  it('is lost, and asked after once', () => {
    expect(live.statusAt(17).phase).toBe('lost');
    const lost = live.events.find((e) => e.kind === 'runner-lost');
    expect(lost!.timeS).toBeGreaterThan(13);
    expect(lost!.timeS).toBeLessThan(15.5);
    expect(live.notices.filter((n) => n.notice === 'lost-you')).toHaveLength(1);
  });

  it('hears no cue while away, nor before the fault has held again', () => {
    expect(live.cues.filter((c) => c.timeS > 12 && c.timeS < 19 + 6)).toEqual([]);
    expect(live.statusAt(18.5).runningS).toBeLessThan(15);
  });

  it('is found again within three seconds', () => {
    const found = live.events.find((e) => e.kind === 'runner-found');
    expect(Math.abs(found!.timeS - 19)).toBeLessThan(3.5);
    expect(live.statusAt(25).phase).toBe('running');
  });

  it('is in the events of the recording, too', () => {
    const kinds = summary(run.frames).events.map((e) => e.kind);
    expect(kinds).toContain('runner-lost');
    expect(kinds).toContain('runner-found');
  });

  it('is not lost by a blink of the tracking', () => {
    const blink = coach(faulty(12, { faults: { missing: [[7, 8]] } }).frames);
    expect(blink.events.map((e) => e.kind)).toEqual(['running-started']);
    expect(blink.notices.map((n) => n.notice)).not.toContain('lost-you');
  });
});

describe('the stream itself', () => {
  it('of mirrored pictures is coached by the runner’s own sides', () => {
    const { frames } = faulty(14, { camera: { mirrored: true } });
    expect(coach(frames, { mirrored: true }).cues[0]).toMatchObject({ measure: 'armCrossing', side: 'left' });
  });

  it('with a frame twice or out of order is taken as it should have come', () => {
    const { frames } = faulty(8);
    const plain = coach(frames);
    const muddled = coach(frames.flatMap((f, i) => (i > 0 && i % 7 === 0 ? [f, frames[i - 1], f] : [f])));
    expect(muddled.outputs).toEqual(plain.outputs);
  });

  it('keeps no more than the last seconds of it', () => {
    const live = coach(faulty(16).frames);
    expect(live.state.window.frames.length).toBeLessThan(11.5 * 30);
  });

  it('before the first frame has nothing to say', () => {
    const { outputs } = step(createCoach(coach([]).state.settings), { kind: 'ask', timeS: 0 });
    expect(outputs).toHaveLength(1);
    expect(outputs[0]).toMatchObject({ kind: 'answer', timeS: 0 });
  });

  it('whose clock starts again is measured again', () => {
    const before = later(faulty(10, { parameters: { cadence: 160 } }).frames, 1000);
    const after = faulty(12, { parameters: { cadence: 180 } }).frames;
    expect(Math.abs(coach([...before, ...after]).statuses.at(-1)!.cadence! - 180)).toBeLessThan(1);
  });

  it('of somebody who already runs begins without a call to stand', () => {
    expect(coach(faulty(5).frames).notices.map((n) => n.notice)).not.toContain('stand-tall');
  });

  it('has its events in order', () => {
    const { events } = coach(faulty(20, { faults: { missing: [[6, 15]] } }).frames);
    expect(events.map((e) => e.timeS)).toEqual(events.map((e) => e.timeS).toSorted((a, b) => a - b));
  });
});

describe('hands on the rails', () => {
  it('are an event', () => {
    const { frames } = faulty(16, { gestures: [{ kind: 'rails', fromS: 6, toS: 14 }] });
    const kinds = [...coach(frames).events, ...summary(frames).events].map((e) => e.kind);
    expect(kinds).toContain('hands-on-rails');
  });

  it('are told while it happens, once a grip, and said once', () => {
    const grips = [
      { kind: 'rails', fromS: 6, toS: 12 },
      { kind: 'rails', fromS: 16, toS: 22 },
    ] as const;
    const live = coach(faulty(25, { gestures: grips }).frames);
    expect(live.events.filter((e) => e.kind === 'hands-on-rails')).toHaveLength(2);
    expect(live.notices.filter((n) => n.notice === 'hold-the-rails')).toHaveLength(1);
  });
});

describe('a camera that is moved during the run', () => {
  const turned = (camera: NonNullable<SceneOptions['camera']>) =>
    simulate(
      laptopFront({
        seed: 5,
        durationS: 42,
        running: [
          [6, 24],
          [33, 99],
        ],
        camera,
      }),
    ).frames;
  const turn = (atS: number) =>
    [
      [atS, 0],
      [atS + 0.4, 14],
    ] as const;
  const frames = turned({ aroundDeg: turn(16) });
  const live = coach(frames);

  it('is an event and is said, once and within three seconds, live and in the summary', () => {
    const moved = live.events.filter((e) => e.kind === 'camera-moved');
    expect(moved).toHaveLength(1);
    expect(Math.abs(moved[0].timeS - 16.2)).toBeLessThan(1);
    const said = live.notices.filter((n) => n.notice === 'camera-moved');
    expect(said).toHaveLength(1);
    expect(said[0].timeS).toBeLessThan(16.4 + 3);
    const found = summary(frames);
    const told = found.events.filter((e) => e.kind === 'camera-moved');
    expect(told).toHaveLength(1);
    expect(told[0].timeS).toBeCloseTo(moved[0].timeS, 1);
    expect(found.quality.notes).toContain('camera-moved');
  });

  it('holds what rests on the stand until one is taken again', () => {
    const reading = (timeS: number) => resultOf(live.statusAt(timeS).readings, 'shoulderHeight', 'left');
    expect(reading(15.9).value).not.toBeNull();
    expect(reading(23.5)).toMatchObject({ value: null, reason: 'needs-baseline' });
    expect(live.statusAt(23.5).cadence).not.toBeNull();
    expect(live.statusAt(23.5).quality).toContain('camera-moved');
    expect(live.statusAt(41).standProgress).toBe(1);
    expect(live.statusAt(41).quality).not.toContain('camera-moved');
    expect(reading(41.5).value).not.toBeNull();
  });

  it('leaves a fault to hold anew before it is cued', () => {
    const crossing = simulate(
      laptopFront({ seed: 5, durationS: 34, parameters: { crossL: 7 }, camera: { aroundDeg: turn(9) } }),
    ).frames;
    const { events, notices, cues } = coach(crossing);
    expect(events.map((e) => e.kind)).toContain('camera-moved');
    const toldS = notices.find((n) => n.notice === 'camera-moved')!.timeS;
    const next = cues.filter((c) => c.kind === 'correction' && c.timeS > toldS);
    expect(next.length).toBeGreaterThan(0);
    for (const cue of next) expect(cue.timeS).toBeGreaterThan(toldS + 0.8 * DEMO_TIMES.faultHoldS);
  });

  it('leaves strides after it out of what is compared with the stand before it', () => {
    const all = summary(frames.filter((f) => f.timeS < 24)).measures;
    const whole = resultOf(all, 'shoulderHeight', 'left');
    expect(whole.value).not.toBeNull();
    expect(whole.strides).toBeLessThan(resultOf(all, 'cadence').strides - 6);
  });

  it('is no event while it is being set up', () => {
    const early = turned({ aroundDeg: turn(0.6) });
    expect(coach(early.slice(0, 300)).events.map((e) => e.kind)).not.toContain('camera-moved');
  });

  it('is not seen in a camera that stands still', () => {
    const still = turned({});
    expect(coach(still).events.map((e) => e.kind)).not.toContain('camera-moved');
    expect(summary(still).quality.notes).not.toContain('camera-moved');
  });

  it('is not looked for in recordings that do not show the room', () => {
    const old = frames.map((frame) => {
      const copy: { backdrop?: Uint8Array } & typeof frame = { ...frame };
      delete copy.backdrop;
      return copy;
    });
    expect(summary(old).events.map((e) => e.kind)).not.toContain('camera-moved');
  });
});
