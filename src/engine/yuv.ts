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

/**
 * Fills a crop, bilinear as a canvas would; black and transparent where the crop leaves the picture. Where the crop is
 * less than half as fine as the picture every pixel is the mean of several samples: single ones would miss what lies
 * between them, and edges would wander (measured: MoveNet's ears by 4 % of the shoulder width).
 * @param into RGBA, size × size
 */
export function cropYuv(part: YuvPart, roi: Roi, size: number, into: Uint8ClampedArray): void {
  const taps = Math.max(1, Math.floor(roi.side / size));
  const fine = size * taps;
  const origin = cropToPicture(roi, 0.5 / fine, 0.5 / fine);
  const right = cropToPicture(roi, 1.5 / fine, 0.5 / fine);
  const down = cropToPicture(roi, 0.5 / fine, 1.5 / fine);
  const [ux, uy] = [right.x - origin.x, right.y - origin.y];
  const [vx, vy] = [down.x - origin.x, down.y - origin.y];
  const { luma, blue, red, width, height, pictureWidth, pictureHeight } = part;
  const { black, scale, redOfV, greenOfU, greenOfV, blueOfU } = part.colours;
  const { data } = luma;
  const lastX = width - 1;
  const lastY = height - 1;
  const lastChromaX = ((width + 1) >> 1) - 1;
  const lastChromaY = ((height + 1) >> 1) - 1;
  for (let row = 0, to = 0; row < size; row++) {
    for (let column = 0; column < size; column++, to += 4) {
      let light = 0;
      let u = 0;
      let v = 0;
      let inside = 0;
      for (let tap = 0; tap < taps * taps; tap++) {
        const i = column * taps + (tap % taps);
        const j = row * taps + ((tap / taps) | 0);
        const px = origin.x + i * ux + j * vx;
        const py = origin.y + i * uy + j * vy;
        if (px < 0 || py < 0 || px >= pictureWidth || py >= pictureHeight) continue;
        inside++;
        // Samples sit in the middle of their pixels.
        const x = clamp(px - part.x - 0.5, lastX);
        const y = clamp(py - part.y - 0.5, lastY);
        const x0 = x | 0;
        const y0 = y | 0;
        const fx = x - x0;
        const right1 = x0 < lastX ? luma.step : 0;
        const down1 = y0 < lastY ? luma.stride : 0;
        const at = luma.offset + y0 * luma.stride + x0 * luma.step;
        const top = data[at] + fx * (data[at + right1] - data[at]);
        const bottom = data[at + down1] + fx * (data[at + down1 + right1] - data[at + down1]);
        light += top + (y - y0) * (bottom - top);

        const cx = clamp((px - part.x) / 2 - 0.5, lastChromaX);
        const cy = clamp((py - part.y) / 2 - 0.5, lastChromaY);
        const cx0 = cx | 0;
        const cy0 = cy | 0;
        const hx = cx - cx0;
        const hy = cy - cy0;
        u += chromaAt(blue, cx0, cy0, hx, hy, cx0 < lastChromaX, cy0 < lastChromaY);
        v += chromaAt(red, cx0, cy0, hx, hy, cx0 < lastChromaX, cy0 < lastChromaY);
      }
      if (inside === 0) {
        into.fill(0, to, to + 4);
        continue;
      }
      const grey = scale * (light / inside - black);
      u /= inside;
      v /= inside;
      into[to] = grey + redOfV * v;
      into[to + 1] = grey + greenOfU * u + greenOfV * v;
      into[to + 2] = grey + blueOfU * u;
      into[to + 3] = 255;
    }
  }
}

function chromaAt(
  { data, offset, stride, step }: Plane,
  x: number,
  y: number,
  fx: number,
  fy: number,
  hasRight: boolean,
  hasBelow: boolean,
): number {
  const at = offset + y * stride + x * step;
  const right = hasRight ? step : 0;
  const down = hasBelow ? stride : 0;
  const top = data[at] + fx * (data[at + right] - data[at]);
  const bottom = data[at + down] + fx * (data[at + down + right] - data[at + down]);
  return top + fy * (bottom - top) - 128;
}

function clamp(value: number, last: number): number {
  return value < 0 ? 0 : value > last ? last : value;
}
