/** What is known about one moment of a run before the joints are placed. */
import type { Body } from './body.ts';
import { type ParameterName, type RunnerParameters, valueAt } from './parameters.ts';
import type { Restless } from './restless.ts';
import { scatterAt, type Scatter, type Steps } from './steps.ts';

export interface Moment {
  readonly t: number;
  /** 0 standing still .. 1 running. */
  readonly active: number;
  /** Stride angle, and the stride angle of mid-stance after a left contact (radians). */
  readonly theta: number;
  readonly midStance: number;
  readonly body: Body;
  readonly steps: Steps;
  readonly parameters: RunnerParameters;
  /** Parameter now. */
  readonly p: (name: ParameterName) => number;
  readonly restless: (what: Restless) => number;
  /** Scatter of the swing or step of one parity now. */
  readonly scatter: (what: keyof Scatter, parity: 0 | 1) => number;
}

export function momentAt(
  t: number,
  active: number,
  theta: number,
  body: Body,
  steps: Steps,
  parameters: RunnerParameters,
  restless: (what: Restless, t: number) => number,
): Moment {
  return {
    t,
    active,
    theta,
    midStance: valueAt(parameters.dutyFactor, t) * Math.PI,
    body,
    steps,
    parameters,
    p: (name) => valueAt(parameters[name], t),
    restless: (what) => restless(what, t),
    scatter: (what, parity) => scatterAt(steps.scatter[what], theta / Math.PI, parity),
  };
}
