import type { MeasureDefinition } from '../definition.ts';
import { comparedAlone } from '../shared/against-stand.ts';
import { headAndShoulders } from '../shared/head-and-shoulders.ts';
import { pitchByDepth, pitchFromSide } from './read.ts';
import { meanOverRun } from '../shared/run-values.ts';
import { words } from './words.en.ts';

export const headPitch = {
  id: 'headPitch',
  unit: 'deg',
  sides: ['both'],
  views: ['left', 'right', 'front'],
  onTheSpot: true,
  changeOnlyFrom: ['front'],
  picture: { side: { both: pitchFromSide }, depth: pitchByDepth },
  derive({ raw, neutral, view }) {
    if (view === 'left' || view === 'right') {
      const { now, before } = comparedAlone(raw, neutral, 'headPitch');
      return { both: { value: now, baseline: before } };
    }
    if (view !== 'front') return null;
    // Depth says where the face points to a third of its change: it is the line that the change is counted from.
    const baseline = neutral?.depths['headPitch'];
    const found = headAndShoulders(raw, neutral, view);
    if (baseline !== undefined && found)
      return { both: { value: baseline + found.bowDeg, baseline, doubt: found.bowDoubtDeg } };
    return { both: { value: raw.depths['headPitch'] } };
  },
  // From the front it is one estimate over the run.
  run: { value: (input) => (input.view === 'front' ? meanOverRun(input, 'headPitch') : null) },
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
