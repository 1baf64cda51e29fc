/**
 * What is drawn over an image, as points of that image: the trunk line, angles, the way a wrist has come. Pure.
 *
 * Frames are un-mirrored (left is the runner's own left), points are pixels of the un-mirrored image, y down.
 */
import { DEG } from '../../core/signal/angle.ts';
import type { View } from '../../core/model/measure.ts';
import { LM, type Landmark } from '../../core/pose/landmarks.ts';
import { IMAGE_STRIDE, type PoseFrame } from '../../core/pose/pose-frame.ts';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Below this a point is not drawn: the engine guesses it. */
const DRAW_MIN = 0.3;

/** A landmark as it may be drawn; null where it is not seen. */
export function spotAt(frame: PoseFrame, landmark: Landmark): Spot | null {
  if (!frame.image) return null;
  const at = LM[landmark] * IMAGE_STRIDE;
  return frame.image[at + 2] < DRAW_MIN ? null : { x: frame.image[at], y: frame.image[at + 1] };
}

export function middle(a: Spot | null, b: Spot | null): Spot | null {
  return a && b ? { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 } : null;
}

/** Middle of the hips to middle of the shoulders. */
export interface TrunkLine {
  readonly hips: Spot;
  readonly shoulders: Spot;
}

export function trunkLine(frame: PoseFrame): TrunkLine | null {
  const hips = middle(spotAt(frame, 'leftHip'), spotAt(frame, 'rightHip'));
  const shoulders = middle(spotAt(frame, 'leftShoulder'), spotAt(frame, 'rightShoulder'));
  return hips && shoulders ? { hips, shoulders } : null;
}

/** The trunk line carried on over the head and a little below the hips: what wrists are not to pass. */
export function midlineOf(frame: PoseFrame): readonly [Spot, Spot] | null {
  const trunk = trunkLine(frame);
  if (!trunk) return null;
  const { hips, shoulders } = trunk;
  const [dx, dy] = [shoulders.x - hips.x, shoulders.y - hips.y];
  return [
    { x: hips.x - dx * 0.12, y: hips.y - dy * 0.12 },
    { x: shoulders.x + dx * 0.62, y: shoulders.y + dy * 0.62 },
  ];
}

/** The plane through the trunk line in which a wrist would be at the midline, with the way from it to the wrist. */
export interface MidlinePlane {
  /** Hips, shoulders, and the same line as far ahead as the wrist is, in the order of an outline. */
  readonly outline: readonly [Spot, Spot, Spot, Spot];
  /** On the plane's near edge, level with the wrist. */
  readonly from: Spot;
  readonly wrist: Spot;
}

/**
 * The midline as arm crossing uses it: the plane through the trunk line that turns with the shoulders. Its near edge is
 * placed so far from the wrist as the measure says the wrist is from it. The shoulder width is that of the frame, at the
 * trunk's distance: a wrist nearer to the camera is seen up to a third larger, so a wrist far from the plane has the
 * edge too near to it. At the midline, where it matters, the edge is exact.
 * @param crossing - % of shoulder width, + = past the midline
 * @param left - 1 where the runner's left is at the right of the un-mirrored image (from the front), −1 from behind
 */
export function midlinePlane(
  frame: PoseFrame,
  side: 'left' | 'right',
  crossing: number,
  left: 1 | -1,
): MidlinePlane | null {
  const trunk = trunkLine(frame);
  const wrist = spotAt(frame, `${side}Wrist`);
  const [l, r] = [spotAt(frame, 'leftShoulder'), spotAt(frame, 'rightShoulder')];
  if (!trunk || !wrist || !l || !r || Number.isNaN(crossing)) return null;
  const { hips, shoulders } = trunk;
  if (Math.abs(shoulders.y - hips.y) < 1) return null;
  const past = (crossing / 100) * Math.hypot(l.x - r.x, l.y - r.y);
  const from = { x: wrist.x + (side === 'left' ? left : -left) * past, y: wrist.y };
  const line = hips.x + ((wrist.y - hips.y) / (shoulders.y - hips.y)) * (shoulders.x - hips.x);
  const ahead = ({ x, y }: Spot): Spot => ({ x: x + from.x - line, y });
  return { outline: [hips, shoulders, ahead(shoulders), ahead(hips)], from, wrist };
}

export type AngleName = 'elbow' | 'knee' | 'lean' | 'head';

/** An angle with its two arms. */
export interface AngleMark {
  readonly name: AngleName;
  /** Null for what the body has once. */
  readonly side: 'left' | 'right' | null;
  readonly at: Spot;
  readonly from: Spot;
  readonly to: Spot;
  /**
   * In the image's plane, by the catalogue's signs: elbow straight = 180, knee straight = 0 (flexion), lean + = forward
   * (from the front and from behind + = to the runner's left), head + = ear ahead of the trunk line.
   */
  readonly degrees: number;
}

function wedge(a: Spot, at: Spot, b: Spot): number {
  const [ux, uy, vx, vy] = [a.x - at.x, a.y - at.y, b.x - at.x, b.y - at.y];
  return DEG * Math.atan2(Math.abs(ux * vy - uy * vx), ux * vx + uy * vy);
}

function limb(
  frame: PoseFrame,
  name: 'elbow' | 'knee',
  side: 'left' | 'right',
  joints: readonly [Landmark, Landmark, Landmark],
): AngleMark[] {
  const [from, at, to] = joints.map((joint) => spotAt(frame, joint));
  if (!from || !at || !to) return [];
  const inside = wedge(from, at, to);
  return [{ name, side, at, from, to, degrees: name === 'knee' ? 180 - inside : inside }];
}

/** + = the image's direction that counts as positive for a lean seen from there; null where it means nothing. */
function leanSign(view: View): 1 | -1 | null {
  if (view === 'right' || view === 'front') return 1;
  return view === 'left' || view === 'rear' ? -1 : null;
}

/**
 * The angles that this view's plane holds: from the side the near elbow, the near knee, lean and head; from the front
 * and from behind the lean to the side. None where the runner is seen at an angle.
 */
export function anglesOf(frame: PoseFrame, view: View): readonly AngleMark[] {
  const sign = leanSign(view);
  const trunk = trunkLine(frame);
  if (sign === null) return [];
  const marks: AngleMark[] = [];
  const side = view === 'left' || view === 'right' ? view : null;
  if (side) {
    marks.push(...limb(frame, 'elbow', side, [`${side}Shoulder`, `${side}Elbow`, `${side}Wrist`]));
    marks.push(...limb(frame, 'knee', side, [`${side}Hip`, `${side}Knee`, `${side}Ankle`]));
  }
  if (!trunk) return marks;
  const { hips, shoulders } = trunk;
  const [dx, dy] = [shoulders.x - hips.x, shoulders.y - hips.y];
  const upright = { x: hips.x, y: hips.y - Math.hypot(dx, dy) };
  const lean = DEG * Math.atan2(sign * dx, -dy);
  marks.push({ name: 'lean', side: null, at: hips, from: upright, to: shoulders, degrees: lean });
  const ears = middle(spotAt(frame, 'leftEar'), spotAt(frame, 'rightEar'));
  if (side && ears) {
    const head = DEG * Math.atan2(sign * (ears.x - shoulders.x), shoulders.y - ears.y) - lean;
    const on = { x: shoulders.x + dx * 0.5, y: shoulders.y + dy * 0.5 };
    marks.push({ name: 'head', side: null, at: shoulders, from: on, to: ears, degrees: head });
  }
  return marks;
}

/** Seconds of its way that a wrist draws behind it: about one stride. */
export const TRAIL_S = 0.65;

/**
 * The way a wrist has come to a frame, oldest first; it breaks off where the wrist was not seen.
 * @param frames in order
 */
export function wristTrail(
  frames: readonly PoseFrame[],
  index: number,
  side: 'left' | 'right',
  seconds = TRAIL_S,
): readonly Spot[] {
  const now = frames[index]?.timeS ?? 0;
  const trail: Spot[] = [];
  for (let i = index; i >= 0 && now - frames[i].timeS <= seconds; i--) {
    const spot = spotAt(frames[i], `${side}Wrist`);
    if (!spot) break;
    trail.push(spot);
  }
  return trail.toReversed();
}
