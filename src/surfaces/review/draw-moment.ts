/** One moment on a canvas: its frame, or a plain field, with what was measured over it. */
import type { Review } from '../../core/review/review.ts';
import type { Shown } from '../../review/player.ts';
import { drawOverlay, type OverlayLayer, overlayStyle } from '../shared/draw-overlay.ts';
import type { Place } from '../shared/draw-skeleton.ts';
import { crossingsAt, degreesAt, poseWindow } from '../shared/pose-window.ts';

const FIELD = '#0b0c0f';
/** Without a frame the skeleton is all there is. */
const WITHOUT: OverlayLayer = 'skeleton';

/** @param place - from the recorded frame to the canvas; @param scale - canvas pixels in one of the frame's */
export function drawMoment(
  canvas: HTMLCanvasElement,
  review: Review,
  shown: Pick<Shown, 'index' | 'bitmap'>,
  layers: ReadonlySet<OverlayLayer>,
  { place, scale }: { readonly place: Place; readonly scale: number },
  // Lines and numbers stay as fine as they are when the frame is made larger.
  styleHeight = Math.min(review.height * scale, canvas.height),
): void {
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) return;
  const { width, height, mirrored, view } = review;
  context.fillStyle = FIELD;
  context.fillRect(0, 0, canvas.width, canvas.height);
  if (shown.bitmap) {
    const corner = place(0, 0);
    context.drawImage(shown.bitmap, corner.x, corner.y, width * scale, height * scale);
  }
  if (shown.index < 0) return;
  const drawn = shown.bitmap || layers.has(WITHOUT) ? layers : new Set([...layers, WITHOUT]);
  drawOverlay(
    context,
    {
      ...poseWindow(review, shown.index, drawn.has('trails')),
      view,
      layers: drawn,
      degrees: degreesAt(review, shown.index),
      crossings: crossingsAt(review, shown.index),
    },
    mirrored ? (x, y) => place(width - x, y) : place,
    overlayStyle(styleHeight),
  );
}
