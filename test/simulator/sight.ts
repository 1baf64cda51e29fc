/** What stands between the lens and a joint. */
import { type Camera, toCamera } from './camera.ts';
import { type JointName, type Joints, sideOf } from './joints.ts';
import { clamp, distance, dot, lerp, mid, sub, unit, type Vec3 } from './vector.ts';

export interface Sight {
  /** The joint, in the camera's axes. */
  readonly at: Vec3;
  /** 0 = as near as its counterpart .. 1 = its side is turned fully away. */
  readonly far: number;
  /** Is a part of the arm upon the trunk in the image, in front of it or behind it? */
  readonly trunk: 'before' | 'behind' | null;
  /** Upon the trunk: −1 = at the outline of its own side, 0 = on the middle, 1 = at the other side's outline. */
  readonly past: number;
}

interface TrunkPicture {
  readonly top: Vec3;
  readonly bottom: Vec3;
  /** To the runner's left, level, in the world. */
  readonly left: Vec3;
  /** Half of the width seen, metres. */
  readonly half: number;
}

const ARM: ReadonlySet<JointName> = new Set(
  (['elbow', 'wrist', 'pinky', 'index', 'thumb'] as const).flatMap((part): JointName[] => [
    `${part}L`,
    `${part}R`,
  ]),
);

/** Chest depth as a share of the shoulder width. */
const THICKNESS = 0.55;

export function trunkPicture(camera: Camera, joints: Joints): TrunkPicture {
  const line = sub(joints.shoulderL, joints.shoulderR);
  const left = unit([line[0], 0, line[2]]);
  const facing = Math.abs(dot(left, camera.right));
  const width = distance(joints.shoulderL, joints.shoulderR) * lerp(THICKNESS, 0.9, facing);
  return {
    top: toCamera(camera, mid(joints.shoulderL, joints.shoulderR)),
    bottom: toCamera(camera, mid(joints.hipL, joints.hipR)),
    left,
    half: width / 2,
  };
}

export function sightOf(camera: Camera, joints: Joints, joint: JointName, trunk: TrunkPicture): Sight {
  const at = toCamera(camera, joints[joint]);
  const far = clamp(sideOf(joint) * dot(trunk.left, camera.away), 0, 1);
  if (!ARM.has(joint)) return { at, far, trunk: null, past: -1 };
  // Distances in the image, as metres at the trunk.
  const flat = (v: Vec3): readonly [number, number] => [v[0] / v[2], v[1] / v[2]];
  const [x, y] = flat(at);
  const [x0, y0] = flat(trunk.bottom);
  const [x1, y1] = flat(trunk.top);
  const long = (x1 - x0) ** 2 + (y1 - y0) ** 2;
  const u = clamp(((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / long, 0, 1);
  const depth = lerp(trunk.bottom[2], trunk.top[2], u);
  const beside = depth * (x - lerp(x0, x1, u));
  const apart = Math.hypot(beside, depth * (y - lerp(y0, y1, u)));
  if (apart > trunk.half) return { at, far, trunk: null, past: -1 };
  const where = at[2] > depth + 0.05 ? 'behind' : at[2] < depth - 0.03 ? 'before' : null;
  const own = sideOf(joint) * Math.sign(dot(trunk.left, camera.right));
  return { at, far, trunk: where, past: (-own * beside) / trunk.half };
}
