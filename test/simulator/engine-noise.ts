/** From true joints to what a pose engine reports about them. */
import type { EngineRole } from '../../src/core/pose/engine-role.ts';
import { COUNTERPART, LANDMARK_COUNT } from '../../src/core/pose/landmarks.ts';
import { type Camera, pixelOf } from './camera.ts';
import { SIDE_OFFSETS, type SideJoint } from '../../src/core/body/joint-centres.ts';
import type { EngineProfile, Part } from './engines.ts';
import { alongSight, imageOf, LANDMARK_PARTS, type Point, worldOf } from './report.ts';
import { type Faults, inGroup, inside, isHidden, spells } from './faults.ts';
import { type Joints, LANDMARK_JOINTS, sideOf } from './joints.ts';
import { CorrelatedNoise, gauss, random } from './random.ts';
import { type Sight, sightOf, trunkPicture } from './sight.ts';
import { clamp, distance, dot, lerp, smooth, type Vec3 } from './vector.ts';

export interface Seen {
  /** 33 × (x px, y px, visibility); an engine of 17 points leaves the others at (0, 0, 0). */
  readonly image: Float32Array;
  /** 33 × metres from the hips' middle, camera axes; null without depth. */
  readonly world: Float32Array | null;
}

export interface NoiseOptions {
  readonly seed: number;
  /** Multiples of the engine's scatter and of its constant error. */
  readonly scatter: number;
  readonly bias: number;
  readonly which: EngineRole;
  /** Axes of the body in space: the camera's, or the line of sight to the hips as depth. */
  readonly worldAxes: 'camera' | 'sight';
}

/** A hand in front of the trunk begins to get lost here, and is most lost from there (see `Sight.past`). */
const CROSSING = [-0.25, 0.5] as const;

/** Joints out of the image lose their visibility within this share of its height. */
const EDGE = 0.03;

/**
 * Constant errors lie more up and down than across: crossing in space is told far better than the distances in the
 * image would let one expect.
 */
const DIRECTION: Vec3 = [0.5, 0.9, 0.5];

/** Within 32 degrees of square to a side. */
const SIDEWAYS = Math.cos((32 * Math.PI) / 180);

const SIDE_VIEW: Readonly<Partial<Record<Part, SideJoint>>> = {
  shoulder: 'Shoulder',
  elbow: 'Elbow',
  hip: 'Hip',
  knee: 'Knee',
  ankle: 'Ankle',
};

interface Track {
  /** Direction and size, in multiples of the profile's, of the error that differs from run to run. */
  readonly direction: Vec3;
  readonly noise: readonly [CorrelatedNoise, CorrelatedNoise, CorrelatedNoise];
}

/** One engine watching one runner; asked frame after frame, since its errors persist for a while. */
export class Engine {
  readonly #profile: EngineProfile;
  readonly #options: NoiseOptions;
  readonly #faults: Faults;
  readonly #tracks: readonly Track[];
  readonly #legSpell: ReturnType<typeof spells>;
  readonly #next: () => number;
  /** The side whose depth is pressed flatter. */
  readonly #flatter: 'L' | 'R';

  constructor(profile: EngineProfile, options: NoiseOptions, faults: Faults) {
    this.#profile = profile;
    this.#options = options;
    this.#faults = faults;
    const seed = options.seed * 1009 + (options.which === 'every-frame' ? 0 : 500_009);
    const next = random(seed);
    this.#tracks = LANDMARK_JOINTS.map((_, i) => ({
      direction: [DIRECTION[0] * gauss(next), DIRECTION[1] * gauss(next), DIRECTION[2] * gauss(next)],
      noise: [1, 2, 3].map(
        (axis) => new CorrelatedNoise(seed + 31 * i + 7919 * axis),
      ) as unknown as Track['noise'],
    }));
    this.#flatter = next() < 0.5 ? 'R' : 'L';
    this.#legSpell = spells(seed + 3);
    this.#next = random(seed + 5);
  }

  /** @param running 0 while standing, 1 while running */
  see(joints: Joints, camera: Camera, timeS: number, running: number): Seen {
    const { bias } = this.#options;
    const trunk = trunkPicture(camera, joints);
    const sights = LANDMARK_JOINTS.map((joint) => sightOf(camera, joints, joint, trunk));
    const leftward: Vec3 = [
      dot(trunk.left, camera.right),
      dot(trunk.left, camera.down),
      dot(trunk.left, camera.away),
    ];
    const trunkM = distance(trunk.top, trunk.bottom);
    const points = sights.map((sight, i) => {
      const point = this.#disturbed(i, sight, leftward, trunkM, camera, timeS);
      const down = Math.abs(leftward[2]) > SIDEWAYS ? 0 : (this.#profile.standDown[LANDMARK_PARTS[i]] ?? 0);
      const [x, y, z] = point.at;
      return { ...point, at: [x, y + bias * (1 - running) * down, z] as const };
    });
    this.#goWild(points);
    const order = this.#labels(leftward, timeS);
    const shown = order.map((from) => points[from]);
    // A mirrored image shows another body: right is left, and the engine cannot know.
    const asSeen = camera.mirrored ? shown.map((_, i) => shown[COUNTERPART[i]]) : shown;
    const inSpace = this.#options.worldAxes === 'sight' ? alongSight(asSeen) : asSeen;
    return {
      image: imageOf(this.#profile, asSeen, camera),
      world: this.#profile.depth
        ? worldOf(this.#profile, inSpace, camera.mirrored, bias, this.#flatter)
        : null,
    };
  }

  /** The joint as the engine takes it to be: in the camera's axes, its depth not yet told, with its visibility. */
  #disturbed(i: number, sight: Sight, leftward: Vec3, trunkM: number, camera: Camera, timeS: number): Point {
    const joint = LANDMARK_JOINTS[i];
    const part = LANDMARK_PARTS[i];
    const { bias, scatter } = this.#options;
    const usual = this.#profile.parts[part];
    const far = this.#profile.far[part] ?? { any: 0, sd: usual.sd };
    const beyond = beyondEdge(camera, sight.at);
    const hidden = isHidden(this.#faults, joint, timeS);
    let any = usual.any + sight.far * far.any;
    let sd = lerp(usual.sd, Math.max(usual.sd, far.sd), sight.far);
    if (sight.trunk === 'before' && (part === 'wrist' || part === 'hand')) {
      const lost = smooth((sight.past - CROSSING[0]) / (CROSSING[1] - CROSSING[0]));
      any += lost * this.#profile.beforeTrunk.any;
      sd = lerp(sd, Math.max(sd, this.#profile.beforeTrunk.sd), lost);
    }
    // (The figures of a side turned away have it in them already.)
    if (sight.trunk === 'behind') sd *= lerp(2, 1, sight.far);
    // What cannot be seen is guessed from the rest of the body.
    if (beyond > 0) sd += Math.min(0.12, 0.1 * beyond) * (usual.sd > 0 ? 1 : 0);
    if (hidden) sd = 3 * sd + (usual.sd > 0 ? 0.02 : 0);
    const track = this.#tracks[i];
    const [nx, ny, nz] = track.noise.map((n) => n.at(timeS) * sd * scatter);
    const [ownX, ownY, ownZ] = this.#ownOffset(part, sideOf(joint), leftward, trunkM);
    const at: Vec3 = [
      sight.at[0] + bias * (ownX + any * track.direction[0]) + nx,
      sight.at[1] + bias * (ownY + any * track.direction[1]) + ny,
      sight.at[2] + bias * (ownZ + any * track.direction[2]),
    ];
    const covered = sight.trunk === 'behind' ? 0.5 : sight.trunk === 'before' && part === 'wrist' ? 0.85 : 1;
    const open = this.#profile.score * lerp(1, 0.75, sight.far) * covered;
    const left = (camera.focalPx * beyond) / sight.at[2] / (EDGE * camera.height);
    const seen = hidden ? 0.15 : open * Math.exp(-left);
    const visibility = clamp(seen + (scatter > 0 ? 0.03 * nx : 0), 0.005, 1);
    return { at, depthNoise: nz * this.#profile.depthScatter, visibility };
  }

  /**
   * Constant error of a joint, metres, camera axes. From the side every engine, the perfect one too, means by hip,
   * knee and shoulder what engines mean by them. From behind they lie as far above and below their centres: the trunk is a
   * tenth too long.
   */
  #ownOffset(part: Part, side: number, leftward: Vec3, trunkM: number): Vec3 {
    const offset = SIDE_VIEW[part];
    const [ahead, above] = offset ? SIDE_OFFSETS[this.#options.which][offset] : [0, 0];
    const { Shoulder, Hip } = SIDE_OFFSETS['every-frame'];
    // The offsets are shares of the trunk as the engine sees it: with them.
    const seenM = trunkM / (1 - (Shoulder[1] - Hip[1]));
    if (Math.abs(leftward[2]) > SIDEWAYS && offset)
      return [ahead * seenM * leftward[2], -above * seenM, -ahead * seenM * leftward[0]];
    const { out, up } = this.#profile.parts[part];
    const ofTrunk = leftward[0] < -SIDEWAYS && (offset === 'Shoulder' || offset === 'Hip');
    return [out * side * leftward[0], ofTrunk ? -above * seenM : -up, out * side * leftward[2]];
  }

  /** Lets one limb joint jump on some frames. */
  #goWild(points: Point[]): void {
    const share = this.#faults.wildShare ?? 0;
    if (share === 0 || this.#next() >= share) return;
    const i = 11 + Math.floor(this.#next() * (LANDMARK_COUNT - 11));
    const angle = 2 * Math.PI * this.#next();
    const far = 0.15 + 0.35 * this.#next();
    const { at } = points[i];
    points[i] = { ...points[i], at: [at[0] + far * Math.cos(angle), at[1] + far * Math.sin(angle), at[2]] };
  }

  /** Which joint each label is given to: its own, or its counterpart's while sides are exchanged. */
  #labels(leftward: Vec3, timeS: number): number[] {
    const sideways = Math.abs(leftward[2]);
    const own = this.#profile.legSwaps * (this.#options.scatter > 0 ? 1 : 0) * clamp(2 * sideways - 1, 0, 1);
    const share = Math.max(own, this.#options.which === 'every-frame' ? (this.#faults.swapShare ?? 0) : 0);
    const spell = this.#legSpell(share);
    const set = (this.#faults.swaps ?? []).filter(
      (s) => (s.engine ?? this.#options.which) === this.#options.which && inside([[s.fromS, s.toS]], timeS),
    );
    return LANDMARK_JOINTS.map((joint, i) => {
      // Twice exchanged is not exchanged.
      const count =
        set.filter((s) => inGroup(joint, s.group)).length + (spell && inGroup(joint, 'legs') ? 1 : 0);
      return count % 2 === 1 ? COUNTERPART[i] : i;
    });
  }
}

/** Metres by which a joint lies outside the image; 0 inside. */
function beyondEdge(camera: Camera, at: Vec3): number {
  const [x, y] = pixelOf(camera, at);
  const px = Math.max(0, -x, x - camera.width, -y, y - camera.height);
  return (px * Math.max(0.05, at[2])) / camera.focalPx;
}
