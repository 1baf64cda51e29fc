import type { MeasureDefinition } from '../definition.ts';
import type { Side } from '../../model/measure.ts';
import { median } from '../../signal/robust.ts';
import type { AnyDerived } from '../reading.ts';
import type { Sketch } from '../drawing.ts';
import { crossingOffBy } from '../armCrossing/off-by.ts';
import { BETWEEN_RUNS } from '../armCrossing/read.ts';
import { MIN_STRIDES } from '../shared/run-values.ts';
import { words } from './words.en.ts';

/** One dot a stride; those that crossed are filled. */
function dots(crossed: readonly number[]): Sketch {
  return {
    kind: 'shapes',
    shapes: Array.from({ length: 15 }, (_, i) => ({
      tone: crossed.includes(i) ? 'spot' : 'faint',
      circle: [40 + (i % 5) * 20, 34 + Math.floor(i / 5) * 22, 6],
    })),
  };
}

/** Errors at which the share is looked at, standard deviations. */
const ERRORS = Array.from({ length: 25 }, (_, k) => (k - 12) / 4);

interface Crossed {
  /** Strides in which the wrist was seen. */
  readonly seen: number;
  /** Share of them in which it is to be expected to have passed the midline, 0..1. */
  readonly share: number;
  /** Standard deviation of the share, by what is not known of the wrist's place. */
  readonly doubt: number;
}

/** A wrist that ends 2 % short with an error of 6 may have passed in every stride: the share is a mean over that error. @param shift of all wrists, % of shoulder width */
export function crossed(strides: readonly AnyDerived[], side: Side, shift = 0): Crossed {
  const key = `armCrossing.${side}`;
  const values = strides.map((s) => s.values[key]).filter((v) => v !== undefined);
  const doubts = strides.map((s) => s.doubts[key]).filter((v) => v !== undefined);
  const doubt = doubts.length > 0 ? median(doubts) : 0;
  let weight = 0;
  let sum = 0;
  let squares = 0;
  for (const error of ERRORS) {
    const w = Math.exp((-error * error) / 2);
    const share = values.filter((v) => v + shift + error * doubt > 0).length / values.length;
    weight += w;
    sum += w * share;
    squares += w * share * share;
  }
  const share = sum / weight;
  return { seen: values.length, share, doubt: Math.sqrt(Math.max(0, squares / weight - share * share)) };
}

/** How far the share goes where all wrists are off by so much, to either side; 0..1. */
function shareMovedBy(shift: number, strides: readonly AnyDerived[], side: Side): number {
  return (crossed(strides, side, shift).share - crossed(strides, side, -shift).share) / 2;
}

export const armCrossingShare = {
  id: 'armCrossingShare',
  unit: '% strides',
  sides: ['left', 'right'],
  views: ['front'],
  onTheSpot: true,
  run: {
    value({ strides }, side) {
      const { seen, share, doubt } = crossed(strides, side);
      if (seen < MIN_STRIDES) return seen === 0 ? 'body-part-hidden' : 'too-few-strides';
      const chance = Math.sqrt((share * (1 - share)) / seen);
      return {
        value: 100 * share,
        spread: 100 * Math.hypot(doubt, chance),
        error: 100 * Math.hypot(shareMovedBy(BETWEEN_RUNS, strides, side), chance),
        strides: seen,
        baseline: null,
      };
    },
    offBy: (input, side) => 100 * shareMovedBy(crossingOffBy(input), input.strides, side),
    epoch(strides, side) {
      const { seen, share } = crossed(strides, side);
      return seen > 0 ? 100 * share : null;
    },
  },
  claims: { atBest: 'fair', within: 10, smallestChange: 15 },
  coaching: { cued: false, advice: ['tracksDrill', 'rows', 'reverseFly', 'pecStretch', 'openBook'] },
  show: {
    learn: { group: 'arms', sources: [] },
    drawing: { easy: dots([3, 11]), off: dots([0, 1, 2, 4, 5, 7, 8, 9, 10, 12, 13, 14]) },
  },
  words,
} as const satisfies MeasureDefinition;
