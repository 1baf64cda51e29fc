import type { FrameClock, PoseFrame } from '../core/pose/pose-frame.ts';
import { checkCrop, trunkOf17 } from './body-crop.ts';
import type { Picture } from './cropper.ts';
import { Finder, type Body, type Checker, type Follower, type Found } from './finder.ts';
import { Lock } from './lock.ts';
import { lookAt, type Look } from './look.ts';
import { wholePicture, type Point, type Roi } from './roi.ts';

export interface TrackerOptions {
  /**
   * The check engine looks at every Nth frame, and as often as that is at 30 frames/s where they come more slowly; 1 is
   * every frame, 0 only to find the runner.
   */
  readonly checkEvery: number;
}

/**
 * `checkEvery` is counted at this rate at least. A slow machine gives ten frames a check: every 17th of them would
 * leave too few looks in a stand of some seconds to tell how the two engines differ.
 */
const LEAST_FPS = 30;

/** Sees in the picture how far a part of the runner's trunk is turned or shifted: one number for each of its bands. */
export interface TrunkWatch {
  look(at: Look, image: Float32Array): Promise<Float32Array | null>;
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

/** What the tracker goes by: the runner, and what the check engine sees of them where it looked. */
interface Kept {
  readonly body: Body;
  /** 17 × (x px, y px, score). */
  readonly points: Float32Array | null;
}

type Seen = Kept | { readonly body: null; readonly points: null };

/** Follows one runner: one engine on every frame, the check engine to find them, to find them again and to check the lock. */
export class PoseTracker {
  private readonly lock = new Lock();
  private readonly follower: Follower;
  private readonly finder: Finder;
  private readonly options: TrackerOptions;
  private roi: Roi | null = null;
  private pick: Point | null = null;
  private sinceCheck = 0;
  private checkedAtS = Number.NEGATIVE_INFINITY;
  private lostAtS: number | null = null;
  private searchedAtS = Number.NEGATIVE_INFINITY;
  private readonly takeBackdrop: ((look: Look) => Promise<Uint8Array>) | null;
  private backdropAtS = Number.NEGATIVE_INFINITY;
  private readonly waist: TrunkWatch | null;
  private readonly chest: TrunkWatch | null;

  /**
   * @param takeBackdrop makes the tiny picture of the room; left out, frames carry none
   * @param waist measures the turn of the waist; left out, frames carry none
   * @param chest measures the shift of the chest; left out, frames carry none
   */
  constructor(
    follower: Follower,
    checker: Checker,
    options: TrackerOptions,
    takeBackdrop: ((look: Look) => Promise<Uint8Array>) | null = null,
    waist: TrunkWatch | null = null,
    chest: TrunkWatch | null = null,
  ) {
    this.follower = follower;
    this.finder = new Finder(follower, checker);
    this.options = options;
    this.takeBackdrop = takeBackdrop;
    this.waist = waist;
    this.chest = chest;
  }

  /** Chooses the runner who stands at this point of the picture, from the next frame on. */
  pickAt(xPx: number, yPx: number): void {
    this.pick = { x: xPx, y: yPx };
  }

  /** Forgets the runner. */
  reset(): void {
    this.roi = null;
    this.sinceCheck = 0;
    this.checkedAtS = Number.NEGATIVE_INFINITY;
    this.lostAtS = null;
    this.searchedAtS = Number.NEGATIVE_INFINITY;
    this.backdropAtS = Number.NEGATIVE_INFINITY;
    this.waist?.forget();
    this.chest?.forget();
    this.lock.forget();
    this.follower.reset();
  }

  /** Analyses one picture. The caller keeps and closes the picture. */
  async step(picture: Picture, timeS: number, clock: FrameClock): Promise<PoseFrame> {
    const look = lookAt(picture);
    const { body, points } = await this.see(look, timeS);
    this.remember(look, body, points !== null, timeS);
    return {
      timeS,
      clock,
      width: look.width,
      height: look.height,
      ...skeletonOf(body),
      check: points,
      ...(await this.backdrop(look, timeS)),
      ...(await this.waistTurns(look, body)),
      ...(await this.chestShifts(look, body)),
    };
  }

  /** The runner in this picture, and what the check engine sees of them where it looked. */
  private async see(look: Look, timeS: number): Promise<Seen> {
    const seen = (await this.followed(look, timeS)) ?? (await this.acquire(look, timeS));
    if (!seen) return { body: null, points: null };
    const kept = await this.judge(look, seen.body, seen.points, timeS);
    return { body: kept.body, points: kept.points ?? seen.points };
  }

  /** The runner where the last frame says that they are; null where nobody is there. */
  private async followed(look: Look, timeS: number): Promise<Kept | null> {
    const body = this.pick || !this.roi ? null : await this.finder.track(look, this.roi);
    return body && { body, points: this.checkIsDue(timeS) ? await this.check(look, body) : null };
  }

  private remember(look: Look, body: Body | null, checked: boolean, timeS: number): void {
    this.sinceCheck = checked ? 0 : this.sinceCheck + 1;
    if (checked) this.checkedAtS = timeS;
    this.lostAtS = body ? null : (this.lostAtS ?? timeS);
    this.roi = body && plausible(body.next, look) ? body.next : null;
  }

  private async backdrop(look: Look, timeS: number): Promise<Pick<PoseFrame, 'backdrop'>> {
    const isDue = timeS - this.backdropAtS >= BACKDROP_EVERY_S || timeS < this.backdropAtS;
    if (!this.takeBackdrop || !isDue) return {};
    this.backdropAtS = timeS;
    return { backdrop: await this.takeBackdrop(look) };
  }

  private async waistTurns(look: Look, body: Body | null): Promise<Pick<PoseFrame, 'waistTurns'>> {
    const waistTurns = body && (await this.waist?.look(look, body.image));
    return waistTurns ? { waistTurns } : {};
  }

  private async chestShifts(look: Look, body: Body | null): Promise<Pick<PoseFrame, 'chestShifts'>> {
    const chestShifts = body && (await this.chest?.look(look, body.image));
    return chestShifts ? { chestShifts } : {};
  }

  private checkIsDue(timeS: number): boolean {
    const every = this.lock.inDoubt
      ? Math.min(DOUBT_EVERY, this.options.checkEvery)
      : this.options.checkEvery;
    const isTime = this.sinceCheck + 1 >= every || timeS - this.checkedAtS >= every / LEAST_FPS;
    return every > 0 && isTime;
  }

  /** What the check engine sees of the runner, in a crop of its own. */
  private async check(look: Look, { image, trunk }: Body): Promise<Float32Array | null> {
    return this.finder.check(look, checkCrop(image, trunk, look.width, look.height));
  }

  /** Whether this is still the same runner; where it is not, the one who stands in the runner's place. */
  private async judge(look: Look, body: Body, points: Float32Array | null, timeS: number): Promise<Kept> {
    const { trunk } = body;
    const dropped = this.lock.disagree(trunk, points && trunkOf17(points));
    if (this.lock.isNear(trunk) && !dropped) {
      this.lock.follow(trunk, timeS);
      return { body, points: null };
    }
    const area = this.lock.searchArea();
    const there = area && (await this.finder.find(look, area));
    if (there && this.lock.isNear(there.body.trunk)) {
      this.follower.reset();
      return this.lockOn(there, timeS);
    }
    // Nobody stands in the old place: the runner has moved.
    this.lock.moveTo(trunk, timeS);
    return { body, points: null };
  }

  /** Finds the runner: at a clicked point, in the old place, anywhere. */
  private async acquire(look: Look, timeS: number): Promise<Found | null> {
    const { pick } = this;
    const patient = this.lostAtS !== null && timeS - this.lostAtS > EAGER_S;
    if (!pick && patient && timeS - this.searchedAtS < RETRY_S) return null;
    this.searchedAtS = timeS;
    this.follower.reset();
    if (pick) {
      this.pick = null;
      this.lock.forget();
      const picked = await this.finder.findAt(look, pick);
      if (picked) return this.lockOn(picked, timeS);
    }
    const area = this.lock.searchArea();
    const found =
      (area && (await this.finder.find(look, area))) ??
      (await this.finder.find(look, wholePicture(look.width, look.height)));
    return found && this.lockOn(found, timeS);
  }

  private lockOn(found: Found, timeS: number): Found {
    this.waist?.forget();
    this.chest?.forget();
    this.lock.moveTo(found.body.trunk, timeS);
    return found;
  }
}

function skeletonOf(body: Body | null): Pick<PoseFrame, 'image' | 'world' | 'presence' | 'luma'> {
  if (!body) return { image: null, world: null, presence: 0, luma: null };
  const { image, world, presence, luma } = body;
  return { image, world, presence, luma };
}

function plausible(roi: Roi, { width, height }: Look): boolean {
  const share = roi.side / Math.max(width, height);
  const inside = roi.cx > -width && roi.cx < 2 * width && roi.cy > -height && roi.cy < 2 * height;
  return share > MIN_SIDE && share < MAX_SIDE && inside;
}
