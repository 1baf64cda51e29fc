import { describe, expect, it } from 'vitest';
import { createCaptureClock } from '../../src/page-video/capture-clock.ts';
import { createPace } from '../../src/page-video/pace.ts';

describe('the pace of a playing video', () => {
  const timesOf = (left: (n: number) => boolean): number[] =>
    Array.from({ length: 120 }, (_, n) => n)
      .filter(left)
      .map((n) => n / 30);
  const complaints = (times: readonly number[]): number => {
    const pace = createPace();
    return times.filter((timeS) => {
      pace.taken(timeS);
      return pace.verdict() === 'loses-frames';
    }).length;
  };

  it('is kept where every frame comes, and where one is left out now and then', () => {
    expect(complaints(timesOf(() => true))).toBe(0);
    expect(complaints(timesOf((n) => n % 30 !== 7))).toBe(0);
  });

  it('is too fast where every third frame is lost', () => {
    expect(complaints(timesOf((n) => n % 3 !== 1))).toBeGreaterThan(2);
  });

  it('takes a seek forward for what it is', () => {
    const times = timesOf(() => true);
    expect(complaints([...times.slice(0, 60), ...times.slice(60).map((timeS) => timeS + 20)])).toBe(0);
  });
});

describe('the clock of a recording', () => {
  it('counts from its first frame where nobody tells the video’s time', () => {
    const clock = createCaptureClock();
    expect([100, 100.5].map((timeS) => clock.timeOf(timeS))).toEqual([0, 0.5]);
  });

  it('has the video’s time, and none while the video stands still', () => {
    const clock = createCaptureClock();
    clock.follow();
    expect(clock.timeOf(100)).toBeNull();
    clock.stands(12, true);
    expect(clock.timeOf(100)).toBe(12);
    clock.stands(12.4, true);
    // What is told a moment later does not shake it.
    expect(clock.timeOf(100.5)).toBe(12.5);
    clock.stands(12.5, false);
    expect(clock.timeOf(101)).toBeNull();
    clock.stands(12.5, true);
    expect(clock.timeOf(103)).toBe(12.5);
  });
});
