/** Neck and head: the gaze stays level, the neck is bent until the ears are as far forward as set. */
import type { Moment } from './moment.ts';
import type { Trunk } from './trunk.ts';
import {
  add,
  AXIS_X,
  AXIS_Y,
  AXIS_Z,
  clamp,
  mirror,
  RAD,
  rotate,
  scale,
  sub,
  compose,
  times,
  turn,
  type Vec3,
  yawRollPitch,
} from './vector.ts';

export interface Head {
  readonly nose: Vec3;
  readonly c7: Vec3;
  readonly sternum: Vec3;
  /** Any point of the head's left side at rest; mirrored for the right. */
  readonly point: (atRest: Vec3, side: 'L' | 'R') => Vec3;
}

export function headAt(m: Moment, trunk: Trunk): Head {
  const { at, k, stretch, neckBase } = m.body;
  const strideNod = m.p('pitchScatter') * m.scatter('pitch', 0);
  const nod = m.active * (0.6 * Math.cos(2 * (m.theta - m.midStance)) + strideNod);
  const gaze = yawRollPitch(
    (m.p('headYaw') + 0.9 * m.restless('hy')) * RAD + 0.12 * trunk.thoraxYaw,
    0.7 * RAD * m.restless('hr'),
    (m.p('headPitch') + 1.2 * m.restless('hp') + nod) * RAD,
  );
  const onChest = (point: Vec3): Vec3 =>
    add(trunk.chest, rotate(scale(sub(point, at.chest), k), trunk.thoraxTurn));
  const neckLine = scale(sub(at.head, at.neck), k);
  const length = Math.hypot(neckLine[1], neckLine[2]);
  const rest = Math.atan2(neckLine[2], neckLine[1]);
  const neutral = rest + neckBase + 0.5 * trunk.thoraxPitch;
  const ahead = length * Math.sin(neutral) + (m.p('forwardHead') + 0.12 * m.restless('fh')) / 100;
  const bend = Math.asin(clamp(ahead, -length * 0.95, length * 0.97) / length) - rest;
  const neckTurn = compose(
    compose(turn(AXIS_Y, 0.5 * trunk.thoraxYaw), turn(AXIS_Z, 0.4 * trunk.thoraxRoll)),
    turn(AXIS_X, bend),
  );
  const head = add(onChest(at.neck), rotate(neckLine, neckTurn));
  const point = (atRest: Vec3, side: 'L' | 'R'): Vec3 => {
    const own = side === 'L' ? atRest : mirror(atRest);
    return add(head, rotate(scale(times(sub(own, at.head), stretch.head), k), gaze));
  };
  return { nose: point(at.nose, 'L'), c7: onChest(at.c7), sternum: onChest(at.sternum), point };
}
