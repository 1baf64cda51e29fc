/**
 * Head and shoulders from the front or from behind, against the stand.
 *
 * From the front, a head that comes forward and shoulders that rise both shorten the ear-to-shoulder distance. They
 * are told apart by the distance from ear to hip, which only the head shortens, and by the engine's depth; both signs
 * are weak, so a head counts as forward by no more than the lesser of the two.
 */
import { DEG } from '../../signal/angle.ts';
import type { View } from '../../model/measure.ts';
import { HEAD_FORWARD_FROM_THE_FRONT_DEG } from '../forwardHead/limits.ts';
import type { AnyReading, BodyKey, Sided } from '../reading.ts';
import { comparedTogether, type Compared } from './against-stand.ts';

/**
 * The ears move on an arc about the base of the neck. The ear stands about 50° above the horizontal from C7 (the
 * craniovertebral angle of people without complaints), so a centimetre forward goes with tan 40° = 0.84 cm down.
 */
const DROP_PER_FORWARD = Math.tan(40 / DEG);

/**
 * What stays between a stand and a run of the same shoulders however many frames are compared, % of shoulder width:
 * root mean square on rendered runners, the scatter of the frames taken off.
 */
const SHOULDER_ERROR = 1.6;
/** The same by the first engine alone, which sees shoulders rise as soon as somebody runs. */
const SHOULDER_ERROR_ALONE = 3.7;

/** Ear to shoulder, % of shoulder width. */
interface Shoulder {
  readonly now: number;
  readonly before: number;
  /** How far the shoulder itself is higher than in the stand. */
  readonly elevation: number;
}

export interface HeadAndShoulders {
  /** How far the head is further forward than in the stand, degrees; 0 from behind. */
  readonly forwardDeg: number;
  readonly shoulders: Readonly<Record<Sided, Shoulder>>;
  /** Standard error of an elevation, % of shoulder width. */
  readonly elevationDoubt: number;
}

/** @returns null without a stand, or where ears, shoulders or hips are hidden in one of the two */
export function headAndShoulders(
  raw: AnyReading,
  neutral: AnyReading | null,
  view: View,
): HeadAndShoulders | null {
  const of = (body: BodyKey): Compared => comparedTogether(raw, neutral, { body });
  const unit = of('shoulderSpanPx').before;
  const earHip = of('earHipPx');
  const scale = scaleChange(of);
  if (unit === undefined || scale === null || earHip.now === undefined || earHip.before === undefined)
    return null;
  const neck = (side: Sided) => {
    const { now, before } = of(`neckPx.${side}`);
    return now === undefined || before === undefined
      ? null
      : { base: (100 * before) / unit, change: (100 * (now / scale - before)) / unit };
  };
  const [left, right] = [neck('left'), neck('right')];
  if (!left || !right) return null;
  const mean = (left.change + right.change) / 2;
  const drop = (-100 * (earHip.now / scale - earHip.before)) / unit;
  const rise = raw.body.earRise?.value ?? 0;
  const forward = view === 'front' ? headForward(drop, rise, (left.base + right.base) / 2, raw, neutral) : 0;
  // Its drop is then not put down to the shoulders.
  const named = forward > HEAD_FORWARD_FROM_THE_FRONT_DEG;
  // What comes nearer is lifted in the image by its rise above the camera's axis; that part of the drop is unseen.
  const lifted = named ? rise * left.base * Math.tan(forward / DEG) : 0;
  // A head that is known to be forward accounts for its own drop. The rest of the shortening is the shoulders'.
  const shared = named ? Math.max(0, -mean - drop) : -mean;
  const shoulder = ({ base, change }: { base: number; change: number }): Shoulder => ({
    now: base + change - lifted,
    before: base,
    elevation: shared - (change - mean),
  });
  return {
    forwardDeg: forward,
    shoulders: { left: shoulder(left), right: shoulder(right) },
    elevationDoubt: elevationDoubt(raw, neutral, unit),
  };
}

/** Standard error of a shoulder's elevation against the stand, % of shoulder width. @param unit pixels of that width */
function elevationDoubt(raw: AnyReading, neutral: AnyReading | null, unit: number): number {
  if (!raw.secondUsed || !neutral?.secondUsed) return SHOULDER_ERROR_ALONE;
  const errors = (['neckPx.left', 'neckPx.right'] as const).flatMap((key) =>
    [raw, neutral].map((of) => of.body[key]?.error ?? 0),
  );
  return Math.hypot(SHOULDER_ERROR, ((100 / unit) * Math.hypot(...errors)) / Math.SQRT2);
}

/** How much larger the runner is in the image than in the stand: mean of three widths, none of them steady alone. */
function scaleChange(of: (key: BodyKey) => Compared): number | null {
  const logs = (['shoulderSpanPx', 'hipSpanPx', 'earSpanPx'] as const).flatMap((key) => {
    const { now, before } = of(key);
    return now === undefined || before === undefined || now <= 0 || before <= 0
      ? []
      : [Math.log(now / before)];
  });
  return logs.length > 0 ? Math.exp(logs.reduce((s, v) => s + v, 0) / logs.length) : null;
}

/**
 * Change of the forward-head angle from the stand, degrees, from the front: the lesser of what the drop of the ears
 * and what the engine's depth say.
 * @param drop of the ears towards the hips, % of shoulder width
 * @param rise of the ears above the camera's axis, as a share of their distance
 * @param neck ear-to-shoulder distance of the stand, % of shoulder width
 */
function headForward(
  drop: number,
  rise: number,
  neck: number,
  raw: AnyReading,
  neutral: AnyReading | null,
): number {
  const byDrop = DEG * Math.atan2(drop / Math.max(0.3, DROP_PER_FORWARD - rise), neck);
  const [now, before] = [raw.depths['forwardHead'], neutral?.depths['forwardHead']];
  return now === undefined || before === undefined ? 0 : Math.min(byDrop, now - before);
}
