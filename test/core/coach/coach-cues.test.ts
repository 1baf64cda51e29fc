import { describe, expect, it, vi } from 'vitest';
import { laptopFront, sideLeft, simulate, standThenRun } from '../../simulator/index.ts';
import { coach, times } from '../support.ts';

vi.setConfig({ testTimeout: 120_000 });

/** Fifteen frames a second are enough for posture, and half the work. */
const light = { timing: { fps: 15 }, engine: { secondEvery: 0 } } as const;

describe('the live coach', () => {
  it('praises a runner who has mended what was cued, once', () => {
    const { frames } = simulate(
      laptopFront({
        durationS: 29,
        seed: 5,
        ...light,
        parameters: {
          crossL: [
            [15, 7],
            [16, -10],
          ],
        },
      }),
    );
    const { cues } = coach(frames);
    expect(cues.map((c) => c.kind)).toEqual(['correction', 'praise']);
    expect(cues[1]).toMatchObject({ measure: 'armCrossing', side: 'left' });
    expect(cues[1].timeS).toBeGreaterThan(16 + 4);
    expect(cues.map((c) => c.wording)).toEqual(['armCrossing#1', 'praise#2']);
  });

  it('keeps quiet while the runner warms up', () => {
    const { frames } = simulate(laptopFront({ durationS: 20, ...light, parameters: { crossL: 7 } }));
    const { cues } = coach(frames, { times: times({ quietStartS: 13 }) });
    expect(cues.length).toBeGreaterThan(0);
    expect(cues[0].timeS).toBeGreaterThan(13);
  });

  it('keeps quiet after a change of pace', () => {
    const parameters = {
      crossL: 7,
      cadence: [
        [15, 156],
        [16, 178],
      ] as const,
    };
    const { frames } = simulate(laptopFront({ durationS: 33, ...light, parameters }));
    const { cues } = coach(frames, { times: times({ quietStartS: 17, quietAfterSpeedChangeS: 8 }) });
    expect(cues.length).toBeGreaterThan(0);
    expect(cues[0].timeS).toBeGreaterThan(16 + 8);
  });

  it('cues what the runner chose, in the runner’s order', () => {
    const { frames } = simulate(
      laptopFront({
        durationS: 20,
        seed: 2,
        ...light,
        ...standThenRun(5, { crossR: 8, shoulderUpL: 5, shoulderUpR: 5 }),
      }),
    );
    const first = (focus: Parameters<typeof coach>[1]) => coach(frames, focus).cues[0];
    expect(first({}).measure).toBe('shoulderHeight');
    expect(first({ focus: ['armCrossing', 'shoulderHeight'] })).toMatchObject({
      measure: 'armCrossing',
      side: 'right',
    });
    expect(coach(frames, { focus: ['trunkLean'] }).cues).toEqual([]);
  });

  it('says which way to lean', () => {
    const wording = (trunkLean: number) => {
      const { frames } = simulate(sideLeft({ durationS: 21, ...light, ...standThenRun(5, { trunkLean }) }));
      return coach(frames).cues[0]?.wording;
    };
    expect([wording(-4), wording(19)]).toEqual(['trunkLean.back#1', 'trunkLean#1']);
  });

  it('takes the runner’s own first minutes for a stand that was never taken', () => {
    const shrug = [
      [72, 0],
      [74, 5],
    ] as const;
    const { frames } = simulate(
      laptopFront({
        durationS: 86,
        seed: 6,
        ...light,
        parameters: { shoulderUpL: shrug, shoulderUpR: shrug },
      }),
    );
    const live = coach(frames, { times: times({ baselineFromS: 5, baselineToS: 66 }) });
    expect(live.statusAt(40).readings.find((r) => r.id === 'shoulderHeight')?.reason).toBe('needs-baseline');
    expect(live.statusAt(40).baselineProgress).toBeGreaterThan(0.4);
    expect(live.statusAt(72).baselineProgress).toBe(1);
    expect(live.cues[0]).toMatchObject({ measure: 'shoulderHeight', side: 'both' });
    expect(live.cues[0].timeS).toBeGreaterThan(74);
  });

  it('does not take the lean of the runner’s own first minutes for standing upright', () => {
    const { frames } = simulate(sideLeft({ durationS: 86, seed: 6, ...light, parameters: { trunkLean: 8 } }));
    const live = coach(frames, { times: times({ baselineFromS: 5, baselineToS: 66 }) });
    expect(live.statusAt(72).baselineProgress).toBe(1);
    expect(live.statusAt(84).readings.find((r) => r.id === 'trunkLean')).toMatchObject({
      baseline: null,
      band: null,
    });
    expect(live.cues.filter((c) => c.measure === 'trunkLean')).toEqual([]);
  });

  it('forgets the running baseline when asked to take it again', () => {
    const { frames } = simulate(laptopFront({ durationS: 17, ...light }));
    const live = coach(frames, { times: times({ baselineFromS: 3, baselineToS: 10 }) }, [
      { atS: 14, input: { kind: 'retake', what: 'running' } },
    ]);
    expect(live.statusAt(13).baselineProgress).toBe(1);
    expect(live.state.baselines.strides.every((s) => s.startS > 12)).toBe(true);
  });
});

describe('what limits the numbers', () => {
  const notices = (scenario: Parameters<typeof simulate>[0]) =>
    coach(simulate(scenario).frames).notices.filter((n) =>
      ['too-dark', 'slow-machine', 'slow-camera', 'turn-camera'].includes(n.notice),
    );

  it.each([
    ['a dark room', laptopFront({ durationS: 16, luma: 20 }), 'too-dark'],
    ['a camera too slow for step times', laptopFront({ durationS: 16, timing: { fps: 10 } }), 'slow-camera'],
    [
      'a camera that sees the runner from the corner',
      laptopFront({ durationS: 16, camera: { aroundDeg: 45 } }),
      'turn-camera',
    ],
  ])('is said once, after a few seconds: %s', (_, scenario, notice) => {
    const said = notices(scenario).filter((n) => n.notice === notice);
    expect(said).toHaveLength(1);
    expect(said[0].timeS).toBeGreaterThanOrEqual(5);
    expect(said[0].timeS).toBeLessThan(11);
  });

  it('is the machine where the camera gives enough frames', () => {
    const frames = simulate(laptopFront({ durationS: 16 }))
      .frames.filter((_, i) => i % 3 === 0)
      .map((frame) => ({ ...frame, late: 2 }));
    expect(coach(frames).notices.map((n) => n.notice)).toContain('slow-machine');
    expect(coach(frames).notices.map((n) => n.notice)).not.toContain('slow-camera');
  });

  it('is not said of a good camera in a light room', () => {
    expect(notices(laptopFront({ durationS: 12, luma: 120 }))).toEqual([]);
  });

  it('is not said where nothing is lost by it: half the usual frames', () => {
    expect(notices(laptopFront({ durationS: 12, timing: { fps: 16 } }))).toEqual([]);
  });
});
