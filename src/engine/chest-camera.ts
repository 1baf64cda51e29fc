import { LM, type Landmark } from '../core/pose/landmarks.ts';
import { CHEST_BANDS_BELOW } from '../core/pose/pose-frame.ts';
import { Cropper } from './cropper.ts';
import type { Look } from './look.ts';
import { CHEST_DROP, CHEST_SIDE, CHEST_SIZE, PatchShift, type ArmLine } from './patch-shift.ts';

/** From the front and from behind the shoulders are this wide at least, trunk lengths; from the side they are not. */
const MIN_SHOULDERS = 0.35;
/** Shoulders closer together show the chest in too few pixels. */
const MIN_SHOULDERS_PX = 40;
/** The scale follows the runner slowly: within a stride shoulders and trunk only seem to grow and shrink. */
const FOLLOW = 0.02;
/** Shoulders that are wider or narrower by more are somebody else's, or the runner's elsewhere. */
const MOST_CHANGE = 0.35;
/** Fingertips beyond the knuckles, in lengths from wrist to knuckles. */
const FINGERS = 1.1;

/** Looks at the chest of a runner seen from the front, or at the back from behind: how far it lies to one side. */
export class ChestCamera {
  private readonly cropper = new Cropper(CHEST_SIZE);
  private readonly luma = new Float32Array(CHEST_SIZE * CHEST_SIZE);
  private readonly shift = new PatchShift(CHEST_BANDS_BELOW);
  private shouldersPx: number | null = null;
  private trunkPx = 0;

  forget(): void {
    this.shouldersPx = null;
    this.shift.forget();
  }

  /**
   * @param image the runner's 33 points in this picture, as in `PoseFrame`
   * @returns `PoseFrame.chestShifts`; null where the runner is not seen like that, or for too short a time
   */
  async look(at: Look, image: Float32Array): Promise<Float32Array | null> {
    const chest = chestOf(image);
    if (!chest) return null;
    if (this.shouldersPx !== null && Math.abs(chest.shouldersPx / this.shouldersPx - 1) > MOST_CHANGE)
      this.forget();
    if (this.shouldersPx === null) this.trunkPx = chest.trunkPx;
    this.shouldersPx ??= chest.shouldersPx;
    this.shouldersPx += FOLLOW * (chest.shouldersPx - this.shouldersPx);
    this.trunkPx += FOLLOW * (chest.trunkPx - this.trunkPx);
    const { data } = await this.cropper.cut(at.picture, {
      cx: chest.x,
      cy: chest.y + CHEST_DROP * this.trunkPx,
      side: CHEST_SIDE * this.shouldersPx,
      angle: 0,
    });
    for (let i = 0; i < this.luma.length; i++)
      this.luma[i] = 0.299 * data[4 * i] + 0.587 * data[4 * i + 1] + 0.114 * data[4 * i + 2];
    return this.shift.step(
      this.luma,
      this.trunkPx / this.shouldersPx,
      armsOf(image, chest, this.shouldersPx),
    );
  }
}

interface Chest {
  /** Middle of the shoulders, pixels. */
  readonly x: number;
  readonly y: number;
  readonly shouldersPx: number;
  readonly trunkPx: number;
}

/** Middle of the shoulders, their width and the trunk's length, pixels; null from the side and from far away. */
export function chestOf(image: Float32Array): Chest | null {
  const at = pointsOf(image);
  const [leftX, leftY] = at('leftShoulder');
  const [rightX, rightY] = at('rightShoulder');
  const [hipLeftX, hipLeftY] = at('leftHip');
  const [hipRightX, hipRightY] = at('rightHip');
  const x = (leftX + rightX) / 2;
  const y = (leftY + rightY) / 2;
  const shouldersPx = Math.hypot(leftX - rightX, leftY - rightY);
  const trunkPx = Math.hypot((hipLeftX + hipRightX) / 2 - x, (hipLeftY + hipRightY) / 2 - y);
  const isSeen = shouldersPx >= MIN_SHOULDERS_PX && shouldersPx > MIN_SHOULDERS * trunkPx;
  return isSeen ? { x, y, shouldersPx, trunkPx } : null;
}

/** From the elbows to the fingertips, shoulder widths from the middle of the shoulders. */
export function armsOf(image: Float32Array, { x, y }: Chest, shouldersPx: number): ArmLine[] {
  const at = pointsOf(image);
  return (['left', 'right'] as const).map((side) => {
    const elbow = at(`${side}Elbow`);
    const wrist = at(`${side}Wrist`);
    const knuckles = at(`${side}Index`);
    const tip = [0, 1].map((axis) => wrist[axis] + FINGERS * (knuckles[axis] - wrist[axis]));
    return [
      (elbow[0] - x) / shouldersPx,
      (elbow[1] - y) / shouldersPx,
      (tip[0] - x) / shouldersPx,
      (tip[1] - y) / shouldersPx,
    ];
  });
}

function pointsOf(image: Float32Array): (landmark: Landmark) => readonly [number, number] {
  return (landmark) => [image[LM[landmark] * 3], image[LM[landmark] * 3 + 1]];
}
