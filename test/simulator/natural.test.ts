/** Sampled runners move as recorded ones do: their true values, and how these scatter, against the recorded ranges. */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { Runner, simulate, sideLeft, type Truth } from './index.ts';
import { naturalRunner } from './natural.ts';
import { mean, posture, range, shoulderMid } from './truth-rules.ts';

vi.setConfig({ hookTimeout: 300_000 });

const COUNT = 12;

interface Seen {
  readonly truth: Truth;
  readonly values: Readonly<Record<string, number>>;
  readonly strayM: number;
}

function deviation(a: readonly number[]): number {
  const m = mean(a);
  return Math.sqrt(mean(a.map((x) => (x - m) ** 2)));
}

function seen(seed: number): Seen {
  const { body, parameters } = naturalRunner(seed);
  const { truth, runner } = simulate(sideLeft({ durationS: 16, seed, body, parameters, timing: { fps: 1 } }));
  const strides = truth.strides.map(({ startS, endS }) => {
    const samples = Array.from({ length: 24 }, (_, i) => runner.pose(startS + ((endS - startS) * i) / 24));
    const heights = samples.map((s) => shoulderMid(s.joints)[1]);
    return { ...posture(samples), rise: (100 * range(heights)) / truth.trunkLengthM };
  });
  const scatter = (key: string): number =>
    deviation(strides.map((s) => (s as Record<string, number>)[key] ?? Number.NaN));
  const v = truth.values;
  const widthCm = truth.shoulderWidthM * 100;
  return {
    truth,
    strayM: strays(runner),
    values: {
      ...v,
      swingApart: Math.abs(v['armSwingAsymmetry'] ?? 0),
      shoulderLower:
        (100 * truth.shoulderWidthM * Math.sin((Math.abs(v['shoulderTilt'] ?? 0) * Math.PI) / 180) * 100) /
        widthCm,
      dropApart: Math.abs((v['pelvicDrop.left'] ?? 0) - (v['pelvicDrop.right'] ?? 0)),
      leanScatter: scatter('trunkLean'),
      pitchScatter: scatter('headPitch'),
      bounceScatter: scatter('rise'),
    },
  };
}

/** How far a standing foot slides on the belt early in stance, metres, at its most. */
function strays(runner: Runner): number {
  let most = 0;
  for (const contact of runner.contacts.filter((c) => c.t > 1 && c.t < 15)) {
    const at = (u: number) => runner.pose(contact.t + u * contact.stance).joints[`ankle${contact.side}`];
    const [a, b] = [at(0.1), at(0.4)];
    const speed = (a[2] - b[2]) / (0.3 * contact.stance);
    const belt = runner.parameters.beltSpeed as number;
    most = Math.max(most, Math.abs(speed - belt) * 0.3 * contact.stance);
  }
  return most;
}

let runners: Seen[] = [];
beforeAll(() => {
  runners = Array.from({ length: COUNT }, (_, i) => seen(i + 1));
});

/** Least and most that recorded runners have; what is sampled may reach a little beyond a range of so few. */
const RECORDED: readonly (readonly [key: string, least: number, most: number])[] = [
  ['armCrossing.left', -66, -32],
  ['armCrossing.right', -66, -32],
  ['swingApart', 0, 52],
  ['shoulderLower', 0, 12],
  ['dropApart', 0, 7.7],
  ['kneeFlexion.left', 31, 50],
  ['kneeFlexion.right', 31, 50],
  ['elbowAngle.left', 57, 99],
  ['elbowAngle.right', 57, 99],
  ['torsoRotation', 13, 34],
  ['verticalOscillation', 15, 25],
  ['overstride.left', -7, 18],
  ['stepTimeVariability', 1, 3.2],
  ['leanScatter', 0.3, 1.2],
  ['pitchScatter', 0.6, 3.3],
  ['bounceScatter', 0.3, 1.8],
];

describe('sampled runners', () => {
  it.each(RECORDED)('%s is between %d and %d, as recorded', (key, least, most) => {
    const values = runners.map(({ values: v }) => v[key] ?? Number.NaN);
    const list = values.map((x) => x.toFixed(1)).join(' ');
    expect(Math.min(...values), list).toBeGreaterThanOrEqual(least);
    expect(Math.max(...values), list).toBeLessThanOrEqual(most);
    // They are not all alike: some lie in the lower and some in the upper half of the range.
    expect(range(values), list).toBeGreaterThan(0.2 * (most - least));
  });

  it('keep their standing feet on the belt', () => {
    for (const { strayM } of runners) expect(strayM).toBeLessThan(0.01);
  });
});
