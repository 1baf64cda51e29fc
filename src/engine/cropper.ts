import { PlaneReader } from './frame-planes.ts';
import { cropTransform, type Roi } from './roi.ts';
import { partGrain, YuvCropper } from './yuv.ts';

/** What a canvas can draw and an engine can therefore analyse. */
export type Picture = VideoFrame | ImageBitmap | OffscreenCanvas | HTMLVideoElement | HTMLCanvasElement;

/** Size of a picture as it is meant to be seen, pixels. */
export function pictureSize(picture: Picture): { width: number; height: number } {
  if ('displayWidth' in picture) return { width: picture.displayWidth, height: picture.displayHeight };
  if ('videoWidth' in picture) return { width: picture.videoWidth, height: picture.videoHeight };
  return { width: picture.width, height: picture.height };
}

/**
 * Cuts square, possibly turned crops out of pictures; black where the crop leaves the picture. MediaPipe continues the
 * picture's edge there for its landmark model: on runners whose legs are below the picture that was measured to turn the
 * head by eight degrees and to shift the wrists by four percent of the shoulder width.
 */
export class Cropper {
  readonly size: number;
  private readonly pixels: ImageData;
  private readonly planes = new PlaneReader();
  private readonly yuv: YuvCropper;
  private context: OffscreenCanvasRenderingContext2D | null = null;

  constructor(size: number) {
    this.size = size;
    this.pixels = new ImageData(size, size);
    this.yuv = new YuvCropper(size);
  }

  /** The crop as RGBA bytes; alpha is 0 outside the picture. Valid until the next call. */
  async cut(picture: Picture, roi: Roi): Promise<ImageData> {
    const grain = partGrain(roi.side, this.size);
    const part = 'copyTo' in picture ? await this.planes.read(picture, roi, grain) : null;
    if (!part) return this.draw(picture, roi);
    this.yuv.cut(part, roi, this.pixels.data);
    return this.pixels;
  }

  /** Pictures that are no plain video frames, as a browser draws them. */
  private draw(picture: Picture, roi: Roi): ImageData {
    const { size } = this;
    // Kept in memory the CPU reads: reading 256 × 256 pixels back from a GPU canvas costs more than drawing them here.
    this.context ??= new OffscreenCanvas(size, size).getContext('2d', { willReadFrequently: true });
    const { context } = this;
    if (!context) throw new Error('this browser gives a worker no 2D canvas');
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, size, size);
    context.setTransform(...cropTransform(roi, size));
    context.drawImage(picture, 0, 0);
    return context.getImageData(0, 0, size, size);
  }
}

/** RGBA bytes → RGB floats 0..1 in `into` (3 per pixel). Returns the mean luma (BT.601) of the picture's pixels, 0..255. */
export function toFloatRgb(pixels: Uint8ClampedArray, into: Float32Array): number | null {
  let luma = 0;
  let inside = 0;
  for (let from = 0, to = 0; from < pixels.length; from += 4, to += 3) {
    const r = pixels[from];
    const g = pixels[from + 1];
    const b = pixels[from + 2];
    into[to] = r / 255;
    into[to + 1] = g / 255;
    into[to + 2] = b / 255;
    if (pixels[from + 3] === 255) {
      luma += 0.299 * r + 0.587 * g + 0.114 * b;
      inside++;
    }
  }
  return inside > 0 ? luma / inside : null;
}
