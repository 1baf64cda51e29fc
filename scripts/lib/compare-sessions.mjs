/** Two session files compared by the very rules of the compare page, as a table and as data. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadSource } from './load-source.mjs';
import { table } from './session-table.mjs';

const HEAD = ['measure', 'side', 'first', 'second', 'difference', '±', 'unit', 'verdict'];
const NUMERIC = new Set(['first', 'second', 'difference', '±']);

/** What the file's fields say, in words. */
const NOT = {
  'not-measured': 'not measured in both',
  'other-view': 'not compared: filmed from different sides',
  'other-zero': 'not compared: each is a change from its own run',
  uncertain: 'not compared: too uncertain in one of them',
};

const CAVEATS = {
  'same-run': 'That is a run beside itself.',
  'other-view': 'They were filmed from different sides. What only one side shows is not compared.',
  'other-side':
    'One was filmed from the left, the other from the right: --mirror compares the sides that face the camera.',
  'speed-unknown': "The belt's speed is not known for both. A difference may come from the speed.",
  'other-speed': 'The belt ran at different speeds. A difference may come from the speed.',
};

/** @param {string} file @returns {boolean} whether it is a session file and not a video */
export function isSessionFile(file) {
  return path.extname(file).toLowerCase() === '.json';
}

/**
 * @param {readonly [any, any]} sessions as they were read or measured
 * @param {{ mirrored?: boolean }} [options]
 * @returns {Promise<{ text: string, data: object }>} a table in words, and what a program reads
 */
export async function compareSessions(sessions, { mirrored = false } = {}) {
  const source = await loadSource();
  try {
    const { compareRuns } = await source.load('/src/core/compare/compare-runs.ts');
    const comparison = compareRuns(sessions[0], sessions[1], { mirrored });
    return { text: inWords(comparison), data: asData(sessions[0], sessions[1], comparison, mirrored) };
  } finally {
    await source.close();
  }
}

/**
 * @param {string} file
 * @throws where it cannot be read or is no session file, in words
 */
export async function readSessionFile(file) {
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  const source = await loadSource();
  try {
    const { parseSession } = await source.load('/src/storage/session-schema.ts');
    const parsed = parseSession(text);
    if (parsed.ok) return parsed.file;
    throw new Error(
      `${file} is no session file that can be read (${parsed.reason}${parsed.field ? `, ${parsed.field}` : ''}).`,
    );
  } finally {
    await source.close();
  }
}

function verdictOf({ not, differs }) {
  return not !== null ? 'not-compared' : differs ? 'differs' : 'within-noise';
}

function inWords({ caveats, measures }) {
  const rows = measures.map((m) => [
    m.id,
    m.side === m.otherSide ? m.side : `${m.side}/${m.otherSide}`,
    number(m.first?.value),
    number(m.second?.value),
    number(m.change, true),
    number(m.smallest),
    m.unit,
    m.not !== null ? NOT[m.not] : m.differs ? 'differs' : 'within the noise',
  ]);
  return [
    ...caveats.map(({ kind }) => CAVEATS[kind]),
    ...(caveats.length > 0 ? [''] : []),
    table(HEAD, rows, NUMERIC),
  ].join('\n');
}

function number(value, signed = false) {
  if (value === null || value === undefined) return '';
  return `${signed && value > 0 ? '+' : ''}${value.toFixed(1)}`;
}

function asData(first, second, { caveats, measures }, mirrored) {
  const about = ({ id, startedAt, view, source }) => ({ id, startedAt, view, name: source.name });
  return {
    format: 'running-form-comparison',
    version: 1,
    first: about(first),
    second: about(second),
    mirrored,
    caveats,
    measures: measures.map((m) => ({
      id: m.id,
      side: m.side,
      otherSide: m.otherSide,
      unit: m.unit,
      first: m.first?.value ?? null,
      second: m.second?.value ?? null,
      change: m.change,
      smallestChange: m.smallest,
      verdict: verdictOf(m),
      reason: m.not,
    })),
  };
}
