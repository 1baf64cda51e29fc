import { describe, expect, it } from 'vitest';
import { reordered } from '../../src/engine/reorder.ts';

describe("an engine's points in our order", () => {
  const values = Float32Array.of(1, 2, 0.5, 3, 4, 0.75);

  it('are the same values where the order is the same', () => {
    expect(reordered(values, ['nose', 'leftHip'], ['nose', 'leftHip'])).toBe(values);
  });

  it('go to the landmark of their name, and leave what the engine lacks with a score of 0', () => {
    const out = reordered(values, ['nose', 'leftHip'], ['leftHip', 'leftKnee', 'nose']);
    expect([...out]).toEqual([3, 4, 0.75, 0, 0, 0, 1, 2, 0.5]);
  });
});
