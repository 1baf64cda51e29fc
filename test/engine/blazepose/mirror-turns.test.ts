import { describe, expect, it } from 'vitest';
import { LM } from '../../../src/core/pose/landmarks.ts';
import { MODEL_POINTS } from '../../../src/engine/blazepose/layout.ts';
import { MirrorTurns } from '../../../src/engine/blazepose/mirror-turns.ts';
import type { RawPose } from '../../../src/engine/blazepose/mirror.ts';
import { cropToPicture, pictureToCrop, type Roi } from '../../../src/engine/roi.ts';

const SIZE = 256;
const HELD: Roi = { cx: 320, cy: 240, side: 512, angle: 0 };
/** Crop pixels by which the model has everything too far left. */
const BIAS = 3;

/** A skeleton with everything at one place of the picture, as the model sees it: too far left in what it is shown. */
function seen(x: number, y: number, roi: Roi, mirrored: boolean, bias = BIAS): RawPose {
  const points = new Float32Array(MODEL_POINTS * 5);
  const world = new Float32Array(MODEL_POINTS * 3);
  const at = pictureToCrop(roi, x, y);
  for (let i = 0; i < MODEL_POINTS; i++) {
    points.set([at.x * SIZE + (mirrored ? bias : -bias), at.y * SIZE, 0, 2, 3], i * 5);
    world.set([x / 1000 + (mirrored ? 0.02 : -0.02), 0, 0], i * 3);
  }
  return { points, world };
}

function placeOf({ points }: RawPose, roi: Roi, landmark: number = LM.leftWrist) {
  return cropToPicture(roi, points[landmark * 5] / SIZE, points[landmark * 5 + 1] / SIZE);
}

/** 30 pictures a second of a hand that swings by 60 pixels, 1.4 times a second. */
const handAt = (picture: number) => 320 + 60 * Math.sin((2 * Math.PI * 1.4 * picture) / 30);

describe('mirror images in turns', () => {
  it("take the model's bias off both kinds of looks, at once when both are known for one picture", () => {
    const turns = new MirrorTurns();
    turns.begin(seen(320, 240, HELD, false), seen(320, 240, HELD, true));
    for (const mirrored of [false, true]) {
      const pose = seen(300, 240, HELD, mirrored);
      turns.take(pose, mirrored, HELD, SIZE);
      expect(placeOf(pose, HELD).x).toBeCloseTo(300, 3);
      expect(pose.world[LM.leftWrist * 3]).toBeCloseTo(0.3, 5);
      expect(pose.points[LM.leftWrist * 5 + 3]).toBe(2);
    }
  });

  it('find a bias that changes, of a hand that swings, in a crop that moves and turns', () => {
    const turns = new MirrorTurns();
    turns.begin(seen(320, 240, HELD, false, 0), seen(320, 240, HELD, true, 0));
    const errors: number[] = [];
    for (let k = 0; k < 180; k++) {
      const roi = { cx: 320 + 8 * Math.sin(k / 5), cy: 240, side: 512 + k, angle: 0.1 * Math.sin(k / 7) };
      const mirrored = k % 2 === 1;
      const pose = seen(handAt(k), 240, roi, mirrored);
      turns.take(pose, mirrored, roi, SIZE);
      errors.push(Math.abs(placeOf(pose, roi).x - handAt(k)));
    }
    // Uncorrected it is 6 pixels of the picture.
    expect(errors[0]).toBeCloseTo(6, 0);
    expect(Math.max(...errors.slice(90))).toBeLessThan(1);
  });

  it('do not learn from a leg that one of the looks has exchanged', () => {
    const turns = new MirrorTurns();
    turns.begin(seen(320, 240, HELD, false), seen(320, 240, HELD, true));
    for (let k = 0; k < 60; k++) {
      const mirrored = k % 2 === 1;
      const pose = seen(320, 240, HELD, mirrored);
      if (mirrored) pose.points[LM.leftAnkle * 5] += 30;
      turns.take(pose, mirrored, HELD, SIZE);
    }
    const next = seen(320, 240, HELD, false);
    turns.take(next, false, HELD, SIZE);
    expect(placeOf(next, HELD, LM.leftAnkle).x).toBeCloseTo(320, 3);
  });

  it('compare nothing across a gap, and forget on request', () => {
    const turns = new MirrorTurns();
    turns.begin(seen(320, 240, HELD, false), seen(320, 240, HELD, true));
    turns.take(seen(320, 240, HELD, false), false, HELD, SIZE);
    turns.take(seen(320, 240, HELD, true), true, HELD, SIZE);
    turns.interrupt();
    turns.take(seen(100, 240, HELD, false), false, HELD, SIZE);
    const after = seen(100, 240, HELD, true);
    turns.take(after, true, HELD, SIZE);
    expect(placeOf(after, HELD).x).toBeCloseTo(100, 3);
    turns.forget();
    expect(turns.hasBegun).toBe(false);
    const raw = seen(100, 240, HELD, false);
    turns.take(raw, false, HELD, SIZE);
    expect(placeOf(raw, HELD).x).toBeCloseTo(94, 3);
  });
});
