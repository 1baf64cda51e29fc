import { LM, type Landmark } from '../core/pose/landmarks.ts';
import { Cropper } from './cropper.ts';
import type { Look } from './look.ts';
import { PATCH_ABOVE_HIPS, PATCH_SIDE, PATCH_SIZE, PatchTurn } from './patch-turn.ts';

/** From behind the shoulders are this wide at least, trunk lengths; from the side they are not. */
const MIN_SHOULDERS = 0.35;
/** A trunk shorter in the picture shows the waist in too few pixels. */
const MIN_TRUNK_PX = 40;
/** The scale follows the runner slowly: within a stride the trunk only seems to grow and shrink. */
const FOLLOW = 0.02;
/** A trunk that is longer or shorter by more is somebody else's, or the runner's elsewhere. */
const MOST_CHANGE = 0.25;

/** Looks at the waist of a runner seen from behind, whole body: how far it is turned in the picture. */
export class WaistCamera {
  private readonly cropper = new Cropper(PATCH_SIZE);
  private readonly luma = new Float32Array(PATCH_SIZE * PATCH_SIZE);
  private readonly turn = new PatchTurn();
  private trunkPx: number | null = null;

  forget(): void {
    this.trunkPx = null;
    this.turn.forget();
  }

  /**
   * @param image the runner's 33 points in this picture, as in `PoseFrame`
   * @returns `PoseFrame.waistTurns`; null where the runner is not seen like that, or for too short a time
   */
  async look(at: Look, image: Float32Array): Promise<Float32Array | null> {
    const waist = waistOf(image, at);
    if (!waist) return null;
    if (this.trunkPx !== null && Math.abs(waist.trunkPx / this.trunkPx - 1) > MOST_CHANGE) this.forget();
    this.trunkPx ??= waist.trunkPx;
    this.trunkPx += FOLLOW * (waist.trunkPx - this.trunkPx);
    const { data } = await this.cropper.cut(at.picture, {
      cx: waist.x,
      cy: waist.y - PATCH_ABOVE_HIPS * this.trunkPx,
      side: PATCH_SIDE * this.trunkPx,
      angle: 0,
    });
    for (let i = 0; i < this.luma.length; i++)
      this.luma[i] = 0.299 * data[4 * i] + 0.587 * data[4 * i + 1] + 0.114 * data[4 * i + 2];
    return this.turn.step(this.luma);
  }
}

/** Middle of the hips and length of the trunk, pixels; null unless seen from behind with both knees in the picture. */
export function waistOf(
  image: Float32Array,
  { width, height }: { width: number; height: number },
): { x: number; y: number; trunkPx: number } | null {
  const at = (landmark: Landmark) => [image[LM[landmark] * 3], image[LM[landmark] * 3 + 1]] as const;
  const [leftX, leftY] = at('leftShoulder');
  const [rightX, rightY] = at('rightShoulder');
  const [hipLeftX, hipLeftY] = at('leftHip');
  const [hipRightX, hipRightY] = at('rightHip');
  const x = (hipLeftX + hipRightX) / 2;
  const y = (hipLeftY + hipRightY) / 2;
  const trunkPx = Math.hypot((leftX + rightX) / 2 - x, (leftY + rightY) / 2 - y);
  if (!(trunkPx >= MIN_TRUNK_PX) || !(rightX - leftX > MIN_SHOULDERS * trunkPx)) return null;
  const seen = (['leftKnee', 'rightKnee'] as const).every((knee) => {
    const [kneeX, kneeY] = at(knee);
    return kneeX > 0 && kneeX < width && kneeY > 0 && kneeY < height;
  });
  return seen ? { x, y, trunkPx } : null;
}
