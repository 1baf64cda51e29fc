import { describe, expect, it } from 'vitest';
import { baselineOf, CUSUM, CUSUM_START, cusumStep, type Baseline } from '../../../src/core/signal/cusum.ts';
import { gauss, random } from './signals.ts';

/** The first epoch with an alarm and its direction; null without one. */
function firstAlarm(epochs: readonly number[], baseline: Baseline, settings = CUSUM) {
  let state = CUSUM_START;
  for (const [epoch, value] of epochs.entries()) {
    state = cusumStep(state, value, baseline, settings);
    if (state.alarm) return { epoch, direction: state.alarm };
  }
  return null;
}

/** 40 minutes of 10-second epochs of a steady runner; neighbouring epochs are alike. */
function steady(seed: number, rho: number): number[] {
  const next = random(seed);
  const out: number[] = [];
  let v = gauss(next);
  for (let i = 0; i < 240; i++) {
    out.push(v);
    v = rho * v + Math.sqrt(1 - rho * rho) * gauss(next);
  }
  return out;
}

/** Share of runs with an alarm; baseline = minutes 3 to 8. */
function alarms(rho: number, runs: number, change: (minute: number) => number = () => 0): number {
  let count = 0;
  for (let seed = 1; seed <= runs; seed++) {
    const epochs = steady(seed, rho).map((v, i) => v + change(i / 6));
    const baseline = baselineOf(epochs.slice(18, 48));
    if (baseline && firstAlarm(epochs.slice(48), baseline)) count++;
  }
  return count / runs;
}

describe('CUSUM', () => {
  it('raises a false alarm in at most a tenth of steady 40-minute runs', () => {
    expect(alarms(0, 500)).toBeLessThanOrEqual(0.01);
    expect(alarms(0.3, 500)).toBeLessThanOrEqual(0.05);
    expect(alarms(0.6, 500)).toBeLessThanOrEqual(0.1);
  });

  it('would not with the textbook settings', () => {
    let count = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const epochs = steady(seed, 0.6);
      const baseline = baselineOf(epochs.slice(18, 48));
      if (baseline && firstAlarm(epochs.slice(48), baseline, { ...CUSUM, k: 0.5, h: 5 })) count++;
    }
    expect(count / 200).toBeGreaterThan(0.5);
  });

  it('finds a drift of three deviations over 15 minutes', () => {
    const ramp = (minute: number): number => 3 * Math.min(1, Math.max(0, (minute - 15) / 15));
    expect(alarms(0.6, 200, ramp)).toBeGreaterThan(0.85);
  });

  it('says which way and when', () => {
    const baseline = { mean: 10, sd: 1 };
    const falling = Array.from({ length: 30 }, (_, i) => (i < 10 ? 10 : 7));
    // 2 deviations above the slack an epoch: 15 is reached in the eighth epoch after the change.
    expect(firstAlarm(falling, baseline)).toEqual({ epoch: 17, direction: 'down' });
    expect(firstAlarm([10, 10, 11], baseline)).toBeNull();
  });

  it('does not take one odd epoch, or a missing one, for drift', () => {
    const baseline = { mean: 0, sd: 1 };
    expect(firstAlarm([0, 1000, 0, 0, Number.NaN, 0], baseline)).toBeNull();
    expect(cusumStep(CUSUM_START, Number.NaN, baseline)).toBe(CUSUM_START);
  });

  it('has no baseline without epochs, and none narrower than the camera resolves', () => {
    expect(baselineOf([1, 2, Number.NaN])).toBeNull();
    expect(baselineOf([5, 5, 5, 5, 5, 5], 0.4)).toEqual({ mean: 5, sd: 0.4 });
  });
});
