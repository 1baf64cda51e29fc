/** Which frames a person is asked to mark: those that measures rest on, of several strides spread over the run. */
import { numberIn } from '../lib/csv.mjs';

/** Of each kind: enough for a spread, few enough for one sitting. */
const STANDING = 2;
const STRIDES = 4;
/** Shorter standing is a runner who is about to run. */
const MIN_STANDING_S = 1;

/** @typedef {Record<string, string>} Row */

/**
 * @param {readonly Row[]} frames rows of the frames table
 * @param {readonly Row[]} strides rows of the strides table
 * @param {{ view: string, slowdown?: number }} run
 * @returns {{ id: string, timeS: number, playS: number, why: string }[]} in order of time, each frame once
 */
export function chooseFrames(frames, strides, { view, slowdown = 1 }) {
  const counted = strides.filter((stride) => stride.counted === 'yes');
  const wanted = [
    ...standing(frames),
    ...(view === 'front' ? ['left', 'right'].flatMap((side) => crossings(frames, counted, side)) : []),
    ...['left', 'right'].flatMap((side) => contacts(frames, counted, side)),
    ...(view === 'left' || view === 'right' ? stances(frames, counted, view) : []),
  ];
  const byTime = new Map(wanted.toReversed().map((frame) => [frame.timeS, frame]));
  return [...byTime.values()]
    .toSorted((a, b) => a.timeS - b.timeS)
    .map(({ timeS, why }, i) => ({
      id: `f${String(i + 1).padStart(2, '0')}`,
      timeS,
      playS: Math.round(1000 * timeS * slowdown) / 1000,
      why,
    }));
}

const timeOf = (row) => Number(row.time);

/** From the middle of the longest standing. */
function standing(frames) {
  /** @type {Row[][]} */
  const spells = [[]];
  for (const row of frames) {
    if (row.activity === 'standing') spells.at(-1)?.push(row);
    else if (spells.at(-1)?.length) spells.push([]);
  }
  const longest = spells.toSorted((a, b) => b.length - a.length)[0] ?? [];
  if (longest.length < 2 || timeOf(longest.at(-1)) - timeOf(longest[0]) < MIN_STANDING_S) return [];
  return spread(longest.slice(longest.length >> 2), STANDING).map((row) => ({
    timeS: timeOf(row),
    why: 'standing',
  }));
}

function crossings(frames, strides, side) {
  const found = strides.flatMap((stride) => {
    const best = highest(frames, stride, `armCrossing.${side}`);
    return best === null ? [] : [{ timeS: best, why: `crossing-${side}` }];
  });
  return spread(found, STRIDES);
}

/** The frame that is nearest to the contact. */
function contacts(frames, strides, side) {
  const found = strides.flatMap((stride) => {
    const atS = numberIn(stride, `${side} contact`);
    const row = atS === null ? null : nearest(frames, atS);
    return row === null ? [] : [{ timeS: timeOf(row), why: `contact-${side}` }];
  });
  return spread(found, STRIDES);
}

/** Where the near knee bends most while its foot bears weight: the first three tenths of a stride from contact. */
function stances(frames, strides, side) {
  const found = strides.flatMap((stride) => {
    const atS = numberIn(stride, `${side} contact`);
    if (atS === null) return [];
    const endS = atS + 0.3 * (Number(stride.end) - Number(stride.start));
    const best = highest(frames, { start: String(atS), end: String(endS) }, `kneeFlexion.${side}`);
    return best === null ? [] : [{ timeS: best, why: `stance-${side}` }];
  });
  return spread(found, STRIDES);
}

function highest(frames, { start, end }, key) {
  /** @type {{ value: number, timeS: number } | null} */
  let best = null;
  for (const row of frames) {
    const value = numberIn(row, key);
    if (value === null || timeOf(row) < Number(start) || timeOf(row) >= Number(end)) continue;
    if (best === null || value > best.value) best = { value, timeS: timeOf(row) };
  }
  return best && best.timeS;
}

function nearest(frames, timeS) {
  if (frames.length === 0) return null;
  return frames.reduce((best, row) =>
    Math.abs(timeOf(row) - timeS) < Math.abs(timeOf(best) - timeS) ? row : best,
  );
}

/** So many of a list, evenly over it. */
function spread(list, count) {
  if (list.length <= count) return list;
  return Array.from({ length: count }, (_, i) => list[Math.round(((i + 0.5) * list.length) / count - 0.5)]);
}
