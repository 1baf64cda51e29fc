import { BACKDROP_HEIGHT, BACKDROP_LENGTH, BACKDROP_WIDTH } from '../core/pose/pose-frame.ts';
import type { Picture } from './cropper.ts';
import { PlaneReader } from './frame-planes.ts';
import type { Look } from './look.ts';
import { wholePicture } from './roi.ts';
import type { YuvPart } from './yuv.ts';

/** Makes the tiny grey pictures that show whether the camera still stands where it stood. */
export class BackdropCamera {
  private readonly planes = new PlaneReader();
  private context: OffscreenCanvasRenderingContext2D | null = null;

  /** @returns `BACKDROP_WIDTH` × `BACKDROP_HEIGHT` values of luma, row by row; the picture's shape is not kept */
  async take({ picture, width, height }: Look): Promise<Uint8Array> {
    // A drawn frame stays in the browser's cache of pictures: two a second came to 300 MB in three minutes.
    const whole = 'copyTo' in picture ? await this.planes.read(picture, wholePicture(width, height)) : null;
    return whole ? cellMeans(whole) : this.draw(picture, width, height);
  }

  private draw(picture: Picture, width: number, height: number): Uint8Array {
    this.context ??= canvasContext();
    this.context.drawImage(picture, 0, 0, width, height, 0, 0, BACKDROP_WIDTH, BACKDROP_HEIGHT);
    return toLuma(this.context.getImageData(0, 0, BACKDROP_WIDTH, BACKDROP_HEIGHT).data);
  }
}

function canvasContext(): OffscreenCanvasRenderingContext2D {
  const canvas = new OffscreenCanvas(BACKDROP_WIDTH, BACKDROP_HEIGHT);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('this browser gives a worker no 2D canvas');
  // Averages over all pixels of a cell: with four of them, the camera's noise would look like a shaking room.
  context.imageSmoothingQuality = 'medium';
  return context;
}

/** The whole picture's luma, 0 black to 255 white, averaged over each cell. @param whole at least as many pixels as cells */
export function cellMeans({ luma, width, height, colours }: YuvPart): Uint8Array {
  const { data, offset, stride, step } = luma;
  const out = new Uint8Array(BACKDROP_LENGTH);
  for (let row = 0, cell = 0; row < BACKDROP_HEIGHT; row++) {
    const [top, bottom] = span(row, BACKDROP_HEIGHT, height);
    for (let column = 0; column < BACKDROP_WIDTH; column++, cell++) {
      const [left, right] = span(column, BACKDROP_WIDTH, width);
      let sum = 0;
      for (let y = top; y < bottom; y++) {
        const line = offset + y * stride;
        for (let x = left; x < right; x++) sum += data[line + x * step];
      }
      const mean = sum / ((bottom - top) * (right - left));
      out[cell] = Math.min(255, Math.max(0, Math.round(colours.scale * (mean - colours.black))));
    }
  }
  return out;
}

/** The pixels of one cell of so many; never none. */
function span(cell: number, cells: number, pixels: number): [from: number, to: number] {
  const from = Math.floor((cell * pixels) / cells);
  return [from, Math.max(from + 1, Math.floor(((cell + 1) * pixels) / cells))];
}

/** RGBA bytes → luma (BT.601), a byte a pixel. */
export function toLuma(pixels: Uint8ClampedArray): Uint8Array {
  const out = new Uint8Array(BACKDROP_LENGTH);
  for (let i = 0; i < out.length; i++)
    out[i] = Math.round(0.299 * pixels[4 * i] + 0.587 * pixels[4 * i + 1] + 0.114 * pixels[4 * i + 2]);
  return out;
}
