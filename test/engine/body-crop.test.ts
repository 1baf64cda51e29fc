import { describe, expect, it } from 'vitest';
import { LM, CHECK_LANDMARKS, CHECK_TO_BODY } from '../../src/core/pose/landmarks.ts';
import { asSeventeen, firstCrop, wholeBodyCrop, trunkOf17, trunkOf33 } from '../../src/engine/body-crop.ts';
import { wholePicture } from '../../src/engine/roi.ts';

/** An upright runner 400 px tall around (320, 240), as MoveNet's 17 points. */
function standing(score = 0.9): Float32Array {
  const places: Record<string, [number, number]> = {
    nose: [320, 65],
    leftShoulder: [355, 120],
    rightShoulder: [285, 120],
    leftHip: [340, 240],
    rightHip: [300, 240],
    leftKnee: [340, 340],
    rightKnee: [300, 340],
    leftAnkle: [340, 430],
    rightAnkle: [300, 430],
  };
  const points = new Float32Array(17 * 3);
  CHECK_LANDMARKS.forEach((name, i) => {
    const at = places[name];
    if (at) points.set([...at, score], i * 3);
  });
  return points;
}

describe("MoveNet's points in the body's numbering", () => {
  it('sit at the body landmarks of the same name', () => {
    const image = new Float32Array(33 * 3);
    for (let i = 0; i < 33; i++) image.set([i, i + 100, i / 100], i * 3);
    const seventeen = asSeventeen(image);
    expect(seventeen).toHaveLength(51);
    CHECK_LANDMARKS.forEach((name, i) => {
      expect(CHECK_TO_BODY[i]).toBe(LM[name]);
      expect(seventeen[i * 3]).toBe(LM[name]);
    });
    expect([...CHECK_TO_BODY]).toEqual([0, 2, 5, 7, 8, 11, 12, 13, 14, 15, 16, 23, 24, 25, 26, 27, 28]);
  });

  it('give the same trunk either way', () => {
    const image = new Float32Array(33 * 3);
    const points = standing();
    CHECK_TO_BODY.forEach((landmark, i) => image.set(points.subarray(i * 3, i * 3 + 3), landmark * 3));
    expect(trunkOf33(image)).toEqual(trunkOf17(points));
    expect(trunkOf17(points)?.length).toBe(120);
  });
});

describe('crops', () => {
  it('the first crop stands on the hips and holds head and feet', () => {
    const roi = firstCrop(standing());
    expect(roi).toMatchObject({ cx: 320, cy: 240 });
    expect(roi?.angle).toBeCloseTo(0, 9);
    expect((roi?.side ?? 0) / 2).toBeGreaterThan(1.25 * 190);
    expect((roi?.side ?? 0) / 2).toBeLessThan(1.25 * 260);
  });

  it('is guessed from the shoulders where the hips are out of the picture, and refused without shoulders', () => {
    const points = standing();
    for (const i of [11, 12, 13, 14, 15, 16]) points[i * 3 + 2] = 0;
    const roi = firstCrop(points);
    expect(roi?.cy).toBeGreaterThan(200);
    expect(firstCrop(standing(0.1))).toBeNull();
  });

  it('the check engine looks at the runner alone, or at the whole picture while no trunk is seen', () => {
    const roi = wholeBodyCrop(standing(), 1280, 720);
    expect(roi.cx).toBe(320);
    expect(roi.side).toBeCloseTo(2 * 1.9 * 120, 3);
    expect(wholeBodyCrop(standing(0.1), 1280, 720)).toEqual(wholePicture(1280, 720));
    expect(wholeBodyCrop(standing(), 640, 480).side).toBeLessThanOrEqual(640);
  });
});
