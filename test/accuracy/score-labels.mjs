/** A session and its frames against what a person marked on the same frames. */
import { agreement, withinMarker } from './agreement.mjs';
import { inPicturePlane, scaleOf, shownBy } from './picture-plane.mjs';

/**
 * @typedef {object} LabelRow one measure
 * @property {string} measure key
 * @property {string} unit
 * @property {number} n frames
 * @property {number} marked mean of the marked frames, over the passes
 * @property {number | null} repeats within-marker standard deviation of one frame
 * @property {import('./agreement.mjs').Agreement | null} passes the second pass less the first, by frame
 * @property {import('./agreement.mjs').Agreement | null} error ours less marked, by frame
 * @property {number | null} run what the product says of the whole run, or of the standing pose
 * @property {string | null} reason why the run has no number
 */

/**
 * @param {any} labels the label file; passes that are not finished are left out
 * @param {{ session: any, valueAt: (timeS: number, key: string) => number | null }} product `valueAt`: of the frame at a time
 * @returns {{ passes: number, rows: LabelRow[], points: { point: string, n: number, sd: number | null, bias: { x: number, y: number } }[] }}
 */
export function scoreLabels(labels, { session, valueAt }) {
  const passes = labels.passes.filter((pass) => pass.finishedAt !== null);
  const values = passes.map((pass) => valuesOf(pass, labels));
  const keys = [...new Set(values.flatMap((byFrame) => [...byFrame.values()].flatMap(Object.keys)))];
  const rows = keys
    .map((key) => rowOf(key, labels, values, { session, valueAt }))
    .filter((row) => row !== null);
  return { passes: passes.length, rows, points: passes.length > 1 ? pointRows(labels, passes) : [] };
}

/** Ends the keys of what is read in the standing pose, which is compared by itself. */
const STANDING = ' standing';

/** Values of one pass by frame, of the measures that the frame is there for. @returns {Map<string, Record<string, number>>} */
function valuesOf(pass, { frames, view, mirrored }) {
  const scale = scaleOf(Object.values(pass.marks));
  return new Map(
    frames.map(({ id, why }) => {
      const all = inPicturePlane(pass.marks[id] ?? {}, { view, mirrored, ...scale });
      const shown = shownBy(why);
      const here = Object.entries(all).filter(([key]) =>
        shown.some((s) => key === s || key.startsWith(`${s}.`)),
      );
      const named = here.map(([key, value]) => [why === 'standing' ? key + STANDING : key, value]);
      return [id, Object.fromEntries(named)];
    }),
  );
}

function rowOf(row, { frames }, values, { session, valueAt }) {
  const key = row.replace(STANDING, '');
  const seen = frames.flatMap(({ id, timeS }) => {
    const marked = values.map((byFrame) => byFrame.get(id)?.[row]).filter((v) => v !== undefined);
    // A frame whose joint was visible in one pass only says nothing of both.
    if (marked.length < values.length || marked.length === 0) return [];
    return [{ marked, mean: marked.reduce((a, b) => a + b, 0) / marked.length, ours: valueAt(timeS, key) }];
  });
  if (seen.length === 0) return null;
  const passes = values.length > 1 ? agreement(seen.map(({ marked }) => marked[1] - marked[0])) : null;
  const compared = seen.filter(({ ours }) => ours !== null);
  const [id, side = 'both'] = key.split('.');
  const run = session.measures.find((m) => m.id === id && m.side === side);
  const value = (row === key ? run?.value : run?.baseline) ?? null;
  return {
    measure: row,
    unit: run?.unit ?? '% shoulder width',
    n: seen.length,
    marked: seen.reduce((sum, { mean }) => sum + mean, 0) / seen.length,
    repeats: withinMarker(passes),
    passes,
    error: agreement(compared.map(({ ours, mean }) => ours - mean)),
    run: value,
    reason: value === null ? (run?.reason ?? null) : null,
  };
}

/** Each point between the first two passes, pixels: x and y together, as both are marked alike. */
function pointRows({ frames }, [first, second]) {
  const names = [...new Set(Object.values(first.marks).flatMap(Object.keys))];
  return names.flatMap((point) => {
    const pairs = frames.flatMap(({ id }) => {
      const [a, b] = [first.marks[id]?.[point], second.marks[id]?.[point]];
      return !a || !b || a === 'hidden' || b === 'hidden' ? [] : [[b.x - a.x, b.y - a.y]];
    });
    const [x, y] = [0, 1].map((axis) => agreement(pairs.map((pair) => pair[axis])));
    if (!x || !y) return [];
    const sd = x.sd === null || y.sd === null ? null : Math.sqrt((x.sd ** 2 + y.sd ** 2) / 2) / Math.SQRT2;
    return [{ point, n: pairs.length, sd, bias: { x: x.bias, y: y.bias } }];
  });
}
