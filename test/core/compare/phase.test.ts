import { describe, expect, it, vi } from 'vitest';
import { compareCurves } from '../../../src/core/compare/compare-curves.ts';
import { momentAt, placesOf, placeWithin, shiftsOf, type PhasePair } from '../../../src/core/compare/pair.ts';
import { phased, placeOf, timeAt } from '../../../src/core/compare/phase.ts';
import { reviewRecording } from '../../../src/core/review/review-recording.ts';
import type { Contact, Review, ReviewStride } from '../../../src/core/review/review.ts';
import type { Interval } from '../../../src/core/session/session-file.ts';
import {
  laptopFront,
  sideLeft,
  sideRight,
  simulate,
  type Scenario,
  type SceneOptions,
} from '../../simulator/index.ts';

vi.setConfig({ testTimeout: 240_000 });

const whole = { view: null, mirrored: false, pauses: [] };
const all = { from: 'left', within: null } as const;

interface Run {
  readonly review: Review;
  readonly contacts: readonly { readonly timeS: number; readonly side: 'left' | 'right' }[];
}

function record(make: (options: SceneOptions) => Scenario, cadence: number, change: SceneOptions = {}): Run {
  const { frames, contacts } = simulate(
    make({
      durationS: 24,
      seed: cadence,
      running: [[0, 1e6]],
      ...change,
      parameters: { cadence, ...change.parameters },
    }),
  );
  return { review: reviewRecording(frames, whole), contacts };
}

function nearest(run: Run, side: 'left' | 'right', timeS: number): number {
  const times = run.contacts.filter((c) => c.side === side).map((c) => c.timeS);
  return times.reduce((best, t) => (Math.abs(t - timeS) < Math.abs(best - timeS) ? t : best), Infinity);
}

/** How far the second is from its own contact where the first has one, seconds: the largest over the strides. */
function worst(a: Run, b: Run, pair: PhasePair, mirrored = false): number {
  const places = placesOf(pair)!;
  const other = mirrored
    ? ({ left: 'right', right: 'left' } as const)
    : ({ left: 'left', right: 'right' } as const);
  let most = 0;
  // The truth has no contact in the first second or two of a recording, and at its end.
  for (let place = places.from + 3; place < Math.min(places.to - 1, places.from + 23); place += 0.5) {
    const side = place % 1 === 0 ? 'left' : 'right';
    const { firstS } = momentAt(pair, place)!;
    const trueA = nearest(a, side, firstS);
    const { secondS } = momentAt(pair, placeWithin(pair, 'first', trueA)!)!;
    most = Math.max(most, Math.abs(secondS - nearest(b, other[side], secondS)));
  }
  return most;
}

describe('two recordings by the phase of the stride', () => {
  const slow = record(sideLeft, 150, { parameters: { dutyFactor: 0.3 } });
  const quick = record(sideLeft, 176, { parameters: { dutyFactor: 0.352 }, timing: { fps: 25 } });

  it('have contact on contact at other cadences and frame rates, within a frame over 20 strides', () => {
    const pair = {
      first: phased(slow.review, all).strides,
      second: phased(quick.review, all).strides,
      shift: 0,
    };
    expect(placesOf(pair)!.to).toBeGreaterThanOrEqual(24);
    expect(worst(slow, quick, pair)).toBeLessThan(1 / 25);
    // A stride on, the other recording's next one.
    expect(worst(slow, quick, { ...pair, shift: 3 })).toBeLessThan(1 / 25);
  });

  it('have the left foot of one on the right foot of the other in a mirror', () => {
    const right = record(sideRight, 168);
    const pair = {
      first: phased(slow.review, all).strides,
      second: phased(right.review, { ...all, from: 'right' }).strides,
      shift: 0,
    };
    expect(worst(slow, right, pair, true)).toBeLessThan(1 / 25);
  });

  it('have their limp on their limp: both contacts of a stride coincide', () => {
    const even = record(laptopFront, 170);
    const uneven = record(laptopFront, 160, { parameters: { stepTimeAsym: 12 } });
    const pair = {
      first: phased(even.review, all).strides,
      second: phased(uneven.review, all).strides,
      shift: 0,
    };
    expect(worst(even, uneven, pair)).toBeLessThan(1 / 25);
  });

  it('have no curve apart where only the cadence differs, and the one that was set apart', () => {
    const curves = (run: Run) => run.review.curves;
    const about = { mirrored: false, sameRun: false };
    expect(compareCurves(curves(slow), curves(quick), about).filter((c) => c.apart.length > 0)).toEqual([]);
    const leaning = record(sideLeft, 150, { parameters: { dutyFactor: 0.3, trunkLean: 18 } });
    const apart = compareCurves(curves(slow), curves(leaning), about).filter((c) => c.apart.length > 0);
    expect(apart.map((c) => c.id)).toContain('trunkLean');
    expect(apart.find((c) => c.id === 'trunkLean')!.apart).toEqual([{ fromPercent: 0, toPercent: 100 }]);
  });

  it('measure a stretch by its own strides', () => {
    const { frames } = simulate(
      sideLeft({
        durationS: 60,
        seed: 3,
        running: [[0, 1e6]],
        parameters: {
          cadence: [
            [28, 150],
            [32, 176],
          ],
        },
      }),
    );
    const of = (startS: number, endS: number) => {
      const { measures, curves } = reviewRecording(frames, { ...whole, stretch: { startS, endS } });
      return { cadence: measures!.find((m) => m.id === 'cadence')!, curves };
    };
    expect(of(0, 27).cadence.value).toBeCloseTo(150, 0);
    expect(of(33, 60).cadence.value).toBeCloseTo(176, 0);
    expect(of(0, 27).curves[0].strides).toBeLessThan(36);
    expect(of(0, 3).cadence).toMatchObject({ value: null, reason: 'too-few-strides' });
  });
});

/** Strides with a contact every `step` seconds, sides in turns. */
function strides(starts: readonly number[], step: number, sides = true): Pick<Review, 'strides'> {
  return {
    strides: starts.map((startS, index): ReviewStride => {
      const contact = (timeS: number, side: 'left' | 'right'): Contact => ({
        timeS,
        side: sides ? side : null,
        midstanceS: timeS + 0.1,
        offS: null,
        from: 'beat',
      });
      const contacts = [contact(startS, 'left'), contact(startS + step, 'right')];
      return {
        index,
        startS,
        endS: startS + 2 * step,
        leftOut: null,
        contacts,
        values: {},
        baselines: {},
        judgements: {},
        profiles: {},
      };
    }),
  };
}

describe('the places of a recording', () => {
  // Five strides, a pause, four more.
  const starts = [0, 0.8, 1.6, 2.4, 3.2, 10, 10.8, 11.6, 12.4];
  const found = phased(strides(starts, 0.4), all);

  it('are counted over a pause, which is left out', () => {
    expect(found.strides.map((s) => s.startS)).toEqual([0, 0.8, 1.6, 2.4, 10, 10.8, 11.6]);
    expect(timeAt(found.strides, 0.25)).toBeCloseTo(0.2, 9);
    expect(timeAt(found.strides, 3.5)).toBeCloseTo(2.8, 9);
    expect(timeAt(found.strides, 4)).toBeCloseTo(10, 9);
    expect(timeAt(found.strides, 7)).toBeCloseTo(12.4, 9);
    expect(timeAt(found.strides, 7.1)).toBeNull();
  });

  it('are where a moment is, or the nearest stride in a pause', () => {
    for (const place of [0, 0.3, 1.5, 3.75, 5.2]) {
      expect(placeOf(found.strides, timeAt(found.strides, place)!)).toBeCloseTo(place, 9);
    }
    expect(placeOf(found.strides, 4)).toBeCloseTo(4, 6);
    expect(placeOf(found.strides, 4)).toBeLessThan(4);
    expect(placeOf(found.strides, 9)).toBe(4);
    expect(placeOf(found.strides, -3)).toBe(0);
    expect(placeOf([], 1)).toBeNull();
  });

  it('keep to a stretch and to strides that count', () => {
    const within: Interval = { startS: 0.5, endS: 3.3 };
    expect(phased(strides(starts, 0.4), { from: 'left', within }).strides.map((s) => s.startS)).toEqual([
      0.8, 1.6,
    ]);
    expect(phased(strides(starts, 0.4), { from: 'right', within: null }).strides[0].startS).toBeCloseTo(
      0.4,
      9,
    );
  });

  it('are taken in turns where the sides are not known, which is said', () => {
    const unknown = phased(strides(starts, 0.4, false), all);
    expect(unknown.sidesKnown).toBe(false);
    expect(unknown.strides).toHaveLength(7);
    expect(phased({ strides: [] }, all)).toEqual({ strides: [], sidesKnown: false });
  });

  it('reach as far as both recordings do', () => {
    const pair = (shift: number) => ({ first: found.strides, second: found.strides.slice(0, 3), shift });
    expect(placesOf(pair(0))).toEqual({ from: 0, to: 3 });
    expect(placesOf(pair(-2))).toEqual({ from: 2, to: 5 });
    expect(placesOf(pair(2))).toEqual({ from: 0, to: 1 });
    expect(placesOf(pair(3))).toBeNull();
    expect(shiftsOf(pair(0))).toEqual({ least: -6, most: 2 });
    expect(placeWithin(pair(-2), 'second', 0.8)).toBeCloseTo(3, 9);
    expect(placeWithin(pair(-2), 'first', 0)).toBe(2);
  });
});
