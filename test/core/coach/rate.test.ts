import { describe, expect, it, vi } from 'vitest';
import { wantedFps, type RateFacts } from '../../../src/core/coach/rate.ts';
import { coach } from '../support.ts';
import { laptopFront } from '../../simulator/index.ts';
import { simulate } from '../../simulator/simulate.ts';

vi.setConfig({ testTimeout: 120_000 });

const strides = (count: number, lengthS = 0.7, endS = 100) =>
  Array.from({ length: count }, (_, i) => ({
    startS: endS - (count - i) * lengthS,
    endS: endS - (count - i - 1) * lengthS,
  }));

const STEADY: RateFacts = {
  phase: 'running',
  view: 'front',
  strides: strides(20),
  nowS: 100.4,
  changedS: -Infinity,
  usableShare: 1,
  feetSeen: false,
  analysedFps: 30,
  onBattery: false,
};

describe('frames wanted', () => {
  it('are half of them in a steady run, fewer on battery', () => {
    expect(wantedFps(STEADY)).toBeCloseTo(15, 0);
    expect(wantedFps({ ...STEADY, onBattery: true })).toBeLessThan(13.1);
  });

  it.each<[string, Partial<RateFacts>]>([
    ['while the runner stands', { phase: 'standing' }],
    ['before the run', { phase: 'ready' }],
    ['while the runner is away', { phase: 'lost' }],
    ['in the first strides', { strides: strides(7) }],
    ['from a side that is not known', { view: 'unknown' }],
    ['after a cue or a change of speed', { changedS: 95 }],
    ['where the skeleton is often lost', { usableShare: 0.8 }],
    ['where strides were missed', { strides: [...strides(6, 0.7, 92), ...strides(6)] }],
    ['where strides are uneven', { strides: [...strides(8, 0.6, 97.2), ...strides(4)] }],
    ['where the last stride is long ago', { nowS: 104 }],
    ['for contact times, which a fast camera shows', { view: 'left', feetSeen: true, analysedFps: 58 }],
  ])('are all %s', (_when, facts) => {
    expect(wantedFps({ ...STEADY, ...facts })).toBeNull();
  });

  it('are as few after a single odd stride', () => {
    const stumble = { startS: 97.2, endS: 98.2 };
    const wanted = wantedFps({
      ...STEADY,
      strides: [...strides(6, 0.7, 97.2), stumble, ...strides(2, 0.7, 99.6)],
    });
    expect(wanted).toBeCloseTo(15, 0);
  });

  it('are more where legs are measured', () => {
    const wanted = wantedFps({ ...STEADY, view: 'left', feetSeen: true })!;
    expect(Math.abs(wanted - 20)).toBeLessThan(0.6);
    expect(wantedFps({ ...STEADY, view: 'left', feetSeen: false })).toBeCloseTo(15, 0);
  });

  it('are few in a pause', () => {
    expect(wantedFps({ ...STEADY, phase: 'paused' })).toBe(5);
  });
});

describe('the coach', () => {
  it('wants all frames at first and fewer once the run is steady', () => {
    const { statuses } = coach(simulate(laptopFront({ durationS: 30 })).frames);
    const wanted = statuses.map((s) => s.wantedFps);
    expect(wanted.slice(0, 4)).toEqual([null, null, null, null]);
    expect(wanted.at(-1)).toBeCloseTo(15, 0);
  });

  it('wants all frames while the runner stands in the middle of a run, and fewer again later', () => {
    const running = [
      [-5, 25],
      [32, 100],
    ] as const;
    const { statuses } = coach(simulate(laptopFront({ durationS: 55, running })).frames);
    const wantedAt = (timeS: number) => statuses.find((s) => s.timeS >= timeS)?.wantedFps;
    expect(wantedAt(20)).toBeCloseTo(15, 0);
    for (const timeS of [28, 31, 34, 38]) expect(wantedAt(timeS)).toBeNull();
    expect(wantedAt(53)).toBeCloseTo(15, 0);
  });
});
