/**
 * What each measure reads on marked joints: the definitions of `expected.mjs`, word for word, in the plane of the frame.
 *
 * What that changes. Lengths are pixels, and a width that turns out of the plane is seen shorter. "Level, to the runner's left"
 * is the frame's horizontal. A wrist in front of the trunk is seen further out than it is, and the midline does not turn with
 * the shoulders: this is what a coach sees who draws on a frame, not what is so in space. From the side the near shoulder, ear
 * and hip stand for the middle of both: a trunk that turns moves the near shoulder ahead and back within a stride, so lean and
 * head are right as a mean over contacts of both feet only.
 */

const DEG = 180 / Math.PI;
/** Side and sign of its direction, + = to the runner's left. @type {readonly (readonly [string, number])[]} */
const SIDES = [
  ['left', 1],
  ['right', -1],
];

/** @typedef {{ x: number, y: number }} Point */
/** @typedef {Record<string, Point | 'hidden'>} Marks */

const mean = (list) => list.reduce((sum, value) => sum + value, 0) / list.length;
const middle = (a, b) => a && b && { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };

/**
 * The widths that percentages are of: means over all marked frames, as in `expected.mjs`.
 * @param {readonly Marks[]} frames
 * @returns {{ shoulderWidth: number | null }} pixels
 */
export function scaleOf(frames) {
  const widths = frames.flatMap((marks) => {
    const [l, r] = [at(marks, 'leftShoulder'), at(marks, 'rightShoulder')];
    return l && r ? [Math.hypot(l.x - r.x, l.y - r.y)] : [];
  });
  return { shoulderWidth: widths.length ? mean(widths) : null };
}

/**
 * @param {Marks} marks of one frame, pixels, y down
 * @param {{ view: string, mirrored: boolean, shoulderWidth: number | null }} scene
 * @returns {Record<string, number>} by measure key, in the session file's unit; what cannot be read is left out. `knuckles` in
 *   place of `armCrossing` is the same of the hand
 */
export function inPicturePlane(marks, scene) {
  const side = scene.view === 'left' || scene.view === 'right' ? scene.view : null;
  const values = side ? fromSide(marks, side, scene) : fromFrontOrRear(marks, scene);
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

function at(marks, point) {
  const mark = marks[point];
  return mark === undefined || mark === 'hidden' ? null : mark;
}

/** Angle at b, degrees. */
function angleAt(a, b, c) {
  if (!a || !b || !c) return null;
  const turn = Math.atan2(a.y - b.y, a.x - b.x) - Math.atan2(c.y - b.y, c.x - b.x);
  return DEG * Math.acos(Math.cos(turn));
}

function fromSide(marks, side, { mirrored }) {
  // A runner whose left side is seen runs to the frame's left.
  const ahead = (side === 'right') === !mirrored ? 1 : -1;
  const near = (part) => at(marks, side + part);
  /** Degrees by which the line from a down to b leaves the vertical, + = a is ahead. */
  const lean = (a, b) => a && b && DEG * Math.atan2(ahead * (a.x - b.x), b.y - a.y);
  const [ear, shoulder, hip, knee, ankle] = ['Ear', 'Shoulder', 'Hip', 'Knee', 'Ankle'].map(near);
  const trunkLean = lean(shoulder, hip);
  const head = lean(ear, shoulder);
  const shin = lean(knee, ankle);
  const knees = angleAt(hip, knee, ankle);
  return {
    trunkLean,
    forwardHead: head !== null && trunkLean !== null ? head - trunkLean : null,
    // The ankle ahead of the knee.
    [`overstride.${side}`]: shin === null ? null : -shin,
    [`kneeFlexion.${side}`]: knees === null ? null : 180 - knees,
    [`elbowAngle.${side}`]: angleAt(shoulder, near('Elbow'), near('Wrist')),
  };
}

function fromFrontOrRear(marks, { view, mirrored, shoulderWidth }) {
  // From the front the runner's left is at the frame's right.
  const left = (view === 'front') === !mirrored ? 1 : -1;
  const both = (part) => [at(marks, `left${part}`), at(marks, `right${part}`)];
  const pair = (part) => middle(...both(part));
  const [ears, shoulders, hips] = ['Ear', 'Shoulder', 'Hip'].map(pair);
  const out = {
    lateralLean: shoulders && hips && DEG * Math.atan2(left * (shoulders.x - hips.x), hips.y - shoulders.y),
    shoulderTilt: tilt(...both('Shoulder')),
  };
  if (shoulderWidth === null) return out;
  for (const [side, sign] of SIDES) {
    const shoulder = at(marks, `${side}Shoulder`);
    out[`shoulderHeight.${side}`] = ears && shoulder && (100 * (shoulder.y - ears.y)) / shoulderWidth;
    for (const [id, part] of [
      ['armCrossing', 'Wrist'],
      ['knuckles', 'Knuckles'],
    ]) {
      const hand = at(marks, side + part);
      out[`${id}.${side}`] =
        hand && shoulders && hips
          ? (100 * -sign * left * (hand.x - lineAt(hips, shoulders, hand.y))) / shoulderWidth
          : null;
    }
  }
  return out;
}

/** Degrees by which the left one is higher. */
function tilt(left, right) {
  return left && right && DEG * Math.atan2(right.y - left.y, Math.abs(left.x - right.x));
}

/** Where the trunk's line is at a height. */
function lineAt(hips, shoulders, y) {
  return hips.x + ((y - hips.y) / (shoulders.y - hips.y)) * (shoulders.x - hips.x);
}

/**
 * Which measures the frames of a reason show, by id; posture is shown by contacts of both feet, half a stride apart.
 * @param {string} why
 */
export function shownBy(why) {
  const [kind, side] = why.split('-');
  const posture = ['trunkLean', 'forwardHead', 'lateralLean', 'shoulderTilt', 'shoulderHeight'];
  if (kind === 'standing') return posture;
  if (kind === 'contact') return [...posture, `overstride.${side}`, 'elbowAngle'];
  if (kind === 'crossing') return [`armCrossing.${side}`, `knuckles.${side}`];
  if (kind === 'stance') return [`kneeFlexion.${side}`];
  return [];
}
