import { describe, expect, it } from 'vitest';
import { createCaptureClock } from '../../src/page-video/capture-clock.ts';
import { createPace } from '../../src/page-video/pace.ts';

describe('the pace of a playing video', () => {
  /** @returns how often it complains of 320 frames, of which those are taken */
  const complaints = (isTaken: (n: number) => boolean, pace = createPace()): number =>
    Array.from({ length: 320 }, (_, n) => n).filter((n) => {
      // Nobody hears of a frame that is not taken, but for the count at the next one.
      if (!isTaken(n)) return false;
      pace.there(100 + n);
      pace.taken();
      return pace.verdict() === 'loses-frames';
    }).length;

  it('is kept where every frame comes, and where one is left out now and then', () => {
    expect(complaints(() => true)).toBe(0);
    expect(complaints((n) => n % 30 !== 7)).toBe(0);
  });

  it('is too fast where every third frame is lost, and where every second one is, steadily', () => {
    expect(complaints((n) => n % 3 !== 1)).toBeGreaterThan(3);
    expect(complaints((n) => n % 2 === 0)).toBeGreaterThan(3);
    expect(complaints((n) => n % 7 === 0)).toBeGreaterThan(3);
  });

  it('counts those that the coder lets go, too', () => {
    const pace = createPace();
    const verdicts = Array.from({ length: 120 }, (_, n) => {
      pace.there(n);
      if (n % 4 !== 0) pace.taken();
      return pace.verdict();
    });
    expect(verdicts.filter((one) => one !== null)).toEqual(['loses-frames', 'loses-frames']);
  });

  it('is kept where the browser decodes some frames ahead', () => {
    const pace = createPace();
    for (let n = 0; n < 400; n++) {
      // Now it has four of them, now none.
      pace.there(n + (n % 60 < 30 ? 0 : 4));
      pace.taken();
      expect(pace.verdict()).not.toBe('loses-frames');
    }
  });

  it('does not count what was there while the video was wound elsewhere', () => {
    const pace = createPace();
    expect(complaints((n) => n < 20, pace)).toBe(0);
    pace.again();
    pace.there(5000);
    pace.taken();
    expect(complaints(() => true, createPace())).toBe(0);
    for (let n = 1; n < 200; n++) {
      pace.there(5000 + n);
      pace.taken();
      expect(pace.verdict()).not.toBe('loses-frames');
    }
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
