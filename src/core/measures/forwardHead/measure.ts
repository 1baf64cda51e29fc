import type { MeasureDefinition } from '../definition.ts';
import { HEAD_FORWARD_FROM_THE_FRONT_DEG } from './limits.ts';
import { comparedAlone } from '../shared/against-stand.ts';
import { headAndShoulders } from '../shared/head-and-shoulders.ts';
import { armStraight, headByDepth, headFromSide, headOffBy } from './read.ts';
import { meanOverRun } from '../shared/run-values.ts';
import { OWN_STAND } from '../shared/recorded.ts';
import { words } from './words.en.ts';

/** From the front, of one recorded runner with other cameras and in other clothes: three clips, standard deviation. */
const BETWEEN_RUNS_DEG = 3.5;

export const forwardHead = {
  id: 'forwardHead',
  unit: 'deg',
  sides: ['both'],
  views: ['left', 'right', 'front'],
  onTheSpot: true,
  changeOnlyFrom: ['front'],
  picture: { side: { both: headFromSide }, depth: headByDepth },
  changeFromRunning: true,
  derive({ raw, neutral, view }) {
    if (view === 'left' || view === 'right') {
      // From the side the image plane holds head and trunk; depth has nothing to add.
      const { now, before } = comparedAlone(raw, neutral, 'forwardHead');
      const seen = { value: now, baseline: before };
      return { both: armStraight(raw, view) ? { ...seen, judged: null } : seen };
    }
    const baseline = neutral?.depths['forwardHead'];
    const found = view === 'front' ? headAndShoulders(raw, neutral, view) : null;
    if (!found || baseline === undefined) return null;
    const { forwardDeg, forwardDoubtDeg, forwardByBowDeg } = found;
    return {
      both: {
        value: baseline + forwardDeg,
        baseline,
        doubt: forwardDoubtDeg,
        // A face that looks down is told as such, not as a head that comes forward.
        judged: { value: forwardDeg - forwardByBowDeg, baseline: 0 },
      },
    };
  },
  judging: {
    rule: {
      kind: 'rise',
      // About 2 and 3.5 cm of the ears against the shoulders.
      limits: { watch: 6, fault: 12 },
      // From the front the head is judged by its size and drop only: enough to take note of, not for a verdict.
      byView: { front: { watch: HEAD_FORWARD_FROM_THE_FRONT_DEG, fault: 16, atMost: 'watch' } },
    },
    of: 'stride',
    // From the front they are nearly twice those of the side.
    limitsHoldError: true,
  },
  // From the front it is one estimate over the run.
  run: {
    value: (input) => (input.view === 'front' ? meanOverRun(input, 'forwardHead', BETWEEN_RUNS_DEG) : null),
    offBy: headOffBy,
  },
  bandSource: {
    ...OWN_STAND,
    found:
      'no range of running heads is published: the limits are about 2 and 3.5 cm of the ears against the shoulders, a judgement call',
  },
  // A head is carried steadily: recorded ones scatter by 1 to 3 degrees. One that scatters by more is tossed or bowed now and then.
  claims: { atBest: 'fair', within: { side: 3, front: 6 }, smallestChange: 5, spreadTells: true },
  coaching: {
    evidence: 8,
    cued: true,
    worse: 1,
    drifts: { sides: ['both'], place: 2 },
    advice: ['screenHeight', 'bladeSqueeze', 'rows', 'openBook', 'deskBreak'],
  },
  review: { reading: 'mean', zero: 'value' },
  marks: {
    lines: [
      ['hips', 'shoulders'],
      ['shoulders', 'ears'],
    ],
    against: 'trunk',
  },
  show: {
    setup: true,
    gauge: { look: 'head', range: 16, zero: 'own-line', front: 1, side: 1 },
    learn: { group: 'head', sources: ['mahmoud', 'slater'] },
    drawing: {
      easy: { kind: 'side', style: { head: 0 } },
      off: { kind: 'side', style: { head: 44 }, off: ['head'] },
    },
  },
  words,
} as const satisfies MeasureDefinition;
