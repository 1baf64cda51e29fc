/**
 * Whether a number says how far it may be off: what is over its limit ought to be called poor. An error of more than
 * twice the stated spread shows where that spread is the scatter between strides, which a wrong reading shares.
 */
import { limitOf } from '../../test/accuracy/limits.mjs';
import { table } from '../lib/session-table.mjs';

const number = (x) => x.toFixed(1);

/** @param {readonly any[]} scored */
export function printDoubts(scored) {
  const rows = scored.flatMap((clip) => clip.rows).filter((row) => row.error !== null);
  const isOver = (row) => row.ok === false && row.confidence !== 'poor';
  const isBeyond = (row) => row.spread !== null && Math.abs(row.error) > 2 * row.spread;
  const over = rows.filter(isOver);
  printCounts('Over "must" and not called poor', over, rows);
  printRows(over);
  printCounts('Off by more than twice the stated spread', rows.filter(isBeyond), rows);
}

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
