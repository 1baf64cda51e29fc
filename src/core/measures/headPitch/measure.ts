import type { MeasureDefinition } from '../definition.ts';
import { comparedAlone } from '../shared/against-stand.ts';
import { pitchByDepth, pitchFromSide } from './read.ts';
import { words } from './words.en.ts';

export const headPitch = {
  id: 'headPitch',
  unit: 'deg',
  sides: ['both'],
  views: ['left', 'right', 'front'],
  changeOnlyFrom: ['front'],
  picture: { side: { both: pitchFromSide }, depth: pitchByDepth },
  derive({ raw, neutral, view }) {
    if (view === 'left' || view === 'right') {
      const { now, before } = comparedAlone(raw, neutral, 'headPitch');
      return { both: { value: now, baseline: before } };
    }
    const value = raw.depths['headPitch'];
    if (view !== 'front' || value === undefined) return null;
    return { both: { value, baseline: neutral?.depths['headPitch'] } };
  },
  claims: { atBest: 'poor', smallestChange: 12 },
  coaching: { cued: false, advice: ['screenHeight', 'tallDrill'] },
  review: { reading: 'mean', zero: 'value' },
  show: {
    learn: { group: 'head', sources: [] },
    drawing: {
      easy: { kind: 'side', style: { head: 0, nod: 0 } },
      off: { kind: 'side', style: { head: 14, nod: 38 }, off: ['head'] },
    },
  },
  words,
} as const satisfies MeasureDefinition;
