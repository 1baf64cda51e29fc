import { describe, expect, it, vi } from 'vitest';
import { judge } from '../../../src/core/measures/bands.ts';
import { leanBand } from '../../../src/core/measures/trunkLean/limits.ts';
import {
  laptopFront,
  rear,
  sideLeft,
  sideRight,
  simulate,
  standThenRun,
  wholeBodyFront,
} from '../../simulator/index.ts';
import { coach, resultOf, summary } from '../support.ts';

vi.setConfig({ testTimeout: 60_000 });

describe('a judgement', () => {
  it('grows with the distance from what is fine: 1 at the watch limit, 2 at the fault limit', () => {
    const of = (value: number) => judge('armCrossing', 'left', value, null, 'front')!;
    expect(of(-20)).toEqual({ band: 'ok', severity: 0 });
    expect(of(5).severity).toBeCloseTo(1, 9);
    expect(of(10).severity).toBeCloseTo(2, 9);
    expect(of(5.1).band).toBe('watch');
    expect(of(10.1).band).toBe('fault');
    const severities = [-9, 0, 3, 6, 9, 12, 30].map((v) => of(v).severity);
    expect(severities).toEqual(severities.toSorted((a, b) => a - b));
  });

  it('of a change is none without something to compare with', () => {
    expect(judge('forwardHead', 'both', 40, null, 'left')).toBeNull();
    expect(judge('shoulderHeight', 'left', 20, null, 'front')).toBeNull();
    expect(judge('forwardHead', 'both', 40, 20, 'left')?.band).toBe('fault');
  });

  it('of a change knows its direction: a head drawn back and shoulders let down are fine', () => {
    expect(judge('forwardHead', 'both', 0, 20, 'left')?.band).toBe('ok');
    expect(judge('shoulderHeight', 'left', 70, 50, 'front')?.band).toBe('ok');
    expect(judge('shoulderHeight', 'left', 40, 50, 'front')?.band).toBe('fault');
  });

  it('of a head seen from the front is never a verdict', () => {
    expect(judge('forwardHead', 'both', 60, 0, 'front')?.band).toBe('watch');
  });

  it('of a lean to the side does not care which side', () => {
    expect(judge('lateralLean', 'both', 5, 0, 'front')).toEqual(judge('lateralLean', 'both', -5, 0, 'front'));
  });

  it('of a lean without a stand is the one that its whole doubt shares, the milder one beyond a limit', () => {
    expect(leanBand(7, 2)).toBe('ok');
    expect(leanBand(11, 2)).toBeNull();
    expect(leanBand(14.9, 2)).toBeNull();
    expect(leanBand(15.1, 2)).toBe('watch');
    expect(leanBand(17, 2)).toBe('watch');
    expect(leanBand(20, 2)).toBe('watch');
    expect(leanBand(22, 2)).toBe('fault');
    expect(leanBand(-1, 2)).toBeNull();
    expect(leanBand(-4, 2)).toBe('watch');
    expect(leanBand(-8, 2)).toBe('fault');
    expect(leanBand(7, 20)).toBeNull();
  });

  it('of a lean against a stand leaves out the degree that such a reading is off, at both ends', () => {
    const of = (value: number) => judge('trunkLean', 'both', value, 1, 'left')?.band;
    expect([-1, 6, 13].map(of)).toEqual(['ok', 'ok', 'ok']);
    expect([-1.1, 13.1].map(of)).toEqual(['watch', 'watch']);
  });

  it('is not made where no honest limit is known', () => {
    expect(judge('elbowAngle', 'left', 20, null, 'left')).toBeNull();
    expect(judge('cadence', 'both', 140, null, 'front')).toBeNull();
  });
});

describe('a good runner', () => {
  const good = (view: typeof laptopFront, seed: number) =>
    simulate(
      view({
        durationS: 14,
        seed,
        body: { heightM: 1.55 + 0.07 * seed, build: seed % 2 ? 'men' : 'women' },
        ...standThenRun(5, { cadence: 150 + 8 * seed }),
      }),
    );

  it.each([
    ['a laptop', laptopFront],
    ['two metres further', wholeBodyFront],
    ['the left', sideLeft],
  ])('has no fault, of any size and pace, seen from %s', (_, view) => {
    for (const seed of [1, 3, 4, 6]) {
      const { measures, summary: words } = summary(good(view, seed).frames);
      expect(measures.filter((m) => m.band === 'watch' || m.band === 'fault')).toEqual([]);
      expect(words.focus).toBeNull();
    }
  });

  it('has no fault seen from behind', () => {
    for (const seed of [1, 4, 6]) {
      const { measures } = summary(good(rear, seed).frames);
      expect(measures.filter((m) => m.band === 'watch' || m.band === 'fault')).toEqual([]);
    }
  });

  it('is left in peace by the coach seen from behind', () => {
    const { frames } = simulate(rear({ durationS: 24, seed: 1, ...standThenRun(5) }));
    expect(coach(frames).cues).toEqual([]);
  });
});

describe('a fault is named, and no other', () => {
  it.each([
    ['a trunk far forward', sideRight, { trunkLean: 17 }, 'trunkLean'],
    ['a trunk that leans back', sideLeft, { trunkLean: -3 }, 'trunkLean'],
    [
      'a bounce that is too high, by more than such a reading may be off',
      laptopFront,
      { osc: 21 },
      'verticalOscillation',
    ],
  ] as const)('%s', (_, view, parameters, id) => {
    const { measures, summary: words } = summary(
      simulate(view({ durationS: 18, seed: 3, ...standThenRun(5, parameters) })).frames,
    );
    const named = measures.filter((m) => m.band === 'watch' || m.band === 'fault').map((m) => m.id);
    expect([...new Set(named)]).toEqual([id]);
    expect(words.focus).toBe(id);
  });

  it('a trunk that leans to the side, with its sign', () => {
    for (const lateralLean of [8, -8]) {
      const { measures } = summary(
        simulate(laptopFront({ durationS: 14, seed: 3, ...standThenRun(5, { lateralLean }) })).frames,
      );
      const found = resultOf(measures, 'lateralLean');
      expect(found.band).not.toBe('ok');
      expect(Math.abs(found.value! - lateralLean)).toBeLessThan(1.5);
    }
  });
});
