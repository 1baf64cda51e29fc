/** Draws the runner on a canvas laid over the image: bones, the midline, the wrists' trails. */
import { BONES, LM, type Landmark } from '../../core/pose/landmarks.ts';
import type { PoseFrame } from '../../core/pose/pose-frame.ts';
import { middle, midlineOf, type Spot, spotAt } from './overlay-geometry.ts';

export type { Spot };

/** A canvas of the page or of a worker. */
export type Context2D = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

export interface SkeletonStyle {
  readonly bone: string;
  readonly casing: string;
  readonly line: string;
  /** Line width of a bone in canvas pixels. */
  readonly width: number;
  /** Runner on no image: heavier, with a head, without a face. */
  readonly figure?: boolean;
}

/** Where a point of the image lies on the canvas, mirrored or not. */
export type Place = (x: number, y: number) => Spot;

/** The image fitted whole into a box, centred. */
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

/** A landmark as it may be drawn, on the canvas; null where it is not seen. */
export function spotOf(frame: PoseFrame, landmark: Landmark, place: Place): Spot | null {
  const spot = spotAt(frame, landmark);
  return spot && place(spot.x, spot.y);
}

/** The midline on the canvas. */
export function midline(frame: PoseFrame, place: Place): readonly [Spot, Spot] | null {
  const line = midlineOf(frame);
  return line && [place(line[0].x, line[0].y), place(line[1].x, line[1].y)];
}

export function stroke(context: Context2D, points: readonly Spot[], colour: string, width: number): void {
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

function drawHead(context: Context2D, frame: PoseFrame, place: Place, colour: string): void {
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

function fillTrunk(context: Context2D, frame: PoseFrame, place: Place, colour: string): void {
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
function drawFigure(context: Context2D, frame: PoseFrame, place: Place, style: SkeletonStyle): void {
  const { bone, casing, width } = style;
  fillTrunk(context, frame, place, bone);
  for (const edge of seen(frame, place, isTrunk)) stroke(context, edge, bone, width * 0.7);
  const limbs = seen(frame, place, (b) => !isFace(b) && !isTrunk(b));
  for (const limb of limbs) stroke(context, limb, casing, width * 1.5);
  for (const limb of limbs) stroke(context, limb, bone, width);
  drawHead(context, frame, place, bone);
}

/** Over an image: every bone light on dark, so that it is seen on any shirt and any wall. */
function drawBones(context: Context2D, frame: PoseFrame, place: Place, style: SkeletonStyle): void {
  const bones = seen(frame, place, () => true);
  for (const bone of bones) stroke(context, bone, style.casing, style.width * 2.1);
  for (const bone of bones) stroke(context, bone, style.bone, style.width);
}

/** Draws one frame. The caller clears the canvas. */
export function drawSkeleton(context: Context2D, frame: PoseFrame, place: Place, style: SkeletonStyle): void {
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
export function drawTrail(context: Context2D, trail: readonly Spot[], colour: string, width: number): void {
  context.lineCap = 'round';
  for (let i = 1; i < trail.length; i++) {
    context.globalAlpha = (i / trail.length) * 0.9;
    stroke(context, [trail[i - 1], trail[i]], colour, width);
  }
  context.globalAlpha = 1;
}
