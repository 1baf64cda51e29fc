import { LANDMARKS, CHECK_LANDMARKS } from '../core/pose/landmarks.ts';
import { firstCrop, trunkOf33, trunkScore, wholeBodyCrop, type Trunk } from './body-crop.ts';
import type { Look } from './look.ts';
import { PRESENCE_THRESHOLD, type PoseEngine, type Skeleton } from './pose-engine.ts';
import { reordered } from './reorder.ts';
import type { Point, Roi } from './roi.ts';

/** Somebody whom the engine of every frame sees. */
export interface Body {
  /** 33 × (x px, y px, visibility 0..1) in the picture. */
  readonly image: Float32Array;
  /** 33 × (x, y, z) metres, as in `Skeleton`. */
  readonly world: Float32Array | null;
  readonly presence: number;
  readonly luma: number | null;
  readonly trunk: Trunk;
  /** Where to look on the next frame. */
  readonly next: Roi;
}

/** A runner whom both engines see. */
export interface Found {
  /** The check engine's 17 × (x px, y px, score). */
  readonly points: Float32Array;
  readonly body: Body;
}

/** The parts of an engine that finding needs. */
export type Follower = Pick<PoseEngine<Skeleton>, 'look' | 'landmarks' | 'reset'>;
export type Checker = Pick<PoseEngine, 'look' | 'landmarks'>;

/** Mean score of shoulders and hips above which the check engine has found a person. */
const MIN_TRUNK_SCORE = 0.25;
/** Crops around a clicked point, as shares of the picture's longer side, and how far the trunk may be from the point. */
const PICK_SHARES = [1, 0.6, 0.35] as const;
const PICK_REACH = 1.5;

/** Finds people: the check engine places the first crop, the engine of every frame says whether somebody is in it. */
export class Finder {
  private readonly follower: Follower;
  private readonly checker: Checker;

  constructor(follower: Follower, checker: Checker) {
    this.follower = follower;
    this.checker = checker;
  }

  /** The check engine's 17 × (x px, y px, score) in this part of the picture. */
  async check({ picture }: Look, roi: Roi): Promise<Float32Array | null> {
    const points = await this.checker.look(picture, roi);
    return points && reordered(points.values, this.checker.landmarks, CHECK_LANDMARKS);
  }

  /** The engine of every frame in a given crop; null where it sees nobody. */
  async track({ picture }: Look, roi: Roi): Promise<Body | null> {
    const skeleton = await this.follower.look(picture, roi);
    if (!skeleton || skeleton.presence < PRESENCE_THRESHOLD) return null;
    const { values, world, presence, luma, next } = skeleton;
    const { landmarks } = this.follower;
    const image = reordered(values, landmarks, LANDMARKS);
    return {
      image,
      world: world && reordered(world, landmarks, LANDMARKS),
      presence,
      luma,
      trunk: trunkOf33(image),
      next,
    };
  }

  /** The person who stands out in this part of the picture. */
  async find(look: Look, area: Roi): Promise<Found | null> {
    const rough = await this.check(look, area);
    if (!rough || trunkScore(rough) < MIN_TRUNK_SCORE) return null;
    const points = (await this.check(look, wholeBodyCrop(rough, look.width, look.height))) ?? rough;
    const roi = firstCrop(points) ?? firstCrop(rough);
    const body = roi && (await this.track(look, roi));
    if (!body) return null;
    // The first crop is a guess from the other engine's points; the engine's own proposal lies better.
    const refined = await this.track(look, body.next);
    return { points, body: refined ?? body };
  }

  /** The person whose trunk is nearest to this point. */
  async findAt(look: Look, at: Point): Promise<Found | null> {
    let best: { found: Found; distance: number } | null = null;
    for (const share of PICK_SHARES) {
      const side = Math.max(look.width, look.height) * share;
      const found = await this.find(look, { cx: at.x, cy: at.y, side, angle: 0 });
      if (!found) continue;
      const { shoulders, hips, length } = found.body.trunk;
      const distance =
        Math.hypot((shoulders.x + hips.x) / 2 - at.x, (shoulders.y + hips.y) / 2 - at.y) / length;
      if (distance <= PICK_REACH && (!best || distance < best.distance)) best = { found, distance };
    }
    return best?.found ?? null;
  }
}
