/**
 * Runners as uneven as people are: parameters drawn from distributions, all of them of good runners.
 *
 * Means and ranges are those of recorded motion where a row says so: four treadmill and overground runners (Hamner and
 * Delp 2013; Fukuchi and others 2017) and four acted runs (Bandai Namco Research). They are few, and a range of four is
 * not one of all people. The rest is from the literature named beside it.
 */
import type { BodyOptions } from './body.ts';
import { DEFAULTS, type RunnerParameters } from './parameters.ts';
import { gauss, random } from './random.ts';
import { clamp } from './vector.ts';

export interface NaturalRunner {
  readonly body: BodyOptions;
  readonly parameters: Partial<RunnerParameters>;
}

/** @param seed the same runner for the same seed */
export function naturalRunner(seed: number): NaturalRunner {
  const next = random(seed * 69_061 + 17);
  const even = (from: number, to: number) => from + (to - from) * next();
  const normal = (mean: number, sd: number, from: number, to: number) =>
    clamp(mean + sd * gauss(next), from, to);
  const eitherWay = () => (next() < 0.5 ? -1 : 1);

  // 0 to 49 % apart in recorded runners; left and right are mirror images of each other.
  const swing = normal(34, 5, 24, 46);
  const uneven = (eitherWay() * even(0, 49)) / 200;
  // One shoulder 2 to 9 % of the shoulder width lower, about 0.7 to 3 cm, standing as well as running.
  const lower = (eitherWay() * even(0.7, 3)) / 2;
  // Recorded: wrists stay 39 to 64 % of the shoulder width, 13 to 21 cm, off the midline; invented runners so far 8.
  const crossing = -normal(15, 4, 8, 21);
  const drop = normal(4, 1.2, 1.5, 6);
  // Recorded: 0.5 to 7 degrees more on one side. Beyond 4 the coach may say so, hence the good ones stop at 3.5.
  const dropMore = (eitherWay() * even(0.5, 3.5)) / 2;
  const elbow = even(66, 97);
  return {
    body: { build: next() < 0.5 ? 'men' : 'women', heightM: normal(1.72, 0.09, 1.52, 1.95) },
    parameters: {
      // Burns and others 2019: 155 to 203 in elites of one race.
      cadence: normal(169, 7, 158, 188),
      // Two runners of three differ by less than 2 %.
      stepTimeAsym: normal(0, 0.9, -2, 2),
      armAmpL: swing * (1 + uneven),
      armAmpR: swing * (1 - uneven),
      crossL: crossing + normal(0, 2, -4, 4),
      crossR: crossing + normal(0, 2, -4, 4),
      // Recorded: 59 to 97 degrees.
      elbowL: elbow + normal(0, 3, -7, 7),
      elbowR: elbow + normal(0, 3, -7, 7),
      shoulderUpL: lower,
      shoulderUpR: -lower,
      dropL: Math.max(0.5, drop + dropMore),
      dropR: Math.max(0.5, drop - dropMore),
      // Recorded: 15 to 32 degrees from end to end.
      thoraxYaw: even(7.5, 16),
      pelvisYaw: normal(5, 1, 3, 8),
      // Recorded: 5 to 6 in treadmill runners; up to 10 in studies of easy running.
      trunkLean: normal(6, 1.8, 3, 9.5),
      lateralLean: normal(0, 0.5, -1, 1),
      // A gaze that is a little lower or higher than in the stand.
      headPitch: normal(0, 3, -6, 6),
      osc: normal(DEFAULTS.osc, 1, 5.5, 9.5),
      stepWidth: normal(8, 2, 3, 13),
      // Step time scatters by 2 to 3 %, lean by 0.5 to 1.1°, the head by 2.5° between strides.
      jitter: even(1.8, 2.7),
      noise: even(1.5, 3),
    },
  };
}
