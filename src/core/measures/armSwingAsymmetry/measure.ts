import type { MeasureDefinition } from '../definition.ts';
import { overStretch } from '../shared/run-values.ts';
import { armAsymmetry } from './read.ts';
import { words } from './words.en.ts';

/** No limit tells uneven arms from even ones that read unevenly: a poor estimate, never judged, never cued. */
export const armSwingAsymmetry = {
  id: 'armSwingAsymmetry',
  unit: '%',
  sides: ['both'],
  views: ['front', 'rear'],
  read(scene, { strides }) {
    const swing = scene.view === 'front' || scene.view === 'rear' ? armAsymmetry(scene, strides) : null;
    return swing && (() => ({ both: swing.percent, doubt: swing.doubt }));
  },
  run: { value: (input) => overStretch(input, 'armSwingAsymmetry', 'body-part-hidden') },
  claims: { atBest: 'poor', smallestChange: 15 },
  coaching: { evidence: 11, cued: false, advice: ['elbowDrill', 'rows', 'coachReview'] },
  show: {
    setup: true,
    gauge: { look: 'balance', range: 45, zero: 'zero', front: 4 },
    learn: { group: 'arms', sources: ['malisoux'] },
    drawing: {
      easy: {
        kind: 'front',
        change: {
          hands: [
            [69, 46],
            [91, 60],
          ],
        },
      },
      off: {
        kind: 'front',
        change: {
          hands: [
            [69, 44],
            [96, 62],
          ],
        },
        off: ['arms'],
      },
    },
  },
  words,
} as const satisfies MeasureDefinition;
