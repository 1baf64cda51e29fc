/** Where each ankle is: on the belt while it stands, through the air in a curve to the next contact. */
import type { Body } from './body.ts';
import { type RunnerParameters, valueAt } from './parameters.ts';
import { type Contact, contactBefore, type Foot, type Steps } from './steps.ts';
import { clamp, hermite, lerp, RAD, smooth } from './vector.ts';

export interface FootState {
  /** Ankle, metres; the runner's middle is x = z = 0. */
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly stance: boolean;
  /** The contact of this stance, or of the one before the swing. */
  readonly contact: number;
  /** 0..1 of the stance or of the swing. */
  readonly u: number;
  /** Degrees, + = toes down: of the standing foot, or at the beginning and the end of the swing. */
  readonly pitchFrom: number;
  readonly pitchTo: number;
}

interface Standing {
  readonly z: number;
  readonly y: number;
  readonly pitch: number;
}

const stancePitch = (u: number): number =>
  -3 * (1 - smooth(u / 0.12)) + 52 * smooth((u - 0.42) / 0.62) ** 1.25;

export function footAt(side: Foot, t: number, body: Body, steps: Steps, P: RunnerParameters): FootState {
  const parity = side === 'L' ? 0 : 1;
  const { k, at, ankleHeight } = body;
  const { contacts, scatter } = steps;
  const before = contactBefore(contacts, t);
  const i = clamp((before & 1) === parity ? before : before - 1, parity, contacts.length - 3);
  const from = contacts[i];
  const to = contacts[i + 2];
  const speed = valueAt(P.beltSpeed, t);
  const x = ((side === 'L' ? 1 : -1) * valueAt(P.stepWidth, t)) / 200;
  const ball = (at.ball[2] - at.ankle[2]) * k;
  const landing = (q: Contact): number =>
    valueAt(P.beltSpeed, q.t) * q.stance * valueAt(P.landing, q.t) + scatter.land[q.index];
  const standing = (q: Contact, when: number): Standing => {
    const u = (when - q.t) / q.stance;
    const p = Math.max(0, stancePitch(u)) * RAD;
    const ballZ = landing(q) + ball - speed * (when - q.t);
    // The foot turns over its ball; the toe stays above the belt.
    const toeZ = (at.toe[2] - at.ankle[2]) * k;
    const toeY = (at.ankle[1] - at.toe[1]) * k;
    const need = 0.012 + toeY * Math.cos(p) + toeZ * Math.sin(p);
    const overBall = ankleHeight * Math.cos(p) + ball * Math.sin(p);
    return {
      z: ballZ - ball * Math.cos(p) + ankleHeight * Math.sin(p),
      y: Math.max(overBall, lerp(overBall, need, smooth(p / 0.35))),
      pitch: stancePitch(u),
    };
  };
  if (t <= from.t + from.stance) {
    const s = standing(from, t);
    return {
      x,
      y: s.y,
      z: s.z,
      stance: true,
      contact: i,
      u: (t - from.t) / from.stance,
      pitchFrom: s.pitch,
      pitchTo: s.pitch,
    };
  }
  const swing = to.t - from.t - from.stance;
  const u = (t - from.t - from.stance) / swing;
  const e = standing(from, from.t + from.stance);
  const e2 = standing(from, from.t + from.stance - 0.01);
  const n = standing(to, to.t);
  const n2 = standing(to, to.t + 0.01);
  const high = (valueAt(P.heelRecovery, t) + scatter.heel[i]) * k;
  const us = [0, 0.26, 0.52, 0.78, 1];
  const back = high > 0.2 ? 0.05 : 0.12;
  const zs = [e.z, lerp(e.z, n.z, back), lerp(e.z, n.z, 0.52), lerp(e.z, n.z, 1.02), n.z];
  const ys = [e.y, high, lerp(ankleHeight, high, 0.8), lerp(ankleHeight, high, 0.32), n.y];
  const slope = (a: readonly number[], j: number): number => (a[j + 1] - a[j - 1]) / (us[j + 1] - us[j - 1]);
  const mz = [
    ((e.z - e2.z) / 0.01) * swing,
    slope(zs, 1),
    slope(zs, 2),
    slope(zs, 3) * 0.8,
    ((n2.z - n.z) / 0.01) * swing,
  ];
  const my = [((e.y - e2.y) / 0.01) * swing, slope(ys, 1) * 0.5, slope(ys, 2), slope(ys, 3), -0.25];
  return {
    x,
    y: Math.max(ankleHeight * 0.9, hermite(us, ys, my, u)),
    z: hermite(us, zs, mz, u),
    stance: false,
    contact: i,
    u,
    pitchFrom: e.pitch,
    pitchTo: n.pitch,
  };
}
