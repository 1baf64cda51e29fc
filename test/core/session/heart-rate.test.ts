import { describe, expect, it } from 'vitest';
import { heartFigures, heartRateOf } from '../../../src/core/session/heart-rate.ts';

/** A heart that climbs by ten beats while its runner runs from minute 1 to minute 11, with a pause in the middle. */
const running = [
  { startS: 60, endS: 300 },
  { startS: 360, endS: 660 },
];
const series = Array.from({ length: 720 }, (_, timeS) => ({
  timeS,
  bpm: timeS < 60 ? 70 : timeS > 300 && timeS < 360 ? 90 : 140 + timeS / 66,
}));

describe('the heart rate of a run', () => {
  it('is that of the time that was run', () => {
    const figures = heartFigures({ running, heartRate: { source: 'Strap', series } });
    expect(figures?.least).toBeCloseTo(140.9, 1);
    expect(figures?.most).toBeCloseTo(150, 1);
    expect(figures?.thirds?.first).toBeCloseTo(142.3, 0);
    expect(figures?.thirds?.last).toBeCloseTo(148.6, 0);
  });

  it('is the mean over time, not over readings: a strap tells less often for a while', () => {
    const running = [{ startS: 0, endS: 1200 }];
    const times = [
      ...Array.from({ length: 600 }, (_, i) => i),
      ...Array.from({ length: 120 }, (_, i) => 600 + 5 * i),
    ];
    const uneven = times.map((timeS) => ({ timeS, bpm: timeS < 600 ? 120 : 180 }));
    const figures = heartFigures({ running, heartRate: { source: 'Strap', series: uneven } });
    expect(figures?.mean).toBeCloseTo(150, 5);
  });

  it('lets no reading stand for the minutes in which nothing was told', () => {
    const running = [{ startS: 0, endS: 600 }];
    const gone = [0, 1, 2, 300, 301, 302].map((timeS) => ({ timeS, bpm: timeS < 300 ? 120 : 180 }));
    expect(heartFigures({ running, heartRate: { source: 'Strap', series: gone } })?.mean).toBeCloseTo(150, 5);
    const lone = [{ timeS: 600, bpm: 131 }];
    expect(heartFigures({ running, heartRate: { source: '', series: lone } })?.mean).toBe(131);
  });

  it('has no thirds in a short run, and no figures without running or without a strap', () => {
    const short = [{ startS: 60, endS: 120 }];
    expect(heartFigures({ running: short, heartRate: { source: '', series } })).toMatchObject({
      thirds: null,
    });
    expect(heartFigures({ running: [], heartRate: { source: '', series } })).toBeNull();
    expect(heartFigures({ running })).toBeNull();
  });

  it('has one reading a second, in order, where several come in a burst around a full second', () => {
    const told = [9.2, 10.996, 11.003, 11.4, 11.998, 12.001, 13.9, 13.2].map((timeS) => ({
      timeS,
      bpm: 140,
      source: 'Strap',
    }));
    expect(heartRateOf(told)?.series.map(({ timeS }) => timeS)).toEqual([9.2, 11, 12, 13.9]);
  });

  it('is none of a device that told nothing, and names both of two', () => {
    expect(heartRateOf([])).toBeNull();
    const told = [
      { timeS: 1, bpm: 90, source: 'Belt' },
      { timeS: 2, bpm: 91, source: 'Strap' },
    ];
    expect(heartRateOf(told)?.source).toBe('Belt, Strap');
  });
});
