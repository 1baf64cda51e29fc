/** What hands have drawn and what one is drawing at the moment, over the stage; the loupe beside the finger. */
import type { Spot } from '../../core/handwork/correct.ts';
import { pointsOf } from '../../core/handwork/handwork.ts';
import type { NoteView } from '../../core/handwork/note-log.ts';
import type { Draft } from '../../core/handwork/voice-note.ts';
import type { Shown } from '../../review/player.ts';
import { overlayStyle } from '../shared/draw-overlay.ts';
import type { Place } from '../shared/draw-skeleton.ts';
import { drawDrawing, drawHandwork, drawNoteView, HAND_COLOURS } from '../shared/draw-handwork.ts';
import type { HandLook, HandStage } from './hand-stage.ts';

interface On {
  readonly canvas: HTMLCanvasElement;
  readonly shown: Pick<Shown, 'index' | 'bitmap'>;
  readonly place: Place;
  /** Canvas pixels in one of the frame's. */
  readonly scale: number;
}

/** Of the loupe: so much of the frame, and so large on screen, CSS pixels. */
const LOUPE_PX = 66;
const LOUPE_GROWS = 3;
/** Between the finger and the loupe's edge. */
const BESIDE_PX = 34;

export function drawHand({ canvas, shown, place, scale }: On, look: HandLook, hand: HandStage): void {
  const context = canvas.getContext('2d', { alpha: false });
  if (!context || shown.index < 0) return;
  const { review, work, settings } = look;
  const style = overlayStyle(Math.min(review.height * scale, canvas.height));
  const frame = { joints: review.frames, index: shown.index, place, style };
  drawHandwork(context, work, frame);
  const draft = draftOf(look, hand);
  if (draft) drawDrawing(context, draft, frame, draft.points.length >= pointsOf(draft.tool).least);
  const { cross } = hand;
  if (!cross) return;
  const at = place(cross.x, cross.y);
  if (settings.tool === 'correct')
    drawLoupe(canvas, context, { shown, at, cross, scale, width: review.width });
  crossHair(context, at, 9 * devicePixelRatio);
}

/** The drawing that is under the hand; null where none is. */
export function draftOf(
  { settings }: Pick<HandLook, 'settings'>,
  { draft }: Pick<HandStage, 'draft'>,
): Draft | null {
  const { tool, colour, words } = settings;
  if (tool === null || tool === 'correct' || draft.length === 0) return null;
  return { tool, colour, words, points: [...draft] };
}

/** What a voice note shows in the frame. */
export function drawNote(
  { canvas, shown, place, scale }: On,
  { review, work }: HandLook,
  note: NoteView,
): void {
  const context = canvas.getContext('2d', { alpha: false });
  if (!context || shown.index < 0) return;
  const style = overlayStyle(Math.min(review.height * scale, canvas.height));
  drawNoteView(context, note, work, { joints: review.frames, index: shown.index, place, style });
}

function crossHair(context: CanvasRenderingContext2D, at: Spot, arm: number): void {
  for (const [width, colour] of [
    [4, 'rgb(11 12 15 / 70%)'],
    [1.5, HAND_COLOURS.yellow],
  ] as const) {
    context.strokeStyle = colour;
    context.lineWidth = width * devicePixelRatio;
    context.beginPath();
    for (const [dx, dy] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ]) {
      // The very point stays free.
      context.moveTo(at.x + dx * arm * 0.35, at.y + dy * arm * 0.35);
      context.lineTo(at.x + dx * arm, at.y + dy * arm);
    }
    context.stroke();
  }
}

interface Under {
  readonly shown: Pick<Shown, 'bitmap'>;
  /** On the canvas. */
  readonly at: Spot;
  /** In the frame. */
  readonly cross: Spot;
  readonly scale: number;
  /** Of the frame. */
  readonly width: number;
}

/** Larger than the stage shows it and without the skeleton, which lies over the joint. */
function drawLoupe(
  canvas: HTMLCanvasElement,
  context: CanvasRenderingContext2D,
  { shown, at, cross, scale, width }: Under,
): void {
  if (!shown.bitmap) return;
  const radius = LOUPE_PX * devicePixelRatio;
  const gap = BESIDE_PX * devicePixelRatio + radius;
  const inside = (value: number, most: number): number => Math.min(most - radius, Math.max(radius, value));
  const centre = {
    x: inside(at.x + (at.x + gap + radius < canvas.width ? gap : -gap), canvas.width),
    y: inside(at.y - gap / 2, canvas.height),
  };
  const grown = scale * LOUPE_GROWS;
  const half = radius / grown;
  const own = shown.bitmap.width / width;
  context.save();
  context.beginPath();
  context.arc(centre.x, centre.y, radius, 0, 2 * Math.PI);
  context.fillStyle = '#0b0c0f';
  context.fill();
  context.save();
  context.clip();
  context.imageSmoothingEnabled = grown < 6 * devicePixelRatio;
  context.drawImage(
    shown.bitmap,
    (cross.x - half) * own,
    (cross.y - half) * own,
    2 * half * own,
    2 * half * own,
    centre.x - radius,
    centre.y - radius,
    2 * radius,
    2 * radius,
  );
  context.restore();
  context.lineWidth = 2 * devicePixelRatio;
  context.strokeStyle = HAND_COLOURS.white;
  context.stroke();
  context.restore();
  crossHair(context, centre, 14 * devicePixelRatio);
}
