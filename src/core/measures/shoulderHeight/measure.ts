import type { MeasureDefinition, RunInput } from '../definition.ts';
import { errorsBeyondOneWay } from '../../signal/believable.ts';
import { median } from '../../signal/robust.ts';
import type { Scene } from '../../body/scene.ts';
import type { Side } from '../../model/measure.ts';
import { pictureOverTime } from '../shared/picture.ts';
import { BODY } from '../shared/body-lengths.ts';
import { headAndShoulders } from '../shared/head-and-shoulders.ts';
import { OWN_STAND } from '../shared/recorded.ts';
import { heldOutside } from '../shared/held-out-arms.ts';
import { byChance } from '../shared/off-by.ts';
import { words } from './words.en.ts';

/**
 * A shoulder is called raised where that is more than chance. Left, right and both are asked at once; only what is raised is
 * told; the doubt is known from rendered runners.
 */
const RAISED_BEYOND = errorsBeyondOneWay(Infinity, 3);

/** Smaller changes are not worth believing, % of shoulder width. */
const SMALLEST_CHANGE = 4;

/**
 * An arm that is held out takes the engines' shoulder along: three such runs of recorded people read 2.5 to 4.5 % too low with
 * wrists 25 to 33 % outside of the shoulders.
 */
const PER_HELD_OUTSIDE = 0.12;

/** What cannot be told from a head that comes down to the shoulders: errors of rendered runners are as large as this doubt. */
function doubtOf({ strides }: RunInput, side: Side): number {
  const key = side === 'both' ? 'shoulderHeight' : `shoulderHeight.${side}`;
  return median(strides.map((s) => s.doubts[key] ?? Number.NaN));
}

/** Ear to shoulder, downwards, % of shoulder width. */
function neckLength(scene: Scene, side: Side): Float64Array | null {
  if (side === 'both' || (scene.view !== 'front' && scene.view !== 'rear')) return null;
  return pictureOverTime(scene, BODY[`neck.${side}`]).map(
    (v) => (100 * v * scene.focalPx) / scene.shoulderPx,
  );
}

export const shoulderHeight = {
  id: 'shoulderHeight',
  unit: '% shoulder width',
  sides: ['left', 'right', 'both'],
  views: ['front', 'rear'],
  onTheSpot: true,
  changeFromRunning: true,
  derive({ raw, neutral, view }) {
    const found = view === 'left' || view === 'right' ? null : headAndShoulders(raw, neutral, view);
    if (!found) return null;
    const { left, right } = found.shoulders;
    // Judged by the elevation that is the shoulder's own, not by a head that has come down to it.
    const judged = (elevation: number, doubt: number) => ({
      value: elevation > RAISED_BEYOND * doubt ? -elevation : 0,
      baseline: 0,
    });
    const { elevationDoubt } = found;
    return {
      left: {
        value: left.now,
        baseline: left.before,
        judged: judged(left.elevation, elevationDoubt.left),
        doubt: elevationDoubt.left,
      },
      right: {
        value: right.now,
        baseline: right.before,
        judged: judged(right.elevation, elevationDoubt.right),
        doubt: elevationDoubt.right,
      },
      both: {
        value: (left.now + right.now) / 2,
        baseline: (left.before + right.before) / 2,
        judged: judged(found.elevation, elevationDoubt.both),
        doubt: elevationDoubt.both,
      },
    };
  },
  run: {
    // An elevation is judged where it exceeds its doubt, which knows nothing of the arms.
    offUnweighed: (input) => PER_HELD_OUTSIDE * heldOutside(input),
    offBy: (input, side, found) =>
      Math.hypot(doubtOf(input, side), PER_HELD_OUTSIDE * heldOutside(input), byChance(found)),
  },
  judging: {
    rule: {
      kind: 'fall',
      // Elevation of the shoulder: 3 is about 1 cm, 6.5 about 2.3 cm.
      limits: { watch: 3, fault: 6.5 },
      // From behind the ears are half hidden by the head: a shoulder's change is off by twice as much.
      byView: { rear: { watch: 4.5, fault: 8 } },
    },
    of: 'stride',
  },
  bandSource: {
    ...OWN_STAND,
    found:
      'no range is published, and one shoulder 2 to 9 % lower is natural and shows in the stand too: the limits are about 1 and 2.3 cm of change, a judgement call',
  },
  claims: { atBest: 'fair', within: 3, smallestChange: SMALLEST_CHANGE },
  coaching: {
    evidence: 7,
    cued: true,
    worse: -1,
    drifts: { sides: ['left', 'right'], place: 1 },
    advice: ['armShake', 'neckStretch', 'bladeSqueeze', 'breathing', 'rows', 'pullUp'],
  },
  review: { reading: 'mean', zero: 'value', series: (scene, _strides, side) => neckLength(scene, side) },
  marks: { bones: [['Ear', 'Shoulder']] },
  show: {
    setup: true,
    gauge: { look: 'shoulders', range: 13, zero: 'own-line', front: 2 },
    learn: { group: 'head', sources: [] },
    drawing: {
      easy: { kind: 'front' },
      off: { kind: 'front', change: { shrug: [7, 7] }, off: ['trunk'] },
    },
  },
  words,
} as const satisfies MeasureDefinition;
