import { describe, expect, it } from 'vitest';
import { analysisRateHz, frameRateHz, resample } from '../../../src/core/signal/resample.ts';
import { cubicSpline, splineAt } from '../../../src/core/signal/spline.ts';
import { frameTimes, sine } from './signals.ts';

/** Largest distance from the true sine, as a share of its amplitude. */
function worst(fps: number, hz: number, options: { jitterS?: number; dropped?: number } = {}): number {
  const t = frameTimes(8, fps, options);
  const even = resample(t, sine(t, hz), 60);
  let error = 0;
  even.values.forEach((v, i) => {
    if (Number.isFinite(v))
      error = Math.max(error, Math.abs(v - Math.sin(2 * Math.PI * hz * (even.startS + i / even.rateHz))));
  });
  return error;
}

describe('resample', () => {
  it('keeps a stride (1.4 Hz) and a step (2.8 Hz) at 15 to 240 fps', () => {
    expect(worst(15, 1.4)).toBeLessThan(0.015);
    expect(worst(15, 2.8)).toBeLessThan(0.07);
    expect(worst(30, 2.8)).toBeLessThan(0.005);
    expect(worst(240, 2.8)).toBeLessThan(0.001);
  });

  it('keeps it with jitter and a fifth of the frames dropped', () => {
    expect(worst(30, 1.4, { jitterS: 0.008, dropped: 0.2 })).toBeLessThan(0.08);
  });

  it('returns samples that lie on the grid exactly', () => {
    const even = resample([0, 0.5, 1], [1, 2, 5], 2);
    expect([...even.values]).toEqual([1, 2, 5]);
  });

  it('leaves long gaps as gaps and fills short ones', () => {
    const t = frameTimes(2, 30);
    const x = sine(t, 1);
    x.fill(Number.NaN, 10, 12);
    x.fill(Number.NaN, 30, 40);
    const even = resample(t, x, 60);
    expect(even.values[22]).not.toBeNaN();
    expect(even.values[70]).toBeNaN();
    expect(even.values[58]).not.toBeNaN();
    expect(even.values[59]).toBeNaN();
    expect(even.values[80]).not.toBeNaN();
  });

  it('lines several signals up on the same times, also ones that begin late', () => {
    const even = resample([5, 5.1, 5.2], [1, 1, 1], 10, { startS: 4.9, endS: 5.4 });
    expect(even.values).toHaveLength(6);
    expect(even.values[0]).toBeNaN();
    expect(even.values[1]).toBeCloseTo(1, 12);
    expect(even.values[5]).toBeNaN();
  });

  it('works far from the origin of time', () => {
    const base = 1.7e6;
    const t = frameTimes(2, 30).map((s) => s + base);
    const even = resample(t, sine(t, 1), 60);
    expect([...even.values].every(Number.isFinite)).toBe(true);
  });

  it('takes an empty signal and refuses nonsense', () => {
    expect(resample([], [], 60).values).toHaveLength(0);
    expect(() => resample([0, 1], [1], 60)).toThrow(/as many/);
    expect(() => resample([0], [1], 0)).toThrow(/rate/);
  });

  it('knows the rates', () => {
    expect(frameRateHz(frameTimes(4, 15, { dropped: 0.1 }))).toBeCloseTo(15, 6);
    expect(analysisRateHz(24)).toBe(60);
    expect(analysisRateHz(119.9)).toBe(120);
  });
});

describe('cubic spline', () => {
  it('follows a parabola exactly, unevenly sampled', () => {
    const t = [0, 0.3, 1, 1.2, 2];
    const spline = cubicSpline(
      t,
      t.map((s) => s * s),
    );
    for (const s of [0.1, 0.77, 1.1, 1.9]) expect(splineAt(spline, s)).toBeCloseTo(s * s, 10);
    expect(splineAt(spline, -0.1)).toBeNaN();
  });

  it('refuses times that stand still', () => {
    expect(() => cubicSpline([0, 1, 1], [1, 2, 3])).toThrow(/increase/);
  });
});
