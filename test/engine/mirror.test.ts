import { describe, expect, it } from 'vitest';
import { LM } from '../../src/core/pose/landmarks.ts';
import { MODEL_POINTS } from '../../src/engine/decode.ts';
import { MirrorBias, mirrorRgb, unmirror, type RawPose } from '../../src/engine/mirror.ts';

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

describe("the model's bias", () => {
  it('makes a measured frame the mean of both skeletons when it is measured on every frame', () => {
    const bias = new MirrorBias(1);
    for (const [own, mirrored] of [
      [100, 104],
      [120, 110],
    ] as const) {
      const frame = pose(own, own / 1000);
      bias.measure(frame, pose(mirrored, mirrored / 1000));
      bias.correct(frame);
      expect(frame.points[LM.leftWrist * 5]).toBeCloseTo((own + mirrored) / 2, 4);
      expect(frame.world[LM.leftWrist * 3]).toBeCloseTo((own + mirrored) / 2000, 6);
      expect(frame.points[LM.leftWrist * 5 + 3]).toBe(2);
    }
  });

  it('is held between measurements, begins in full and is forgotten on request', () => {
    const bias = new MirrorBias(0.5);
    bias.measure(pose(100, 0), pose(108, 0));
    const next = pose(130, 0);
    bias.correct(next);
    expect(next.points[LM.leftWrist * 5]).toBeCloseTo(134, 4);
    bias.measure(pose(100, 0), pose(100, 0));
    const later = pose(130, 0);
    bias.correct(later);
    expect(later.points[LM.leftWrist * 5]).toBeCloseTo(132, 4);
    bias.forget();
    const fresh = pose(130, 0);
    bias.correct(fresh);
    expect(fresh.points[LM.leftWrist * 5]).toBe(130);
  });

  it('is not learned from a leg that one of the two skeletons has exchanged', () => {
    const at = (ankleX: number, hipX: number): RawPose => {
      const out = pose(100, 0);
      out.points.set([ankleX, 200, 0, 2, 3], LM.leftAnkle * 5);
      out.points.set([hipX, 120, 0, 2, 3], LM.leftHip * 5);
      out.world.set([ankleX / 100, 0.8, 0], LM.leftAnkle * 3);
      return out;
    };
    const bias = new MirrorBias(0.5);
    bias.measure(at(100, 100), at(104, 104));
    bias.measure(at(100, 100), at(160, 104));
    const next = at(130, 130);
    bias.correct(next);
    expect(next.points[LM.leftAnkle * 5]).toBeCloseTo(132, 4);
    expect(next.world[LM.leftAnkle * 3]).toBeCloseTo(1.32, 4);
    expect(next.points[LM.leftHip * 5]).toBeCloseTo(132, 4);
  });
});
