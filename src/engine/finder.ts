import { PRESENCE_THRESHOLD, type BlazePoseEngine, type BlazePoseResult } from './blazepose-engine.ts';
import { blazeposeCrop, movenetCrop, trunkOf33, trunkScore } from './body-crop.ts';
import { pictureSize, type Picture } from './cropper.ts';
import type { PoseEngine } from './pose-engine.ts';
import type { Point, Roi } from './roi.ts';

/** The part of BlazePose's engine that tracking needs. */
export type LandmarkEngine = Pick<BlazePoseEngine, 'analyse' | 'reset'>;

/** A runner whom both engines see. */
export interface Found {
  /** MoveNet's 17 × (x px, y px, score). */
  readonly points: Float32Array;
  readonly result: BlazePoseResult;
}

/** Mean score of shoulders and hips above which MoveNet has found a person. */
const MIN_TRUNK_SCORE = 0.25;
/** Crops around a clicked point, as shares of the picture's longer side, and how far the trunk may be from the point. */
const PICK_SHARES = [1, 0.6, 0.35] as const;
const PICK_REACH = 1.5;

/** Finds people: MoveNet places BlazePose's first crop, BlazePose says whether somebody is in it. */
export class Finder {
  private readonly blazepose: LandmarkEngine;
  private readonly movenet: PoseEngine;

  constructor(blazepose: LandmarkEngine, movenet: PoseEngine) {
    this.blazepose = blazepose;
    this.movenet = movenet;
  }

  /** MoveNet's 17 × (x px, y px, score) in this part of the picture. */
  async look(picture: Picture, roi: Roi): Promise<Float32Array | null> {
    const [pose] = await this.movenet.estimatePoses(picture, { roi }, 0);
    if (!pose) return null;
    const out = new Float32Array(pose.keypoints.length * 3);
    pose.keypoints.forEach(({ x, y, score }, i) => out.set([x, y, score ?? 0], i * 3));
    return out;
  }

  /** BlazePose in a given crop; null where it sees nobody. */
  async track(picture: Picture, roi: Roi): Promise<BlazePoseResult | null> {
    const result = await this.blazepose.analyse(picture, roi);
    return result.presence >= PRESENCE_THRESHOLD ? result : null;
  }

  /** The person who stands out in this part of the picture. */
  async find(picture: Picture, area: Roi): Promise<Found | null> {
    const { width, height } = pictureSize(picture);
    const rough = await this.look(picture, area);
    if (!rough || trunkScore(rough) < MIN_TRUNK_SCORE) return null;
    const points = (await this.look(picture, movenetCrop(rough, width, height))) ?? rough;
    const roi = blazeposeCrop(points) ?? blazeposeCrop(rough);
    const result = roi && (await this.track(picture, roi));
    if (!result) return null;
    // The first crop is MoveNet's guess; the model's own alignment points place it better.
    const refined = await this.track(picture, result.next);
    return { points, result: refined ?? result };
  }

  /** The person whose trunk is nearest to this point. */
  async findAt(picture: Picture, at: Point): Promise<Found | null> {
    const { width, height } = pictureSize(picture);
    let best: { found: Found; distance: number } | null = null;
    for (const share of PICK_SHARES) {
      const side = Math.max(width, height) * share;
      const found = await this.find(picture, { cx: at.x, cy: at.y, side, angle: 0 });
      if (!found) continue;
      const { shoulders, hips, length } = trunkOf33(found.result.image);
      const distance =
        Math.hypot((shoulders.x + hips.x) / 2 - at.x, (shoulders.y + hips.y) / 2 - at.y) / length;
      if (distance <= PICK_REACH && (!best || distance < best.distance)) best = { found, distance };
    }
    return best?.found ?? null;
  }
}
