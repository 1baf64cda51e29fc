/**
 * The near leg from the side, at the instant at which its foot lands.
 *
 * A shin turns by 150 to 450 degrees a second there, so a frame too late is 5 to 15 degrees. Two clocks tell the time,
 * and each errs by 15 to 25 ms in its own way, so that their mean counts:
 * - The beat of the trunk. It is lowest in the middle of stance, and stance is 0.7 of a step; in recorded runners the
 *   landing comes 0.27 to 0.41 of a step before (seven recordings, five people).
 * - The foot. It still runs ahead of the belt when it lands and is stopped by it. In a recorded runner with a force plate
 *   under the belt the ankle reaches half of the belt's speed between 14 ms before and 10 ms after contact (one person,
 *   three speeds, both feet).
 * All strides of a stretch share what the foot says, for it is at contact that engines exchange the feet. The shin's
 * angle then is that of all frames near their contacts together: 30 frames a second fall on other moments of each stride.
 */
import { angleAt, samplesOf } from '../../body/samples.ts';
import { kneeBetweenCentres } from '../../body/joint-centres.ts';
import type { Scene } from '../../body/scene.ts';
import { MIN_PRESENCE, MIN_VISIBILITY } from '../../body/tracks.ts';
import { STANCE_SHARE } from '../../gait/stance.ts';
import type { Gait, Stride } from '../../gait/steps.ts';
import { LM, type Landmark } from '../../pose/landmarks.ts';
import type { PoseFrame } from '../../pose/pose-frame.ts';
import { DEG } from '../../signal/angle.ts';
import { localValue } from '../../signal/local-fit.ts';
import { median, quantile } from '../../signal/robust.ts';
import type { Side } from '../../model/measure.ts';
import type { ReadStrides } from '../definition.ts';
import type { Sided } from '../reading.ts';

export interface LegValues {
  /** Shin against the vertical at the instant of contact, degrees, + = ankle ahead of knee. */
  readonly shinDeg: number;
  /** Most flexed in stance, degrees, straight = 0. */
  readonly kneeDeg: number;
  /** Contact to toe-off, ms. */
  readonly stanceMs: number;
  /** When the foot met the belt, seconds of the source. */
  readonly contactS: number;
}

/** Contact lies at most so far from where the stride's beat puts it, seconds. */
const REACH_S = 0.2;
/** The foot must be found at its landing in this share of the strides. */
const MIN_FOUND_SHARE = 0.5;
/** Frames so far from contact tell the shin's angle at it, seconds: three of them at 30 frames a second. */
const FOLD_S = 0.045;
/**
 * The knee is most bent well within stance. The first moments of stance are left out: the feet are furthest apart then,
 * and engines exchange them for a frame or three. Share of a stride.
 */
const AFTER_CONTACT_SHARE = 0.13;
/**
 * Closer than this the other knee passes in front of this one or behind it, and the engine drags the one along with the
 * other, by 3 to 10 degrees of bend. A knee is 12 cm deep, a quarter of a trunk: the better part of it is covered then.
 * Trunk lengths; 0.1 and 0.2 do nearly as well.
 */
const KNEES_OVERLAP = 0.15;
/** A passing begins after this share of the stride from contact, and is over before that one. */
const PASSING_FROM_SHARE = 0.06;
const PASSING_TO_SHARE = 0.4;
/** Stance outside these is a mistake in finding it, seconds. */
const MIN_CONTACT_S = 0.15;
const MAX_CONTACT_S = 0.4;

/** @returns one entry for each stride; null where the foot's contact could not be found */
function nearLegs(scene: Scene, gait: Gait, side: Sided): readonly (LegValues | null)[] {
  const known = READ.get(gait);
  if (known?.scene === scene && known.side === side) return known.legs;
  const legs = findLegs(scene, gait.strides, side);
  READ.set(gait, { scene, side, legs });
  return legs;
}

/** Found once for the measures that share it. */
const READ = new WeakMap<Gait, { scene: Scene; side: Sided; legs: readonly (LegValues | null)[] }>();

function findLegs(scene: Scene, strides: readonly Stride[], side: Sided): (LegValues | null)[] {
  const beats = strides.map(({ startS, endS }) => (side === 'left' ? startS : (startS + endS) / 2));
  const late = footLateness(scene, beats, side);
  if (late === null) return strides.map(() => null);
  const contacts = beats.map((beatS) => beatS + late / 2);
  const smooth = shinAngle(scene, side);
  const shins = contacts.map((timeS) => between(smooth, (timeS - scene.tracks.startS) * scene.tracks.rateHz));
  // The paths are smoothed, which rounds off the shin's turn: what that takes away is put back.
  const taken = shinAtContact(scene, contacts, side) - median(shins);
  return strides.map((stride, i) => ({
    shinDeg: shins[i] + (Number.isNaN(taken) ? 0 : taken),
    kneeDeg: mostBent(scene, stride, contacts[i], side),
    stanceMs: 1000 * stanceS(scene, side, contacts[i], stride.endS - stride.startS),
    contactS: contacts[i],
  }));
}

/** How much later than the beat the foot lands by its own speed, seconds: median over the strides. */
function footLateness(scene: Scene, beats: readonly number[], side: Sided): number | null {
  const ankle = scene.joint(`${side}Ankle`);
  const ahead = (i: number) => scene.faces * (ankle.x[i] - scene.hips.x[i]);
  const found = beats.flatMap((beatS) => {
    const timeS = halfBeltTime(scene, ahead, beatS);
    return timeS === null ? [] : [timeS - beatS];
  });
  return found.length > 0 && found.length >= MIN_FOUND_SHARE * beats.length ? median(found) : null;
}

/** The shin's angle at contact from the frames of all strides together, degrees; NaN where too few show it. */
function shinAtContact(scene: Scene, contacts: readonly number[], side: Sided): number {
  const knee = centreIn(scene, `${side}Knee`);
  const ankle = centreIn(scene, `${side}Ankle`);
  const times: number[] = [];
  const angles: number[] = [];
  for (const frame of scene.tracks.frames) {
    const contactS = contacts.find((timeS) => Math.abs(frame.timeS - timeS) < FOLD_S);
    if (contactS === undefined) continue;
    const [k, a] = [knee(frame), ankle(frame)];
    if (!k || !a) continue;
    times.push(frame.timeS - contactS);
    angles.push(DEG * Math.atan2(scene.faces * (a[0] - k[0]), a[1] - k[1]));
  }
  return localValue(times, angles, 0, FOLD_S);
}

/** Centre of a joint in a single frame, pixels; null where it is not seen. */
function centreIn(scene: Scene, landmark: Landmark) {
  const at = 3 * LM[landmark];
  const [dx, dy] = scene.toCentre('every-frame', landmark);
  return ({ image, presence }: PoseFrame): readonly [number, number] | null =>
    image && presence >= MIN_PRESENCE && image[at + 2] >= MIN_VISIBILITY
      ? [image[at] + dx, image[at + 1] + dy]
      : null;
}

function mostBent(scene: Scene, stride: Stride, contactS: number, side: Sided): number {
  const length = stride.endS - stride.startS;
  const samples = (first: number, last: number) =>
    samplesOf(scene, contactS + first * length, contactS + last * length);
  const [from, to] = samples(AFTER_CONTACT_SHARE, STANCE_SHARE);
  const flexion = bridged(
    kneeFlexion(scene, side),
    kneesOverlap(scene),
    ...samples(PASSING_FROM_SHARE, PASSING_TO_SHARE),
  );
  let bent = Number.NaN;
  for (let i = from; i < to; i++) if (flexion(i) > bent || Number.isNaN(bent)) bent = flexion(i);
  return bent;
}

function kneesOverlap(scene: Scene): (i: number) => boolean {
  const [left, right] = [scene.joint('leftKnee'), scene.joint('rightKnee')];
  return (i) => Math.abs(left.x[i] - right.x[i]) < KNEES_OVERLAP * scene.trunkPx;
}

/** A quantity that goes straight from before to after where it is hidden, within samples [from, to). */
function bridged(
  value: (i: number) => number,
  hidden: (i: number) => boolean,
  from: number,
  to: number,
): (i: number) => number {
  return (i) => {
    let before = i;
    let after = i;
    while (before > from && hidden(before)) before--;
    while (after < to - 1 && hidden(after)) after++;
    if (hidden(before) && hidden(after)) return value(i);
    if (hidden(before)) return value(after);
    if (hidden(after) || after === before) return value(before);
    return value(before) + ((i - before) / (after - before)) * (value(after) - value(before));
  };
}

/** Bend of the knee in the picture at a sample, between the centres of its joints, degrees, straight = 0. */
export function kneeFlexion(scene: Scene, side: 'left' | 'right'): (i: number) => number {
  const [ankle, knee, hip] = (['Ankle', 'Knee', 'Hip'] as const).map((joint) =>
    scene.tracks.image(`${side}${joint}`),
  );
  return (i) => kneeBetweenCentres(180 - angleAt(hip, knee, ankle, i));
}

/** Shin against the vertical at a sample, degrees, + = ankle ahead of knee, from the side. */
export function shinAngle(scene: Scene, side: 'left' | 'right'): (i: number) => number {
  const ankle = scene.joint(`${side}Ankle`);
  const knee = scene.joint(`${side}Knee`);
  return (i) => DEG * Math.atan2(scene.faces * (ankle.x[i] - knee.x[i]), ankle.y[i] - knee.y[i]);
}

function between(value: (i: number) => number, at: number): number {
  const i = Math.floor(at);
  return value(i) + (at - i) * (value(i + 1) - value(i));
}

/** Moment at which the ankle, after its furthest point forward, has reached half of the belt's speed. */
function halfBeltTime(scene: Scene, ahead: (i: number) => number, expectedS: number): number | null {
  const { rateHz, startS } = scene.tracks;
  const [from, to] = samplesOf(scene, expectedS - REACH_S, expectedS + REACH_S);
  let turn = -1;
  for (let i = from + 1; i < to - 1; i++)
    if (ahead(i) >= ahead(i - 1) && ahead(i) > ahead(i + 1) && (turn < 0 || ahead(i) > ahead(turn))) turn = i;
  if (turn < 0) return null;
  const speed = (i: number) => ((ahead(i + 1) - ahead(i - 1)) / 2) * rateHz;
  const stance: number[] = [];
  for (let i = turn; i < turn + 0.25 * rateHz; i++) stance.push(speed(i));
  const belt = quantile(stance, 0.2);
  if (!(belt < 0)) return null;
  for (let i = turn; i < turn + 0.2 * rateHz; i++) {
    if (!(speed(i + 1) <= belt / 2)) continue;
    const share = (speed(i) - belt / 2) / (speed(i) - speed(i + 1));
    const time = startS + (i + Math.min(1, Math.max(0, share))) / rateHz;
    return Math.abs(time - expectedS) < REACH_S ? time : null;
  }
  return null;
}

/**
 * From contact until the toes begin to leave the belt, seconds; NaN where that was not found. Toes that leave it slow
 * down evenly, from the belt's speed to none and on ahead: from half of that speed to none takes as long as the first half.
 */
function stanceS(scene: Scene, side: Sided, contactS: number, strideS: number): number {
  const { tracks, faces } = scene;
  const toe = tracks.image(`${side}FootIndex`);
  const speed = (i: number) => (faces * (toe.x[i + 1] - toe.x[i - 1]) * tracks.rateHz) / 2;
  const [from, to] = samplesOf(scene, contactS, contactS + 0.6 * strideS);
  const speeds: number[] = [];
  for (let i = from; i < from + 0.15 * tracks.rateHz; i++) speeds.push(speed(i));
  const belt = quantile(speeds, 0.3);
  const passes = (level: number, first: number): number | null => {
    for (let i = first; i < to; i++)
      if (speed(i) > level) return i - (speed(i) - level) / (speed(i) - speed(i - 1));
    return null;
  };
  const half = passes(belt / 2, from + Math.ceil(0.1 * tracks.rateHz));
  const none = half === null ? null : passes(0, Math.ceil(half));
  if (half === null || none === null) return Number.NaN;
  const stance = tracks.startS + (2 * half - none) / tracks.rateHz - contactS;
  return stance > MIN_CONTACT_S && stance < MAX_CONTACT_S ? stance : Number.NaN;
}

/** What one measure takes from the near leg. */
export function nearLegReader(of: (leg: LegValues) => number): ReadStrides {
  return (scene, gait) => {
    const { view } = scene;
    if (view !== 'left' && view !== 'right') return null;
    const legs = nearLegs(scene, gait, view);
    return (_, i) => {
      const leg = legs[i];
      return leg && { [view]: of(leg), contactS: leg.contactS };
    };
  };
}

/** An angle of the near leg at every sample; null for the far one. */
export function legSeries(angle: (scene: Scene, side: Sided) => (i: number) => number) {
  return (scene: Scene, _strides: readonly Stride[], side: Side): Float64Array | null => {
    if (side === 'both' || side !== scene.view) return null;
    const at = angle(scene, side);
    return Float64Array.from({ length: scene.tracks.length }, (_, i) => at(i));
  };
}
