import { BACKDROP_HEIGHT, BACKDROP_LENGTH, BACKDROP_WIDTH } from '../core/pose/pose-frame.ts';
import { pictureSize, type Picture } from './cropper.ts';

/** Makes the tiny grey pictures that show whether the camera still stands where it stood. */
export class BackdropCamera {
  private readonly context: OffscreenCanvasRenderingContext2D;

  constructor() {
    const canvas = new OffscreenCanvas(BACKDROP_WIDTH, BACKDROP_HEIGHT);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('this browser gives a worker no 2D canvas');
    // Averages over all pixels of a cell: with four of them, the camera's noise would look like a shaking room.
    context.imageSmoothingQuality = 'medium';
    this.context = context;
  }

  /** @returns `BACKDROP_WIDTH` × `BACKDROP_HEIGHT` values of luma, row by row; the picture's shape is not kept */
  take(picture: Picture): Uint8Array {
    const { width, height } = pictureSize(picture);
    this.context.drawImage(picture, 0, 0, width, height, 0, 0, BACKDROP_WIDTH, BACKDROP_HEIGHT);
    return toLuma(this.context.getImageData(0, 0, BACKDROP_WIDTH, BACKDROP_HEIGHT).data);
  }
}

/** RGBA bytes → luma (BT.601), a byte a pixel. */
export function toLuma(pixels: Uint8ClampedArray): Uint8Array {
  const out = new Uint8Array(BACKDROP_LENGTH);
  for (let i = 0; i < out.length; i++)
    out[i] = Math.round(0.299 * pixels[4 * i] + 0.587 * pixels[4 * i + 1] + 0.114 * pixels[4 * i + 2]);
  return out;
}
