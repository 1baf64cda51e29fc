import type { FrameClock, PoseFrame } from '../core/pose/pose-frame.ts';
import { checkCrop, trunkOf17, trunkOf33 } from './body-crop.ts';
import { pictureSize, type Picture } from './cropper.ts';
import { Finder, type Body, type Checker, type Follower, type Found } from './finder.ts';
import { Lock } from './lock.ts';
import { wholePicture, type Point, type Roi } from './roi.ts';

export interface TrackerOptions {
  /**
   * The check engine looks at every Nth frame, and as often as that is at 30 frames/s where they come more slowly; 1 is
   * every frame, 0 only to find the runner.
   */
  readonly checkEvery: number;
}

/**
 * `checkEvery` is counted at this rate at least. A slow machine gives ten frames a second: every 17th of them would
 * leave too few looks in a stand of some seconds to tell how the two engines differ.
 */
const LEAST_FPS = 30;

/** Sees how far a runner's waist is turned in the picture. */
export interface WaistWatch {
  look(picture: Picture, image: Float32Array): Promise<Float32Array | null>;
  forget(): void;
}

/** A check that failed is repeated after so many frames. */
const DOUBT_EVERY = 5;
/** Crops outside these bounds, in the picture's longer side, are no runner's. */
const MIN_SIDE = 0.05;
const MAX_SIDE = 6;
/** An empty picture is searched on every frame for so long, then only now and then: searching is the dearest of all. */
const EAGER_S = 2;
const RETRY_S = 0.2;
/** How often the room is looked at: a camera that was moved is to be noticed within a few seconds. */
const BACKDROP_EVERY_S = 0.5;

/** Follows one runner: one engine on every frame, the check engine to find them, to find them again and to check the lock. */
export class PoseTracker {
  private readonly lock = new Lock();
  private readonly follower: Follower;
  private readonly finder: Finder;
  private readonly options: TrackerOptions;
  private roi: Roi | null = null;
  private pick: Point | null = null;
  private sinceSecond = 0;
  private secondAtS = Number.NEGATIVE_INFINITY;
  private lostAtS: number | null = null;
  private searchedAtS = Number.NEGATIVE_INFINITY;
  private readonly takeBackdrop: ((picture: Picture) => Promise<Uint8Array>) | null;
  private backdropAtS = Number.NEGATIVE_INFINITY;
  private readonly waist: WaistWatch | null;

  /**
   * @param takeBackdrop makes the tiny picture of the room; left out, frames carry none
   * @param waist measures the turn of the waist; left out, frames carry none
   */
  constructor(
    follower: Follower,
    checker: Checker,
    options: TrackerOptions,
    takeBackdrop: ((picture: Picture) => Promise<Uint8Array>) | null = null,
    waist: WaistWatch | null = null,
  ) {
    this.follower = follower;
    this.finder = new Finder(follower, checker);
    this.options = options;
    this.takeBackdrop = takeBackdrop;
    this.waist = waist;
  }

  /** Chooses the runner who stands at this point of the picture, from the next frame on. */
  pickAt(xPx: number, yPx: number): void {
    this.pick = { x: xPx, y: yPx };
  }

  /** Forgets the runner. */
  reset(): void {
    this.roi = null;
    this.sinceSecond = 0;
    this.secondAtS = Number.NEGATIVE_INFINITY;
    this.lostAtS = null;
    this.searchedAtS = Number.NEGATIVE_INFINITY;
    this.backdropAtS = Number.NEGATIVE_INFINITY;
    this.waist?.forget();
    this.lock.forget();
    this.follower.reset();
  }

  /** Analyses one picture. The caller keeps and closes the picture. */
  async step(picture: Picture, timeS: number, clock: FrameClock): Promise<PoseFrame> {
    const { width, height } = pictureSize(picture);
    let second: Float32Array | null = null;
    let result: Body | null = this.pick || !this.roi ? null : await this.finder.track(picture, this.roi);
    if (result) {
      if (this.secondIsDue(timeS)) second = await this.second(picture, result);
    } else {
      const found = await this.acquire(picture, timeS);
      result = found?.body ?? null;
      second = found?.points ?? null;
    }
    if (result) {
      const kept = await this.judge(picture, result, second, timeS);
      result = kept.body;
      second = kept.points ?? second;
    }
    this.sinceSecond = second ? 0 : this.sinceSecond + 1;
    if (second) this.secondAtS = timeS;
    this.lostAtS = result ? null : (this.lostAtS ?? timeS);
    this.roi = result && plausible(result.next, width, height) ? result.next : null;
    return {
      timeS,
      clock,
      width,
      height,
      image: result?.image ?? null,
      world: result?.world ?? null,
      presence: result?.presence ?? 0,
      second,
      luma: result?.luma ?? null,
      ...(await this.backdrop(picture, timeS)),
      ...(await this.waistTurns(picture, result)),
    };
  }

  private async backdrop(picture: Picture, timeS: number): Promise<Pick<PoseFrame, 'backdrop'>> {
    const isDue = timeS - this.backdropAtS >= BACKDROP_EVERY_S || timeS < this.backdropAtS;
    if (!this.takeBackdrop || !isDue) return {};
    this.backdropAtS = timeS;
    return { backdrop: await this.takeBackdrop(picture) };
  }

  private async waistTurns(picture: Picture, result: Body | null): Promise<Pick<PoseFrame, 'waistTurns'>> {
    const waistTurns = result && (await this.waist?.look(picture, result.image));
    return waistTurns ? { waistTurns } : {};
  }

  private secondIsDue(timeS: number): boolean {
    const every = this.lock.inDoubt
      ? Math.min(DOUBT_EVERY, this.options.checkEvery)
      : this.options.checkEvery;
    const isTime = this.sinceSecond + 1 >= every || timeS - this.secondAtS >= every / LEAST_FPS;
    return every > 0 && isTime;
  }

  /** What the check engine sees of the runner, in a crop of its own. */
  private async second(picture: Picture, result: Body): Promise<Float32Array | null> {
    const { width, height } = pictureSize(picture);
    return this.finder.check(picture, checkCrop(result.image, width, height));
  }

  /** Whether this is still the same runner; where it is not, the one who stands in the runner's place. */
  private async judge(
    picture: Picture,
    result: Body,
    second: Float32Array | null,
    timeS: number,
  ): Promise<{ body: Body; points: Float32Array | null }> {
    const trunk = trunkOf33(result.image);
    const dropped = this.lock.disagree(trunk, second && trunkOf17(second));
    if (this.lock.isNear(trunk) && !dropped) {
      this.lock.follow(trunk, timeS);
      return { body: result, points: null };
    }
    const area = this.lock.searchArea();
    const there = area && (await this.finder.find(picture, area));
    if (there && this.lock.isNear(trunkOf33(there.body.image))) {
      this.follower.reset();
      return this.lockOn(there, timeS);
    }
    // Nobody stands in the old place: the runner has moved.
    this.lock.moveTo(trunk, timeS);
    return { body: result, points: null };
  }

  /** Finds the runner: at a clicked point, in the old place, anywhere. */
  private async acquire(picture: Picture, timeS: number): Promise<Found | null> {
    const { width, height } = pictureSize(picture);
    const { pick } = this;
    const patient = this.lostAtS !== null && timeS - this.lostAtS > EAGER_S;
    if (!pick && patient && timeS - this.searchedAtS < RETRY_S) return null;
    this.searchedAtS = timeS;
    this.follower.reset();
    if (pick) {
      this.pick = null;
      this.lock.forget();
      const picked = await this.finder.findAt(picture, pick);
      if (picked) return this.lockOn(picked, timeS);
    }
    const area = this.lock.searchArea();
    const found =
      (area && (await this.finder.find(picture, area))) ??
      (await this.finder.find(picture, wholePicture(width, height)));
    return found && this.lockOn(found, timeS);
  }

  private lockOn(found: Found, timeS: number): Found {
    this.waist?.forget();
    this.lock.moveTo(trunkOf33(found.body.image), timeS);
    return found;
  }
}

function plausible(roi: Roi, width: number, height: number): boolean {
  const share = roi.side / Math.max(width, height);
  const inside = roi.cx > -width && roi.cx < 2 * width && roi.cy > -height && roi.cy < 2 * height;
  return share > MIN_SIDE && share < MAX_SIDE && inside;
}
