/** A session file as text: what was measured, what was said and when, what drifted. */

const HEAD = ['measure', 'side', 'value', '±', 'baseline', 'unit', 'strides', 'confidence', 'band / reason'];
const NUMERIC = new Set(['value', '±', 'baseline', 'strides']);

/**
 * @param {import('../../src/core/session/session-file.ts').SessionFile} session
 * @returns {string}
 */
export function sessionTable(session) {
  return [
    headline(session),
    '',
    measureTable(session.measures),
    '',
    ...cueLines(session),
    ...driftLines(session),
    ...summaryLines(session),
  ]
    .join('\n')
    .trimEnd();
}

function headline({ durationS, view, source, engine, running, quality }) {
  const ran =
    running.map(({ startS, endS }) => `${startS.toFixed(1)}–${endS.toFixed(1)} s`).join(', ') || 'never';
  return [
    `${durationS.toFixed(1)} s, view ${view}, ${source.width}x${source.height} at ${source.fps.toFixed(1)} frames/s${source.mirrored ? ', mirrored' : ''}`,
    `${engine.model} on ${engine.runtime}: ${engine.framesAnalysed} of ${engine.framesSeen} frames, ${engine.medianFrameMs.toFixed(1)} ms each`,
    `running: ${ran}; usable ${(100 * quality.validShare).toFixed(0)} %${quality.notes.length ? `; ${quality.notes.join(', ')}` : ''}`,
  ].join('\n');
}

function measureTable(measures) {
  const rows = measures.map((m) => [
    m.id,
    m.side,
    number(m.value),
    number(m.spread),
    number(m.baseline),
    m.unit,
    String(m.strides),
    m.value === null ? '' : m.confidence,
    m.value === null ? (m.reason ?? '') : (m.band ?? ''),
  ]);
  return table(HEAD, rows, NUMERIC);
}

function cueLines({ cues }) {
  if (cues.length === 0) return ['No cue was given.'];
  return cues.map(
    (c) => `cue    ${c.timeS.toFixed(1).padStart(6)} s  ${name(c)}: “${c.text}” (${c.channel})`,
  );
}

function driftLines({ drift }) {
  return drift.map(
    (d) =>
      `drift  ${d.fromS.toFixed(1).padStart(6)} s  ${name(d)}: ${d.change > 0 ? '+' : ''}${d.change.toFixed(1)} ${d.unit}`,
  );
}

function summaryLines({ summary }) {
  return summary.text.length ? ['', ...summary.text] : [];
}

const name = ({ measure, side }) => (side === 'both' ? measure : `${measure} ${side}`);
const number = (x) => (x === null || x === undefined ? '' : x.toFixed(1));

/** @param {readonly string[]} head @param {readonly (readonly string[])[]} rows */
export function table(head, rows, numeric = new Set()) {
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i].length)));
  const line = (cells) =>
    cells
      .map((cell, i) => (numeric.has(head[i]) ? cell.padStart(widths[i]) : cell.padEnd(widths[i])))
      .join('  ')
      .trimEnd();
  return [line(head), widths.map((w) => '─'.repeat(w)).join('  '), ...rows.map(line)].join('\n');
}
