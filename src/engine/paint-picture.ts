import { isPlain } from './frame-planes.ts';
import type { SentPicture } from './protocol.ts';

/**
 * Paints pictures on a canvas of their own size. A frame that is drawn stays in the browser's image cache for a while,
 * 370 MB after half a minute: frames are copied out instead, into one buffer that is used again and again.
 */
export function createPainter(canvas: HTMLCanvasElement): (picture: SentPicture) => Promise<void> {
  const context = canvas.getContext('2d', { alpha: false });
  let pixels: ImageData | null = null;
  return async (picture) => {
    if (!context) return;
    const [width, height] =
      'displayWidth' in picture
        ? [picture.displayWidth, picture.displayHeight]
        : [picture.width, picture.height];
    const plain = 'displayWidth' in picture && isPlain(picture);
    if (plain && (pixels?.width !== width || pixels.height !== height)) pixels = new ImageData(width, height);
    if (plain && pixels) await picture.copyTo(pixels.data, { format: 'RGBX', colorSpace: 'srgb' });
    // Not before the copy is there: a canvas that gets a size is emptied.
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    if (plain && pixels) context.putImageData(pixels, 0, 0);
    else context.drawImage(picture, 0, 0, width, height);
  };
}
