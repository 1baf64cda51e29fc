/** Two recordings on canvases: at one size of the trunk and on one hip, side by side or over each other. */
import type { Fit } from '../../core/compare/fit.ts';
import type { Review } from '../../core/review/review.ts';
import type { Shown } from '../../review/player.ts';
import { drawOverlay, type OverlayLayer, type OverlayStyle, overlayStyle } from '../shared/draw-overlay.ts';
import type { Context2D, Place } from '../shared/draw-skeleton.ts';
import { crossingsAt, degreesAt, poseWindow } from '../shared/pose-window.ts';

const FIELD = '#0b0c0f';
/** How much of the upper of two images is seen. */
const OVER_ALPHA = 0.5;
/** Around the body. */
const ROOM = 1.12;
/** The crown is above the highest joint. */
const CROWN = 0.35;

/** One of the two, as it is drawn. */
export interface Drawn {
  readonly review: Review;
  readonly fit: Fit;
  /** As in a mirror. */
  readonly flipped: boolean;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The hip's place on the canvas, and how many of its pixels a trunk takes. */
export interface Setting {
  readonly x: number;
  readonly y: number;
  readonly trunkPx: number;
}

/** Both bodies wholly on the canvas, at one size of the trunk. */
export function settingOf(both: readonly Drawn[], { width, height }: Size): Setting {
  const reach = { left: 0.4, right: 0.4, up: 1, down: 0.2 };
  for (const { fit, flipped } of both) {
    const own = fit.reach;
    reach.left = Math.max(reach.left, flipped ? own.right : own.left);
    reach.right = Math.max(reach.right, flipped ? own.left : own.right);
    reach.up = Math.max(reach.up, own.up + CROWN);
    reach.down = Math.max(reach.down, own.down);
  }
  const [across, along] = [reach.left + reach.right, reach.up + reach.down];
  const trunkPx = Math.min(width / across, height / along) / ROOM;
  return {
    x: width / 2 + ((reach.left - reach.right) / 2) * trunkPx,
    y: height / 2 + ((reach.up - reach.down) / 2) * trunkPx,
    trunkPx,
  };
}

/** From the image as it was recorded to the canvas; null where the runner's hip or trunk is not seen. */
export function placeIn(
  { fit, flipped }: Drawn,
  index: number,
  setting: Setting,
): { place: Place; scale: number } | null {
  const hip = index < 0 ? null : fit.hipAt(index);
  if (!hip || fit.trunkPx === null) return null;
  const scale = setting.trunkPx / fit.trunkPx;
  const sign = flipped ? -1 : 1;
  return {
    scale,
    place: (x, y) => ({ x: setting.x + sign * (x - hip.x) * scale, y: setting.y + (y - hip.y) * scale }),
  };
}

export function clear(context: Context2D, { width, height }: Size): void {
  context.fillStyle = FIELD;
  context.fillRect(0, 0, width, height);
}

function drawImage(
  context: Context2D,
  bitmap: ImageBitmap,
  { review, flipped }: Drawn,
  place: Place,
  scale: number,
): void {
  const corner = place(0, 0);
  context.save();
  context.translate(corner.x, corner.y);
  context.scale(flipped ? -scale : scale, scale);
  context.drawImage(bitmap, 0, 0, review.width, review.height);
  context.restore();
}

/** The two over each other are told apart by colour; side by side the feet are, the same for what lies side by side. */
function styleOf(height: number, flipped: boolean, over: 'first' | 'second' | null): OverlayStyle {
  const style = overlayStyle(height);
  if (over === null) return flipped ? { ...style, left: style.right, right: style.left } : style;
  const colour = over === 'first' ? style.left : style.right;
  return { ...style, left: colour, right: colour, middle: colour };
}

interface Look {
  readonly layers: ReadonlySet<OverlayLayer>;
  readonly setting: Setting;
  /** Null: by itself. */
  readonly over: 'first' | 'second' | null;
}

/** Draws one moment of one of them over what is there. */
export function drawOne(
  canvas: HTMLCanvasElement,
  context: Context2D,
  drawn: Drawn,
  shown: Shown,
  look: Look,
): void {
  const { review, flipped } = drawn;
  const { layers, setting, over } = look;
  const placed = placeIn(drawn, shown.index, setting);
  if (!placed) return;
  const { place, scale } = placed;
  if (shown.bitmap) {
    context.globalAlpha = over === 'second' ? OVER_ALPHA : 1;
    drawImage(context, shown.bitmap, drawn, place, scale);
    context.globalAlpha = 1;
  }
  // Without a frame the skeleton is all there is.
  const wanted: ReadonlySet<OverlayLayer> = shown.bitmap ? layers : new Set([...layers, 'skeleton']);
  const { width, mirrored, view } = review;
  drawOverlay(
    context,
    {
      ...poseWindow(review, shown.index, wanted.has('trails')),
      view,
      layers: wanted,
      degrees: degreesAt(review, shown.index),
      crossings: crossingsAt(review, shown.index),
    },
    mirrored ? (x, y) => place(width - x, y) : place,
    styleOf(Math.min(canvas.height, 3.4 * setting.trunkPx), flipped, over),
  );
}
