/** A decoded frame as it is meant to be seen. */
import type { VideoSample } from 'mediabunny';
import type { SentPicture } from '../engine/protocol.ts';

export type Upright = (sample: VideoSample) => SentPicture;

/**
 * Phones store how far to turn the frame instead of turning it, some cameras store pixels that are not square. Only
 * such frames are drawn on a canvas; the others pass unchanged.
 */
export function createUpright(): Upright {
  let canvas: OffscreenCanvas | null = null;
  return (sample) => {
    const { displayWidth: width, displayHeight: height } = sample;
    if (sample.rotation === 0 && !sample.flip) {
      const frame = sample.toVideoFrame();
      if (frame.displayWidth === width && frame.displayHeight === height) return frame;
      frame.close();
    }
    // One canvas for all frames: its content is moved out every time.
    if (canvas?.width !== width || canvas.height !== height) canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no 2D canvas');
    sample.draw(context, 0, 0, width, height);
    return canvas.transferToImageBitmap();
  };
}
