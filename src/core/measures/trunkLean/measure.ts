import type { MeasureDefinition } from '../definition.ts';
import { CAMERA_LEVEL } from '../../gait/upright.ts';
import type { AnyDerived } from '../reading.ts';
import type { EngineRole } from '../../pose/engine-role.ts';
import { LEAN, leanBand } from './limits.ts';
import { comparedAlone } from '../shared/against-stand.ts';
import { leanFromSide } from './read.ts';
import { median } from '../../signal/robust.ts';
import { RECORDED_TRUNK } from '../shared/recorded.ts';
import { words } from './words.en.ts';

/** Standing people lean about a degree forward from hip to shoulder; their trunk line gives the vertical. */
const STANDING_LEAN_DEG = 1;
/**
 * How far the trunk's line through an engine's joint centres is off on some body, degrees (standard deviation). Where the
 * body ends the engines' points follow its shape and clothes, and no stand takes that off. On 49 side clips of 25 bodies
 * the check engine errs by 1.4 and the other by 2 (root mean square). What the one errs by is in the other's error too
 * (correlation 0.9), so their mean is no better than the check engine alone. A quarter is added for clothes that none of
 * them wears.
 */
const TRUNK_DOUBT_DEG = { check: 1.75, 'every-frame': 2.5 } as const satisfies Record<EngineRole, number>;
/** Against a stand it is off by so much on 32 rendered runs, standard deviation. */
const BODIES_DEG = 1.5;
/** Without one, errors of 22 rendered runs are this share of the doubt (root mean square): it has a part for clothes that none wears. */
const OFF_PER_DOUBT = 0.65;
/** Who bows now and then does so in few of the strides: their mean shares about half of their scatter. A judgement call. */
const SCATTER_SHARED = 0.5;

function doubtOf(strides: readonly AnyDerived[]): number {
  return median(strides.map((s) => s.doubts['trunkLean'] ?? Number.NaN));
}

export const trunkLean = {
  id: 'trunkLean',
  unit: 'deg',
  sides: ['both'],
  views: ['left', 'right'],
  needs: { hips: true },
  picture: { side: { both: leanFromSide } },
  derive({ raw, neutral, view }) {
    if (view !== 'left' && view !== 'right') return null;
    const { now, before } = comparedAlone(raw, neutral, 'trunkLean');
    if (now === undefined) return null;
    // The stand's own trunk line gives the vertical and takes out the camera's roll and the engine's bias.
    if (before !== undefined)
      return { both: { value: now - before + STANDING_LEAN_DEG, baseline: STANDING_LEAN_DEG } };
    const { riseDeg, doubtDeg } = raw.upright ?? CAMERA_LEVEL;
    const second = raw.pictures['trunkLean']?.second ?? null;
    const trunkDoubtDeg = TRUNK_DOUBT_DEG[second === null ? 'every-frame' : 'check'];
    return { both: { value: (second ?? now) + riseDeg, doubt: Math.hypot(doubtDeg, trunkDoubtDeg) } };
  },
  run: {
    // Without a neutral stand the belt says which way is up, if its two feet agree; else the camera is taken for level.
    offBy({ strides }, _side, { spread, baseline }) {
      const off = baseline === null ? OFF_PER_DOUBT * doubtOf(strides) : BODIES_DEG;
      return Math.hypot(off, SCATTER_SHARED * spread);
    },
    band({ strides }, _side, { value, baseline }) {
      const doubt = doubtOf(strides);
      return Number.isNaN(doubt) || baseline !== null ? null : leanBand(value, doubt);
    },
  },
  judging: { rule: LEAN, of: 'stride' },
  bandSource: {
    ...RECORDED_TRUNK,
    found: '5 to 14 degrees forward: watch begins beyond what most choose, and behind the vertical',
  },
  claims: { atBest: 'fair', within: 2.5, smallestChange: 2, spreadTells: true },
  coaching: {
    evidence: 3,
    cued: true,
    // The band of leaning forward begins far above.
    opposite: { stem: 'trunkLean.back', below: 5 },
    drifts: { sides: ['both'], place: 4 },
    advice: ['tallDrill', 'plank', 'gluteBridge', 'hipOpeners'],
  },
  review: { reading: 'mean', zero: 'value' },
  marks: { lines: [['hips', 'shoulders']], against: 'upright' },
  show: {
    setup: true,
    gauge: { look: 'lean', range: 16, zero: 'own-line', side: 2 },
    learn: { group: 'trunk', sources: ['teng'] },
    drawing: {
      easy: { kind: 'side', style: { lean: 7 }, upright: 'hip' },
      off: { kind: 'side', style: { lean: 24 }, off: ['trunk', 'head'], upright: 'hip' },
    },
  },
  words,
} as const satisfies MeasureDefinition;
