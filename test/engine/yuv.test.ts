import { describe, expect, it } from 'vitest';
import { partFor } from '../../src/engine/frame-planes.ts';
import { cropToPicture, type Roi } from '../../src/engine/roi.ts';
import { coloursOf, partGrain, YuvCropper, type YuvPart } from '../../src/engine/yuv.ts';

type Yuv = readonly [y: number, u: number, v: number];

/** A picture whose pixel (x, y) has this colour; chroma is taken at the top left pixel of its four. */
function picture(
  width: number,
  height: number,
  at: (x: number, y: number) => Yuv,
  interleaved = false,
): YuvPart {
  const [cw, ch] = [Math.ceil(width / 2), Math.ceil(height / 2)];
  const data = new Uint8Array(width * height + 2 * cw * ch);
  const step = interleaved ? 2 : 1;
  const blue = width * height;
  const red = interleaved ? blue + 1 : blue + cw * ch;
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) data[y * width + x] = at(x, y)[0];
  for (let y = 0; y < ch; y++) {
    for (let x = 0; x < cw; x++) {
      data[blue + (y * cw + x) * step] = at(2 * x, 2 * y)[1];
      data[red + (y * cw + x) * step] = at(2 * x, 2 * y)[2];
    }
  }
  return {
    x: 0,
    y: 0,
    width,
    height,
    pictureWidth: width,
    pictureHeight: height,
    luma: { data, offset: 0, stride: width, step: 1 },
    blue: { data, offset: blue, stride: cw * step, step },
    red: { data, offset: red, stride: cw * step, step },
    colours: coloursOf('smpte170m', false),
  };
}

function crop(part: YuvPart, roi: Roi, size: number) {
  const rgba = new Uint8ClampedArray(size * size * 4);
  new YuvCropper(size).cut(part, roi, rgba);
  return (column: number, row: number) => [
    ...rgba.subarray((row * size + column) * 4, (row * size + column) * 4 + 4),
  ];
}

const whole = (size: number): Roi => ({ cx: size / 2, cy: size / 2, side: size, angle: 0 });
const grey = (y: number): Yuv => [y, 128, 128];

describe('a crop out of planes', () => {
  it('has the colours that the standards give their code values', () => {
    const white = crop(
      picture(4, 4, () => grey(235)),
      whole(4),
      4,
    );
    const black = crop(
      picture(4, 4, () => grey(16)),
      whole(4),
      4,
    );
    expect(white(1, 1)).toEqual([255, 255, 255, 255]);
    expect(black(1, 1)).toEqual([0, 0, 0, 255]);
    // ITU-R BT.601: pure red is (81, 90, 240).
    const [r, g, b] = crop(
      picture(4, 4, () => [81, 90, 240]),
      whole(4),
      4,
    )(2, 2);
    expect(r).toBeGreaterThan(252);
    expect(Math.max(g, b)).toBeLessThan(3);
  });

  it('reads full range and the matrix of high definition as such', () => {
    const full = { ...picture(4, 4, () => [54, 99, 255]), colours: coloursOf('bt709', true) };
    // ITU-R BT.709 at full range: red has luma 0.2126 · 255.
    const [r, g, b] = crop(full, whole(4), 4)(1, 1);
    expect(r).toBeGreaterThan(252);
    expect(Math.max(g, b)).toBeLessThan(4);
  });

  it('shows every pixel where nothing is scaled', () => {
    const at = crop(
      picture(8, 8, (x, y) => grey(16 + 10 * x + y)),
      whole(8),
      8,
    );
    const value = (x: number, y: number) => Math.round(((10 * x + y) * 255) / 219);
    expect(at(0, 0)[0]).toBe(value(0, 0));
    expect(at(5, 2)[0]).toBe(value(5, 2));
    expect(at(7, 7)[0]).toBe(value(7, 7));
  });

  it('is the mean of what it covers where it is coarser than the picture', () => {
    // Stripes one pixel wide: every crop pixel covers as many bright as dark ones.
    const at = crop(
      picture(64, 64, (x) => grey(x % 2 ? 235 : 16)),
      whole(64),
      16,
    );
    for (let k = 0; k < 16; k++) expect(Math.abs(at(k, 8)[0] - 127.5)).toBeLessThan(3);
  });

  it('keeps a slope where it lies, however coarse the crop and however it is turned', () => {
    // Luma rises by two a pixel to the right: a crop pixel is as bright as its own middle.
    const part = picture(100, 100, (x) => grey(16 + 2 * x));
    for (const [side, size, angle] of [
      [90, 30, 0],
      [64, 30, 0.3],
      [80, 16, -0.5],
      [60, 25, 1.2],
    ]) {
      const roi = { cx: 50, cy: 50, side, angle };
      const at = crop(part, roi, size);
      for (const [column, row] of [
        [3, 8],
        [10, 12],
        [size >> 1, size >> 1],
      ]) {
        const { x } = cropToPicture(roi, (column + 0.5) / size, (row + 0.5) / size);
        if (x < 4 || x > 96) continue;
        expect(Math.abs(at(column, row)[0] - (2 * (x - 0.5) * 255) / 219)).toBeLessThan(1.6);
      }
    }
  });

  it('turns clockwise on the screen with the crop’s angle', () => {
    // Bright on the picture's right half. A crop turned by a quarter has its own "up" there where the picture's right is.
    const part = picture(16, 16, (x) => grey(x < 8 ? 16 : 235));
    const at = crop(part, { ...whole(16), angle: Math.PI / 2 }, 16);
    expect(at(8, 2)[0]).toBe(255);
    expect(at(8, 13)[0]).toBe(0);
  });

  it('is black and transparent beside the picture', () => {
    const at = crop(
      picture(4, 4, () => grey(235)),
      { cx: 0, cy: 2, side: 4, angle: 0 },
      4,
    );
    expect(at(0, 1)).toEqual([0, 0, 0, 0]);
    expect(at(3, 1)).toEqual([255, 255, 255, 255]);
  });

  it('reads interleaved chroma like chroma in planes of its own', () => {
    const colour = (x: number, y: number): Yuv => [100 + x, 90 + 3 * y, 160 - 2 * x];
    const [a, b] = [false, true].map((interleaved) => crop(picture(8, 6, colour, interleaved), whole(6), 5));
    for (let k = 0; k < 25; k++) expect(a(k % 5, Math.floor(k / 5))).toEqual(b(k % 5, Math.floor(k / 5)));
  });

  it.each([
    [8, 12],
    [40, 12],
    [66, 12],
  ])('%i pixels in a crop of %i are the same from the part that it needs as from the whole', (side, size) => {
    const colour = (x: number, y: number): Yuv => [
      40 + ((7 * x + 3 * y) % 150),
      100 + (x % 50),
      140 - (y % 40),
    ];
    const all = picture(160, 121, colour);
    const roi = { cx: 88, cy: 52, side, angle: 0.4 };
    const box = partFor(roi, 160, 121, partGrain(side, size))!;
    expect(box.width).toBeLessThan(160);
    const cut = picture(box.width, box.height, (x, y) => colour(x + box.x, y + box.y));
    const part = { ...cut, x: box.x, y: box.y, pictureWidth: 160, pictureHeight: 121 };
    const [a, b] = [crop(all, roi, size), crop(part, roi, size)];
    for (let k = 0; k < size * size; k++)
      expect(a(k % size, Math.floor(k / size))).toEqual(b(k % size, Math.floor(k / size)));
  });
});

describe('the part of a picture that a crop needs', () => {
  it('lies in the picture, has even corners, and is nothing for a crop beside it', () => {
    const box = partFor({ cx: 5, cy: 100, side: 31, angle: 0.3 }, 640, 480)!;
    expect([box.x % 2, box.y % 2, box.x]).toEqual([0, 0, 0]);
    expect(box.x + box.width).toBeGreaterThanOrEqual(5 + 15);
    expect(partFor({ cx: -200, cy: 100, side: 31, angle: 0 }, 640, 480)).toBeNull();
  });
});
