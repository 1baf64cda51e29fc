import { cropToPicture, type Roi } from './roi.ts';
import { coloursOf, type Plane, type YuvPart } from './yuv.ts';

/** Frames whose picture is its planes, pixel for pixel: 4:2:0, upright, square pixels. */
export function isPlain(frame: VideoFrame): boolean {
  const { format, visibleRect } = frame;
  const { rotation = 0, flip = false } = frame as { rotation?: number; flip?: boolean };
  return (
    (format === 'I420' || format === 'NV12') &&
    visibleRect !== null &&
    rotation === 0 &&
    !flip &&
    visibleRect.width === frame.displayWidth &&
    visibleRect.height === frame.displayHeight
  );
}

/** Copies parts of video frames out of the browser, into one buffer that is used again and again. */
export class PlaneReader {
  private buffer = new Uint8Array(0);

  /**
   * The part of the frame that the crop needs; null where the frame is no plain 4:2:0 picture. Valid until the next call.
   * @param grain the part's corners lie on multiples of it, or at the picture's edge; even
   */
  async read(frame: VideoFrame, roi: Roi, grain = 2): Promise<YuvPart | null> {
    if (!isPlain(frame)) return null;
    const { width, height } = frame.visibleRect!;
    const part = partFor(roi, width, height, grain);
    if (!part) return null;
    const origin = frame.visibleRect!;
    const rect = { ...part, x: part.x + origin.x, y: part.y + origin.y };
    const size = frame.allocationSize({ rect });
    if (this.buffer.length < size) this.buffer = new Uint8Array(size);
    const layout = await frame.copyTo(this.buffer, { rect });
    const plane = (index: number, step = 1, shift = 0): Plane => ({
      data: this.buffer,
      offset: layout[index].offset + shift,
      stride: layout[index].stride,
      step,
    });
    const interleaved = frame.format === 'NV12';
    const { matrix, fullRange } = frame.colorSpace;
    return {
      ...part,
      pictureWidth: width,
      pictureHeight: height,
      luma: plane(0),
      blue: interleaved ? plane(1, 2) : plane(1),
      red: interleaved ? plane(1, 2, 1) : plane(2),
      colours: coloursOf(matrix, fullRange === true),
    };
  }
}

/** The smallest rectangle with corners on multiples of `grain` around what the crop shows of a picture; null where it shows nothing. */
export function partFor(
  roi: Roi,
  width: number,
  height: number,
  grain = 2,
): { x: number; y: number; width: number; height: number } | null {
  const corners = [
    cropToPicture(roi, 0, 0),
    cropToPicture(roi, 1, 0),
    cropToPicture(roi, 0, 1),
    cropToPicture(roi, 1, 1),
  ];
  // One sample more on every side, for what lies between samples.
  const low = (values: readonly number[]) =>
    grain * Math.floor(Math.max(0, Math.min(...values) - grain) / grain);
  const high = (values: readonly number[], end: number) =>
    Math.min(end, grain * Math.ceil((Math.max(...values) + grain) / grain));
  const x = low(corners.map((c) => c.x));
  const y = low(corners.map((c) => c.y));
  const right = high(
    corners.map((c) => c.x),
    width,
  );
  const bottom = high(
    corners.map((c) => c.y),
    height,
  );
  return right > x && bottom > y ? { x, y, width: right - x, height: bottom - y } : null;
}
