/**
 * How far the picture of the waist is turned, measured on the picture itself: pose engines trained on stills draw the
 * hips level. Three overlapping bands between the iliac crests and the hip joints are each laid (turned and shifted, least
 * squares, after Lucas and Kanade) onto a reference: the mean of the earlier pictures of that band, made symmetric. A
 * body seen from behind is symmetric, so that a turn of 0 is level with the body's own axis upright.
 */
import type { WAIST_BANDS } from '../core/pose/pose-frame.ts';
import { DEG } from '../core/signal/angle.ts';
import { within } from '../core/signal/within.ts';
import { betweenPixels, patchGrid } from './patch-grid.ts';

/** Pixels along a side of the square crop that is looked at. */
export const PATCH_SIZE = 64;
/** Its side, and how far its middle lies above the middle of the hips: trunk lengths. */
export const PATCH_SIDE = 0.8;
export const PATCH_ABOVE_HIPS = 0.2;
/** Middles of the bands above the hip joints, trunk lengths: the crests are 0.2 above the joints. */
const BANDS_ABOVE_HIPS = [0.27, 0.2, 0.13] as const satisfies { readonly length: typeof WAIST_BANDS };

/** Grid of a band: ±0.3 by ±0.2 trunk lengths. */
const COLUMNS = 31;
const ROWS = 21;
const CELLS = COLUMNS * ROWS;
const CELL = 0.02;
/** The weight falls off above and below (a bell) and towards the arms and the room (steeper): trunk lengths. */
const WEIGHT_HEIGHT = 0.09;
const WEIGHT_WIDTH = 0.2;

const ROUNDS = 5;
/** Steps of one round, and how far a band may go: trunk lengths, radians. Beyond, it lies on something else. */
const LONGEST_STEP = [0.02, 0.02, 0.15] as const;
const FURTHEST = [0.12, 0.12, 0.5] as const;
/** Pictures that the reference remembers: some fourteen steps at 30 a second. */
const MEMORY = 150;
/** Before so many the reference is still blurred by the turns it was made of. */
const WARM_UP = 60;

const {
  x: X,
  y: Y,
  weight: WEIGHT,
} = patchGrid({
  columns: COLUMNS,
  rows: ROWS,
  cellWidth: CELL,
  cellHeight: CELL,
  weightWidth: WEIGHT_WIDTH,
  weightHeight: WEIGHT_HEIGHT,
});

class Band {
  private readonly drop: number;
  private readonly reference = new Float64Array(CELLS);
  private readonly seen = new Float64Array(CELLS);
  /** Change of the reference per unit of shift right, shift down, turn. */
  private readonly slopes = [new Float64Array(CELLS), new Float64Array(CELLS), new Float64Array(CELLS)];
  private readonly place = new Float64Array(3);
  private pictures = 0;

  constructor(aboveHips: number) {
    this.drop = PATCH_ABOVE_HIPS - aboveHips;
  }

  step(luma: Float32Array): number {
    this.place.fill(0);
    this.sample(luma);
    if (this.pictures > 0) this.settle(luma);
    this.pictures++;
    this.learn();
    return this.pictures > WARM_UP ? DEG * this.place[2] : Number.NaN;
  }

  /** Lays the band onto the reference; `place` and `seen` are where it ended. */
  private settle(luma: Float32Array): void {
    const inverse = this.prepare();
    if (!inverse) return;
    const { place, seen, reference, slopes } = this;
    const pull = new Float64Array(3);
    for (let round = 0; round < ROUNDS; round++) {
      pull.fill(0);
      // The slopes' weighted mean is 0: a picture that is brighter all over pulls nowhere.
      for (let k = 0; k < CELLS; k++) {
        const error = WEIGHT[k] * (reference[k] - seen[k]);
        pull[0] += slopes[0][k] * error;
        pull[1] += slopes[1][k] * error;
        pull[2] += slopes[2][k] * error;
      }
      const by = [0, 1, 2].map((i) => {
        const step = inverse[3 * i] * pull[0] + inverse[3 * i + 1] * pull[1] + inverse[3 * i + 2] * pull[2];
        return within(step, -LONGEST_STEP[i], LONGEST_STEP[i]);
      });
      const cos = Math.cos(place[2]);
      const sin = Math.sin(place[2]);
      place[0] = within(place[0] + cos * by[0] - sin * by[1], -FURTHEST[0], FURTHEST[0]);
      place[1] = within(place[1] + sin * by[0] + cos * by[1], -FURTHEST[1], FURTHEST[1]);
      place[2] = within(place[2] + by[2], -FURTHEST[2], FURTHEST[2]);
      this.sample(luma);
    }
  }

  /** Slopes of the reference, and the inverse of their products; null where there is nothing to hold on to. */
  private prepare(): Float64Array | null {
    const { reference, slopes } = this;
    const means = [0, 0, 0];
    for (let k = 0; k < CELLS; k++) {
      const column = k % COLUMNS;
      const left = column > 0 ? k - 1 : k;
      const right = column < COLUMNS - 1 ? k + 1 : k;
      const above = k >= COLUMNS ? k - COLUMNS : k;
      const below = k < CELLS - COLUMNS ? k + COLUMNS : k;
      const across = (reference[right] - reference[left]) / ((right - left) * CELL);
      const down = (reference[below] - reference[above]) / (((below - above) / COLUMNS) * CELL);
      slopes[0][k] = across;
      slopes[1][k] = down;
      slopes[2][k] = down * X[k] - across * Y[k];
      for (let i = 0; i < 3; i++) means[i] += WEIGHT[k] * slopes[i][k];
    }
    const products = new Float64Array(9);
    for (let k = 0; k < CELLS; k++) {
      for (let i = 0; i < 3; i++) slopes[i][k] -= means[i];
      for (let i = 0; i < 3; i++)
        for (let j = 0; j < 3; j++) products[3 * i + j] += WEIGHT[k] * slopes[i][k] * slopes[j][k];
    }
    for (let i = 0; i < 3; i++) products[4 * i] += 1e-4 * products[4 * i] + 1e-9;
    return inverse3(products);
  }

  /** Takes the picture, as it was laid, and its mirror image into the reference. */
  private learn(): void {
    const { reference, seen } = this;
    const share = Math.max(1 / this.pictures, 1 / MEMORY);
    for (let k = 0; k < CELLS; k++) {
      const column = k % COLUMNS;
      const mirrored = k - column + COLUMNS - 1 - column;
      reference[k] += share * ((seen[k] + seen[mirrored]) / 2 - reference[k]);
    }
  }

  /** The picture at the band's place, between pixels. */
  private sample(luma: Float32Array): void {
    const { place, seen } = this;
    const scale = PATCH_SIZE / PATCH_SIDE;
    const middle = (PATCH_SIZE - 1) / 2;
    const cos = Math.cos(place[2]) * scale;
    const sin = Math.sin(place[2]) * scale;
    const x0 = middle + scale * place[0];
    const y0 = middle + scale * (place[1] + this.drop);
    for (let k = 0; k < CELLS; k++) {
      const x = x0 + cos * X[k] - sin * Y[k];
      const y = y0 + sin * X[k] + cos * Y[k];
      seen[k] = betweenPixels(luma, PATCH_SIZE, x, y);
    }
  }
}

/** Follows the turn of one runner's waist from picture to picture. */
export class PatchTurn {
  private bands: readonly Band[] = [];

  constructor() {
    this.forget();
  }

  /** Begins a new reference: another runner, or the same one elsewhere. */
  forget(): void {
    this.bands = BANDS_ABOVE_HIPS.map((above) => new Band(above));
  }

  /**
   * @param luma `PATCH_SIZE`², row by row, of the upright square around the waist
   * @returns the turn of each band from the top down, degrees clockwise on the screen; null during the first 60 pictures
   */
  step(luma: Float32Array): Float32Array | null {
    const turns = Float32Array.from(this.bands, (band) => band.step(luma));
    return turns.some(Number.isNaN) ? null : turns;
  }
}

/** Inverse of a symmetric 3 × 3 matrix; null where it has none. */
function inverse3(m: Float64Array): Float64Array | null {
  const [a, b, c, , d, e, , , f] = m;
  const aa = d * f - e * e;
  const bb = c * e - b * f;
  const cc = b * e - c * d;
  const determinant = a * aa + b * bb + c * cc;
  if (!(Math.abs(determinant) > Number.MIN_VALUE)) return null;
  const dd = a * f - c * c;
  const ee = b * c - a * e;
  const ff = a * d - b * b;
  return Float64Array.of(aa, bb, cc, bb, dd, ee, cc, ee, ff).map((v) => v / determinant);
}
