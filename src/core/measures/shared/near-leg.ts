/**
 * The near leg from the side. On a treadmill a foot that stands moves back with the belt, so contact is the moment at
 * which the ankle, after its furthest point forward, has taken on the belt's speed.
 */
import { angleAt, samplesOf } from '../../body/samples.ts';
import type { Scene } from '../../body/scene.ts';
import { STANCE_SHARE } from '../../gait/stance.ts';
import { DEG } from '../../signal/angle.ts';
import type { Stride } from '../../gait/steps.ts';
import { quantile } from '../../signal/robust.ts';
import type { Side } from '../../model/measure.ts';
import type { ReadStrides } from '../definition.ts';
import type { Sided } from '../reading.ts';

export interface LegValues {
  /** Shin against the vertical in the first frame of contact, degrees, + = ankle ahead of knee. */
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
/**
 * The knee is most bent well within stance. The first moments of stance are left out: the feet are furthest apart then,
 * and engines exchange them for a frame or three. Share of a stride.
 */
const AFTER_CONTACT_SHARE = 0.1;
/** Stance outside these is a mistake in finding it, seconds. */
const MIN_CONTACT_S = 0.15;
const MAX_CONTACT_S = 0.4;

const READ = new WeakMap<Scene, Map<Stride, LegValues | null>>();

/** @returns null where the foot's contact could not be found; found once for the measures that share it */
export function nearLeg(scene: Scene, stride: Stride, side: Sided): LegValues | null {
  const known = READ.get(scene) ?? new Map<Stride, LegValues | null>();
  READ.set(scene, known);
  const before = known.get(stride);
  if (before !== undefined) return before;
  const leg = findLeg(scene, stride, side);
  known.set(stride, leg);
  return leg;
}

function findLeg(scene: Scene, stride: Stride, side: 'left' | 'right'): LegValues | null {
  const { tracks, faces } = scene;
  const ankle = scene.joint(`${side}Ankle`);
  const ahead = (i: number) => faces * (ankle.x[i] - scene.hips.x[i]);
  const length = stride.endS - stride.startS;
  // A stride runs from one left contact to the next; the right one lies half way.
  const expected = side === 'left' ? stride.startS : stride.startS + length / 2;
  const contact = contactTime(scene, ahead, expected);
  if (contact === null) return null;
  // The first frame that shows contact comes half a frame after it on average.
  const first = (contact + 0.5 / tracks.fps - tracks.startS) * tracks.rateHz;
  const [from, to] = samplesOf(
    scene,
    contact + AFTER_CONTACT_SHARE * length,
    contact + STANCE_SHARE * length,
  );
  const flexion = kneeFlexion(scene, side);
  let bent = Number.NaN;
  for (let i = from; i < to; i++) if (flexion(i) > bent || Number.isNaN(bent)) bent = flexion(i);
  return {
    shinDeg: between(shinAngle(scene, side), first),
    kneeDeg: bent,
    stanceMs: 1000 * stanceS(scene, side, contact, length),
    contactS: contact,
  };
}

/** Bend of the knee in the picture at a sample, degrees, straight = 0. */
export function kneeFlexion(scene: Scene, side: 'left' | 'right'): (i: number) => number {
  const ankle = scene.joint(`${side}Ankle`);
  const knee = scene.joint(`${side}Knee`);
  const hip = scene.joint(`${side}Hip`);
  return (i) => 180 - angleAt(hip, knee, ankle, i);
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

/** Moment at which the ankle's speed reaches the belt's: twice as far from its turning point as half that speed. */
function contactTime(scene: Scene, ahead: (i: number) => number, expectedS: number): number | null {
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
    const half = i + Math.min(1, Math.max(0, share)) - turn;
    const time = startS + (turn + 2 * half) / rateHz;
    return Math.abs(time - expectedS) < REACH_S ? time : null;
  }
  return null;
}

/** From contact until the toes no longer move back with the belt, seconds; NaN where that was not found. */
function stanceS(scene: Scene, side: 'left' | 'right', contactS: number, strideS: number): number {
  const { tracks, faces } = scene;
  const toe = tracks.image(`${side}FootIndex`);
  const speed = (i: number) => (faces * (toe.x[i + 1] - toe.x[i - 1]) * tracks.rateHz) / 2;
  const [from, to] = samplesOf(scene, contactS, contactS + 0.6 * strideS);
  const speeds: number[] = [];
  for (let i = from; i < from + 0.15 * tracks.rateHz; i++) speeds.push(speed(i));
  const belt = quantile(speeds, 0.3);
  for (let i = from + Math.ceil(0.1 * tracks.rateHz); i < to; i++) {
    if (!(speed(i) > belt / 2)) continue;
    const stance = (i - from) / tracks.rateHz;
    return stance > MIN_CONTACT_S && stance < MAX_CONTACT_S ? stance : Number.NaN;
  }
  return Number.NaN;
}

/** What one measure takes from the near leg. */
export function nearLegReader(of: (leg: LegValues) => number): ReadStrides {
  return (scene) => {
    const { view } = scene;
    if (view !== 'left' && view !== 'right') return null;
    return (stride) => {
      const leg = nearLeg(scene, stride, view);
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
