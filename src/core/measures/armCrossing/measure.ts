import type { MeasureDefinition } from '../definition.ts';
import { armCrossing as readCrossing, crossingOfRun, crossingSeries } from './read.ts';
import { crossingOffBy } from './off-by.ts';
import { RECORDED_TRUNK } from '../shared/recorded.ts';
import { words } from './words.en.ts';

export const armCrossing = {
  id: 'armCrossing',
  unit: '% shoulder width',
  sides: ['left', 'right'],
  views: ['front'],
  onTheSpot: true,
  read(scene, { strides }) {
    if (scene.view !== 'front') return null;
    const left = readCrossing(scene, strides, 'left');
    const right = readCrossing(scene, strides, 'right');
    const doubts = { left: left.doubt, right: right.doubt };
    return (_stride, i) => ({ left: left.perStride[i], right: right.perStride[i], doubts });
  },
  run: { value: crossingOfRun, offBy: crossingOffBy },
  judging: {
    // The wrist against the plane through the trunk line that turns with the shoulders. 5 % is 2 cm, 10 % is 4 cm.
    rule: { kind: 'above', limits: { watch: 5, fault: 10 } },
    of: 'stride',
  },
  bandSource: {
    ...RECORDED_TRUNK,
    found:
      'wrists stay 34 to 123 % short of the midline: a hand that passes it by what a reading may be off is beyond all of them',
  },
  // A wrist three quarters of a shoulder width ahead moves 1.3 % for every degree of turn.
  claims: { atBest: 'fair', within: 6, smallestChange: 6 },
  coaching: {
    evidence: 9,
    cued: true,
    worse: 1,
    drifts: { sides: ['left', 'right'], place: 3 },
    advice: ['tracksDrill', 'rows', 'reverseFly', 'pecStretch', 'openBook'],
  },
  review: {
    reading: 'highest',
    zero: 'own',
    series: (scene, strides, side) =>
      scene.view === 'front' && side !== 'both' ? crossingSeries(scene, strides, side) : null,
  },
  marks: {
    bones: [
      ['Shoulder', 'Elbow'],
      ['Elbow', 'Wrist'],
    ],
    lines: [['hips', 'shoulders']],
    against: 'trunk',
  },
  show: {
    setup: true,
    gauge: { look: 'hands', range: 28, zero: 'zero', front: 3 },
    learn: { group: 'arms', sources: ['arellano'] },
    drawing: {
      easy: {
        kind: 'front',
        change: {
          hands: [
            [71, 47],
            [90, 58],
          ],
        },
      },
      off: {
        kind: 'front',
        change: {
          hands: [
            [86, 46],
            [88, 56],
          ],
        },
        off: ['arms'],
      },
    },
  },
  words,
} as const satisfies MeasureDefinition;
