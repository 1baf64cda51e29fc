/** How high the pelvis is carried: as high as the standing legs allow, or as low as the standing knee is to bend. */
import type { Body } from './body.ts';
import { footAt } from './feet.ts';
import type { Moment } from './moment.ts';
import { type RunnerParameters, valueAt } from './parameters.ts';
import type { Steps } from './steps.ts';
import { pelvisHeight, trunkAt } from './trunk.ts';
import { DEG } from './vector.ts';

/** Length of the straightest standing leg, share of thigh and shank; the second where a bend of the knee is set. */
const STRAIGHTEST = 0.985;
const STRAIGHTEST_BENT = 0.998;
/** Share of stances in which the leg may fall short. */
const SHORT_SHARE = 0.2;
const STEP_S = 1 / 60;

/** Mean height of the pelvis while running, metres. */
export function pelvisBase(
  body: Body,
  parameters: RunnerParameters,
  steps: Steps,
  durationS: number,
  moment: (t: number) => Moment,
): number {
  const knee = valueAt(parameters.kneeStance, 0);
  return knee > 0
    ? baseOfKnee(body, parameters, steps, durationS, moment, knee)
    : highest(body, parameters, steps, durationS, moment);
}

/** The highest mean pelvis height at which every standing ankle is within the leg's reach. */
function highest(
  body: Body,
  parameters: RunnerParameters,
  steps: Steps,
  durationS: number,
  moment: (t: number) => Moment,
): number {
  const { thigh, shank, hipX, k } = body;
  const leg = (thigh + shank) * STRAIGHTEST;
  let best = 9;
  for (let t = 0; t < durationS; t += STEP_S) {
    const down = pelvisHeight(moment(t), 0);
    for (const side of ['L', 'R'] as const) {
      const foot = footAt(side, t, body, steps, parameters);
      if (!foot.stance) continue;
      const dx = foot.x - (side === 'L' ? hipX * k : -hipX * k);
      const up = Math.sqrt(Math.max(0.01, leg * leg - foot.z * foot.z - dx * dx));
      best = Math.min(best, foot.y + up - down);
    }
  }
  return best;
}

/** A standing leg at one moment, for a pelvis at height 0: level distance and rise from ankle to hip, metres. */
interface StandingLeg {
  readonly level: number;
  readonly rise: number;
}

/** The height at which the knees bend by `kneeDeg` on average over all stances; lower where a leg would not reach. */
function baseOfKnee(
  body: Body,
  parameters: RunnerParameters,
  steps: Steps,
  durationS: number,
  moment: (t: number) => Moment,
  kneeDeg: number,
): number {
  const { thigh, shank } = body;
  const stances = new Map<number, StandingLeg[]>();
  for (let t = 0; t < durationS; t += STEP_S) {
    const m = moment(t);
    if (m.active < 0.999) continue;
    const { hipL, hipR } = trunkAt(m, 0);
    for (const side of ['L', 'R'] as const) {
      const foot = footAt(side, t, body, steps, parameters);
      if (!foot.stance) continue;
      const hip = side === 'L' ? hipL : hipR;
      const level = Math.hypot(hip[0] - foot.x, hip[2] - foot.z);
      const leg = { level, rise: hip[1] - foot.y };
      stances.set(foot.contact, [...(stances.get(foot.contact) ?? []), leg]);
    }
  }
  if (stances.size === 0) return highest(body, parameters, steps, durationS, moment);
  const bend = (base: number): number => {
    const most = [...stances.values()].map((legs) =>
      Math.max(...legs.map(({ level, rise }) => flexion(Math.hypot(level, rise + base), thigh, shank))),
    );
    return most.reduce((sum, v) => sum + v, 0) / most.length;
  };
  const longest = (thigh + shank) * STRAIGHTEST_BENT;
  const highs = [...stances.values()].map((legs) =>
    Math.min(...legs.map(({ level, rise }) => Math.sqrt(Math.max(0.01, longest ** 2 - level ** 2)) - rise)),
  );
  // The few strides that bounce highest leave the belt a few milliseconds early.
  const reach = highs.toSorted((a, b) => a - b)[Math.floor(SHORT_SHARE * highs.length)];
  if (bend(reach) >= kneeDeg) return reach;
  let low = reach - 0.3;
  let high = reach;
  // A higher pelvis is a straighter knee.
  while (high - low > 1e-4) {
    const middle = (low + high) / 2;
    if (bend(middle) < kneeDeg) high = middle;
    else low = middle;
  }
  return high;
}

/** Bend of a knee, degrees, for a distance from hip to ankle. */
function flexion(length: number, thigh: number, shank: number): number {
  const cos = (thigh ** 2 + shank ** 2 - length ** 2) / (2 * thigh * shank);
  return 180 - DEG * Math.acos(Math.min(1, Math.max(-1, cos)));
}
