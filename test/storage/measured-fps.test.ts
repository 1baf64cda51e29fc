import { describe, expect, it } from 'vitest';
import { measuredFps } from '../../src/storage/measured-fps.ts';

const regular = (count: number, fps: number): number[] => Array.from({ length: count }, (_, i) => i / fps);

describe('measured frame rate', () => {
  it.each([15, 24, 29.97, 60])('is %d for regular frames', (fps) => {
    expect(measuredFps(regular(300, fps))).toBeCloseTo(fps, 6);
  });

  it('does not count dropped frames and pauses', () => {
    const some = regular(900, 30).filter((_, i) => i % 3 !== 0 || i % 2 === 0);
    const paused = some.map((t) => (t > 10 ? t + 60 : t));
    expect(measuredFps(paused)).toBeCloseTo(30, 6);
  });

  it('counts what was left out on purpose: the camera gave it', () => {
    const half = regular(900, 30).filter((_, i) => i % 2 === 0);
    const ones = half.map(() => 1);
    expect(measuredFps(half, ones)).toBeCloseTo(30, 6);
  });

  it('bears the jitter of a clock that is read late', () => {
    const jittered = regular(900, 30).map((t, i) => t + 0.005 * Math.sin(i * 2.39996));
    expect(measuredFps(jittered)).toBeCloseTo(30, 0);
  });

  it('is 0 where there is nothing to measure', () => {
    expect([measuredFps([]), measuredFps([1]), measuredFps([1, 1])]).toEqual([0, 0, 0]);
  });
});
