import { describe, expect, it, vi } from 'vitest';
import { estimateRhythm } from '../../../src/core/gait/rhythm.ts';
import { cadenceOf } from '../../../src/core/gait/steps.ts';
import { laptopFront, rear, sideLeft, simulate, type SceneOptions } from '../../simulator/index.ts';
import { block, cadence, even, perfect } from '../support.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Found and true steps a minute. */
function both(scenario: Parameters<typeof simulate>[0]): { found: number; truth: number } {
  const run = simulate(scenario);
  return { found: cadence(run.frames), truth: run.truth.values['cadence'] };
}

function expectRight(scenario: Parameters<typeof simulate>[0], within = 0.5): void {
  const { found, truth } = both(scenario);
  expect(Math.abs(found - truth), `${found} for ${truth}`).toBeLessThan(within);
}

describe('cadence', () => {
  it.each([140, 155, 170, 185, 200])('%i is read from head to thigh alone, feet out of the picture', (c) => {
    expectRight(laptopFront({ durationS: 10, seed: c, parameters: { cadence: c } }));
  });

  it.each([140, 175, 200])('%i is read from the side and from behind', (c) => {
    expectRight(sideLeft({ durationS: 10, seed: c, parameters: { cadence: c } }));
    expectRight(rear({ durationS: 10, seed: c, parameters: { cadence: c } }));
  });

  it.each([24, 25, 60])('is right at %i frames a second', (fps) => {
    expectRight(laptopFront({ durationS: 10, timing: { fps }, parameters: { cadence: 172 } }));
  });

  it('of 180 at 30 frames a second, ten frames to every step, is 180', () => {
    const run = simulate(laptopFront({ durationS: 10, parameters: { cadence: 180, ...even } }));
    expect(Math.abs(cadence(run.frames) - 180)).toBeLessThan(0.3);
    expect(run.truth.values['cadence']).toBeCloseTo(180, 6);
  });

  it('stays right with a fifth of the frames lost and the rest uneven', () => {
    const timing = { droppedShare: 0.2, captureJitterS: 0.008, stampJitterS: 0.003 };
    for (const seed of [1, 2])
      expectRight(laptopFront({ durationS: 12, seed, timing, parameters: { cadence: 176 } }));
  });

  it('is right with a wild joint in one frame of ten and every tenth frame shown twice', () => {
    const faults = { wildShare: 0.1 };
    expectRight(
      laptopFront({ durationS: 12, faults, timing: { repeatedShare: 0.1 }, parameters: { cadence: 164 } }),
    );
  });

  it.each([
    ['steps of unlike length', { stepTimeAsym: 12 }],
    ['one arm that hardly swings', { armAmpL: 36, armAmpR: 10, crossR: 2 }],
    ['a hip that drops on one side', { dropL: 11, dropR: 1, stepTimeAsym: -8 }],
  ])('is neither halved nor doubled by %s', (_, parameters) => {
    for (const [view, c] of [
      [laptopFront, 150],
      [rear, 195],
    ] as const)
      expectRight(view({ durationS: 10, parameters: { ...parameters, cadence: c } }));
  });

  it('is neither halved nor doubled where the hands cannot be seen', () => {
    const hidden: SceneOptions = {
      faults: { hidden: [{ parts: ['wrist', 'elbow', 'pinky', 'index', 'thumb'] }] },
      parameters: { cadence: 150, stepTimeAsym: 10, dropL: 9, dropR: 2 },
    };
    expectRight(laptopFront({ durationS: 10, ...hidden }));
  });

  it('follows a change of pace within the stretch', () => {
    const run = simulate(
      laptopFront({
        durationS: 24,
        ...perfect,
        parameters: {
          cadence: [
            [11, 160],
            [13, 176],
          ],
        },
      }),
    );
    const { steps } = block(run.frames);
    const slow = cadenceOf(steps.filter((s) => s.timeS < 10)) ?? Number.NaN;
    const fast = cadenceOf(steps.filter((s) => s.timeS > 14)) ?? Number.NaN;
    expect(Math.abs(slow - run.truthBetween(0, 10).values['cadence'])).toBeLessThan(0.5);
    expect(Math.abs(fast - run.truthBetween(14, 24).values['cadence'])).toBeLessThan(0.5);
  });

  it('is not given from a handful of steps', () => {
    const steps = [0, 0.35, 0.7, 1.05, 1.4].map((timeS) => ({ timeS, side: null }));
    expect(cadenceOf(steps)).toBeNull();
    expect(cadenceOf([])).toBeNull();
  });

  it('leaves out the time in which nobody ran', () => {
    const spell = (fromS: number) =>
      Array.from({ length: 20 }, (_, i) => ({ timeS: fromS + i / 3, side: null }));
    expect(cadenceOf([...spell(0), ...spell(40)])).toBeCloseTo(180, 6);
  });
});

describe('the rhythm of bare signals', () => {
  const rateHz = 60;
  const wave = (hz: number, size: number, seconds = 4) =>
    Float64Array.from(
      { length: seconds * rateHz },
      (_, i) => size * Math.sin((2 * Math.PI * hz * i) / rateHz),
    );
  const sum = (...waves: Float64Array[]) => waves[0].map((_, i) => waves.reduce((s, w) => s + w[i], 0));

  it('is the stride, though every other step bounces higher', () => {
    const vertical = [sum(wave(2.8, 1), wave(1.4, 0.8))];
    const found = estimateRhythm({ rateHz, vertical, antisymmetric: [wave(1.4, 1)] }, 0, 240);
    expect(found?.strideHz).toBeCloseTo(1.4, 2);
  });

  it('is the stride, though the arms show their second harmonic more than their first', () => {
    const arms = sum(wave(1.5, 1), wave(3, 1.1));
    const found = estimateRhythm({ rateHz, vertical: [wave(3, 1)], antisymmetric: [arms] }, 0, 240);
    expect(found?.strideHz).toBeCloseTo(1.5, 2);
  });

  it('is nothing where nobody is seen', () => {
    const nothing = new Float64Array(240).fill(Number.NaN);
    expect(estimateRhythm({ rateHz, vertical: [nothing], antisymmetric: [nothing] }, 0, 240)).toBeNull();
  });
});
