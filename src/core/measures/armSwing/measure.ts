import type { MeasureDefinition } from '../definition.ts';
import { armSwing as readSwing, wristAhead } from './read.ts';
import { words } from './words.en.ts';

export const armSwing = {
  id: 'armSwing',
  unit: '% trunk length',
  sides: ['left', 'right'],
  views: ['left', 'right', 'front', 'rear'],
  onTheSpot: true,
  read: (scene) => {
    const { view } = scene;
    if (view !== 'left' && view !== 'right') return null;
    return (stride) => ({ [view]: readSwing(scene, stride, view) });
  },
  run: { missing: 'not-visible-from-this-view' },
  claims: { atBest: 'poor', smallestChange: 10 },
  coaching: { cued: true, advice: ['elbowDrill', 'rows', 'latStretch', 'pullUp'] },
  review: {
    reading: 'range',
    zero: 'own',
    series: (scene, _strides, side) =>
      side === 'both' || side !== scene.view ? null : wristAhead(scene, side),
  },
  marks: {
    bones: [
      ['Shoulder', 'Elbow'],
      ['Elbow', 'Wrist'],
    ],
  },
  show: {
    learn: { group: 'arms', sources: ['arellano'] },
    drawing: {
      easy: { kind: 'side', style: { swing: 17 } },
      off: { kind: 'side', style: { swing: 3 }, off: ['arms'] },
    },
  },
  words,
} as const satisfies MeasureDefinition;
