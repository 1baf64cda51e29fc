/** Pelvis, trunk and shoulders. */
import type { Moment } from './moment.ts';
import {
  add,
  clamp,
  lerp,
  mid,
  mirror,
  type Quat,
  RAD,
  rotate,
  scale,
  slerp,
  sub,
  times,
  type Vec3,
  yawRollPitch,
} from './vector.ts';

export interface Trunk {
  readonly pelvisTurn: Quat;
  readonly thoraxTurn: Quat;
  /** Radians. */
  readonly thoraxYaw: number;
  readonly thoraxPitch: number;
  readonly thoraxRoll: number;
  readonly chest: Vec3;
  readonly hipL: Vec3;
  readonly hipR: Vec3;
  readonly shoulderL: Vec3;
  readonly shoulderR: Vec3;
  readonly hipMid: Vec3;
  readonly shoulderMid: Vec3;
}

/** Pelvis centre while running, `base` = its mean height. */
export function pelvisHeight(m: Moment, base: number): number {
  const bounce = m.p('osc') + m.p('bounceScatter') * m.scatter('bounce', 0);
  const lowest = 2 * m.p('lowAt') * m.midStance;
  return base - (bounce / 200) * Math.cos(2 * (m.theta - lowest));
}

interface Chest {
  readonly turn: Quat;
  readonly chest: Vec3;
  readonly L: Vec3;
  readonly R: Vec3;
}

/** Chest and shoulder joints for a pitch and roll of the thorax; the shoulder rises by turning the collar bone. */
function chestAt(m: Moment, pelvis: Vec3, pelvisTurn: Quat, yaw: number, pitch: number, roll: number): Chest {
  const { at, k, stretch } = m.body;
  const turn = yawRollPitch(yaw, roll, pitch);
  const off = (q: Quat, from: Vec3, to: Vec3): Vec3 => rotate(scale(sub(to, from), k), q);
  const abdomen = add(pelvis, off(pelvisTurn, at.pelvis, at.abdomen));
  const torso = add(abdomen, off(slerp(pelvisTurn, turn, 0.35), at.abdomen, at.torso));
  const chest = add(torso, off(slerp(pelvisTurn, turn, 0.75), at.torso, at.chest));
  const reach = times(sub(at.shoulder, at.clav), stretch.clav);
  const length = Math.hypot(reach[0], reach[1]) * k;
  const shoulder = (sign: 1 | -1, raised: number): Vec3 => {
    const inner = add(chest, off(turn, at.chest, sign > 0 ? at.clav : mirror(at.clav)));
    const y = clamp(reach[1] * k + raised, -0.99 * length, 0.99 * length);
    return add(inner, rotate([sign * Math.sqrt(length * length - y * y), y, reach[2] * k], turn));
  };
  return {
    turn,
    chest,
    L: shoulder(1, m.p('shoulderUpL') / 100 + 0.0012 * m.restless('shl')),
    R: shoulder(-1, m.p('shoulderUpR') / 100 + 0.0012 * m.restless('shr')),
  };
}

export function trunkAt(m: Moment, baseHeight: number): Trunk {
  const { active: a, theta: th, midStance: ms, body, p } = m;
  const { at, k } = body;
  const swayed = 0.01 * p('sway') * Math.cos(th - ms) + 0.012 * m.restless('px');
  const pelvis: Vec3 = [
    lerp(0.006 * m.restless('px'), swayed, a),
    lerp((body.thigh + body.shank) * 0.992 + body.ankleHeight, pelvisHeight(m, baseHeight), a),
    lerp(0.01 * m.restless('pz'), 0.015 * Math.cos(2 * (th - ms) + 2) + 0.02 * m.restless('pz'), a),
  ];
  const bell = (x: number): number => ((1 + Math.cos(x)) / 2) ** 2;
  const dropL = (p('dropL') + m.scatter('drop', 0)) * bell(th - ms);
  const dropR = (p('dropR') + m.scatter('drop', 1)) * bell(th - Math.PI - ms);
  const pelvisTurn = yawRollPitch(
    -a * p('pelvisYaw') * Math.cos(th - 0.25) * RAD,
    a * (dropL - dropR) * RAD,
    (2 + a * 0.35 * p('trunkLean')) * RAD,
  );
  const thoraxYaw = a * p('thoraxYaw') * Math.cos(th - 0.12) * RAD + 0.6 * RAD * m.restless('yaw');
  const swing = a * 1.1 * Math.cos(2 * (th - ms) + 0.6);
  const strideLean = a * p('leanScatter') * m.scatter('lean', 0);
  const lean = (lerp(1, p('trunkLean'), a) + swing + strideLean + 0.35 * m.restless('lean')) * RAD;
  const tilt = (p('lateralLean') + a * Math.cos(th - ms + Math.PI) + 0.3 * m.restless('lat')) * RAD;
  const hip = (x: number): Vec3 =>
    add(pelvis, rotate(scale(sub([x, at.hip[1], at.hip[2]], at.pelvis), k), pelvisTurn));
  const hipL = hip(body.hipX);
  const hipR = hip(-body.hipX);
  const hipMid = mid(hipL, hipR);
  // Pitch and roll of the thorax for which the line from mid-hip to mid-shoulder leans as wanted.
  let pitch = lean;
  let roll = -tilt;
  let c = chestAt(m, pelvis, pelvisTurn, thoraxYaw, pitch, roll);
  for (let i = 0; i < 5; i++) {
    const v = sub(mid(c.L, c.R), hipMid);
    const pitchBy = lean - Math.atan2(v[2], v[1]);
    const rollBy = Math.atan2(v[0], v[1]) - tilt;
    if (Math.abs(pitchBy) + Math.abs(rollBy) < 1e-9) break;
    pitch += pitchBy;
    roll += rollBy;
    c = chestAt(m, pelvis, pelvisTurn, thoraxYaw, pitch, roll);
  }
  return {
    pelvisTurn,
    thoraxTurn: c.turn,
    thoraxYaw,
    thoraxPitch: pitch,
    thoraxRoll: roll,
    chest: c.chest,
    hipL,
    hipR,
    shoulderL: c.L,
    shoulderR: c.R,
    hipMid,
    shoulderMid: mid(c.L, c.R),
  };
}
