import { describe, expect, it } from 'vitest';
import { LANDMARK_COUNT, LM, type Landmark } from '../../src/core/pose/landmarks.ts';
import { waistOf } from '../../src/engine/waist-camera.ts';

const SIZE = { width: 640, height: 480 };

function points(places: Partial<Record<Landmark, readonly [number, number]>>): Float32Array {
  const image = new Float32Array(LANDMARK_COUNT * 3);
  for (const [name, at] of Object.entries(places)) image.set([...at, 1], LM[name as Landmark] * 3);
  return image;
}

/** Seen from behind the runner's left is the picture's left. */
const BEHIND = {
  leftShoulder: [290, 150],
  rightShoulder: [350, 150],
  leftHip: [300, 250],
  rightHip: [340, 250],
  leftKnee: [300, 340],
  rightKnee: [340, 330],
} as const;

describe('where the waist is looked at', () => {
  it('is between the hips of a runner seen from behind', () => {
    expect(waistOf(points(BEHIND), SIZE)).toEqual({ x: 320, y: 250, trunkPx: 100 });
  });

  it.each([
    ['from the front', { leftShoulder: [350, 150], rightShoulder: [290, 150] }],
    ['from the side', { leftShoulder: [315, 150], rightShoulder: [325, 150] }],
    ['knees below the picture', { leftKnee: [300, 500] }],
    ['far away', { leftHip: [300, 185], rightHip: [340, 185] }],
  ] as const)('is nowhere: %s', (_, changed) => {
    expect(waistOf(points({ ...BEHIND, ...changed }), SIZE)).toBeNull();
  });
});
