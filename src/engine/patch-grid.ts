/** The cells of a band of the image that is laid onto a reference, and how much each of them weighs. */
import { within } from '../core/signal/within.ts';

export interface GridShape {
  readonly columns: number;
  readonly rows: number;
  /** Of one cell; the unit is the caller's, and may differ between across and down. */
  readonly cellWidth: number;
  readonly cellHeight: number;
  /** Where the weight falls off to the sides (steeply: arms and the room are there) and above and below (as a bell). */
  readonly weightWidth: number;
  readonly weightHeight: number;
}

export interface PatchGrid {
  /** Of each cell, row by row, from the middle of the band: to the image's right, and down. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Of each cell; their sum is 1. */
  readonly weight: Float64Array;
}

export function patchGrid(shape: GridShape): PatchGrid {
  const { columns, rows, cellWidth, cellHeight, weightWidth, weightHeight } = shape;
  const cells = Array.from({ length: columns * rows }, (_, k) => k);
  const x = Float64Array.from(cells, (k) => ((k % columns) - (columns - 1) / 2) * cellWidth);
  const y = Float64Array.from(cells, (k) => (Math.floor(k / columns) - (rows - 1) / 2) * cellHeight);
  const weight = Float64Array.from(cells, (k) =>
    Math.exp(-0.5 * ((y[k] / weightHeight) ** 2 + (x[k] / weightWidth) ** 4)),
  );
  const sum = weight.reduce((total, w) => total + w, 0);
  return { x, y, weight: weight.map((w) => w / sum) };
}

/**
 * A square image between its pixels (bilinear).
 * @param values `size`², row by row
 * @param x, y pixels from the middle of the first one; places outside count as the nearest inside
 */
export function betweenPixels(
  values: Float32Array | Float64Array,
  size: number,
  x: number,
  y: number,
): number {
  // The neighbours of the last place are still in the image.
  const last = size - 1.001;
  const column = within(x, 0, last);
  const row = within(y, 0, last);
  const left = Math.floor(column);
  const top = Math.floor(row);
  const u = column - left;
  const at = top * size + left;
  const upper = values[at] + u * (values[at + 1] - values[at]);
  const lower = values[at + size] + u * (values[at + size + 1] - values[at + size]);
  return upper + (row - top) * (lower - upper);
}
