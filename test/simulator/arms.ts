/** Arms: the wrist's path is set in the trunk's frame, the elbow follows; gestures take the hand elsewhere. */
import type { Moment } from './moment.ts';
import type { Trunk } from './trunk.ts';
import { add, along, cross, dot, lerp, mix, RAD, scale, sub, twoBones, unit, type Vec3 } from './vector.ts';

/** The trunk's own axes: to the runner's left (as level as can be), up along the trunk, forward. */
export interface TrunkAxes {
  readonly left: Vec3;
  readonly up: Vec3;
  readonly forward: Vec3;
}

export function trunkAxes(shoulderL: Vec3, shoulderR: Vec3, trunkLine: Vec3): TrunkAxes {
  const up = unit(trunkLine);
  const line = sub(shoulderL, shoulderR);
  const level = unit([line[0], 0, line[2]]);
  const left = unit(along(level, up, -dot(level, up)));
  return { left, up, forward: unit(cross(left, up)) };
}

export interface Arm {
  readonly elbow: Vec3;
  readonly wrist: Vec3;
  readonly index: Vec3;
  readonly pinky: Vec3;
  readonly thumb: Vec3;
}

/** Where a gesture takes the wrist, and how far it is on its way there (0..1). */
export interface Reach {
  readonly target: Vec3;
  readonly weight: number;
}

/** Knuckles and thumb of a loose fist with the thumb on top. */
function hand(
  elbow: Vec3,
  wrist: Vec3,
  axes: TrunkAxes,
  outward: number,
  k: number,
): Omit<Arm, 'elbow' | 'wrist'> {
  const forearm = unit(sub(wrist, elbow));
  const lifted = along(axes.up, forearm, -dot(axes.up, forearm));
  // A forearm that hangs straight down has no "up" across it: the thumb then points forward.
  const thumbward = unit(along(lifted, axes.forward, 0.15));
  const at = (far: number, up: number, out: number): Vec3 =>
    add(along(along(wrist, forearm, far * k), thumbward, up * k), scale(axes.left, outward * out * k));
  return { index: at(0.088, 0.02, 0), pinky: at(0.075, -0.035, 0), thumb: at(0.055, 0.045, -0.02) };
}

export function armAt(m: Moment, trunk: Trunk, axes: TrunkAxes, side: 'L' | 'R', reach: Reach | null): Arm {
  const { p, active: a } = m;
  const { upperArm, foreArm } = m.body;
  const left = side === 'L';
  const sign = left ? 1 : -1;
  const parity = left ? 1 : 0;
  // The arm swings with the other leg: the left wrist is most forward at right contacts.
  const phase = m.theta - (left ? Math.PI : 0);
  const swing = Math.cos(phase);
  const shoulder = left ? trunk.shoulderL : trunk.shoulderR;
  const ownSide = dot(sub(shoulder, trunk.shoulderMid), axes.left);
  const amplitude = (p(left ? 'armAmpL' : 'armAmpR') + m.scatter('amp', parity)) / 100;
  const crossing = p(left ? 'crossL' : 'crossR');
  const crossFront = (crossing + m.scatter('cross', parity)) / 100;
  const crossBack = -(ownSide * sign + p('armOut') / 100);
  // Reaching further across takes a slightly less forward path.
  const centre = p('armFwd') / 100 - 0.35 * Math.max(0, crossing / 100);
  const forward = lerp(0.02, centre + (amplitude / 2) * swing, a);
  const across = lerp(crossBack, crossBack + ((crossFront - crossBack) * (1 + swing)) / 2, a);
  const bent = p(left ? 'elbowL' : 'elbowR') + m.scatter('elbow', parity);
  const elbowAngle = lerp(158, bent - p('elbowVar') * Math.cos(phase - 0.35), a) * RAD;
  const sideways = -across * sign - ownSide;
  const reachSquared = upperArm ** 2 + foreArm ** 2 - 2 * upperArm * foreArm * Math.cos(elbowAngle);
  const downSquared = reachSquared - forward * forward - sideways * sideways;
  // The hand never comes up to the shoulder: a soft floor of 20 cm below it; the elbow opens instead.
  const floor = 0.2;
  const plain = downSquared > 0 ? Math.sqrt(downSquared) : 0;
  const down = floor + Math.log(1 + Math.exp((plain - floor) * 40)) / 40;
  const path = along(along(along(shoulder, axes.left, sideways), axes.up, -down), axes.forward, forward);
  const wanted = reach ? mix(path, reach.target, reach.weight) : path;
  const outward = sign * (0.28 + 0.5 * Math.max(0, across + 0.05));
  const pole = add(add(scale(axes.forward, -0.75), scale(axes.up, -0.55)), scale(axes.left, outward));
  const bones = twoBones(shoulder, wanted, upperArm, foreArm, pole);
  return { elbow: bones.mid, wrist: bones.end, ...hand(bones.mid, bones.end, axes, sign, m.body.k) };
}
