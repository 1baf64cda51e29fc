import type { FrameClock, PoseFrame } from '../core/pose/pose-frame.ts';
import { PRESENCE_THRESHOLD, type BlazePoseEngine, type BlazePoseResult } from './blazepose-engine.ts';
import { asSeventeen, blazeposeCrop, movenetCrop, trunkOf17, trunkOf33, trunkScore } from './body-crop.ts';
import { pictureSize, type Picture } from './cropper.ts';
import { Lock } from './lock.ts';
import type { PoseEngine } from './pose-engine.ts';
import { wholePicture, type Roi } from './roi.ts';

export interface TrackerOptions {
  /** MoveNet runs on every so-manieth frame to check the lock; 1 is every frame, 0 only to find the runner. */
  readonly secondEvery: number;
}

/** A check that failed is repeated after so many frames. */
const DOUBT_EVERY = 5;
/** Mean score of shoulders and hips above which MoveNet has found a person. */
const MIN_TRUNK_SCORE = 0.25;
/** Crops around a clicked point, as shares of the picture's longer side, and how far the trunk may be from the point. */
const PICK_SHARES = [1, 0.6, 0.35] as const;
const PICK_REACH = 1.5;
/** Crops outside these bounds, in the picture's longer side, are no runner's. */
const MIN_SIDE = 0.05;
const MAX_SIDE = 6;

/** The part of BlazePose's engine that tracking needs. */
export type LandmarkEngine = Pick<BlazePoseEngine, 'analyse' | 'reset'>;

interface Found {
  readonly points: Float32Array;
  readonly result: BlazePoseResult;
}

/** Follows one runner: BlazePose on every frame, MoveNet to find them, to find them again and to check the lock. */
export class PoseTracker {
  private readonly lock = new Lock();
  private readonly blazepose: LandmarkEngine;
  private readonly movenet: PoseEngine;
  private readonly options: TrackerOptions;
  private roi: Roi | null = null;
  private sinceSecond = 0;
  private pick: { x: number; y: number } | null = null;

  constructor(blazepose: LandmarkEngine, movenet: PoseEngine, options: TrackerOptions) {
    this.blazepose = blazepose;
    this.movenet = movenet;
    this.options = options;
  }

  /** Chooses the runner who stands at this point of the picture, from the next frame on. */
  pickAt(xPx: number, yPx: number): void {
    this.pick = { x: xPx, y: yPx };
  }

  /** Forgets the runner. */
  reset(): void {
    this.roi = null;
    this.sinceSecond = 0;
    this.lock.forget();
    this.blazepose.reset();
  }

  /** Analyses one picture. The caller keeps and closes the picture. */
  async step(picture: Picture, timeS: number, clock: FrameClock): Promise<PoseFrame> {
    const { width, height } = pictureSize(picture);
    let second: Float32Array | null = null;
    let result: BlazePoseResult | null = this.pick || !this.roi ? null : await this.track(picture, this.roi);
    if (!result) {
      const found = await this.acquire(picture, timeS);
      result = found?.result ?? null;
      second = found?.points ?? null;
    } else if (this.secondIsDue()) {
      second = await this.second(picture, result);
    }
    if (result) {
      const kept = await this.judge(picture, result, second, timeS);
      result = kept.result;
      second = kept.points ?? second;
    }
    this.sinceSecond = second ? 0 : this.sinceSecond + 1;
    const seen = result && result.presence >= PRESENCE_THRESHOLD ? result : null;
    this.roi = seen && plausible(seen.next, width, height) ? seen.next : null;
    return {
      timeS,
      clock,
      width,
      height,
      image: seen?.image ?? null,
      world: seen?.world ?? null,
      presence: result?.presence ?? 0,
      second,
      luma: result?.luma ?? null,
    };
  }

  private secondIsDue(): boolean {
    const every = this.lock.inDoubt
      ? Math.min(DOUBT_EVERY, this.options.secondEvery)
      : this.options.secondEvery;
    return every > 0 && this.sinceSecond + 1 >= every;
  }

  private async track(picture: Picture, roi: Roi): Promise<BlazePoseResult | null> {
    const result = await this.blazepose.analyse(picture, roi);
    return result.presence >= PRESENCE_THRESHOLD ? result : null;
  }

  /** The runner's skeleton by the second engine, in a crop of its own. */
  private async second(picture: Picture, result: BlazePoseResult): Promise<Float32Array | null> {
    const { width, height } = pictureSize(picture);
    return this.look(picture, movenetCrop(asSeventeen(result.image), width, height));
  }

  /** Whether this is still the same runner; where it is not, the one who stands in the runner's place. */
  private async judge(
    picture: Picture,
    result: BlazePoseResult,
    second: Float32Array | null,
    timeS: number,
  ): Promise<{ result: BlazePoseResult; points: Float32Array | null }> {
    const trunk = trunkOf33(result.image);
    const dropped = this.lock.disagree(trunk, second && trunkOf17(second));
    if (this.lock.isNear(trunk) && !dropped) {
      this.lock.follow(trunk, timeS);
      return { result, points: null };
    }
    const area = this.lock.searchArea();
    const there = area ? await this.find(picture, area) : null;
    if (there && this.lock.isNear(trunkOf33(there.result.image))) {
      this.lock.moveTo(trunkOf33(there.result.image), timeS);
      return there;
    }
    // Nobody stands in the old place: the runner has moved.
    this.lock.moveTo(trunk, timeS);
    return { result, points: null };
  }

  /** Finds the runner: at a clicked point, in the old place, anywhere. */
  private async acquire(picture: Picture, timeS: number): Promise<Found | null> {
    this.blazepose.reset();
    const { width, height } = pictureSize(picture);
    const { pick } = this;
    if (pick) {
      this.pick = null;
      this.lock.forget();
      const picked = await this.findAt(picture, pick);
      if (picked) return this.lockOn(picked, timeS);
    }
    const area = this.lock.searchArea();
    const there = area && (await this.find(picture, area));
    if (there) return this.lockOn(there, timeS);
    const anywhere = await this.find(picture, wholePicture(width, height));
    return anywhere && this.lockOn(anywhere, timeS);
  }

  private lockOn(found: Found, timeS: number): Found {
    this.lock.moveTo(trunkOf33(found.result.image), timeS);
    return found;
  }

  private async findAt(picture: Picture, at: { x: number; y: number }): Promise<Found | null> {
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

  /** MoveNet in this part of the picture, again in the crop it finds, then BlazePose there. */
  private async find(picture: Picture, area: Roi): Promise<Found | null> {
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

  private async look(picture: Picture, roi: Roi): Promise<Float32Array | null> {
    const [pose] = await this.movenet.estimatePoses(picture, { roi }, 0);
    if (!pose) return null;
    const out = new Float32Array(pose.keypoints.length * 3);
    pose.keypoints.forEach(({ x, y, score }, i) => out.set([x, y, score ?? 0], i * 3));
    return out;
  }
}

function plausible(roi: Roi, width: number, height: number): boolean {
  const share = roi.side / Math.max(width, height);
  const inside = roi.cx > -width && roi.cx < 2 * width && roi.cy > -height && roi.cy < 2 * height;
  return share > MIN_SIDE && share < MAX_SIDE && inside;
}
