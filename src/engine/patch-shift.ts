/**
 * How far the picture of the chest (or the back) lies to one side, measured on the picture itself: as the trunk turns,
 * its surface ahead of the axis moves sideways against the shoulders' middle, in first order of the angle. Two bands
 * below the shoulder line are each laid (shifted, least squares, after Lucas and Kanade) onto a reference, the mean of
 * the earlier pictures of that band. Soft shading stays where the light is and does not turn with the body: it is taken
 * off first, edges and prints remain. Where an arm passes in front nothing is compared.
 */
import { within } from '../core/signal/within.ts';
import { betweenPixels, patchGrid } from './patch-grid.ts';

/** Pixels along a side of the square crop that is looked at. */
export const CHEST_SIZE = 64;
/** Its side, shoulder widths. */
export const CHEST_SIDE = 1;
/** Its middle below the middle of the shoulders, trunk lengths. */
export const CHEST_DROP = 0.2;

/** Grid of a band: ±0.42 shoulder widths by ±0.14 trunk lengths. */
const COLUMNS = 33;
const ROWS = 15;
const CELLS = COLUMNS * ROWS;
const CELL_WIDTH = 0.84 / (COLUMNS - 1);
const CELL_HEIGHT = 0.02;
/** The weight falls off towards the arms (steep) and above and below (a bell). */
const WEIGHT_WIDTH = 0.22;
const WEIGHT_HEIGHT = 0.07;

/** What is smoother than this, crop pixels (a quarter of the shoulder width), is shading. */
const SHADING = 15;
const ROUNDS = 6;
/** Of one round, and altogether: shoulder widths. Beyond, the band lies on something else. */
const LONGEST_STEP = 0.05;
const FURTHEST = 0.25;
/** Pictures that the reference remembers: some fourteen steps at 30 a second. */
const MEMORY = 150;
/** Before so many the reference is still blurred by the shifts it was made of. */
const WARM_UP = 60;
/** A band less than half of which is seen is not compared. */
const LEAST_SEEN = 0.5;
/** Around the line from elbow to fingertips, shoulder widths: an arm, and the edge of it. */
const ARM_RADIUS = 0.2;
const ARM_EDGE = 0.06;

const {
  x: X,
  y: Y,
  weight: WEIGHT,
} = patchGrid({
  columns: COLUMNS,
  rows: ROWS,
  cellWidth: CELL_WIDTH,
  cellHeight: CELL_HEIGHT,
  weightWidth: WEIGHT_WIDTH,
  weightHeight: WEIGHT_HEIGHT,
});

/** From elbow to fingertips, shoulder widths from the middle of the shoulders, x to the picture's right, y down. */
export type ArmLine = readonly [fromX: number, fromY: number, toX: number, toY: number];

/** Shift to the right and down, shoulder widths. */
type Place = [number, number];

class Band {
  private readonly below: number;
  private readonly reference = new Float64Array(CELLS);
  private readonly seen = new Float64Array(CELLS);
  private readonly across = new Float64Array(CELLS);
  private readonly down = new Float64Array(CELLS);
  private readonly weight = new Float64Array(CELLS);
  /** Pictures in which each cell was not behind an arm. */
  private readonly count = new Float64Array(CELLS);
  private pictures = 0;
  private last: Place = [0, 0];

  constructor(below: number) {
    this.below = below;
  }

  /** @returns the shift to the right, shoulder widths; NaN where it is not known */
  step(edges: Float64Array, trunk: number, arms: readonly ArmLine[]): number {
    const open = this.uncover(trunk, arms);
    const place = this.nearer(edges, trunk);
    const laid = this.pictures > 0 && open >= LEAST_SEEN && this.settle(edges, trunk, place);
    this.last = laid ? [place[0], place[1]] : [0, 0];
    this.pictures++;
    if (open >= LEAST_SEEN) this.learn();
    return laid && this.pictures > WARM_UP ? place[0] : Number.NaN;
  }

  /** Where to begin: in the middle, or where the last picture was, so that a step is not taken for its neighbour in a pattern. */
  private nearer(edges: Float64Array, trunk: number): Place {
    const starts: Place[] = [this.last, [0, 0]];
    const [last, middle] = starts.map((start) => {
      this.sample(edges, trunk, start);
      return this.error();
    });
    const start = starts[last < middle ? 0 : 1];
    if (last < middle) this.sample(edges, trunk, start);
    return [start[0], start[1]];
  }

  private error(): number {
    let sum = 0;
    for (let k = 0; k < CELLS; k++) sum += this.weight[k] * (this.reference[k] - this.seen[k]) ** 2;
    return sum;
  }

  /** Weighs the cells that no arm covers. @returns their share, 0..1 */
  private uncover(trunk: number, arms: readonly ArmLine[]): number {
    let open = 0;
    for (let k = 0; k < CELLS; k++) {
      const x = X[k];
      const y = (this.below + Y[k]) * trunk;
      let bare = 1;
      for (const [fromX, fromY, toX, toY] of arms) {
        const alongX = toX - fromX;
        const alongY = toY - fromY;
        const share = ((x - fromX) * alongX + (y - fromY) * alongY) / (alongX ** 2 + alongY ** 2 + 1e-9);
        const at = within(share, 0, 1);
        const away = Math.hypot(x - fromX - at * alongX, y - fromY - at * alongY);
        bare *= within((away - ARM_RADIUS) / ARM_EDGE, 0, 1);
      }
      this.weight[k] = WEIGHT[k] * bare;
      open += this.weight[k];
    }
    return open;
  }

  /** Lays the band onto the reference. @returns false where there is nothing to hold on to */
  private settle(edges: Float64Array, trunk: number, place: Place): boolean {
    const { reference, seen, across, down, weight } = this;
    let xx = 0;
    let xy = 0;
    let yy = 0;
    for (let k = 0; k < CELLS; k++) {
      const column = k % COLUMNS;
      const left = column > 0 ? k - 1 : k;
      const right = column < COLUMNS - 1 ? k + 1 : k;
      const above = k >= COLUMNS ? k - COLUMNS : k;
      const below = k < CELLS - COLUMNS ? k + COLUMNS : k;
      across[k] = (reference[right] - reference[left]) / ((right - left) * CELL_WIDTH);
      down[k] = (reference[below] - reference[above]) / (((below - above) / COLUMNS) * CELL_HEIGHT * trunk);
      xx += weight[k] * across[k] ** 2;
      xy += weight[k] * across[k] * down[k];
      yy += weight[k] * down[k] ** 2;
    }
    xx = xx * 1.001 + 1e-6;
    yy = yy * 1.02 + 1e-6;
    const determinant = xx * yy - xy * xy;
    if (!(determinant > 1e-9)) return false;
    for (let round = 0; round < ROUNDS; round++) {
      let x = 0;
      let y = 0;
      for (let k = 0; k < CELLS; k++) {
        const error = weight[k] * (reference[k] - seen[k]);
        x += across[k] * error;
        y += down[k] * error;
      }
      const right = within((yy * x - xy * y) / determinant, -LONGEST_STEP, LONGEST_STEP);
      const lower = within((xx * y - xy * x) / determinant, -LONGEST_STEP, LONGEST_STEP);
      place[0] = within(place[0] + right, -FURTHEST, FURTHEST);
      place[1] = within(place[1] + lower, -FURTHEST, FURTHEST);
      this.sample(edges, trunk, place);
    }
    return Math.abs(place[0]) < FURTHEST && Math.abs(place[1]) < FURTHEST;
  }

  /** Takes the picture, as it was laid, into the reference. */
  private learn(): void {
    const { reference, seen, weight, count } = this;
    for (let k = 0; k < CELLS; k++) {
      const bare = weight[k] / WEIGHT[k];
      count[k] = Math.min(MEMORY, count[k] + bare);
      if (bare > 0) reference[k] += (bare / Math.max(1, count[k])) * (seen[k] - reference[k]);
    }
  }

  /** The picture at the band's place, between pixels. */
  private sample(edges: Float64Array, trunk: number, [shiftX, shiftY]: Readonly<Place>): void {
    const { seen } = this;
    const scale = CHEST_SIZE / CHEST_SIDE;
    const middle = (CHEST_SIZE - 1) / 2;
    for (let k = 0; k < CELLS; k++) {
      const x = middle + scale * (X[k] + shiftX);
      const y = middle + scale * ((this.below - CHEST_DROP + Y[k]) * trunk + shiftY);
      seen[k] = betweenPixels(edges, CHEST_SIZE, x, y);
    }
  }
}

/** Follows the chest of one runner from picture to picture. */
export class PatchShift {
  private readonly bandsBelow: readonly number[];
  private readonly edges = new Float64Array(CHEST_SIZE * CHEST_SIZE);
  private bands: readonly Band[] = [];

  /** @param bandsBelow middles of the bands below the shoulder line, trunk lengths */
  constructor(bandsBelow: readonly number[]) {
    this.bandsBelow = bandsBelow;
    this.forget();
  }

  /** Begins a new reference: another runner, or the same one elsewhere. */
  forget(): void {
    this.bands = this.bandsBelow.map((below) => new Band(below));
  }

  /**
   * @param luma `CHEST_SIZE`², row by row, of the upright square around the chest
   * @param trunk trunk length, shoulder widths
   * @param arms what may cover the chest
   * @returns the shift of each band to the picture's right, shoulder widths; null during the first 60 pictures and where
   *   an arm covers one of them
   */
  step(luma: Float32Array, trunk: number, arms: readonly ArmLine[]): Float32Array | null {
    withoutShading(luma, this.edges);
    const shifts = Float32Array.from(this.bands, (band) => band.step(this.edges, trunk, arms));
    return shifts.some(Number.isNaN) ? null : shifts;
  }
}

/** Each pixel less the mean of the square around it (the picture's edge is carried on by the part that is inside). */
function withoutShading(luma: Float32Array, into: Float64Array): void {
  const reach = (SHADING - 1) / 2;
  const wide = CHEST_SIZE + 1;
  const sums = new Float64Array(wide * wide);
  for (let y = 0; y < CHEST_SIZE; y++)
    for (let x = 0; x < CHEST_SIZE; x++)
      sums[(y + 1) * wide + x + 1] =
        luma[y * CHEST_SIZE + x] + sums[y * wide + x + 1] + sums[(y + 1) * wide + x] - sums[y * wide + x];
  for (let y = 0; y < CHEST_SIZE; y++) {
    const top = Math.max(0, y - reach);
    const bottom = Math.min(CHEST_SIZE, y + reach + 1);
    for (let x = 0; x < CHEST_SIZE; x++) {
      const left = Math.max(0, x - reach);
      const right = Math.min(CHEST_SIZE, x + reach + 1);
      const sum =
        sums[bottom * wide + right] -
        sums[top * wide + right] -
        sums[bottom * wide + left] +
        sums[top * wide + left];
      into[y * CHEST_SIZE + x] = luma[y * CHEST_SIZE + x] - sum / ((bottom - top) * (right - left));
    }
  }
}
