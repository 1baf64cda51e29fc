/**
 * Runners as uneven as people are: parameters drawn from distributions, all of them of good runners.
 *
 * `Recorded` = true values of recorded motion, nine runs in which nobody set a fault: treadmill runs at 2, 3 and 4 m/s
 * (Hamner and Delp 2013, one runner), at 2.5 and 4.5 m/s (Fukuchi and others 2017, two runners, legs and pelvis), and four
 * acted runs overground (Bandai Namco Research Motiondataset). They are few, and their range is not one of all people.
 * Where treadmill runners and actors differ, the treadmill is meant.
 */
import { type BodyOptions, makeBody } from './body.ts';
import type { RunnerParameters } from './parameters.ts';
import { gauss, random } from './random.ts';
import { clamp } from './vector.ts';

export interface NaturalRunner {
  readonly body: BodyOptions;
  readonly parameters: Partial<RunnerParameters>;
}

/** How far the ankle comes forward by that, leg lengths. */
const FORWARD_OVER_BALL = 0.13;

/**
 * @param seed the same runner for the same seed
 * @param given a body that is there already, as a rendered figure's; drawn where it is left out
 */
export function naturalRunner(seed: number, given?: BodyOptions): NaturalRunner {
  const next = random(seed * 69_061 + 17);
  const even = (from: number, to: number) => from + (to - from) * next();
  const normal = (mean: number, sd: number, from: number, to: number) =>
    clamp(mean + sd * gauss(next), from, to);
  const eitherWay = () => (next() < 0.5 ? -1 : 1);

  const drawn: BodyOptions = {
    build: next() < 0.5 ? 'men' : 'women',
    // Grown men and women.
    heightM: normal(1.72, 0.09, 1.52, 1.95),
  };
  const body = given ?? drawn;
  const { shoulderWidth, thigh, shank } = makeBody(body);
  const leg = thigh + shank;
  // Recorded, between the sides: 0 to 49 %; left and right are mirror images of each other.
  const swing = normal(30, 7, 18, 44);
  const uneven = (eitherWay() * even(0, 49)) / 200;
  // Recorded: one shoulder 2 to 9 % of the shoulder width lower, standing as well as running.
  const lower = (eitherWay() * even(2, 9) * shoulderWidth) / 2;
  // Recorded: wrists stay 34 to 64 % of the shoulder width off the midline on a treadmill, the sides 3 to 14 apart.
  const crossing = -normal(51, 6, 41, 60) * shoulderWidth;
  const crossMore = (eitherWay() * even(0, 10) * shoulderWidth) / 2;
  // Recorded: 1 to 9 degrees in most, 0.5 to 7 more on one side (4 in the median).
  const drop = normal(4.5, 1.2, 2, 7);
  const dropMore = (eitherWay() * even(0.5, 7)) / 2;
  const elbow = even(60, 92);
  // Drozda and others 2024: 166 ± 10 and 171 ± 9 in two groups of 52 runners; recorded 137 to 175.
  const cadence = normal(169, 8, 152, 188);
  const dutyFactor = normal(0.36, 0.015, 0.33, 0.39);
  // Recorded: the ankle lands 0.1 to 0.33 of the leg ahead of the hip and leaves 0.43 to 0.55 behind it, by speed.
  const ahead = normal(0.17, 0.025, 0.12, 0.23) * leg;
  const behind = normal(0.42, 0.02, 0.38, 0.46) * leg;
  // Towards toe-off the ankle comes forward over the ball of the foot.
  const way = ahead + behind + FORWARD_OVER_BALL * leg;
  const stanceS = (120 / cadence) * dutyFactor;
  return {
    body,
    parameters: {
      cadence,
      // Recorded on the treadmill: −4.1 to 2.8 %.
      stepTimeAsym: normal(0, 1.4, -3.5, 3.5),
      dutyFactor,
      beltSpeed: way / stanceS,
      landing: ahead / way,
      // Recorded: the hip is lowest 0.35 to 0.47 of the stance after contact.
      lowAt: even(0.38, 0.46),
      // Recorded on the treadmill: 32 to 48 degrees; Souza 2016: about 45.
      kneeStance: normal(40, 3.5, 33, 47),
      armAmpL: swing * (1 + uneven),
      armAmpR: swing * (1 - uneven),
      crossL: crossing + crossMore,
      crossR: crossing - crossMore,
      // Recorded: 59 to 97 degrees, the sides 1 to 10 apart.
      elbowL: elbow + normal(0, 1.5, -3, 3),
      elbowR: elbow + normal(0, 1.5, -3, 3),
      shoulderUpL: lower,
      shoulderUpR: -lower,
      dropL: drop + dropMore,
      dropR: drop - dropMore,
      // Recorded: 15 to 32 degrees from end to end.
      thoraxYaw: even(7.5, 16),
      pelvisYaw: normal(5, 1, 3, 8),
      // Recorded: 5 to 6 on the treadmill, 6 to 14 in actors; Teng 2015: 3.6 and 10.8 in two halves of a group.
      trunkLean: normal(6.5, 1.8, 3, 10),
      // Recorded: −2.1 to 0.5.
      lateralLean: normal(0, 0.9, -2.1, 2.1),
      // A gaze that is a little lower or higher than in the stand: a judgement call, no recording has a stand.
      headPitch: normal(0, 3, -6, 6),
      // Recorded: the pelvis goes up and down by 0.10 of the leg, the shoulders by 18 to 23 % of the trunk.
      osc: normal(0.092, 0.008, 0.075, 0.105) * leg * 100,
      // Recorded: −0.4 to 14 % of the leg on the treadmill.
      stepWidth: normal(7, 3, 0, 13),
      // Recorded between strides: step time 1 to 3 %, lean 0.3 to 1.1 degrees, gaze 1.4 to 3.2, bounce 0.6 to 1.6 %.
      jitter: even(1.4, 2.7),
      leanScatter: even(0.5, 1.2),
      pitchScatter: even(1.6, 3.4),
      bounceScatter: even(0.3, 0.8),
      noise: even(1, 1.6),
    },
  };
}
