/**
 * Draws what was measured over a recorded image, each part switchable: on a page's canvas or a worker's.
 *
 * The order of use: `fit` (or any other `Place`) for the canvas, `overlayStyle` for its size, `drawOverlay` a frame.
 */
import type { View } from '../../core/model/measure.ts';
import { BONES, type Landmark, LANDMARKS } from '../../core/pose/landmarks.ts';
import type { PoseFrame } from '../../core/pose/pose-frame.ts';
import { t } from '../../language/index.ts';
import { type Context2D, drawTrail, type Place, spotOf, stroke } from './draw-skeleton.ts';
import {
  type AngleMark,
  anglesOf,
  midlineOf,
  midlinePlane,
  type Spot,
  spotAt,
  trunkLine,
  wristTrail,
} from './overlay-geometry.ts';

export const OVERLAY_LAYERS = [
  'skeleton',
  'trunk',
  'midline',
  'elbow',
  'knee',
  'lean',
  'head',
  'trails',
] as const;

export type OverlayLayer = (typeof OVERLAY_LAYERS)[number];

/** What is on unless somebody chooses. */
export const USUAL_LAYERS: ReadonlySet<OverlayLayer> = new Set<OverlayLayer>([
  'skeleton',
  'trunk',
  'elbow',
  'lean',
  'head',
]);

/** Angles by name, degrees, as they are to be written; null = not measured, nothing is drawn. */
export type OverlayDegrees = Readonly<Partial<Record<AngleMark['name'], number | null>>>;

export interface OverlayContent {
  /** Un-mirrored, in order. */
  readonly frames: readonly PoseFrame[];
  /** Which of them is shown. */
  readonly index: number;
  readonly view: View;
  readonly layers: ReadonlySet<OverlayLayer>;
  /** Where a measured value is to stand instead of the image's own. */
  readonly degrees?: OverlayDegrees;
  /** How far each wrist is past the midline, % of shoulder width, in the frame in which it is furthest; else left out. */
  readonly crossings?: Crossings;
}

export type Crossings = Readonly<Partial<Record<'left' | 'right', number>>>;

export interface OverlayStyle {
  /** Of a bone, canvas pixels. */
  readonly width: number;
  readonly left: string;
  readonly right: string;
  readonly middle: string;
  readonly line: string;
  readonly casing: string;
  /** Of an area. */
  readonly plane: string;
  readonly font: string;
  /** Height of its letters, canvas pixels. */
  readonly letters: number;
}

/** Letters on a canvas: the page's own narrow family. */
export const CANVAS_FAMILY = '"Midline Narrow", system-ui, sans-serif';

/** @param height - of the image on the canvas, canvas pixels */
export function overlayStyle(height: number): OverlayStyle {
  const letters = Math.max(11, height / 34);
  return {
    // Thin enough that the arm is seen under its bones.
    width: Math.max(1.25, height / 280),
    left: '#93a3ff',
    right: '#f5f2ea',
    middle: '#f5f2ea',
    line: '#7d90ff',
    casing: 'rgb(11 12 15 / 60%)',
    plane: 'rgb(125 144 255 / 35%)',
    font: `700 ${letters.toFixed(1)}px ${CANVAS_FAMILY}`,
    letters,
  };
}

function sideColour(bone: readonly [Landmark, Landmark], style: OverlayStyle): string {
  if (bone.every((end) => end.startsWith('left'))) return style.left;
  return bone.every((end) => end.startsWith('right')) ? style.right : style.middle;
}

/** The runner's left and right in colours of their own: from the side they lie over each other. */
function drawBones(context: Context2D, frame: PoseFrame, place: Place, style: OverlayStyle): void {
  const bones = BONES.flatMap((bone) => {
    const [a, b] = [spotOf(frame, bone[0], place), spotOf(frame, bone[1], place)];
    return a && b ? [{ ends: [a, b], colour: sideColour(bone, style) }] : [];
  });
  for (const { ends } of bones) stroke(context, ends, style.casing, style.width * 2);
  for (const { ends, colour } of bones) stroke(context, ends, colour, style.width);
}

function cased(
  context: Context2D,
  points: readonly Spot[],
  style: OverlayStyle,
  colour: string,
  width: number,
): void {
  stroke(context, points, style.casing, width * 2);
  stroke(context, points, colour, width);
}

/** The trunk as one line from hips to shoulders, beside a plumb line. */
function drawTrunk(context: Context2D, frame: PoseFrame, place: Place, style: OverlayStyle): void {
  const trunk = trunkLine(frame);
  if (!trunk) return;
  const [hips, shoulders] = [place(trunk.hips.x, trunk.hips.y), place(trunk.shoulders.x, trunk.shoulders.y)];
  const upright = { x: hips.x, y: hips.y - Math.hypot(shoulders.x - hips.x, shoulders.y - hips.y) };
  context.setLineDash([style.width * 2, style.width * 3]);
  cased(context, [hips, upright], style, style.middle, style.width * 0.6);
  context.setLineDash([]);
  cased(context, [hips, shoulders], style, style.line, style.width * 1.3);
}

function drawMidline(context: Context2D, frame: PoseFrame, place: Place, style: OverlayStyle): void {
  const line = midlineOf(frame);
  if (!line) return;
  const ends = line.map(({ x, y }) => place(x, y));
  cased(context, ends, style, style.line, style.width * 0.7);
}

/** The trunk's own plane, reaching as far ahead as the wrist, and how far the wrist is from it. */
function drawPlane(
  context: Context2D,
  { frames, index, view, crossings = {} }: OverlayContent,
  place: Place,
  style: OverlayStyle,
): void {
  if (view !== 'front' && view !== 'rear') return;
  for (const side of ['left', 'right'] as const) {
    const crossing = crossings[side];
    const plane =
      crossing === undefined ? null : midlinePlane(frames[index], side, crossing, view === 'front' ? 1 : -1);
    if (!plane) continue;
    const outline = plane.outline.map(({ x, y }) => place(x, y));
    context.beginPath();
    for (const [i, { x, y }] of outline.entries())
      if (i === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    context.closePath();
    context.fillStyle = style.plane;
    context.fill();
    cased(context, outline.slice(2), style, style.line, style.width * 0.7);
    const way = [plane.from, plane.wrist].map(({ x, y }) => place(x, y));
    context.setLineDash([style.width * 1.5, style.width * 1.5]);
    cased(context, way, style, style.middle, style.width * 0.8);
    context.setLineDash([]);
  }
}

const FULL = 2 * Math.PI;

/** A filled wedge between the two arms of an angle. @returns where its leader line begins */
function drawWedge(context: Context2D, mark: AngleMark, place: Place, style: OverlayStyle): Spot {
  const [at, from, to] = [mark.at, mark.from, mark.to].map(({ x, y }) => place(x, y));
  const reach = Math.min(Math.hypot(from.x - at.x, from.y - at.y), Math.hypot(to.x - at.x, to.y - at.y));
  const radius = Math.max(style.width * 4, reach * (mark.name === 'lean' ? 0.6 : 0.35));
  const first = Math.atan2(from.y - at.y, from.x - at.x);
  const turn = ((Math.atan2(to.y - at.y, to.x - at.x) - first + 1.5 * FULL) % FULL) - FULL / 2;
  context.beginPath();
  context.moveTo(at.x, at.y);
  context.arc(at.x, at.y, radius, first, first + turn, turn < 0);
  context.closePath();
  context.fillStyle = style.casing;
  context.fill();
  context.strokeStyle = style.middle;
  context.lineWidth = style.width * 0.5;
  context.stroke();
  const middle = first + turn / 2;
  return { x: at.x + Math.cos(middle) * radius * 0.7, y: at.y + Math.sin(middle) * radius * 0.7 };
}

interface Label {
  readonly from: Spot;
  readonly text: string;
}

/** Where the body ends to both sides, canvas pixels. */
function bodyEdges(frame: PoseFrame, place: Place): { readonly left: number; readonly right: number } {
  const xs = LANDMARKS.flatMap((landmark) => {
    const spot = spotAt(frame, landmark);
    return spot ? [place(spot.x, spot.y).x] : [];
  });
  return { left: Math.min(...xs), right: Math.max(...xs) };
}

/** Names and numbers in a column beside the body, on the side with more room, each with a line to its angle. */
function drawLabels(
  context: Context2D,
  labels: readonly Label[],
  frame: PoseFrame,
  place: Place,
  style: OverlayStyle,
): void {
  const edges = bodyEdges(frame, place);
  const ends = [place(0, 0).x, place(frame.width, 0).x];
  const onRight = Math.max(...ends) - edges.right >= edges.left - Math.min(...ends);
  const x = onRight ? edges.right + style.letters * 0.8 : edges.left - style.letters * 0.8;
  context.font = style.font;
  context.textAlign = onRight ? 'left' : 'right';
  context.textBaseline = 'middle';
  let free = -Infinity;
  for (const { from, text } of labels.toSorted((a, b) => a.from.y - b.from.y)) {
    const y = Math.max(from.y, free);
    free = y + style.letters * 1.25;
    const gap = (onRight ? -0.25 : 0.25) * style.letters;
    cased(context, [from, { x: x + gap, y }], style, style.middle, style.width * 0.4);
    context.strokeStyle = style.casing;
    context.lineWidth = style.letters * 0.25;
    context.strokeText(text, x, y);
    context.fillStyle = style.middle;
    context.fillText(text, x, y);
  }
}

/**
 * Draws one frame's layers. The caller has drawn the image, or cleared the canvas.
 * @param place - from the un-mirrored image to the canvas; from `fit` with `mirrored` where the image is mirrored
 */
export function drawOverlay(
  context: Context2D,
  content: OverlayContent,
  place: Place,
  style: OverlayStyle,
): void {
  const { frames, index, view, layers, degrees = {} } = content;
  const frame = frames[index];
  if (!frame?.image) return;
  context.save();
  context.lineCap = 'round';
  context.lineJoin = 'round';
  if (layers.has('trails'))
    for (const side of ['left', 'right'] as const) {
      const trail = wristTrail(frames, index, side).map(({ x, y }) => place(x, y));
      drawTrail(context, trail, style[side], style.width * 1.2);
    }
  if (layers.has('skeleton')) drawBones(context, frame, place, style);
  if (layers.has('midline')) {
    drawPlane(context, content, place, style);
    drawMidline(context, frame, place, style);
  }
  if (layers.has('trunk')) drawTrunk(context, frame, place, style);
  const labels = anglesOf(frame, view).flatMap((mark): Label[] => {
    const value = Object.hasOwn(degrees, mark.name) ? degrees[mark.name] : mark.degrees;
    if (!layers.has(mark.name) || value === null || value === undefined) return [];
    const number = `${Math.round(value)}°`.replace('-', '\u2212');
    return [
      { from: drawWedge(context, mark, place, style), text: `${t(`review.layer.${mark.name}`)} ${number}` },
    ];
  });
  if (labels.length > 0) drawLabels(context, labels, frame, place, style);
  context.restore();
}
