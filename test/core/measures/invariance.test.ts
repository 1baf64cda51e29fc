import { describe, expect, it, vi } from 'vitest';
import { LM, CHECK_LANDMARKS } from '../../../src/core/pose/landmarks.ts';
import type { PoseFrame } from '../../../src/core/pose/pose-frame.ts';
import { laptopFront, sideLeft, simulate, standThenRun, wholeBodyFront } from '../../simulator/index.ts';
import { derived, perfect, rescaled } from '../support.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Every value of the first must be in the second, within a share of a per mille or a hundredth. */
function expectSame(a: readonly PoseFrame[], b: readonly PoseFrame[], within: number): void {
  const [x, y] = [derived(a).values, derived(b).values];
  const keys = Object.keys(x);
  expect(keys.length).toBeGreaterThan(8);
  for (const key of keys) expect(Math.abs(x[key] - y[key]), key).toBeLessThan(within);
}

/** The same picture with black bands of `px` to the left and right of it. */
function widened(frames: readonly PoseFrame[], px: number): PoseFrame[] {
  const moved = (from: Float32Array | null) =>
    from && Float32Array.from(from, (v, i) => (i % 3 === 0 ? v + px : v));
  return frames.map((f) => ({
    ...f,
    width: f.width + 2 * px,
    image: moved(f.image),
    check: moved(f.check),
  }));
}

describe('no measure depends on', () => {
  it.each([
    ['a laptop', laptopFront],
    ['the side', sideLeft],
  ])('how many pixels the picture has, from %s', (_, view) => {
    const { frames } = simulate(view({ durationS: 12, ...standThenRun(4, { crossL: 3 }) }));
    expectSame(frames, rescaled(frames, 3), 0.05);
    expectSame(frames, rescaled(frames, 0.5), 0.05);
  });

  it.each([
    ['a laptop', laptopFront],
    ['the side', sideLeft],
  ])('the shape of the picture, from %s', (_, view) => {
    const { frames } = simulate(view({ durationS: 12, ...standThenRun(4, { crossL: 3 }) }));
    // 4:3 to 16:9 at the same height.
    expectSame(frames, widened(frames, 107), 0.05);
  });

  it('a portrait picture instead of a landscape one, beyond what the lens itself changes', () => {
    const parameters = { trunkLean: 12, forwardHead: 3 };
    const wide = simulate(sideLeft({ durationS: 8, ...perfect, parameters }));
    const tall = simulate(
      sideLeft({ durationS: 8, ...perfect, parameters, camera: { width: 480, height: 640, fovYDeg: 55 } }),
    );
    for (const key of ['trunkLean', 'forwardHead', 'elbowAngle.left', 'verticalOscillation'])
      expect(Math.abs(derived(wide.frames).values[key] - derived(tall.frames).values[key]), key).toBeLessThan(
        0.5,
      );
  });

  it('how far away the camera stands', () => {
    const at = (distanceM: number) =>
      derived(
        simulate(
          wholeBodyFront({
            durationS: 10,
            ...perfect,
            camera: { distanceM },
            parameters: { crossL: 5, crossR: -5 },
          }),
        ).frames,
      ).values;
    const [near, far] = [at(2), at(5)];
    for (const key of ['armCrossing.left', 'armCrossing.right'])
      expect(Math.abs(near[key] - far[key]), key).toBeLessThan(4);
    expect(Math.abs(near['verticalOscillation'] - far['verticalOscillation'])).toBeLessThan(1);
    expect(Math.abs(near['cadence'] - far['cadence'])).toBeLessThan(0.3);
  });

  it('how large the runner is', () => {
    for (const heightM of [1.55, 1.95]) {
      const run = simulate(
        laptopFront({ durationS: 10, ...perfect, body: { heightM }, parameters: { crossL: 5, crossR: -5 } }),
      );
      const { values } = derived(run.frames);
      for (const key of ['armCrossing.left', 'armCrossing.right'])
        expect(Math.abs(values[key] - run.truth.values[key]), key).toBeLessThan(4);
      expect(Math.abs(values['verticalOscillation'] - run.truth.values['verticalOscillation'])).toBeLessThan(
        1,
      );
    }
  });
});

describe('a second engine that agrees with the first', () => {
  it('changes nothing: its points are put on the same joints', () => {
    const run = simulate(
      wholeBodyFront({
        durationS: 12,
        ...standThenRun(4, { shoulderUpL: 3, crossL: 4 }),
        engine: { name: 'perfect', secondEvery: 2 },
      }),
    );
    const frame = run.frames[0];
    CHECK_LANDMARKS.forEach((name, k) => expect(frame.check![3 * k]).toBe(frame.image![3 * LM[name]]));
    expectSame(
      run.frames,
      run.frames.map((f) => ({ ...f, check: null })),
      4,
    );
  });
});
