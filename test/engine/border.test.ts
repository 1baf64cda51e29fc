import { describe, expect, it } from 'vitest';
import { continueEdges } from '../../src/engine/border.ts';
import { cropToPicture } from '../../src/engine/roi.ts';

const SIZE = 64;

/** A crop of a picture 40 × 30 whose red is 4 × x and whose green is 4 × y; outside it is transparent. */
function crop(roi: { cx: number; cy: number; side: number; angle: number }): Uint8ClampedArray {
  const pixels = new Uint8ClampedArray(SIZE * SIZE * 4);
  for (let v = 0, i = 0; v < SIZE; v++) {
    for (let u = 0; u < SIZE; u++, i += 4) {
      const { x, y } = cropToPicture(roi, (u + 0.5) / SIZE, (v + 0.5) / SIZE);
      if (x >= 0 && y >= 0 && x < 40 && y < 30) pixels.set([4 * x, 4 * y, 7, 255], i);
    }
  }
  return pixels;
}

describe('continuing the edges of the picture', () => {
  it.each([0, 0.4])('fills the outside with the nearest edge, turned by %d', (angle) => {
    const roi = { cx: 20, cy: 20, side: 64, angle };
    const pixels = crop(roi);
    const inside = pixels.slice();
    continueEdges(pixels, SIZE, roi, 40, 30);
    for (let v = 4, i; v < SIZE - 4; v += 3) {
      for (let u = 4; u < SIZE - 4; u += 3) {
        i = (v * SIZE + u) * 4;
        const { x, y } = cropToPicture(roi, (u + 0.5) / SIZE, (v + 0.5) / SIZE);
        expect(Math.abs(pixels[i] - 4 * Math.min(Math.max(x, 1), 39))).toBeLessThanOrEqual(8);
        expect(Math.abs(pixels[i + 1] - 4 * Math.min(Math.max(y, 1), 29))).toBeLessThanOrEqual(8);
        // What is outside stays marked as such: brightness is measured inside only.
        expect(pixels[i + 3]).toBe(inside[i + 3]);
      }
    }
  });
});
