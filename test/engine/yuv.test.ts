import { describe, expect, it } from 'vitest';
import { partFor } from '../../src/engine/frame-planes.ts';
import type { Roi } from '../../src/engine/roi.ts';
import { coloursOf, cropYuv, type YuvPart } from '../../src/engine/yuv.ts';

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
  cropYuv(part, roi, size, rgba);
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

  it('is the same from the part that it needs as from the whole picture', () => {
    const colour = (x: number, y: number): Yuv => [40 + 2 * x + 3 * y, 100 + x, 140 - y];
    const all = picture(32, 24, colour);
    const roi = { cx: 18, cy: 12, side: 8, angle: 0.4 };
    const box = partFor(roi, 32, 24)!;
    const cut = picture(box.width, box.height, (x, y) => colour(x + box.x, y + box.y));
    const part = { ...cut, x: box.x, y: box.y, pictureWidth: 32, pictureHeight: 24 };
    const [a, b] = [crop(all, roi, 12), crop(part, roi, 12)];
    for (let k = 0; k < 144; k++)
      expect(a(k % 12, Math.floor(k / 12))).toEqual(b(k % 12, Math.floor(k / 12)));
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
