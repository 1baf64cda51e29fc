import { describe, expect, it } from 'vitest';
import { LM } from '../../../src/core/pose/landmarks.ts';
import { decodeLandmarks, sigmoid } from '../../../src/engine/blazepose/decode.ts';
import { MODEL_POINTS } from '../../../src/engine/blazepose/layout.ts';
import { pictureToCrop } from '../../../src/engine/roi.ts';

const SIZE = 256;
const ROI = { cx: 320, cy: 240, side: 512, angle: Math.PI / 6 };

/** Model outputs for one body point at a place of the picture; alignment points as for an unchanged crop. */
function outputs(at: { x: number; y: number }, visibility: number, world: [number, number, number]) {
  const points = new Float32Array(MODEL_POINTS * 5);
  const worldPoints = new Float32Array(MODEL_POINTS * 3);
  const { x, y } = pictureToCrop(ROI, at.x, at.y);
  points.set([x * SIZE, y * SIZE, 0, visibility, 9], LM.leftWrist * 5);
  points.set([128, 128, 0, 9, 9], 33 * 5);
  points.set([128, 128 - 0.4 * SIZE, 0, 9, 9], 34 * 5);
  worldPoints.set(world, LM.leftWrist * 3);
  return decodeLandmarks(points, worldPoints, ROI, SIZE);
}

describe('landmarks of a turned crop', () => {
  it('come back to the pixels of the picture, visibility as a share', () => {
    const { image } = outputs({ x: 411, y: 133 }, 2, [0, 0, 0]);
    expect(image[LM.leftWrist * 3]).toBeCloseTo(411, 3);
    expect(image[LM.leftWrist * 3 + 1]).toBeCloseTo(133, 3);
    expect(image[LM.leftWrist * 3 + 2]).toBeCloseTo(sigmoid(2), 6);
    expect(sigmoid(0)).toBe(0.5);
  });

  it('are turned back to the camera in metres too, depth untouched', () => {
    const { world } = outputs({ x: 0, y: 0 }, 0, [0, -0.5, 0.2]);
    // "Up" in the crop leans to the right in the picture by the crop's angle.
    expect(world[LM.leftWrist * 3]).toBeCloseTo(0.5 * Math.sin(ROI.angle), 6);
    expect(world[LM.leftWrist * 3 + 1]).toBeCloseTo(-0.5 * Math.cos(ROI.angle), 6);
    expect(world[LM.leftWrist * 3 + 2]).toBeCloseTo(0.2, 6);
  });

  it('propose the same crop again when the body has not moved', () => {
    const { next } = outputs({ x: 0, y: 0 }, 0, [0, 0, 0]);
    expect(next.cx).toBeCloseTo(ROI.cx, 3);
    expect(next.cy).toBeCloseTo(ROI.cy, 3);
    expect(next.side).toBeCloseTo(ROI.side, 3);
    expect(next.angle).toBeCloseTo(ROI.angle, 6);
  });
});
