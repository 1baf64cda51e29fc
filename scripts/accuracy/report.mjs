/** The accuracy tables on standard output. */
import { aggregate } from '../../test/accuracy/score.mjs';
import { table } from '../lib/session-table.mjs';

const number = (x, digits = 1) => (x === null || x === undefined ? '' : x.toFixed(digits));

/**
 * @param {readonly any[]} scored
 * @param {{ mediansOnly?: boolean | undefined }} [options]
 * @returns {boolean} whether everything that must hold holds
 */
export function printReport(scored, { mediansOnly = false } = {}) {
  const rows = scored.flatMap((clip) => clip.rows);
  const medians = aggregate(rows);
  if (!mediansOnly)
    console.log(`\nEvery measure of every clip (Δ: change from the neutral stand)\n${rowTable(rows)}`);
  console.log(`\nMedian and worst error\n${medianTable(medians)}`);
  console.log(`\nFaults named against faults set\n${confusion(scored)}`);
  const abnormal = scored.filter((clip) => clip.abnormal);
  for (const { clip, abnormal: result } of abnormal) {
    console.log(`${clip.name}: ${result.ok ? 'as expected' : result.complaints.join('; ')}`);
  }
  const overLimit = medians.filter((m) => m.verdict === 'OVER' || m.verdict === 'MISSING');
  const wrong = scored.filter(({ faults }) => faults && faults.missed.length + faults.false.length > 0);
  const strange = abnormal.filter((clip) => !clip.abnormal.ok);
  console.log(
    `\n${medians.length - overLimit.length} of ${medians.length} medians within "must"; ` +
      `${wrong.length} clips with faults missed or made up; ${strange.length} of ${abnormal.length} abnormal inputs not as expected`,
  );
  return overLimit.length + wrong.length + strange.length === 0;
}

function rowTable(rows) {
  const head = ['clip', 'measure', 'view', 'truth', 'ours', 'error', 'confidence', 'ok'];
  const cells = rows.map((row) => [
    row.clip,
    row.change ? `${row.measure} Δ` : row.measure,
    row.view,
    number(row.truth),
    row.ours === null ? (row.reason ?? '') : number(row.ours),
    number(row.error),
    row.ours === null ? '' : row.confidence,
    row.ok === null ? '' : row.ok ? 'ok' : 'NO',
  ]);
  return table(head, cells, new Set(['truth', 'ours', 'error']));
}

function medianTable(medians) {
  const head = ['measure', 'view', 'clips', 'median', 'worst', 'must', 'aim', 'missing', 'verdict'];
  const cells = medians.map((m) => [
    m.id,
    m.view,
    String(m.clips),
    number(m.median, 2),
    number(m.worst, 2),
    number(m.must),
    number(m.aim),
    m.missing ? String(m.missing) : '',
    m.verdict,
  ]);
  return table(head, cells, new Set(['clips', 'median', 'worst', 'must', 'aim', 'missing']));
}

/** For each fault: set and named, set and missed, named and not set. */
function confusion(scored) {
  const counts = new Map();
  const count = (fault, kind, clip) => {
    const entry = counts.get(fault) ?? { hit: [], missed: [], false: [] };
    entry[kind].push(clip);
    counts.set(fault, entry);
  };
  for (const { clip, faults } of scored) {
    if (!faults) continue;
    for (const fault of faults.hit) count(fault, 'hit', clip.name);
    for (const fault of faults.missed) count(fault, 'missed', clip.name);
    for (const fault of faults.false) count(fault, 'false', clip.name);
  }
  const rows = [...counts].map(([fault, { hit, missed, false: alarms }]) => [
    fault,
    String(hit.length),
    String(missed.length),
    String(alarms.length),
    [...missed.map((name) => `missed in ${name}`), ...alarms.map((name) => `false in ${name}`)].join(', '),
  ]);
  return table(['fault', 'named', 'missed', 'false', 'where'], rows, new Set(['named', 'missed', 'false']));
}
