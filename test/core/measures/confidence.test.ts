import { describe, expect, it } from 'vitest';
import { measureOf, MEASURES, type MeasureId } from '../../../src/core/measures/all.ts';
import { confidenceOf, limitOf, type SeenRun } from '../../../src/core/measures/confidence.ts';
import type { RunValue } from '../../../src/core/measures/definition.ts';
import { isNamed, sureBand } from '../../../src/core/measures/sure-band.ts';
import type { View } from '../../../src/core/model/measure.ts';
import { LIMITS } from '../../accuracy/limits.mjs';

const seen = (view: View, values: Readonly<Record<string, number>> = {}, turnedDeg = 0): SeenRun => ({
  view,
  strides: [{ values, baselines: {}, judgements: {}, doubts: {}, turnedDeg }],
  steps: [],
  fps: 30,
  validShare: 1,
  small: false,
});

const value = (of: number, spread = 0, strides = 20): RunValue => ({
  value: of,
  spread,
  strides,
  baseline: null,
});

describe('what good and fair promise', () => {
  const within = (offBy: number, limit = 10) =>
    confidenceOf(
      {
        claims: { atBest: 'good', within: limit, smallestChange: 1 },
        run: { offBy: () => offBy },
      },
      'both',
      value(0),
      seen('front'),
    );

  it('is kept by that share of numbers whose errors are as large as they say', () => {
    // Quantiles of a normal distribution: the errors of a thousand numbers.
    const share = (sd: number, limit: number) => {
      let inside = 0;
      for (let n = 0; n < 1000; n++) if (Math.abs(sd * quantile((n + 0.5) / 1000)) <= limit) inside++;
      return inside / 1000;
    };
    for (let sd = 1; sd < 12; sd += 0.25) {
      if (within(sd) === 'good') expect(share(sd, 10)).toBeGreaterThanOrEqual(0.95);
      if (within(sd) === 'fair') expect(share(sd, 10)).toBeGreaterThanOrEqual(0.8);
      if (within(sd) === 'poor') expect(share(sd, 10)).toBeLessThan(0.81);
    }
    expect([within(5), within(7), within(8)]).toEqual(['good', 'fair', 'poor']);
  });

  it('is nothing where nobody knows the error or the limit', () => {
    const claims = { atBest: 'good', smallestChange: 1 } as const;
    expect(confidenceOf({ claims: { ...claims, within: 5 } }, 'both', value(0), seen('front'))).toBe('poor');
    expect(confidenceOf({ claims, run: { offBy: () => 0 } }, 'both', value(0), seen('front'))).toBe('poor');
    for (const { claims: own, run } of MEASURES as readonly {
      claims: { atBest: string; within?: unknown };
      run?: { offBy?: unknown };
    }[])
      if (own.atBest !== 'poor') expect([own.within, run?.offBy]).not.toContain(undefined);
  });

  it('is about the limits by which the accuracy is judged', () => {
    const VIEW = { side: 'left', rear: 'rear' } as const;
    for (const { id, views, must } of LIMITS) {
      const measure = measureOf(id as MeasureId);
      if (measure.claims.atBest === 'poor') continue;
      for (const group of views)
        expect(limitOf(measure, VIEW[group as keyof typeof VIEW] ?? 'front'), `${id} ${group}`).toBe(must);
    }
  });
});

describe('an error that grows', () => {
  const of = (id: MeasureId, found: RunValue, input: SeenRun) =>
    confidenceOf(measureOf(id), 'both', found, input);

  it('with the size of the bounce', () => {
    expect(of('verticalOscillation', value(18, 0.8), seen('front'))).toBe('fair');
    expect(of('verticalOscillation', value(32, 0.8), seen('front'))).toBe('poor');
  });

  it('with the camera’s turn, of which the engine may see a quarter, and with arms that are held out', () => {
    const crossing = (left: number, turnedDeg = 0) =>
      of(
        'armCrossing',
        value(left, 6),
        seen('front', { 'armCrossing.left': left, 'armCrossing.right': -40 }, turnedDeg),
      );
    expect([crossing(-40), crossing(-40, 1), crossing(-40, 2.5)]).toEqual(['fair', 'fair', 'poor']);
    expect(crossing(-75)).toBe('poor');
  });

  it('with the scatter of landings, since the clock that tells them errs for all', () => {
    const landing = (spread: number) => of('overstride', value(4, spread), seen('left'));
    expect([landing(1), landing(3.5)]).toEqual(['fair', 'poor']);
  });
});

describe('a poor number', () => {
  const crossing = measureOf('armCrossing');
  const turned = seen('front', { 'armCrossing.left': 20, 'armCrossing.right': -40 }, 4);

  it('keeps its band where it is beyond the limit for all its error', () => {
    // Off by 7: the limits are 5 and 10.
    expect(sureBand(crossing, 'left', value(33), turned, 'fault')).toBe('fault');
    expect(sureBand(crossing, 'left', value(15), turned, 'fault')).toBe('fault');
    expect(sureBand(crossing, 'left', value(9), turned, 'watch')).toBeNull();
    expect(sureBand(crossing, 'left', value(-20), turned, 'ok')).toBe('ok');
  });

  it('has none where the runner was hardly seen', () => {
    expect(sureBand(crossing, 'left', value(33), { ...turned, validShare: 0.5 }, 'fault')).toBeNull();
  });

  it('is told of by its band alone, and not from few strides or where nobody knows the error', () => {
    const told = (id: MeasureId, strides = 20) => isNamed({ id, band: 'fault', confidence: 'poor', strides });
    expect(told('armCrossing')).toBe(true);
    expect(told('armCrossing', 9)).toBe(false);
    expect(told('pelvicDrop')).toBe(false);
    expect(told('forwardHead')).toBe(false);
    expect(isNamed({ id: 'forwardHead', band: 'watch', confidence: 'fair', strides: 20 })).toBe(true);
    expect(isNamed({ id: 'armCrossing', band: 'ok', confidence: 'fair', strides: 20 })).toBe(false);
  });
});

/** Quantile of the standard normal distribution, by halving. */
function quantile(p: number): number {
  let [low, high] = [-6, 6];
  for (let n = 0; n < 50; n++) {
    const middle = (low + high) / 2;
    if (cumulative(middle) < p) low = middle;
    else high = middle;
  }
  return low;
}

/** Abramowitz and Stegun 26.2.17, off by less than 1e-7. */
function cumulative(z: number): number {
  const k = 1 / (1 + 0.2316419 * Math.abs(z));
  const poly =
    k * (0.31938153 + k * (-0.356563782 + k * (1.781477937 + k * (-1.821255978 + k * 1.330274429))));
  const tail = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * poly;
  return z > 0 ? 1 - tail : tail;
}
