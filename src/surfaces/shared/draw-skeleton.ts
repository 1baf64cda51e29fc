/** Draws the runner on a canvas laid over the picture: bones, the midline, the wrists' trails. */
import { BONES, LM, type Landmark } from '../../core/pose/landmarks.ts';
import { IMAGE_STRIDE, type PoseFrame } from '../../core/pose/pose-frame.ts';

export interface SkeletonStyle {
  readonly bone: string;
  readonly casing: string;
  readonly line: string;
  /** Line width of a bone in canvas pixels. */
  readonly width: number;
  /** Runner on no picture: heavier, with a head, without a face. */
  readonly figure?: boolean;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Below this a point is not drawn: the engine guesses it. */
const DRAW_MIN = 0.3;

/** Where a point of the picture lies on the canvas, mirrored or not. */
export type Place = (x: number, y: number) => Spot;

/** The picture fitted whole into a box, centred. */
export function fit(
  frame: { readonly width: number; readonly height: number },
  box: { readonly width: number; readonly height: number },
  mirrored: boolean,
): Place {
  const scale = Math.min(box.width / frame.width, box.height / frame.height);
  const left = (box.width - frame.width * scale) / 2;
  const top = (box.height - frame.height * scale) / 2;
  return (x, y) => ({ x: left + (mirrored ? frame.width - x : x) * scale, y: top + y * scale });
}

/** A landmark as it may be drawn; null where it is not seen. */
export function spotOf(frame: PoseFrame, landmark: Landmark, place: Place): Spot | null {
  if (!frame.image) return null;
  const at = LM[landmark] * IMAGE_STRIDE;
  if (frame.image[at + 2] < DRAW_MIN) return null;
  return place(frame.image[at], frame.image[at + 1]);
}

function middle(a: Spot | null, b: Spot | null): Spot | null {
  return a && b ? { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 } : null;
}

/** The midline: hips' middle to shoulders' middle, carried on over the head. */
export function midline(frame: PoseFrame, place: Place): readonly [Spot, Spot] | null {
  const hips = middle(spotOf(frame, 'leftHip', place), spotOf(frame, 'rightHip', place));
  const shoulders = middle(spotOf(frame, 'leftShoulder', place), spotOf(frame, 'rightShoulder', place));
  if (!hips || !shoulders) return null;
  const [dx, dy] = [shoulders.x - hips.x, shoulders.y - hips.y];
  return [
    { x: hips.x - dx * 0.12, y: hips.y - dy * 0.12 },
    { x: shoulders.x + dx * 0.62, y: shoulders.y + dy * 0.62 },
  ];
}

function stroke(
  context: CanvasRenderingContext2D,
  points: readonly Spot[],
  colour: string,
  width: number,
): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.beginPath();
  points.forEach((p, i) => (i === 0 ? context.moveTo(p.x, p.y) : context.lineTo(p.x, p.y)));
  context.stroke();
}

type Bone = readonly [Spot, Spot];

const TRUNK: readonly Landmark[] = ['leftShoulder', 'rightShoulder', 'leftHip', 'rightHip'];

/** The bones that are seen, as far as `wanted` wants them. */
function seen(
  frame: PoseFrame,
  place: Place,
  wanted: (bone: readonly [Landmark, Landmark]) => boolean,
): Bone[] {
  return BONES.filter(wanted).flatMap(([from, to]) => {
    const [a, b] = [spotOf(frame, from, place), spotOf(frame, to, place)];
    return a && b ? [[a, b] as const] : [];
  });
}

const isFace = ([from]: readonly [Landmark, Landmark]): boolean => LM[from] < LM.leftShoulder;
const isTrunk = (bone: readonly [Landmark, Landmark]): boolean => bone.every((end) => TRUNK.includes(end));

function drawHead(context: CanvasRenderingContext2D, frame: PoseFrame, place: Place, colour: string): void {
  const [nose, left, right] = [
    spotOf(frame, 'nose', place),
    spotOf(frame, 'leftEar', place),
    spotOf(frame, 'rightEar', place),
  ];
  const centre = middle(left, right) ?? nose;
  if (!centre) return;
  const [a, b] = [spotOf(frame, 'leftShoulder', place), spotOf(frame, 'rightShoulder', place)];
  const width = a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
  const ears = left && right ? Math.hypot(left.x - right.x, left.y - right.y) : 0;
  context.fillStyle = colour;
  context.beginPath();
  context.arc(centre.x, centre.y, Math.max(4, ears * 0.62, width * 0.26), 0, 2 * Math.PI);
  context.fill();
}

function fillTrunk(context: CanvasRenderingContext2D, frame: PoseFrame, place: Place, colour: string): void {
  const corners = (['leftShoulder', 'rightShoulder', 'rightHip', 'leftHip'] as const).map((name) =>
    spotOf(frame, name, place),
  );
  if (corners.includes(null)) return;
  context.fillStyle = colour;
  context.beginPath();
  for (const corner of corners) if (corner) context.lineTo(corner.x, corner.y);
  context.fill();
}

/** As a pictogram: a filled trunk, limbs set off from it by a hair of the ground, a head. */
function drawFigure(
  context: CanvasRenderingContext2D,
  frame: PoseFrame,
  place: Place,
  style: SkeletonStyle,
): void {
  const { bone, casing, width } = style;
  fillTrunk(context, frame, place, bone);
  for (const edge of seen(frame, place, isTrunk)) stroke(context, edge, bone, width * 0.7);
  const limbs = seen(frame, place, (b) => !isFace(b) && !isTrunk(b));
  for (const limb of limbs) stroke(context, limb, casing, width * 1.5);
  for (const limb of limbs) stroke(context, limb, bone, width);
  drawHead(context, frame, place, bone);
}

/** Over a picture: every bone light on dark, so that it is seen on any shirt and any wall. */
function drawBones(
  context: CanvasRenderingContext2D,
  frame: PoseFrame,
  place: Place,
  style: SkeletonStyle,
): void {
  const bones = seen(frame, place, () => true);
  for (const bone of bones) stroke(context, bone, style.casing, style.width * 2.1);
  for (const bone of bones) stroke(context, bone, style.bone, style.width);
}

/** Draws one frame. The caller clears the canvas. */
export function drawSkeleton(
  context: CanvasRenderingContext2D,
  frame: PoseFrame,
  place: Place,
  style: SkeletonStyle,
): void {
  context.lineCap = 'round';
  context.lineJoin = 'round';
  const figure = style.figure ?? false;
  if (figure) drawFigure(context, frame, place, style);
  else drawBones(context, frame, place, style);
  const line = midline(frame, place);
  if (!line) return;
  const width = style.width * (figure ? 0.35 : 1.15);
  stroke(context, line, style.casing, width + style.width * (figure ? 0.3 : 0.95));
  stroke(context, line, style.line, width);
}

/** Draws the way a wrist has come, fading towards its past. */
export function drawTrail(
  context: CanvasRenderingContext2D,
  trail: readonly Spot[],
  colour: string,
  width: number,
): void {
  context.lineCap = 'round';
  for (let i = 1; i < trail.length; i++) {
    context.globalAlpha = (i / trail.length) * 0.9;
    stroke(context, [trail[i - 1], trail[i]], colour, width);
  }
  context.globalAlpha = 1;
}
