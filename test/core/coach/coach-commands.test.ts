import { describe, expect, it, vi } from 'vitest';
import { planSession } from '../../../src/core/coaching/programme.ts';
import { DEMO_TIMES } from '../../../src/core/coaching/settings.ts';
import { laptopFront, simulate } from '../../simulator/index.ts';
import { coach, said, summary, times, type Command } from '../support.ts';

vi.setConfig({ testTimeout: 120_000 });

/** Crosses with the left hand all the time; posture needs no more than fifteen frames a second. */
const crossing = (durationS: number, missing: readonly (readonly [number, number])[] = [], crossL = 7) =>
  simulate(
    laptopFront({
      durationS,
      seed: 5,
      timing: { fps: 15 },
      engine: { secondEvery: 0 },
      parameters: { crossL },
      faults: { missing },
    }),
  ).frames;

const frames = crossing(24);
const baseline = planSession({ sessions: [], now: '2026-11-20', chosen: null, view: null });

describe('the programme in the live coach', () => {
  it('has a first run without a word until its baseline is there, and then tells what is clearly off', () => {
    const live = coach(frames, { plan: baseline });
    expect(live.cues[0]).toMatchObject({ measure: 'armCrossing', side: 'left', kind: 'correction' });
    expect(live.cues[0].timeS).toBeGreaterThan(DEMO_TIMES.baselineToS);
    expect(live.statusAt(10).programme).toMatchObject({ kind: 'baseline', open: false });
    expect(live.statusAt(20).programme).toMatchObject({ kind: 'baseline', open: true });
  });

  it('tells in a first run of a hand that crosses far before a camera that stands askew, where no number is better than poor', () => {
    const { frames: askew } = simulate(
      laptopFront({
        durationS: 30,
        seed: 5,
        timing: { fps: 15 },
        engine: { secondEvery: 0 },
        parameters: { crossL: 9 },
        camera: { aroundDeg: 8 },
      }),
    );
    const live = coach(askew, { plan: baseline });
    const readings = live.statusAt(20).readings.filter(({ id }) => id === 'armCrossing');
    expect(readings.map(({ confidence }) => confidence)).toEqual(['poor', 'poor']);
    expect(live.cues[0]).toMatchObject({ measure: 'armCrossing', side: 'left' });
  });

  it('keeps to itself in a first run what is only near the edge of its range', () => {
    const slight = crossing(24, [], 0);
    expect(coach(slight).cues.map(({ measure }) => measure)).toContain('armCrossing');
    expect(coach(slight, { plan: baseline }).cues).toEqual([]);
  });

  it('cues its focus and nothing else', () => {
    const plan = (focus: 'armCrossing' | 'lateralLean') =>
      coach(frames, { plan: { ...baseline, kind: 'coached', session: 1, focus } });
    expect(plan('armCrossing').cues[0]).toMatchObject({ measure: 'armCrossing', wording: 'armCrossing#1' });
    expect(plan('lateralLean').cues).toEqual([]);
  });

  it('uses other words where the usual ones are known to fail', () => {
    const plan = { ...baseline, kind: 'coached', session: 1, focus: 'armCrossing' } as const;
    const live = coach(frames, { plan: { ...plan, failures: { 'armCrossing#1': 2 } } });
    expect(live.cues[0].wording).toBe('armCrossing#2');
    expect(coach(frames, { plan }).cues[0].wording).toBe('armCrossing#1');
  });

  it('is written into the session, with what the cues did', () => {
    const plan = { ...baseline, kind: 'coached', session: 1, focus: 'armCrossing' } as const;
    const cues = coach(frames, { plan }).cues.map(said);
    const file = summary(frames, { cues, settings: { ...coach([]).state.settings, plan } });
    expect(file.programme).toMatchObject({ kind: 'coached', session: 1, focus: 'armCrossing', share: 1 });
    expect(file.cueEffects).toHaveLength(cues.filter((c) => c.kind === 'correction').length);
    expect(file.cueEffects![0]).toMatchObject({ wording: 'armCrossing#1', unit: '% shoulder width' });
    expect(summary(frames).programme).toBeUndefined();
  });
});

describe('nothing is said', () => {
  const silent: [string, Command['input'][]][] = [
    ['beside the metronome', [{ kind: 'metronome', stepsPerMin: 178 }]],
    ['to a runner who hurts', [{ kind: 'sore' }]],
    ['after a yes to a red flag', [{ kind: 'stop-coaching', stopped: true }]],
  ];
  it.each(silent)('%s', (_, inputs) => {
    const live = coach(
      frames,
      {},
      inputs.map((input) => ({ atS: 1, input })),
    );
    expect(live.cues).toEqual([]);
  });

  it('until a red flag that was ticked by mistake is taken back; measuring goes on', () => {
    const stop = (atS: number, stopped: boolean): Command => ({
      atS,
      input: { kind: 'stop-coaching', stopped },
    });
    const live = coach(frames, {}, [stop(1, true), stop(16, false)]);
    expect(live.statusAt(14)).toMatchObject({ cuesMuted: true });
    expect(live.statusAt(14).cadence).not.toBeNull();
    expect(live.cues.length).toBeGreaterThan(0);
    for (const cue of live.cues) expect(cue.timeS).toBeGreaterThan(16);
  });

  it('for a while after the belt was set to another speed', () => {
    const belt = { timeS: 8, speedKmh: 10, inclinePercent: null };
    const live = coach(frames, {}, [{ atS: 8, input: { kind: 'belt', belt } }]);
    expect(live.cues[0].timeS).toBeGreaterThan(8 + times({}).faultHoldS * 0.8);
    expect(coach(frames).cues[0].timeS).toBeLessThan(live.cues[0].timeS);
  });

  it('near the end of a run of known length', () => {
    expect(coach(frames, { lengthS: 65 }).cues).toEqual([]);
    expect(coach(frames, { lengthS: 700 }).cues.length).toBeGreaterThan(0);
  });
});

describe('the belt', () => {
  it('gives the length of a step', () => {
    const belt = { timeS: 2, speedKmh: 10.2, inclinePercent: 1 };
    const live = coach(frames, {}, [{ atS: 2, input: { kind: 'belt', belt } }]);
    const { cadence, stepLengthM } = live.statusAt(20);
    expect(stepLengthM).toBeCloseTo(10.2 / 3.6 / (cadence! / 60), 3);
    expect(stepLengthM).toBeCloseTo(1, 1);
    expect(live.statusAt(1).stepLengthM).toBeNull();
    const file = summary(frames, { belt: [belt] });
    expect(file.paces).toMatchObject([{ speedKmh: 10.2, inclinePercent: 1 }]);
    expect(file.paces![0].stepLengthM).toBeCloseTo(1, 1);
    expect(file.paces![0].values['armCrossing.left']).toBeGreaterThan(0);
  });

  it('has a running line for each of its speeds', () => {
    const at = (atS: number, speedKmh: number): Command => ({
      atS,
      input: { kind: 'belt', belt: { timeS: atS, speedKmh, inclinePercent: null } },
    });
    const window = times({ baselineFromS: 3, baselineToS: 8, quietAfterSpeedChangeS: 1 });
    const live = coach(frames, { times: window }, [at(0, 9), at(12, 11), at(14, 9)]);
    expect(live.statusAt(11).baselineProgress).toBe(1);
    expect(live.statusAt(13.5).baselineProgress).toBeLessThan(1);
    // Back at the first speed its line is still known.
    expect(live.statusAt(16).baselineProgress).toBe(1);
  });
});

describe('a runner who is gone for long', () => {
  it('is asked after once, a while after having been missed, and hears no cue', () => {
    const live = coach(crossing(30, [[10, 25]]));
    const notices = live.notices.filter((n) => n.timeS > 9).map((n) => n.notice);
    expect(notices).toEqual(['lost-you', 'are-you-ok', 'found-you']);
    const asked = live.notices.find((n) => n.notice === 'are-you-ok')!.timeS;
    expect(asked).toBeGreaterThan(15);
    expect(asked).toBeLessThan(18);
    expect(live.cues.filter((c) => c.timeS > 10.5 && c.timeS < 25)).toEqual([]);
  });
});
