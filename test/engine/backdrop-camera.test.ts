import { describe, expect, it } from 'vitest';
import { cellMeans, toLuma } from '../../src/engine/backdrop-camera.ts';
import { coloursOf } from '../../src/engine/yuv.ts';

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

  /** A picture of so many pixels, without colour, whose luma is said by place; rows are longer than the picture. */
  function grey(width: number, height: number, level: (x: number, y: number) => number, fullRange = true) {
    const stride = width + 5;
    const data = new Uint8Array(7 + stride * height).fill(99);
    for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) data[7 + y * stride + x] = level(x, y);
    const luma = { data, offset: 7, stride, step: 1 };
    const size = { x: 0, y: 0, width, height, pictureWidth: width, pictureHeight: height };
    return { ...size, luma, blue: luma, red: luma, colours: coloursOf('bt709', fullRange) };
  }

  it('is the mean of each cell of the luma plane', () => {
    const cells = cellMeans(grey(640, 480, (x, y) => (x < 20 && y < 20 ? 10 * (x % 2) : y < 40 ? 50 : 90)));
    expect([cells[0], cells[1], cells[32], cells[64], cells[767]]).toEqual([5, 50, 50, 90, 90]);
  });

  it('covers all of a picture that does not divide into cells', () => {
    const cells = cellMeans(grey(418, 238, (x, y) => (x === 417 && y === 237 ? 255 : 0)));
    expect(cells[767]).toBeGreaterThan(0);
    expect(cells.filter((level) => level > 0)).toHaveLength(1);
  });

  it('stretches the limited range of video', () => {
    expect(cellMeans(grey(64, 48, () => 16, false))[0]).toBe(0);
    expect(cellMeans(grey(64, 48, () => 235, false))[0]).toBe(255);
    expect(cellMeans(grey(64, 48, () => 4, false))[0]).toBe(0);
  });
});
