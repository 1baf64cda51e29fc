import type { MeasureDefinition } from '../definition.ts';
import type { Sketch } from '../drawing.ts';
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

export const armCrossingShare = {
  id: 'armCrossingShare',
  unit: '% strides',
  sides: ['left', 'right'],
  views: ['front'],
  claims: { atBest: 'fair', smallestChange: 15, squareOnly: true },
  coaching: { cued: false, advice: ['tracksDrill', 'rows', 'reverseFly', 'pecStretch', 'openBook'] },
  show: {
    learn: { group: 'arms', sources: [] },
    drawing: { easy: dots([3, 11]), off: dots([0, 1, 2, 4, 5, 7, 8, 9, 10, 12, 13, 14]) },
  },
  words,
} as const satisfies MeasureDefinition;
