/** One frame of a review on a canvas: the image, with the face hidden if asked for, and the lines over it. */
import type { Handwork } from '../../core/handwork/handwork.ts';
import { LANDMARK_COUNT, LM } from '../../core/pose/landmarks.ts';
import type { Review } from '../../core/review/review.ts';
import type { SentPicture } from '../../engine/protocol.ts';
import { degreesAt, poseWindow } from '../shared/pose-window.ts';
import { drawOverlay, type OverlayLayer, overlayStyle } from '../shared/draw-overlay.ts';
import { drawHandwork } from '../shared/draw-handwork.ts';
import { fit } from '../shared/draw-skeleton.ts';
import type { Box } from './figure.ts';

/** How the runner is shown. */
export type Look = 'skeleton' | 'blurred' | 'plain';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const FIELD = '#0b0c0f';

const LAYERS: ReadonlySet<OverlayLayer> = new Set<OverlayLayer>([
  'skeleton',
  'trunk',
  'midline',
  'elbow',
  'knee',
  'lean',
  'head',
  'trails',
]);
/** From the front and from behind the midline matters; from the side it is the trunk line itself. */
const SIDE_LAYERS = new Set([...LAYERS].filter((layer) => layer !== 'midline'));

type Context = OffscreenCanvasRenderingContext2D;

/**
 * Fills a canvas with one frame.
 * @param index of the frame; −1 = none was analysed there
 * @param picture the whole frame; null for the skeleton alone
 * @param work what a hand has drawn on it
 */
export function drawReviewFrame(
  context: Context,
  size: Size,
  review: Review,
  index: number,
  picture: SentPicture | null,
  look: Look,
  work: Handwork,
  layers = review.view === 'left' || review.view === 'right' ? SIDE_LAYERS : LAYERS,
): void {
  context.fillStyle = FIELD;
  context.fillRect(0, 0, size.width, size.height);
  const whole = { x: 0, y: 0, width: review.width, height: review.height };
  if (picture && look !== 'skeleton') drawPicture(context, size, review, index, picture, whole, look);
  if (index < 0) return;
  drawOverlay(
    context,
    {
      ...poseWindow(review, index, true),
      view: review.view,
      layers,
      degrees: degreesAt(review, index),
    },
    fit(review, size, review.mirrored),
    overlayStyle(size.height),
  );
  // Hands draw on the frame as it was recorded.
  const place = fit(review, size, false);
  drawHandwork(context, work, { joints: review.frames, index, place, style: overlayStyle(size.height) });
}

/** Draws a part of the frame over the whole canvas, with the face hidden where that is wanted. */
export function drawPicture(
  context: Context,
  size: Size,
  review: Review,
  index: number,
  picture: SentPicture,
  box: Box,
  look: Exclude<Look, 'skeleton'>,
): void {
  const own = 'displayWidth' in picture ? picture.displayWidth : picture.width;
  // The frame may be larger than the one that was analysed.
  const grow = own / review.width;
  context.drawImage(
    picture,
    box.x * grow,
    box.y * grow,
    box.width * grow,
    box.height * grow,
    0,
    0,
    size.width,
    size.height,
  );
  if (look !== 'blurred') return;
  const scale = size.width / box.width;
  const head = index < 0 ? null : headOf(review, index);
  if (head) hide(context, (head.x - box.x) * scale, (head.y - box.y) * scale, head.radius * scale);
  // A face that cannot be found may be anywhere.
  else hide(context, size.width / 2, size.height / 2, Math.hypot(size.width, size.height));
}

/** Points across a hidden face: fewer than make anybody out. */
const COARSE = 5;

let small: OffscreenCanvas | null = null;

/** Covers a disc with the few colours that were in it: not a blur that could be undone. */
function hide(context: Context, x: number, y: number, radius: number): void {
  small ??= new OffscreenCanvas(COARSE, COARSE);
  const coarse = small.getContext('2d');
  if (!coarse) throw new Error('no 2D canvas');
  coarse.fillStyle = FIELD;
  coarse.fillRect(0, 0, COARSE, COARSE);
  coarse.drawImage(context.canvas, x - radius, y - radius, 2 * radius, 2 * radius, 0, 0, COARSE, COARSE);
  context.save();
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.clip();
  context.imageSmoothingQuality = 'high';
  context.drawImage(small, x - radius, y - radius, 2 * radius, 2 * radius);
  context.restore();
}

/** Points of the face and the ears. */
const FACE = Array.from({ length: LM.leftShoulder }, (_, i) => i);

/** A disc that holds the face, pixels of the frame; null where it is not surely seen. */
export function headOf(
  review: Pick<Review, 'frames'>,
  index: number,
): { readonly x: number; readonly y: number; readonly radius: number } | null {
  const at = (i: number) => {
    const k = (index * LANDMARK_COUNT + i) * 2;
    return [review.frames.joints[k], review.frames.joints[k + 1]] as const;
  };
  const seen = FACE.map(at).filter(([x]) => Number.isFinite(x));
  if (seen.length === 0) return null;
  const x = seen.reduce((sum, p) => sum + p[0], 0) / seen.length;
  const y = seen.reduce((sum, p) => sum + p[1], 0) / seen.length;
  const reach = Math.max(...seen.map((p) => Math.hypot(p[0] - x, p[1] - y)));
  const trunk = trunkOf(at);
  // A few points of a face without a body to measure it by may be no face.
  return trunk > 0 ? { x, y, radius: Math.max(1.7 * reach, HEAD_TO_TRUNK * trunk) } : null;
}

/**
 * The face's points end at brows and mouth, and lie close together from the side. A head with its hair is about half as
 * high as the trunk is long (0.13 and 0.29 of body height), so a disc of this radius about the face holds it.
 */
const HEAD_TO_TRUNK = 0.36;

/** Length of the trunk, of the longer side; 0 where it is not seen. */
function trunkOf(at: (i: number) => readonly [number, number]): number {
  const length = (a: readonly [number, number], b: readonly [number, number]) =>
    Math.hypot(a[0] - b[0], a[1] - b[1]);
  const sides = [
    length(at(LM.leftShoulder), at(LM.leftHip)),
    length(at(LM.rightShoulder), at(LM.rightHip)),
  ].filter((v) => Number.isFinite(v));
  return Math.max(0, ...sides);
}
