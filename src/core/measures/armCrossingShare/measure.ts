import type { MeasureDefinition } from '../definition.ts';
import type { Side } from '../../model/measure.ts';
import type { AnyDerived } from '../reading.ts';
import type { Sketch } from '../drawing.ts';
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

/** In how many strides the wrist was seen, and the share of them in which it passed the midline. */
function crossed(strides: readonly AnyDerived[], side: Side): { seen: number; share: number } {
  const values = strides.map((s) => s.values[`armCrossing.${side}`]).filter((v) => v !== undefined);
  return { seen: values.length, share: values.filter((v) => v > 0).length / values.length };
}

export const armCrossingShare = {
  id: 'armCrossingShare',
  unit: '% strides',
  sides: ['left', 'right'],
  views: ['front'],
  run: {
    value({ strides }, side) {
      const { seen, share } = crossed(strides, side);
      if (seen < MIN_STRIDES) return seen === 0 ? 'body-part-hidden' : 'too-few-strides';
      return {
        value: 100 * share,
        spread: 100 * Math.sqrt((share * (1 - share)) / seen),
        strides: seen,
        baseline: null,
      };
    },
    epoch(strides, side) {
      const { seen, share } = crossed(strides, side);
      return seen > 0 ? 100 * share : null;
    },
  },
  claims: { atBest: 'fair', smallestChange: 15, squareOnly: true },
  coaching: { cued: false, advice: ['tracksDrill', 'rows', 'reverseFly', 'pecStretch', 'openBook'] },
  show: {
    learn: { group: 'arms', sources: [] },
    drawing: { easy: dots([3, 11]), off: dots([0, 1, 2, 4, 5, 7, 8, 9, 10, 12, 13, 14]) },
  },
  words,
} as const satisfies MeasureDefinition;
