/**
 * Whether a number says how far it may be off: what is over its limit ought to be called poor. An error of more than
 * twice the stated spread shows where that spread is the scatter between strides, which a wrong reading shares.
 */
import { limitOf } from '../../test/accuracy/limits.mjs';
import { aggregate } from '../../test/accuracy/score.mjs';
import { table } from '../lib/session-table.mjs';

const number = (x) => x.toFixed(1);

/** @param {readonly any[]} scored */
export function printDoubts(scored) {
  const rows = scored.flatMap((clip) => clip.rows).filter((row) => row.error !== null);
  printPromises(rows.filter((row) => row.ok !== null));
  const isOver = (row) => row.ok === false && row.confidence !== 'poor';
  const isBeyond = (row) => row.spread !== null && Math.abs(row.error) > 2 * row.spread;
  const over = rows.filter(isOver);
  printCounts('Over "must" and not called poor', over, rows);
  printRows(over);
  printCounts('Off by more than twice the stated spread', rows.filter(isBeyond), rows);
}

/** Good confidence promises 19 of 20 within "must", fair four of five. */
function printPromises(rows) {
  const cells = ['good', 'fair', 'poor'].map((confidence) => {
    const mine = rows.filter((row) => row.confidence === confidence);
    const kept = mine.filter((row) => row.ok).length;
    return [confidence, String(mine.length), String(kept), percent(kept, mine.length)];
  });
  console.log(`\nWithin "must", by confidence`);
  console.log(table(['confidence', 'values', 'within', '%'], cells, new Set(['values', 'within', '%'])));
  const medians = aggregate(rows.filter((row) => row.confidence !== 'poor')).map((m) => [
    m.id,
    m.view,
    String(m.clips),
    number(m.median),
    number(m.worst),
    String(m.must),
    m.verdict,
  ]);
  console.log('\nMedian and worst error of what is called good or fair');
  console.log(table(['measure', 'view', 'clips', 'median', 'worst', 'must', 'verdict'], medians));
}

const percent = (part, all) => (all === 0 ? '' : String(Math.round((100 * part) / all)));

function printCounts(title, found, rows) {
  console.log(`\n${title}: ${found.length} of ${rows.length} values`);
  for (const id of new Set(found.map((row) => row.id))) {
    const [mine, all] = [found, rows].map((list) => list.filter((row) => row.id === id).length);
    console.log(`  ${id}: ${mine} of ${all}`);
  }
}

function printRows(found) {
  const cells = found.map((row) => [
    row.clip,
    row.measure,
    number(row.truth),
    number(row.ours),
    row.spread === null ? '' : number(row.spread),
    String(limitOf(row.id, row.view)?.must ?? ''),
    row.confidence,
  ]);
  if (cells.length > 0)
    console.log(table(['clip', 'measure', 'truth', 'ours', 'spread', 'must', 'confidence'], cells));
}
