import { describe, expect, it } from 'vitest';
import { kneeBetweenCentres } from '../../../src/core/body/joint-centres.ts';
import { DEG } from '../../../src/core/signal/angle.ts';

/**
 * A leg with a thigh of 0.82 and a shin of 0.81 trunk lengths whose points ride on its limbs: the hip's ahead of the
 * thigh, the knee's up the thigh and behind it, the ankle's on the shin.
 * @returns bend between the points, degrees
 */
function bendOfPoints(bendDeg: number): number {
  const turn = bendDeg / DEG;
  // The thigh hangs straight down, ahead is +x: hip (0, 0.82), knee (0, 0), the ankle behind by the bend.
  const hip = [0.031, 0.76];
  const knee = [-0.013, 0.051];
  const ankle = [-0.81 * Math.sin(turn), -0.81 * Math.cos(turn)];
  const down = Math.atan2(knee[0] - hip[0], hip[1] - knee[1]);
  return DEG * (down - Math.atan2(ankle[0] - knee[0], knee[1] - ankle[1]));
}

describe('bend of a knee between the centres of its joints', () => {
  it.each([35, 50, 65])('of %d degrees is right to two and a half, however far it bends', (bendDeg) => {
    expect(bendOfPoints(bendDeg)).toBeLessThan(bendDeg - 4);
    expect(Math.abs(kneeBetweenCentres(bendOfPoints(bendDeg)) - bendDeg)).toBeLessThan(2.5);
  });
});
