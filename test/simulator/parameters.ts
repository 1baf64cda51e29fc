/** What can be set about a simulated runner. Sides are the runner's own. */
import { lerp, smooth } from './vector.ts';

/** A number, or keyframes [second, number] with a smooth change between them. */
export type Value = number | readonly (readonly [number, number])[];

export function valueAt(value: Value, t: number): number {
  if (typeof value === 'number') return value;
  if (t <= value[0][0]) return value[0][1];
  for (let i = 1; i < value.length; i++) {
    const [t0, v0] = value[i - 1];
    const [t1, v1] = value[i];
    if (t <= t1) return lerp(v0, v1, smooth((t - t0) / (t1 - t0)));
  }
  return value[value.length - 1][1];
}

export const DEFAULTS = {
  /** Steps per minute. */
  cadence: 170,
  /** % = (left step − right step) / mean; a left step runs from right contact to left contact. */
  stepTimeAsym: 0,
  /** Share of a stride that one foot stands. */
  dutyFactor: 0.35,
  /** m/s */
  beltSpeed: 2.6,
  /** cm the wrist gets past the trunk's midline at its most forward point, trunk frame; negative = stays short of it. */
  crossL: -8,
  crossR: -8,
  /** cm fore-aft excursion of the wrist, trunk frame. */
  armAmpL: 34,
  armAmpR: 34,
  /** cm, centre of the wrist's path in front of the shoulder. */
  armFwd: 9,
  /** Degrees inside the elbow, mean; it varies by ± elbowVar. */
  elbowL: 92,
  elbowR: 92,
  elbowVar: 11,
  /** cm outside the own shoulder at the back of the swing. */
  armOut: 4,
  /** cm the shoulder is raised. */
  shoulderUpL: 0,
  shoulderUpR: 0,
  /** cm the ears lie in front of the neutral posture of the same body. */
  forwardHead: 0,
  /** Degrees, + = looking down / to the left. */
  headPitch: 0,
  headYaw: 0,
  /** Degrees forward / to the left. */
  trunkLean: 6,
  lateralLean: 0,
  /** Degrees by which the other hip is lower while the left / right foot stands. */
  dropL: 4,
  dropR: 4,
  /** cm up and down of the pelvis. */
  osc: 7.5,
  /** cm from side to side. */
  sway: 1.6,
  /** Degrees of rotation to either side. */
  thoraxYaw: 8,
  pelvisYaw: 5,
  /** cm between the ankles. */
  stepWidth: 8,
  /** m, highest ankle height in swing. */
  heelRecovery: 0.36,
  /** Share of the stance foot's way along the belt that lies ahead of the hips. */
  landing: 0.4,
  /** When in stance the pelvis is lowest, 0 contact .. 1 toe-off. */
  lowAt: 0.5,
  /** Degrees the standing knee bends at its most; 0 = as a leg that gets straight to `STRAIGHTEST` leaves it. */
  kneeStance: 0,
  /** Scatter between strides, standard deviations: cm of the bounce, degrees of the lean and of the gaze. */
  bounceScatter: 0,
  leanScatter: 0,
  pitchScatter: 0,
};

export type ParameterName = keyof typeof DEFAULTS;

export interface RunnerParameters extends Record<ParameterName, Value> {
  /** Multiples of the usual scatter from step to step, and of slow restlessness. */
  readonly jitter: number;
  readonly noise: number;
}

export const DEFAULT_PARAMETERS: RunnerParameters = { ...DEFAULTS, jitter: 1, noise: 1 };

/** The same for an easy walk. */
export const WALKING: Partial<Record<ParameterName, number>> = {
  cadence: 112,
  dutyFactor: 0.6,
  beltSpeed: 1.3,
  osc: 3.5,
  heelRecovery: 0.17,
  trunkLean: 2,
  elbowL: 150,
  elbowR: 150,
  elbowVar: 8,
  armAmpL: 30,
  armAmpR: 30,
  armFwd: 4,
  crossL: -16,
  crossR: -16,
  dropL: 2,
  dropR: 2,
  thoraxYaw: 5,
};
