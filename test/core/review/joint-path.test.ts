import { describe, expect, it, vi } from 'vitest';
import { laptopFront, sideLeft, simulate, standThenRun } from '../../simulator/index.ts';
import { jointPaths, reachOf } from '../../../src/core/review/joint-path.ts';
import { reviewRecording } from '../../../src/core/review/review-recording.ts';
import { usualStride } from '../../../src/core/review/usual-stride.ts';

vi.setConfig({ testTimeout: 120_000 });

const whole = { view: null, mirrored: false, pauses: [] };
const side = reviewRecording(
  simulate(sideLeft({ durationS: 24, seed: 6, ...standThenRun(5, {}) })).frames,
  whole,
);
const uneven = reviewRecording(
  simulate(sideLeft({ durationS: 24, seed: 6, ...standThenRun(5, { armAmpL: 50, armAmpR: 20 }) })).frames,
  whole,
);

describe('the path of a joint', () => {
  it('is a closed way below the hips, alike on both sides of an even runner', () => {
    const [left, right] = jointPaths(side, 'Ankle');
    expect([left.side, right.side]).toEqual(['left', 'right']);
    expect(left.strides).toBeGreaterThan(5);
    const closes = Math.hypot(left.x[0] - left.x[50], left.y[0] - left.y[50]);
    expect(closes).toBeLessThan(0.2);
    expect(Math.min(...left.y)).toBeGreaterThan(0.3);
    const [l, r] = [reachOf(left), reachOf(right)];
    expect(l.across).toBeGreaterThan(0.8);
    expect(Math.abs(l.across - r.across)).toBeLessThan(0.25);
    expect(Math.max(...left.spread)).toBeLessThan(0.3);
  });

  it('shows that one arm swings more than the other', () => {
    const [left, right] = jointPaths(uneven, 'Wrist').map(reachOf);
    expect(left.across).toBeGreaterThan(1.4 * right.across);
  });

  it('lies outwards for both sides from the front', () => {
    const run = simulate(laptopFront({ durationS: 24, seed: 5, ...standThenRun(5, {}) }));
    const paths = jointPaths(reviewRecording(run.frames, whole), 'Elbow');
    expect(paths).toHaveLength(2);
    for (const { x } of paths) expect(x.reduce((sum, v) => sum + v, 0)).toBeGreaterThan(0);
  });
});

describe('the usual stride', () => {
  it('is no stride that differs: one with a value far off is not chosen', () => {
    const usual = usualStride(side)!;
    const strides = side.strides.map((s) =>
      s.index === usual.index
        ? { ...s, values: Object.fromEntries(Object.entries(s.values).map(([k, v]) => [k, 3 * v + 20])) }
        : s,
    );
    expect(usual.leftOut).toBeNull();
    expect(usualStride({ strides })!.index).not.toBe(usual.index);
    expect(usualStride({ strides: side.strides.slice(0, 2) })).toBeNull();
  });
});
