/**
 * The room behind the runner, as a tiny grey image now and then: enough to tell whether the camera still stands
 * where it stood. Two such images are compared by local contrast, so that a lamp switched on changes nothing.
 */
import { topOffset } from '../signal/parabola.ts';
import { BACKDROP_HEIGHT, BACKDROP_LENGTH, BACKDROP_WIDTH, type PoseFrame } from '../pose/pose-frame.ts';

/** One look at the room. */
export interface Look {
  readonly timeS: number;
  /** Contrast against the neighbourhood, about −2..2, row by row; 0 where the runner is. */
  readonly contrast: Float32Array;
  /** 1 where the room is seen, 0 where the runner is. */
  readonly room: Uint8Array;
  /** Share of the image in which the room is seen. */
  readonly roomShare: number;
}

/** How one side of the image has moved against an earlier look. */
export interface Shift {
  /** Cells of the tiny image: x to the right, y down. */
  readonly dx: number;
  readonly dy: number;
  /** How well the two fit after the shift, and without it: correlation, −1..1. */
  readonly fit: number;
  readonly fitInPlace: number;
}

/** Points less sure than this do not say where the runner is. */
const MIN_BOX_VISIBILITY = 0.3;
/** Hair, hands and clothes reach beyond the joints by about this share of the body's height and width in view. */
const BOX_MARGIN = 0.12;
/** Brightness differences under so many levels of 255 are the camera's noise. */
const NOISE_LEVELS = 5;
const NEIGHBOURHOOD = 2;
/** Shifts that are tried, cells: a quarter of the image. Larger moves match nowhere. */
const REACH_X = 8;
const REACH_Y = 6;
/** Mean square of the contrast under which a side is a bare wall, on which no shift can be seen. */
const MIN_TEXTURE = 0.02;
/** A side of fewer cells is hidden by the runner. */
const MIN_CELLS = 60;

/** @returns null for frames without a look at the room */
export function lookOf(frame: PoseFrame): Look | null {
  const luma = frame.backdrop;
  if (!luma || luma.length !== BACKDROP_LENGTH) return null;
  const room = new Uint8Array(BACKDROP_LENGTH).fill(1);
  hideRunner(frame, room);
  let seen = 0;
  for (const cell of room) seen += cell;
  return {
    timeS: frame.timeS,
    contrast: localContrast(luma, room),
    room,
    roomShare: seen / BACKDROP_LENGTH,
  };
}

/**
 * How the left (0) or right (1) half of the image has moved.
 * @returns null where too little of the room, or a bare wall, is seen there
 */
export function shiftOf(before: Look, after: Look, half: 0 | 1): Shift | null {
  const from = (half * BACKDROP_WIDTH) / 2;
  const to = from + BACKDROP_WIDTH / 2;
  if (!isTextured(before, from, to) || !isTextured(after, from, to)) return null;
  const wide = 2 * REACH_X + 1;
  const fits = new Float32Array(wide * (2 * REACH_Y + 1)).fill(-1);
  let best = -1;
  let at = -1;
  for (let dy = -REACH_Y; dy <= REACH_Y; dy++) {
    for (let dx = -REACH_X; dx <= REACH_X; dx++) {
      const k = (dy + REACH_Y) * wide + dx + REACH_X;
      fits[k] = fitAt(before, after, dx, dy, from, to);
      if (fits[k] > best) {
        best = fits[k];
        at = k;
      }
    }
  }
  const x = at % wide;
  const y = Math.floor(at / wide);
  const between = (k: number, step: number, i: number, last: number) =>
    i > 0 && i < last ? peak(fits[k - step], fits[k], fits[k + step]) : 0;
  return {
    dx: x - REACH_X + between(at, 1, x, wide - 1),
    dy: y - REACH_Y + between(at, wide, y, 2 * REACH_Y),
    fit: best,
    fitInPlace: fits[REACH_Y * wide + REACH_X],
  };
}

function hideRunner(frame: PoseFrame, room: Uint8Array): void {
  const points = frame.image;
  if (!points) return;
  let left = Infinity;
  let right = -Infinity;
  let top = Infinity;
  let bottom = -Infinity;
  for (let i = 0; i < points.length; i += 3) {
    if (points[i + 2] < MIN_BOX_VISIBILITY) continue;
    left = Math.min(left, points[i]);
    right = Math.max(right, points[i]);
    top = Math.min(top, points[i + 1]);
    bottom = Math.max(bottom, points[i + 1]);
  }
  const marginX = BOX_MARGIN * Math.max(right - left, (bottom - top) / 2);
  const marginY = BOX_MARGIN * (bottom - top);
  const column = (x: number) => (x / frame.width) * BACKDROP_WIDTH;
  const row = (y: number) => (y / frame.height) * BACKDROP_HEIGHT;
  const fromRow = Math.max(0, Math.floor(row(top - marginY)));
  // A body that is cut off by the lower edge of the image continues below it.
  const toRow = Math.min(BACKDROP_HEIGHT, Math.ceil(row(bottom + marginY)));
  const fromColumn = Math.max(0, Math.floor(column(left - marginX)));
  const toColumn = Math.min(BACKDROP_WIDTH, Math.ceil(column(right + marginX)));
  for (let y = fromRow; y < toRow; y++)
    if (toColumn > fromColumn) room.fill(0, y * BACKDROP_WIDTH + fromColumn, y * BACKDROP_WIDTH + toColumn);
}

/** Each cell against the mean and spread of its neighbourhood, the runner left out. */
function localContrast(luma: Uint8Array, room: Uint8Array): Float32Array {
  const out = new Float32Array(BACKDROP_LENGTH);
  for (let y = 0; y < BACKDROP_HEIGHT; y++) {
    for (let x = 0; x < BACKDROP_WIDTH; x++) {
      const here = y * BACKDROP_WIDTH + x;
      if (!room[here]) continue;
      let n = 0;
      let sum = 0;
      let squares = 0;
      for (
        let j = Math.max(0, y - NEIGHBOURHOOD);
        j <= Math.min(BACKDROP_HEIGHT - 1, y + NEIGHBOURHOOD);
        j++
      ) {
        for (
          let i = Math.max(0, x - NEIGHBOURHOOD);
          i <= Math.min(BACKDROP_WIDTH - 1, x + NEIGHBOURHOOD);
          i++
        ) {
          const k = j * BACKDROP_WIDTH + i;
          if (!room[k]) continue;
          n++;
          sum += luma[k];
          squares += luma[k] * luma[k];
        }
      }
      const mean = sum / n;
      const spread = Math.sqrt(Math.max(0, squares / n - mean * mean));
      out[here] = (luma[here] - mean) / (spread + NOISE_LEVELS);
    }
  }
  return out;
}

function isTextured(look: Look, from: number, to: number): boolean {
  let n = 0;
  let power = 0;
  for (let y = 0; y < BACKDROP_HEIGHT; y++) {
    for (let x = from; x < to; x++) {
      const k = y * BACKDROP_WIDTH + x;
      n += look.room[k];
      power += look.contrast[k] * look.contrast[k];
    }
  }
  return n >= MIN_CELLS && power / n > MIN_TEXTURE;
}

/** Correlation of the earlier look's columns `from`..`to` with the later look, shifted; −1 where they hardly overlap. */
function fitAt(before: Look, after: Look, dx: number, dy: number, from: number, to: number): number {
  let n = 0;
  let ab = 0;
  let aa = 0;
  let bb = 0;
  for (let y = Math.max(0, -dy); y < Math.min(BACKDROP_HEIGHT, BACKDROP_HEIGHT - dy); y++) {
    for (let x = Math.max(from, -dx); x < Math.min(to, BACKDROP_WIDTH - dx); x++) {
      const k = y * BACKDROP_WIDTH + x;
      const l = k + dy * BACKDROP_WIDTH + dx;
      if (!before.room[k] || !after.room[l]) continue;
      const a = before.contrast[k];
      const b = after.contrast[l];
      n++;
      ab += a * b;
      aa += a * a;
      bb += b * b;
    }
  }
  return n >= MIN_CELLS && aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : -1;
}

/** Where the parabola through three neighbouring values has its top, −0.5..0.5 from the middle one. */
function peak(before: number, here: number, after: number): number {
  return Math.max(-0.5, Math.min(0.5, topOffset(before, here, after)));
}
