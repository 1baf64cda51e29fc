/**
 * What each measure is on the true joints: the definition that every estimate is held against. Ids and units are those
 * of `src/core/model/measure.ts`.
 */
import type { MeasureKey } from '../../src/core/measures/all.ts';
import {
  between,
  hipMid,
  mean,
  median,
  posture,
  range,
  type Sample,
  shoulderMid,
  stanceValues,
  stepWidth,
  strideValues,
  type TrueContact,
} from './truth-rules.ts';
import { angleAt, distance } from './vector.ts';

export interface TrueStride {
  /** From one left contact to the next, seconds. */
  readonly startS: number;
  readonly endS: number;
  /** armCrossing, armSwing (each side) and torsoRotation of this stride; an arm that does something else is left out. */
  readonly values: Readonly<Record<string, number>>;
}

export interface Truth {
  /** Over all running in the window; a measure that cannot be had is missing. */
  readonly values: Readonly<Record<string, number>>;
  readonly strides: readonly TrueStride[];
  readonly contacts: readonly TrueContact[];
  /** Metres; means over the window. */
  readonly shoulderWidthM: number;
  readonly trunkLengthM: number;
}

/** Steps longer than this are pauses, and strides likewise. */
const LONGEST_STEP_S = 0.8;
const LONGEST_STRIDE_S = 1.4;

function rhythm(contacts: readonly TrueContact[]): Record<string, number> {
  const steps = contacts
    .slice(1)
    .map((c, i) => ({ side: c.side, s: c.timeS - contacts[i].timeS }))
    .filter((x) => x.s < LONGEST_STEP_S);
  const of = (side: 'left' | 'right'): number => mean(steps.filter((x) => x.side === side).map((x) => x.s));
  const left = of('left');
  const right = of('right');
  const all = mean(steps.map((x) => x.s));
  const spread = mean(steps.map((x) => (x.s - (x.side === 'left' ? left : right)) ** 2));
  return {
    cadence: 60 / all,
    stepTimeAsymmetry: (200 * (left - right)) / (left + right),
    stepTimeVariability: (100 * Math.sqrt(spread)) / all,
  };
}

function strideSeries(
  samples: readonly Sample[],
  contacts: readonly TrueContact[],
  width: number,
  trunk: number,
): TrueStride[] {
  const starts = contacts.filter((c) => c.side === 'left').map((c) => c.timeS);
  return starts.slice(1).flatMap((endS, i): TrueStride[] => {
    const startS = starts[i];
    const own = between(samples, startS, endS);
    if (endS - startS >= LONGEST_STRIDE_S || own.length < 4) return [];
    return [{ startS, endS, values: strideValues(own, width, trunk) }];
  });
}

function bounce(samples: readonly Sample[], contacts: readonly TrueContact[], trunk: number): number | null {
  const heights = contacts.slice(1).flatMap((c, i) => {
    const step = between(samples, contacts[i].timeS, c.timeS).map((s) => shoulderMid(s.joints)[1]);
    return step.length > 3 && c.timeS - contacts[i].timeS < LONGEST_STEP_S ? [range(step)] : [];
  });
  return heights.length > 0 ? (100 * median(heights)) / trunk : null;
}

/**
 * @param samples in order of time; only those of full running count
 * @param contacts of full running
 */
export function truthOf(samples: readonly Sample[], contacts: readonly TrueContact[]): Truth {
  const running = samples.filter((s) => s.active >= 0.999);
  const first = running[0]?.t ?? Infinity;
  const last = running.at(-1)?.t ?? -Infinity;
  const own = contacts.filter((c) => c.timeS >= first && c.timeS <= last);
  if (running.length < 2 || own.length < 6)
    return { values: {}, strides: [], contacts: own, shoulderWidthM: Number.NaN, trunkLengthM: Number.NaN };
  const width = mean(running.map((s) => distance(s.joints.shoulderL, s.joints.shoulderR)));
  const trunk = mean(running.map((s) => distance(shoulderMid(s.joints), hipMid(s.joints))));
  const strides = strideSeries(running, own, width, trunk);
  const values: Record<string, number> = {
    ...rhythm(own),
    ...posture(running),
    ...stanceValues(running, own),
    ...stepWidth(running, own),
  };
  for (const [name, S] of [
    ['left', 'L'],
    ['right', 'R'],
  ] as const) {
    const series = (key: MeasureKey): number[] =>
      strides.map((s) => s.values[`${key}.${name}`]).filter((v) => v !== undefined);
    const past = series('armCrossing');
    if (past.length > 0) {
      values[`armCrossing.${name}`] = median(past);
      values[`armCrossingShare.${name}`] = (100 * past.filter((x) => x > 0).length) / past.length;
      values[`armSwing.${name}`] = median(series('armSwing'));
    }
    const free = running.filter((s) => s[`busy${S}`] === 0).map((s) => s.joints);
    if (free.length > 0)
      values[`elbowAngle.${name}`] = mean(
        free.map((j) => angleAt(j[`shoulder${S}`], j[`elbow${S}`], j[`wrist${S}`])),
      );
  }
  const left = values['armSwing.left'];
  const right = values['armSwing.right'];
  if (left !== undefined && right !== undefined)
    values['armSwingAsymmetry'] = (200 * (left - right)) / (left + right);
  const rotation = strides.map((s) => s.values['torsoRotation']);
  if (rotation.length > 0) values['torsoRotation'] = median(rotation);
  const up = bounce(running, own, trunk);
  if (up !== null) values['verticalOscillation'] = up;
  return { values, strides, contacts: own, shoulderWidthM: width, trunkLengthM: trunk };
}
