import { describe, expect, it } from 'vitest';
import { measureResults } from '../../../src/core/measures/results.ts';
import type { View } from '../../../src/core/model/measure.ts';
import { deriveStride } from '../../../src/core/measures/derive.ts';
import { NO_READING, type StrideReading } from '../../../src/core/measures/read-strides.ts';
import { resultOf } from '../support.ts';

type Given = Partial<StrideReading>;

/** Strides, each with the reading that is given for its number. */
function results(view: View, given: (n: number) => Given, stand?: Given, count = 20) {
  const full = (part: Given): StrideReading => ({ ...NO_READING, ...part });
  return measureResults({
    view,
    strides: Array.from({ length: count }, (_, n) =>
      deriveStride(full(given(n)), stand ? full(stand) : null, view),
    ),
    steps: [],
    fps: 30,
    validShare: 1,
    blocked: null,
    small: false,
    stood: stand !== undefined,
  });
}

/** −1, 0, 1, −1, … */
const sway = (n: number) => (n % 3) - 1;

describe('a leg that the engine does not hold on to', () => {
  const leg = (scatter: number, flexion = 45) =>
    results('left', (n) => ({
      values: {
        'overstride.left': 3 + scatter * sway(n),
        'kneeFlexion.left': flexion + scatter * sway(n),
      },
    }));

  it('is told by angles that scatter more than strides do', () => {
    for (const id of ['overstride', 'kneeFlexion'] as const) {
      expect(resultOf(leg(1), id, 'left').confidence).toBe('fair');
      expect(resultOf(leg(9), id, 'left').confidence).toBe('poor');
    }
  });

  it('is told by a standing knee that bends like a swinging one: no number', () => {
    expect(resultOf(leg(2, 70), 'kneeFlexion', 'left').value).toBe(70);
    expect(resultOf(leg(2, 90), 'kneeFlexion', 'left')).toMatchObject({
      value: null,
      reason: 'body-part-hidden',
    });
  });
});

describe('a camera that is not square to the runner', () => {
  const arms = (turnDeg: number) => ({
    values: { 'armCrossing.left': -10, 'armCrossing.right': -10 },
    turnDeg,
  });

  it('makes arm crossing a poor number, whether the run shows it or the stand', () => {
    const of = (turn: number, standing?: number) =>
      resultOf(
        results('front', () => arms(turn), standing === undefined ? undefined : { turnDeg: standing }),
        'armCrossing',
        'left',
      ).confidence;
    expect(of(1)).toBe('fair');
    expect(of(-0.5, 1.5)).toBe('fair');
    // The engine sees from a quarter of a turn to all of it: 2.5 degrees may be ten.
    expect(of(-2.5)).toBe('poor');
    expect(of(1, -3)).toBe('poor');
  });
});

describe('a shoulder that is raised', () => {
  /** Lengths in % of the shoulder width, of which 500 are a focal length. */
  const seen = (percent: Record<string, number>, error: number, both: boolean): Given => ({
    body: Object.fromEntries(
      Object.entries(percent).map(([key, value]) => {
        const length = value / 500;
        return [key, { value: length, first: length, both, error: key.startsWith('neck') ? error / 500 : 0 }];
      }),
    ),
    secondUsed: both,
  });
  const STAND = { earHip: 200, noseEar: 5, shoulderSpan: 100, earRise: 100 };
  // What the engines see of a runner who raises nothing is a little shorter from ears to hips.
  const RUN = { earHip: 198, noseEar: 6, shoulderSpan: 102, earRise: 100 };
  /** @param rise of both shoulders, and error of the places of ears and shoulders, stand and run each: % of the shoulder width */
  const band = (rise: number, error: number, secondUsed = true) =>
    resultOf(
      results(
        'front',
        () => seen({ ...RUN, 'neck.left': 61 - rise, 'neck.right': 61 - rise }, error, secondUsed),
        seen({ ...STAND, 'neck.left': 60, 'neck.right': 60 }, error, secondUsed),
      ),
      'shoulderHeight',
      'left',
    ).band;

  it('is named by what exceeds its doubt: two centimetres of still pictures', () => {
    expect(band(6, 0.3)).toBe('watch');
    expect(band(12, 0.3)).toBe('fault');
    expect(band(3, 0.3)).toBe('ok');
  });

  it('is not named from pictures that scatter as much as it rises', () => {
    expect(band(6, 2)).toBe('ok');
    expect(band(14, 2)).toBe('fault');
  });

  it('takes more where one engine alone saw it', () => {
    expect(band(8, 0, false)).toBe('ok');
    expect(band(24, 0, false)).toBe('fault');
  });
});

describe('uneven steps', () => {
  it('are a poor number where the doubt is larger than a change worth believing', () => {
    const confidence = (doubt: number) =>
      resultOf(
        results('front', () => ({ values: { stepTimeAsymmetry: 1 }, doubts: { stepTimeAsymmetry: doubt } })),
        'stepTimeAsymmetry',
      ).confidence;
    expect(confidence(1.3)).toBe('fair');
    expect(confidence(3)).toBe('poor');
  });

  it('change by more than the number itself may be off, in 19 of 20 cases, however many strides there are', () => {
    const given = { values: { stepTimeAsymmetry: 1 }, doubts: { stepTimeAsymmetry: 3 } };
    const found = resultOf(
      results('rear', () => given),
      'stepTimeAsymmetry',
    );
    expect(found.smallestChange).toBeGreaterThan(3 * 1.96);
  });
});

describe('what all strides share is not lessened by their number', () => {
  const crossing = (strides: number, at: number) => {
    const given = {
      values: { 'armCrossing.left': at, 'armCrossing.right': -40 },
      doubts: { 'armCrossing.left': 7, 'armCrossing.right': 7 },
    };
    return results('front', () => given, undefined, strides);
  };

  it('a wrist across the body, and the share of strides in which it crosses', () => {
    for (const strides of [20, 400]) {
      const measures = crossing(strides, 0);
      // Other cameras and clothes: a standard deviation of 3.4 % for one runner.
      expect(resultOf(measures, 'armCrossing', 'left').smallestChange).toBeGreaterThan(1.96 * 3.4);
      expect(resultOf(measures, 'armCrossingShare', 'left').smallestChange).toBeGreaterThan(25);
      expect(resultOf(measures, 'armCrossingShare', 'right').smallestChange).toBe(15);
    }
  });

  it('a turn that is read over whole stretches: those that disagree are counted, not their strides', () => {
    const turn = (of: (n: number) => number) =>
      resultOf(
        results('front', (n) => ({ values: { torsoRotation: of(n) }, doubts: { torsoRotation: 5 } })),
        'torsoRotation',
      ).smallestChange!;
    const alike = turn(() => 25);
    expect(alike).toBeGreaterThan(1.96 * 5);
    expect(turn((n) => (n < 10 ? 20 : 30))).toBeGreaterThan(1.3 * alike);
  });
});

describe('a habit that comes and goes', () => {
  const found = (view: View, id: 'forwardHead' | 'trunkLean', deg: (n: number) => number) => {
    const given = (value: number): Given => ({
      pictures: { [id]: { value, first: value, second: value, both: true, error: 0 } },
    });
    return resultOf(
      results(view, (n) => given(deg(n)), given(0), 12),
      id,
    );
  };

  it('is not told by a mean that its own scatter brings beyond the limit', () => {
    // Limits of 6 and 12, in a side view.
    expect(found('left', 'forwardHead', (n) => 8 + 0.5 * sway(n)).band).toBe('watch');
    expect(found('left', 'forwardHead', (n) => 8 + 7 * sway(n)).band).toBeNull();
    expect(found('left', 'forwardHead', (n) => 2 + 7 * sway(n)).band).toBe('ok');
    expect(found('left', 'forwardHead', (n) => 20 + 7 * sway(n)).band).toBe('watch');
    expect(found('left', 'forwardHead', (n) => 20 + 0.5 * sway(n)).band).toBe('fault');
    // 1 degree of standing is added, and 13 the limit.
    expect(found('left', 'trunkLean', (n) => 16 + 0.5 * sway(n)).band).toBe('watch');
    expect(found('left', 'trunkLean', (n) => 16 + 12 * sway(n)).band).toBeNull();
  });

  it('makes a poor number of the head', () => {
    expect(found('left', 'forwardHead', (n) => 8 + 2 * sway(n)).confidence).toBe('fair');
    expect(found('left', 'forwardHead', (n) => 8 + 9 * sway(n)).confidence).toBe('poor');
  });
});

describe('a number whose size cannot be believed', () => {
  const confidence = (view: View, id: Parameters<typeof resultOf>[1], values: Given['values']) => {
    const side = resultOf(
      results(view, () => ({ values: values ?? {} })),
      id,
      'left',
    );
    return side.confidence;
  };

  it('is that of arms that are held outside of the shoulders, for both arms', () => {
    const crossing = (left: number, right: number) =>
      confidence('front', 'armCrossing', { 'armCrossing.left': left, 'armCrossing.right': right });
    expect(crossing(-40, -55)).toBe('fair');
    expect(crossing(-61, -79)).toBe('poor');
  });

  it('is that of a head beside an arm that is swung straight, from the side', () => {
    const head = (elbowDeg: number) => {
      const given = (deg: number): Given => ({
        pictures: {
          'elbowAngle.left': { value: elbowDeg, first: elbowDeg, second: elbowDeg, both: true, error: 0 },
          forwardHead: { value: deg, first: deg, second: deg, both: true, error: 0 },
        },
      });
      return resultOf(
        results('left', () => given(22), given(10)),
        'forwardHead',
      );
    };
    expect(head(95)).toMatchObject({ confidence: 'fair', band: 'watch' });
    // The engines move such a head by as much as would be named.
    expect(head(150)).toMatchObject({ confidence: 'poor', band: null });
  });

  it('is that of a trunk whose lean or bounce differs between strides by more than its smallest change', () => {
    const lean = (by: number) => {
      const given = (value: number): Given => ({
        pictures: { trunkLean: { value, first: value, second: value, both: true, error: 0 } },
      });
      return resultOf(
        results('left', (n) => given(8 + by * sway(n)), given(0)),
        'trunkLean',
      ).confidence;
    };
    const bounce = (by: number) =>
      resultOf(
        results('front', (n) => ({ values: { verticalOscillation: 20 + by * sway(n) } })),
        'verticalOscillation',
      ).confidence;
    expect([lean(0.5), bounce(0.5)]).toEqual(['fair', 'fair']);
    expect([lean(6), bounce(6)]).toEqual(['poor', 'poor']);
  });

  it('is that of a shoulder line from any view: it is read at a third to one and a half of its size', () => {
    const tilt = (view: View) => {
      const pictures = { shoulderTilt: { value: 3, first: 3, second: 3, both: true, error: 0 } };
      return resultOf(
        results(view, () => ({ pictures, secondUsed: true })),
        'shoulderTilt',
      ).confidence;
    };
    expect(tilt('front')).toBe('poor');
    expect(tilt('rear')).toBe('poor');
  });
});
