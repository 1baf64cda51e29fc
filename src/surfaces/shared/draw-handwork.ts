/** Drawings of a hand, and the joints that it has put right, over a frame: on a page's canvas or a worker's. */
import {
  type Colour,
  type Drawing,
  drawingsAt,
  type Handwork,
  pointsOf,
  SAME_FRAME_S,
} from '../../core/handwork/handwork.ts';
import type { NoteView } from '../../core/handwork/note-log.ts';
import { type Joints, readingOf, spotsOf, trunkPx } from '../../core/handwork/shapes.ts';
import { t } from '../../language/index.ts';
import { decimalText } from '../../language/numbers.ts';
import type { OverlayStyle } from './draw-overlay.ts';
import { type Context2D, type Place, type Spot, stroke } from './draw-skeleton.ts';

/** The same on light and dark: they lie on the video, over a dark casing. */
export const HAND_COLOURS: Readonly<Record<Colour, string>> = {
  yellow: '#ffd84d',
  red: '#ff6b5e',
  green: '#5fe08a',
  blue: '#6fb7ff',
  white: '#f5f2ea',
};

interface Pen {
  readonly context: Context2D;
  readonly style: OverlayStyle;
  readonly colour: string;
}

function cased({ context, style, colour }: Pen, points: readonly Spot[], wider = 1.6): void {
  stroke(context, points, style.casing, style.width * wider * 2);
  stroke(context, points, colour, style.width * wider);
}

function head(pen: Pen, from: Spot, to: Spot): void {
  const along = Math.atan2(to.y - from.y, to.x - from.x);
  const size = Math.max(pen.style.width * 7, 8);
  const end = (turn: number): Spot => ({
    x: to.x - size * Math.cos(along + turn),
    y: to.y - size * Math.sin(along + turn),
  });
  cased(pen, [end(0.45), to, end(-0.45)]);
}

function ring(pen: Pen, at: Spot, radius: number): void {
  const { context, style, colour } = pen;
  for (const [width, ink] of [
    [style.width * 3.2, style.casing],
    [style.width * 1.6, colour],
  ] as const) {
    context.beginPath();
    context.arc(at.x, at.y, radius, 0, 2 * Math.PI);
    context.lineWidth = width;
    context.strokeStyle = ink;
    context.stroke();
  }
}

function say({ context, style, colour }: Pen, words: string, at: Spot): void {
  context.font = style.font;
  // What would run out of the frame stands on the other side.
  const out = at.x + context.measureText(words).width > context.canvas.width;
  context.textAlign = out ? 'right' : 'left';
  context.textBaseline = 'middle';
  context.lineWidth = style.letters * 0.3;
  context.strokeStyle = 'rgb(11 12 15 / 80%)';
  context.strokeText(words, at.x, at.y);
  context.fillStyle = colour;
  context.fillText(words, at.x, at.y);
}

/** The arc between the two arms of an angle. */
function arc(pen: Pen, at: Spot, from: Spot, to: Spot): void {
  const first = Math.atan2(from.y - at.y, from.x - at.x);
  const second = Math.atan2(to.y - at.y, to.x - at.x);
  const turn = Math.atan2(Math.sin(second - first), Math.cos(second - first));
  const reach = Math.min(Math.hypot(from.x - at.x, from.y - at.y), Math.hypot(to.x - at.x, to.y - at.y));
  const points = Array.from({ length: 13 }, (_, i) => ({
    x: at.x + 0.4 * reach * Math.cos(first + (turn * i) / 12),
    y: at.y + 0.4 * reach * Math.sin(first + (turn * i) / 12),
  }));
  cased(pen, points, 1);
}

/** What an angle or a ruler reads, as it is written beside it. */
function readingWords(reading: NonNullable<ReturnType<typeof readingOf>>): string {
  if (reading.unit === 'deg') return `${Math.round(reading.value)}°`;
  return t('hand.trunks', { value: decimalText(reading.value, 2) });
}

/** One drawing from points on the canvas. @param reading - what it says, where it says something */
function drawShape(
  pen: Pen,
  { tool, words }: Pick<Drawing, 'tool' | 'words'>,
  spots: readonly Spot[],
  reading: string | null,
): void {
  const { style } = pen;
  const last = spots[spots.length - 1];
  const beside = (at: Spot): Spot => ({ x: at.x + style.letters * 0.6, y: at.y - style.letters * 0.6 });
  switch (tool) {
    case 'text':
      return say(pen, words, spots[0]);
    case 'circle': {
      const radius =
        spots.length > 1 ? Math.hypot(last.x - spots[0].x, last.y - spots[0].y) : style.width * 2;
      return ring(pen, spots[0], radius);
    }
    case 'upright': {
      if (spots.length < 2) break;
      const up = {
        x: spots[0].x,
        y:
          spots[0].y +
          Math.sign(last.y - spots[0].y || -1) * Math.hypot(last.x - spots[0].x, last.y - spots[0].y),
      };
      pen.context.setLineDash([style.width * 3, style.width * 3]);
      cased(pen, [spots[0], up], 1);
      pen.context.setLineDash([]);
      arc(pen, spots[0], last, up);
      break;
    }
    case 'angle':
      if (spots.length > 2) arc(pen, spots[1], spots[0], spots[2]);
      break;
    case 'arrow':
      if (spots.length > 1) head(pen, spots[0], last);
      break;
    case 'ruler':
      for (const end of spots) ring(pen, end, style.width * 1.5);
      break;
    default:
      break;
  }
  if (spots.length > 1) cased(pen, spots);
  else ring(pen, spots[0], style.width * 1.5);
  if (reading !== null) say(pen, reading, beside(tool === 'angle' ? spots[1] : last));
}

export interface HandworkFrame {
  readonly joints: Joints;
  /** Index of the frame among the joints'. */
  readonly index: number;
  /** From the frame as it was recorded to the canvas. */
  readonly place: Place;
  readonly style: OverlayStyle;
}

/** Draws one drawing as far as it has points; nothing where a joint that it hangs on is not seen. */
export function drawDrawing(
  context: Context2D,
  drawing: Pick<Drawing, 'tool' | 'words' | 'colour' | 'points'>,
  { joints, index, place, style }: HandworkFrame,
  whole = true,
): void {
  const spots = spotsOf(drawing, joints, index);
  if (!spots || spots.length === 0) return;
  const reading = whole ? readingOf(drawing, spots, trunkPx(joints, index)) : null;
  context.save();
  context.lineCap = 'round';
  context.lineJoin = 'round';
  drawShape(
    { context, style, colour: HAND_COLOURS[drawing.colour] },
    drawing,
    spots.map(({ x, y }) => place(x, y)),
    reading && readingWords(reading),
  );
  context.restore();
}

/** All of a frame: what is drawn there, and a ring where a joint rests on a hand. */
export function drawHandwork(context: Context2D, work: Handwork, frame: HandworkFrame): void {
  const { joints, index, place, style } = frame;
  const timeS = joints.timesS[index];
  if (timeS === undefined) return;
  for (const drawing of drawingsAt(work, timeS)) drawDrawing(context, drawing, frame);
  for (const { timeS: atS, x, y } of work.corrections)
    if (Math.abs(atS - timeS) < SAME_FRAME_S)
      ring({ context, style, colour: HAND_COLOURS.yellow }, place(x, y), style.width * 3.5);
}

/** What a voice note shows drawn in a frame: whole drawings, the one under the hand, and the joints put right by now. */
export function drawNoteView(
  context: Context2D,
  { drawings, draft }: Pick<NoteView, 'drawings' | 'draft'>,
  work: Handwork,
  frame: HandworkFrame,
): void {
  drawHandwork(context, { ...work, drawings: [...drawings] }, frame);
  if (draft) drawDrawing(context, draft, frame, draft.points.length >= pointsOf(draft.tool).least);
}
