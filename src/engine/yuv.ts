/**
 * Square crops straight out of a video frame's luma and chroma planes. Drawing the frame on a canvas instead makes the
 * browser keep a converted copy of every picture: hundreds of megabytes within seconds, and twice the time.
 */
import { cropToPicture, type Roi } from './roi.ts';

/** One plane of samples: row after row, `stride` apart, of samples `step` apart (2 where two planes are interleaved). */
export interface Plane {
  readonly data: Uint8Array;
  readonly offset: number;
  readonly stride: number;
  readonly step: number;
}

/** Part of a 4:2:0 picture; its top left corner lies at (x, y) of the whole picture, both even. */
export interface YuvPart {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Size of the whole picture, pixels. */
  readonly pictureWidth: number;
  readonly pictureHeight: number;
  readonly luma: Plane;
  readonly blue: Plane;
  readonly red: Plane;
  readonly colours: Colours;
}

/** How a picture codes its colours: R = scale · (Y − black) + r · (V − 128), and so on; all of 0..255. */
export interface Colours {
  readonly black: number;
  readonly scale: number;
  readonly redOfV: number;
  readonly greenOfU: number;
  readonly greenOfV: number;
  readonly blueOfU: number;
}

/** Luma weights of red and blue: ITU-R BT.709-6 §3, BT.601-7 §2.5.1. */
const WEIGHTS = { bt709: [0.2126, 0.0722], bt601: [0.299, 0.114] } as const;

/** @param matrix WebCodecs' name of the matrix; everything but BT.709 is read as BT.601, cameras' habit */
export function coloursOf(matrix: string | null | undefined, fullRange: boolean): Colours {
  const [kr, kb] = matrix === 'bt709' ? WEIGHTS.bt709 : WEIGHTS.bt601;
  const kg = 1 - kr - kb;
  // Limited range: luma 16..235, chroma 16..240.
  const scale = fullRange ? 1 : 255 / 219;
  const chroma = fullRange ? 1 : 255 / 224;
  return {
    black: fullRange ? 0 : 16,
    scale,
    redOfV: chroma * 2 * (1 - kr),
    greenOfU: (-chroma * 2 * (1 - kb) * kb) / kg,
    greenOfV: (-chroma * 2 * (1 - kr) * kr) / kg,
    blueOfU: chroma * 2 * (1 - kb),
  };
}

/** One colour's samples in a row-major grid; sample (i, j) stands for the picture at `x + (i + ½) · pitch`, likewise down. */
interface Grid {
  readonly plane: Plane;
  readonly width: number;
  readonly height: number;
  /** The part's corner and the distance of two samples, picture pixels. */
  readonly x: number;
  readonly y: number;
  readonly pitch: number;
}

/** How many samples of the picture's luma and chroma stand beside each other in one pixel of a crop, rounded down. */
function thinning(side: number, size: number): { luma: number; chroma: number } {
  const luma = Math.max(1, Math.floor(side / size));
  return { luma, chroma: Math.max(1, luma >> 1) };
}

/** Corners of the part of a picture that a crop is cut from lie on multiples of this, so that the same samples are averaged in every picture. */
export function partGrain(side: number, size: number): number {
  const { luma, chroma } = thinning(side, size);
  return 2 * luma * chroma;
}

/** Cuts crops of one size out of planes; its memory is used again and again. */
export class YuvCropper {
  private readonly size: number;
  private scratch = [new Uint8Array(0), new Uint8Array(0), new Uint8Array(0)];

  /** @param size width and height of the crop, pixels */
  constructor(size: number) {
    this.size = size;
  }

  /**
   * Fills a crop, bilinear as a canvas would; black and transparent where the crop leaves the picture. Where the crop is
   * less than half as fine as the picture the picture is averaged first: single samples would miss what lies between
   * them, and edges would wander (measured: MoveNet's ears by 4 % of the shoulder width).
   * @param into RGBA, size × size
   */
  cut(part: YuvPart, roi: Roi, into: Uint8ClampedArray): void {
    const factors = thinning(roi.side, this.size);
    const luma = this.grid(0, part, part.luma, 1, factors.luma);
    const blue = this.grid(1, part, part.blue, 2, factors.chroma);
    const red = this.grid(2, part, part.red, 2, factors.chroma);
    fill(part, luma, blue, red, roi, this.size, into);
  }

  private grid(index: number, part: YuvPart, plane: Plane, pitch: number, factor: number): Grid {
    const { x, y } = part;
    const width = Math.ceil(part.width / pitch);
    const height = Math.ceil(part.height / pitch);
    if (factor === 1) return { plane, width, height, x, y, pitch };
    const thinWidth = Math.ceil(width / factor);
    const thinHeight = Math.ceil(height / factor);
    if (this.scratch[index].length < thinWidth * thinHeight)
      this.scratch[index] = new Uint8Array(thinWidth * thinHeight);
    const data = this.scratch[index];
    thin(plane, width, height, factor, data);
    const thinned = { data, offset: 0, stride: thinWidth, step: 1 };
    return { plane: thinned, width: thinWidth, height: thinHeight, x, y, pitch: pitch * factor };
  }
}

/** Means of `factor` × `factor` samples, fewer at the far edges. */
function thin(plane: Plane, width: number, height: number, factor: number, into: Uint8Array): void {
  const { data, offset, stride, step } = plane;
  const thinWidth = Math.ceil(width / factor);
  const whole = Math.floor(width / factor);
  const sums = new Uint32Array(thinWidth);
  for (let top = 0, to = 0; top < height; top += factor, to += thinWidth) {
    const rows = Math.min(factor, height - top);
    sums.fill(0);
    for (let row = top; row < top + rows; row++) {
      let at = offset + row * stride;
      for (let column = 0; column < whole; column++) {
        let sum = 0;
        for (let k = 0; k < factor; k++, at += step) sum += data[at];
        sums[column] += sum;
      }
      for (let k = whole * factor; k < width; k++, at += step) sums[whole] += data[at];
    }
    for (let column = 0; column < thinWidth; column++) {
      const columns = column < whole ? factor : width - whole * factor;
      into[to + column] = (sums[column] + ((rows * columns) >> 1)) / (rows * columns);
    }
  }
}

function fill(
  part: YuvPart,
  luma: Grid,
  blue: Grid,
  red: Grid,
  roi: Roi,
  size: number,
  into: Uint8ClampedArray,
): void {
  const origin = cropToPicture(roi, 0.5 / size, 0.5 / size);
  const right = cropToPicture(roi, 1.5 / size, 0.5 / size);
  const down = cropToPicture(roi, 0.5 / size, 1.5 / size);
  const [ux, uy] = [right.x - origin.x, right.y - origin.y];
  const [vx, vy] = [down.x - origin.x, down.y - origin.y];
  const { black, scale, redOfV, greenOfU, greenOfV, blueOfU } = part.colours;
  const chroma = { stride: blue.plane.stride, step: blue.plane.step };
  const [yData, uData, vData] = [luma.plane.data, blue.plane.data, red.plane.data];
  const [yStep, yStride] = [luma.plane.step, luma.plane.stride];
  const [uAt, vAt] = [blue.plane.offset, red.plane.offset];

  const paint = (to: number, px: number, py: number): void => {
    const grey = scale * (sampleAt(luma, px, py) - black);
    const u = sampleAt(blue, px, py) - 128;
    const v = sampleAt(red, px, py) - 128;
    into[to] = grey + redOfV * v;
    into[to + 1] = grey + greenOfU * u + greenOfV * v;
    into[to + 2] = grey + blueOfU * u;
    into[to + 3] = 255;
  };

  for (let row = 0; row < size; row++) {
    const px0 = origin.x + row * vx;
    const py0 = origin.y + row * vy;
    const inside: Columns = { from: 0, to: size };
    narrow(inside, px0, ux, 0, part.pictureWidth);
    narrow(inside, py0, uy, 0, part.pictureHeight);
    // Where all samples around a pixel exist nothing needs to be clamped, which is nearly everywhere.
    const plain: Columns = { ...inside };
    for (const grid of [luma, blue]) {
      const half = grid.pitch / 2;
      narrow(plain, px0 - grid.x, ux, half, grid.width * grid.pitch - half);
      narrow(plain, py0 - grid.y, uy, half, grid.height * grid.pitch - half);
    }
    // One column less on both sides: what is a whole number here may come out just below in the loop.
    plain.from = Math.min(plain.from + 1, inside.to);
    plain.to = Math.max(plain.to - 1, plain.from);

    const start = row * size * 4;
    into.fill(0, start, start + inside.from * 4);
    into.fill(0, start + inside.to * 4, start + size * 4);
    for (let column = inside.from; column < plain.from; column++)
      paint(start + column * 4, px0 + column * ux, py0 + column * uy);

    const yu = 1 / luma.pitch;
    const cu = 1 / blue.pitch;
    let to = start + plain.from * 4;
    for (let column = plain.from; column < plain.to; column++, to += 4) {
      const px = px0 + column * ux;
      const py = py0 + column * uy;
      const x = (px - luma.x) * yu - 0.5;
      const y = (py - luma.y) * yu - 0.5;
      const x0 = x | 0;
      const y0 = y | 0;
      const fx = x - x0;
      const a = luma.plane.offset + y0 * yStride + x0 * yStep;
      const b = a + yStride;
      const top = yData[a] + fx * (yData[a + yStep] - yData[a]);
      const bottom = yData[b] + fx * (yData[b + yStep] - yData[b]);
      const grey = scale * (top + (y - y0) * (bottom - top) - black);

      const cx = (px - blue.x) * cu - 0.5;
      const cy = (py - blue.y) * cu - 0.5;
      const cx0 = cx | 0;
      const cy0 = cy | 0;
      const hx = cx - cx0;
      const hy = cy - cy0;
      const at = cy0 * chroma.stride + cx0 * chroma.step;
      const u0 = uAt + at;
      const u1 = u0 + chroma.stride;
      const uTop = uData[u0] + hx * (uData[u0 + chroma.step] - uData[u0]);
      const uBottom = uData[u1] + hx * (uData[u1 + chroma.step] - uData[u1]);
      const u = uTop + hy * (uBottom - uTop) - 128;
      const v0 = vAt + at;
      const v1 = v0 + chroma.stride;
      const vTop = vData[v0] + hx * (vData[v0 + chroma.step] - vData[v0]);
      const vBottom = vData[v1] + hx * (vData[v1 + chroma.step] - vData[v1]);
      const v = vTop + hy * (vBottom - vTop) - 128;

      into[to] = grey + redOfV * v;
      into[to + 1] = grey + greenOfU * u + greenOfV * v;
      into[to + 2] = grey + blueOfU * u;
      into[to + 3] = 255;
    }
    for (let column = plain.to; column < inside.to; column++)
      paint(start + column * 4, px0 + column * ux, py0 + column * uy);
  }
}

/** Columns of a row, the last one not counted. */
interface Columns {
  from: number;
  to: number;
}

/** Keeps the columns c for which low ≤ start + c · slope < high. */
function narrow(columns: Columns, start: number, slope: number, low: number, high: number): void {
  if (slope === 0) {
    if (start < low || start >= high) columns.to = columns.from;
    return;
  }
  const first = (low - start) / slope;
  const last = (high - start) / slope;
  const from = slope > 0 ? Math.ceil(first) : Math.floor(last) + 1;
  const to = slope > 0 ? Math.ceil(last) : Math.floor(first) + 1;
  columns.from = Math.min(Math.max(columns.from, from), columns.to);
  columns.to = Math.max(Math.min(columns.to, to), columns.from);
}

/** Bilinear; beyond the outermost samples as they are. */
function sampleAt(grid: Grid, px: number, py: number): number {
  const { data, offset, stride, step } = grid.plane;
  const x = clamp((px - grid.x) / grid.pitch - 0.5, grid.width - 1);
  const y = clamp((py - grid.y) / grid.pitch - 0.5, grid.height - 1);
  const x0 = x | 0;
  const y0 = y | 0;
  const right = x0 < grid.width - 1 ? step : 0;
  const down = y0 < grid.height - 1 ? stride : 0;
  const at = offset + y0 * stride + x0 * step;
  const top = data[at] + (x - x0) * (data[at + right] - data[at]);
  const bottom = data[at + down] + (x - x0) * (data[at + down + right] - data[at + down]);
  return top + (y - y0) * (bottom - top);
}

function clamp(value: number, last: number): number {
  return value < 0 ? 0 : value > last ? last : value;
}
