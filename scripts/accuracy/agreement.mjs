/**
 * Whether one runner gets the same numbers twice: seen from several sides at once, and seen from one side by other
 * cameras and in other clothes. One runner is one recorded motion on bodies of one height.
 */
import { table } from '../lib/session-table.mjs';

const number = (x) => (x === null ? '' : x.toFixed(2));
const mean = (values) => values.reduce((sum, v) => sum + v, 0) / values.length;

/** Views as the runner is turned to the camera, however near it is. */
export const turnOf = (view) => view.replace(/,.*/, '');

/** One recorded motion on bodies of one height. */
export const runnerOf = (clip) => `${clip.motion.name}, ${clip.bodyHeightM} m`;

/** Clips of recorded motion with their rows. @param {readonly any[]} scored */
function rowsOf(scored) {
  return scored.flatMap(({ clip, rows }) =>
    clip.motion ? rows.map((row) => ({ ...row, runner: runnerOf(clip) })) : [],
  );
}

function grouped(rows, keyOf) {
  const groups = new Map();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return [...groups.values()];
}

/**
 * Spread of a measure between clips of one runner in one view: the pooled standard deviation of the errors, because the
 * truth itself differs a little between clips.
 * @param {readonly any[]} scored
 */
function repeatability(scored) {
  const rows = rowsOf(scored).filter((row) => row.error !== null);
  const repeats = grouped(rows, (r) => `${r.runner}|${r.view}|${r.measure}`).filter((g) => g.length > 1);
  return grouped(repeats, ([first]) => `${first.id}|${turnOf(first.view)}`).map((groups) => {
    const squares = groups.flatMap((group) => {
      const middle = mean(group.map((row) => row.error));
      return group.map((row) => (row.error - middle) ** 2);
    });
    const all = groups.flat();
    return {
      id: all[0].id,
      view: turnOf(all[0].view),
      clips: new Set(all.map((row) => row.clip)).size,
      spread: Math.sqrt(squares.reduce((sum, s) => sum + s, 0) / (squares.length - groups.length)),
      smallestChange: Math.min(...all.map((row) => row.smallestChange)),
    };
  });
}

/** What one runner reads from each side: mean of the clips, measures that more than one side shows. */
function agreement(scored) {
  const rows = rowsOf(scored).filter((row) => row.ours !== null);
  return grouped(rows, (r) => `${r.runner}|${r.measure}`)
    .filter((group) => new Set(group.map((row) => turnOf(row.view))).size > 1)
    .map((group) => ({
      runner: group[0].runner,
      measure: group[0].measure,
      truth: mean(group.map((row) => row.truth)),
      by: Object.fromEntries(
        grouped(group, (row) => turnOf(row.view)).map((g) => [
          turnOf(g[0].view),
          mean(g.map((row) => row.ours)),
        ]),
      ),
    }));
}

/** @param {readonly any[]} scored */
export function printAgreement(scored) {
  const repeats = repeatability(scored).map((r) => [
    r.id,
    r.view,
    String(r.clips),
    number(r.spread),
    number(r.smallestChange),
    r.spread > r.smallestChange ? 'MORE' : '',
  ]);
  const numbers = new Set(['clips', 'spread', 'smallest change', 'true', 'front', 'side', 'rear']);
  console.log(
    `\nOne runner, other cameras of one view and other clothes\n${table(['measure', 'view', 'clips', 'spread', 'smallest change', ''], repeats, numbers)}`,
  );
  const agreeing = agreement(scored).map(({ runner, measure, truth, by }) => [
    runner,
    measure,
    number(truth),
    ...['front', 'side', 'rear'].map((view) => number(by[view] ?? null)),
  ]);
  console.log(
    `\nOne runner from several sides\n${table(['runner', 'measure', 'true', 'front', 'side', 'rear'], agreeing, numbers)}`,
  );
}
