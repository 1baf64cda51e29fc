import { describe, expect, it } from 'vitest';
import { RepeatingPaths } from '../../../src/core/signal/repeating.ts';
import { frameTimes, gauss, random } from './signals.ts';

/** Strides a second: a wave at twice of it is a runner's step. */
const STRIDE_HZ = 1.42;
const EVEN = { startS: 0, rateHz: 60, length: 10 * 60 };

const beat = (timeS: number) => STRIDE_HZ * timeS;
const movement = (timeS: number) => {
  const turn = 2 * Math.PI * STRIDE_HZ * timeS;
  return 3 + 0.1 * timeS + 2 * Math.cos(turn) + 5 * Math.sin(2 * turn) + 0.7 * Math.cos(3 * turn + 1);
};
const NOISE = 0.15;
const noisy = (t: Float64Array, of: (timeS: number) => number) => {
  const next = random(5);
  return t.map((timeS) => of(timeS) + NOISE * gauss(next));
};
/** Six uneven frames a second: two for each of the quickest waves. */
const times = frameTimes(10, 6, { jitterS: 0.04, seed: 3 });

const worst = (path: Float64Array, truth: (timeS: number) => number, fromS = 1, toS = 9) => {
  const off = Array.from(path, (v, i) => Math.abs(v - truth(i / 60)));
  return Math.max(...off.slice(fromS * 60, toS * 60));
};

describe('a path that repeats, from few samples', () => {
  it('is found between them', () => {
    const path = new RepeatingPaths(times, beat, EVEN).path(noisy(times, movement));
    expect(worst(path, movement)).toBeLessThan(6 * NOISE);
  });

  it('needs the beat: straight lines lose the step', () => {
    const path = new RepeatingPaths(times, () => Number.NaN, EVEN).path(times.map(movement));
    expect(worst(path, movement)).toBeGreaterThan(3);
  });

  it('does not follow a wild sample', () => {
    const x = noisy(times, movement);
    const at = Math.floor(times.length / 2);
    x[at] += 40;
    const path = new RepeatingPaths(times, beat, EVEN).path(x);
    expect(worst(path, movement)).toBeLessThan(8 * NOISE);
  });

  it('keeps what is different in one beat', () => {
    const stumble = (t: number) => (t > 4.6 && t < 5.4 ? 2 : 0);
    const path = new RepeatingPaths(times, beat, EVEN).path(noisy(times, (t) => movement(t) + stumble(t)));
    expect(path[300] - movement(5)).toBeGreaterThan(1);
    expect(Math.abs(path[120] - movement(2))).toBeLessThan(0.8);
  });

  it('says nothing in long gaps, with a beat and without', () => {
    const gone = times.map((t) => (t > 4 && t < 6 ? Number.NaN : movement(t)));
    for (const phase of [beat, () => Number.NaN])
      expect(new RepeatingPaths(times, phase, EVEN).path(gone)[300]).toBeNaN();
  });

  it('draws a straight line where nothing repeats', () => {
    const x = times.map((t) => 2 * t);
    const path = new RepeatingPaths(times, () => Number.NaN, EVEN).path(x);
    expect(worst(path, (t) => 2 * t)).toBeLessThan(1e-6);
  });

  it('does not break where every beat is sampled at the same five moments', () => {
    const same = Float64Array.from({ length: 70 }, (_, i) => i / (5 * STRIDE_HZ));
    const step = (t: number) => 5 * Math.sin(4 * Math.PI * STRIDE_HZ * t);
    const path = new RepeatingPaths(same, beat, EVEN).path(noisy(same, step));
    // Its third sinusoid would look the same: half of the step is kept at least.
    expect(worst(path, step)).toBeLessThan(2.5);
  });
});
