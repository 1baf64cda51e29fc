/** Legs: from the hip to where the foot is. */
import { footAt } from './feet.ts';
import type { Moment } from './moment.ts';
import type { Trunk } from './trunk.ts';
import {
  add,
  AXIS_X,
  AXIS_Y,
  clamp,
  DEG,
  lerp,
  mirror,
  RAD,
  rotate,
  scale,
  smooth,
  sub,
  compose,
  times,
  turn,
  twoBones,
  type Vec3,
} from './vector.ts';

export interface Leg {
  readonly knee: Vec3;
  readonly ankle: Vec3;
  readonly heel: Vec3;
  readonly toe: Vec3;
}

export function legAt(m: Moment, trunk: Trunk, side: 'L' | 'R'): Leg {
  const { body, active: a } = m;
  const { at, k, stretch } = body;
  const sign = side === 'L' ? 1 : -1;
  const foot = footAt(side, m.t, body, m.steps, m.parameters);
  const wanted: Vec3 = [
    lerp(sign * 0.105 * k, foot.x, a),
    lerp(body.ankleHeight, foot.y, a),
    lerp(0, foot.z, a),
  ];
  const pole = rotate([sign * 0.12, 0, 1], trunk.pelvisTurn);
  const hip = side === 'L' ? trunk.hipL : trunk.hipR;
  const bones = twoBones(hip, wanted, body.thigh, body.shank, pole);
  const shank = sub(bones.end, bones.mid);
  const hanging = clamp(Math.atan2(-shank[2], -shank[1]) * DEG + 14, -12, 115);
  const leaving = lerp(foot.pitchFrom, hanging, smooth(foot.u / 0.22));
  const flying = lerp(leaving, foot.pitchTo, smooth((foot.u - 0.72) / 0.28));
  const pitch = lerp(0, foot.stance ? foot.pitchFrom : flying, a);
  const footTurn = compose(turn(AXIS_Y, sign * 5 * RAD), turn(AXIS_X, pitch * RAD));
  const onFoot = (point: Vec3): Vec3 => {
    const arm = sub(point, at.ankle);
    const own = side === 'L' ? arm : mirror(arm);
    return add(bones.end, rotate(scale(times(own, stretch.foot), k), footTurn));
  };
  return { knee: bones.mid, ankle: bones.end, heel: onFoot(at.heel), toe: onFoot(at.toe) };
}
