import { describe, expect, it } from 'vitest';
import { toLuma } from '../../src/engine/backdrop-camera.ts';

describe('the tiny picture of the room', () => {
  it('is luma, a byte a pixel, row by row', () => {
    const pixels = new Uint8ClampedArray(32 * 24 * 4);
    pixels.set([255, 255, 255, 255], 0);
    pixels.set([255, 0, 0, 255], 4);
    pixels.set([0, 255, 0, 255], 4 * 32);
    const luma = toLuma(pixels);
    expect(luma).toHaveLength(768);
    expect([luma[0], luma[1], luma[2], luma[32]]).toEqual([255, 76, 0, 150]);
  });
});
