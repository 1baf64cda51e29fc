import type { Trunk } from './body-crop.ts';
import type { Roi } from './roi.ts';

/** Where the tracked runner usually is: middle of the trunk and its length, picture pixels. */
export interface Anchor {
  readonly x: number;
  readonly y: number;
  readonly length: number;
}

/** A treadmill keeps its runner in place; the anchor follows with this time constant, seconds. */
const FOLLOW_S = 3;
/** Further than this from the anchor, in trunk lengths, it may be someone else. */
const FAR = 1;
const MIN_SCALE = 0.6;
const MAX_SCALE = 1.7;
/** Engines that place the trunk's ends further apart than this, in trunk lengths, disagree. */
const DISAGREE = 0.5;
const CHECKS_TO_DROP = 3;
/** Side of the crop in which the anchor's runner is looked for, in trunk lengths. */
const ANCHOR_CROP = 4.5;

/** Judges whether the skeleton still belongs to the runner it was locked on. Pure: no clock, no picture. */
export class Lock {
  private current: Anchor | null = null;
  private lastS = 0;
  private disagreements = 0;

  get anchor(): Anchor | null {
    return this.current;
  }

  /** Whether the last check of the two engines failed; the next should come soon. */
  get inDoubt(): boolean {
    return this.disagreements > 0;
  }

  /** Starts anew around this trunk. */
  moveTo(trunk: Trunk, timeS: number): void {
    this.current = anchorOf(trunk);
    this.lastS = timeS;
    this.disagreements = 0;
  }

  /** Whether this trunk may be the anchor's; anybody's may be where there is no anchor. */
  isNear(trunk: Trunk): boolean {
    const anchor = this.current;
    if (!anchor) return true;
    const seen = anchorOf(trunk);
    const scale = seen.length / anchor.length;
    const distance = Math.hypot(seen.x - anchor.x, seen.y - anchor.y) / anchor.length;
    return distance <= FAR && scale >= MIN_SCALE && scale <= MAX_SCALE;
  }

  /** Lets the anchor follow a trunk that is near it. */
  follow(trunk: Trunk, timeS: number): void {
    const anchor = this.current;
    if (!anchor) {
      this.moveTo(trunk, timeS);
      return;
    }
    const seen = anchorOf(trunk);
    const share = 1 - Math.exp(-Math.max(0, timeS - this.lastS) / FOLLOW_S);
    this.lastS = timeS;
    this.current = {
      x: anchor.x + share * (seen.x - anchor.x),
      y: anchor.y + share * (seen.y - anchor.y),
      length: anchor.length + share * (seen.length - anchor.length),
    };
  }

  /**
   * Compares the two engines' trunks. Returns true when they have disagreed so often that the lock must be taken anew.
   * A second engine that sees no trunk says nothing.
   */
  disagree(first: Trunk, second: Trunk | null): boolean {
    if (!second) return false;
    this.disagreements = trunkDistance(first, second) > DISAGREE ? this.disagreements + 1 : 0;
    return this.disagreements >= CHECKS_TO_DROP;
  }

  /** The square in which to look for the anchor's runner. */
  searchArea(): Roi | null {
    const anchor = this.current;
    return anchor && { cx: anchor.x, cy: anchor.y, side: anchor.length * ANCHOR_CROP, angle: 0 };
  }

  forget(): void {
    this.current = null;
    this.disagreements = 0;
  }
}

/** How far two trunks' ends are apart at most, in lengths of the first. */
export function trunkDistance(a: Trunk, b: Trunk): number {
  const shoulders = Math.hypot(a.shoulders.x - b.shoulders.x, a.shoulders.y - b.shoulders.y);
  const hips = Math.hypot(a.hips.x - b.hips.x, a.hips.y - b.hips.y);
  return Math.max(shoulders, hips) / Math.max(1, a.length);
}

function anchorOf(trunk: Trunk): Anchor {
  return {
    x: (trunk.shoulders.x + trunk.hips.x) / 2,
    y: (trunk.shoulders.y + trunk.hips.y) / 2,
    length: Math.max(1, trunk.length),
  };
}
