import { describe, expect, it } from 'vitest';
import { LM } from '../../../src/core/pose/landmarks.ts';
import { headOf } from '../../../src/surfaces/export/draw-review.ts';
import { laptopFront, rear, sideLeft, sideRight, simulate } from '../../simulator/index.ts';

function table(image: Float32Array, seen: (i: number) => boolean = () => true) {
  const joints = Float32Array.from({ length: 66 }, (_, k) =>
    seen(k >> 1) ? image[(k >> 1) * 3 + (k % 2)] : Number.NaN,
  );
  return { frames: { timesS: Float64Array.of(0), joints, values: {} } };
}

describe('the disc that hides a face', () => {
  it.each([
    ['front', laptopFront],
    ['left', sideLeft],
    ['right', sideRight],
    ['back', rear],
  ])('holds the whole face with room around it, seen from the %s', (_, scene) => {
    const { frames } = simulate(scene({ durationS: 4, engine: { name: 'perfect' } }));
    for (const { image } of frames.slice(20, 60)) {
      const at = (i: number) => [image![3 * i], image![3 * i + 1]] as const;
      const disc = headOf(table(image!), 0)!;
      const [sx, sy] = at(LM.leftShoulder);
      const [hx, hy] = at(LM.leftHip);
      const trunk = Math.hypot(sx - hx, sy - hy);
      for (let i = 0; i < LM.leftShoulder; i++) {
        const off = Math.hypot(at(i)[0] - disc.x, at(i)[1] - disc.y);
        expect(disc.radius - off).toBeGreaterThan(0.1 * trunk);
      }
    }
  });

  it('is as large with a single point of the face', () => {
    const [{ image }] = simulate(sideLeft({ durationS: 4 })).frames.slice(30);
    const whole = headOf(table(image!), 0)!;
    const nose = headOf(
      table(image!, (i) => i === LM.nose || i >= LM.leftShoulder),
      0,
    )!;
    expect(nose.radius).toBeGreaterThan(0.8 * whole.radius);
  });

  it('is not guessed: without a face, or without a body to measure it by, there is none', () => {
    const [{ image }] = simulate(laptopFront({ durationS: 4 })).frames.slice(30);
    expect(
      headOf(
        table(image!, (i) => i >= LM.leftShoulder),
        0,
      ),
    ).toBeNull();
    expect(
      headOf(
        table(image!, (i) => i < LM.leftShoulder),
        0,
      ),
    ).toBeNull();
  });
});
