import { describe, expect, it } from 'vitest';
import { LM } from '../../../src/core/pose/landmarks.ts';
import { MODEL_POINTS } from '../../../src/engine/blazepose/layout.ts';
import { mirrorRgb, unmirror, type RawPose } from '../../../src/engine/blazepose/mirror.ts';

function pose(x: number, worldX: number): RawPose {
  const points = new Float32Array(MODEL_POINTS * 5);
  const world = new Float32Array(MODEL_POINTS * 3);
  points.set([x, 90, 0, 2, 3], LM.leftWrist * 5);
  world.set([worldX, 0.1, -0.3], LM.leftWrist * 3);
  return { points, world };
}

describe('the mirror image', () => {
  it('is the crop with its columns reversed', () => {
    const rgb = Float32Array.from({ length: 2 * 2 * 3 }, (_, i) => i);
    const out = new Float32Array(rgb.length);
    mirrorRgb(rgb, 2, out);
    expect([...out]).toEqual([3, 4, 5, 0, 1, 2, 9, 10, 11, 6, 7, 8]);
  });

  it('gives back the other side, reflected, and twice mirrored is the same again', () => {
    const original = pose(40, 0.2);
    const other = unmirror(original, 256);
    expect(other.points[LM.rightWrist * 5]).toBe(216);
    expect(other.points[LM.rightWrist * 5 + 3]).toBe(2);
    expect(other.world[LM.rightWrist * 3]).toBeCloseTo(-0.2, 6);
    const again = unmirror(other, 256);
    expect(again.points[LM.leftWrist * 5]).toBe(40);
    expect(again.world[LM.leftWrist * 3 + 2]).toBeCloseTo(-0.3, 6);
  });
});
