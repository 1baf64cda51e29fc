import { describe, expect, it } from 'vitest';
import { LANDMARK_COUNT, LM, type Landmark } from '../../src/core/pose/landmarks.ts';
import { armsOf, chestOf } from '../../src/engine/chest-camera.ts';

function points(places: Partial<Record<Landmark, readonly [number, number]>>): Float32Array {
  const image = new Float32Array(LANDMARK_COUNT * 3);
  for (const [name, at] of Object.entries(places)) image.set([...at, 1], LM[name as Landmark] * 3);
  return image;
}

const FRONT = {
  leftShoulder: [370, 150],
  rightShoulder: [270, 150],
  leftHip: [350, 290],
  rightHip: [290, 290],
  leftElbow: [400, 220],
  leftWrist: [350, 250],
  leftIndex: [330, 250],
} as const;

describe('where the chest is looked at', () => {
  it('is below the middle of the shoulders, from the front and from behind', () => {
    const found = { x: 320, y: 150, shouldersPx: 100, trunkPx: 140 };
    expect(chestOf(points(FRONT))).toEqual(found);
    const behind = { ...FRONT, leftShoulder: FRONT.rightShoulder, rightShoulder: FRONT.leftShoulder };
    expect(chestOf(points(behind))).toEqual(found);
  });

  it.each([
    ['from the side', { leftShoulder: [325, 150], rightShoulder: [300, 150] }],
    ['far away', { leftShoulder: [335, 150], rightShoulder: [305, 150] }],
  ] as const)('is nowhere: %s', (_, changed) => {
    expect(chestOf(points({ ...FRONT, ...changed }))).toBeNull();
  });

  it('leaves out the arms as far as the fingertips', () => {
    const image = points(FRONT);
    const [left] = armsOf(image, chestOf(image)!, 100);
    const expected = [0.8, 0.7, 0.08, 1];
    left.forEach((value, i) => expect(value).toBeCloseTo(expected[i], 5));
  });
});
