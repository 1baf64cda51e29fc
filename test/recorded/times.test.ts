import { describe, expect, it } from 'vitest';
import { createMediaClock } from '../../src/recorded/media-clock.ts';
import { slowdownOf } from '../../src/video/slow-motion.ts';
import { createTimeLeft } from '../../src/recorded/time-left.ts';

describe('media clock', () => {
  it('begins with the first frame, wherever that is', () => {
    const clock = createMediaClock(1);
    expect(clock.toSession(3600.5)).toBe(0);
    expect(clock.toSession(3601)).toBe(0.5);
  });

  it('leaves out what does not come after the frame before', () => {
    const clock = createMediaClock(2);
    expect([1, 2, 2, 1.5, Number.NaN, 3].map((time) => clock.toSession(time))).toEqual([
      0,
      0.5,
      null,
      null,
      null,
      1,
    ]);
  });
});

describe('slow motion', () => {
  const tag = (rate: number): Record<string, unknown> => {
    const bytes = new Uint8Array(4);
    new DataView(bytes.buffer).setFloat32(0, rate);
    return { 'com.android.capture.fps': bytes };
  };

  it('is what the file says of the rate at which it was taken', () => {
    expect(slowdownOf(tag(240), 29.97)).toBe(8);
    expect(slowdownOf(tag(120), 30.2)).toBe(4);
    expect(slowdownOf(tag(60), 24)).toBe(2.5);
    expect(slowdownOf({ 'com.android.capture.fps': '240.000000' }, 30)).toBe(8);
  });

  it('is not where the two rates are the same, or nothing is said', () => {
    expect(slowdownOf(tag(30), 29.6)).toBe(1);
    expect(slowdownOf(tag(240), 240)).toBe(1);
    expect(slowdownOf({}, 30)).toBe(1);
    expect(slowdownOf(tag(240), 0)).toBe(1);
    expect(slowdownOf({ 'com.android.capture.fps': 'fast' }, 30)).toBe(1);
  });
});

describe('time left', () => {
  it('comes from the pace of the last seconds', () => {
    const left = createTimeLeft();
    expect(left.after(0, 0, 1)).toBeNull();
    expect(left.after(1000, 0.05, 1)).toBeNull();
    expect(left.after(2000, 0.1, 1)).toBeCloseTo(18, 6);
    // Then it goes twice as fast, and soon the slow beginning is forgotten.
    for (let s = 3; s <= 8; s++) left.after(s * 1000, 0.1 * (s - 1), 1);
    expect(left.after(9000, 0.8, 1)).toBeLessThan(3);
  });

  it('knows nothing right after a pause', () => {
    const left = createTimeLeft();
    left.after(0, 0, 1);
    left.after(5000, 0.5, 1);
    left.restart();
    expect(left.after(600_000, 0.5, 1)).toBeNull();
    expect(left.after(602_000, 0.7, 1)).toBeCloseTo(3, 6);
  });
});
