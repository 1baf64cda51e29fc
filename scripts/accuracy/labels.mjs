/** npm run accuracy for videos that a person has marked. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { numberIn, readTable } from '../lib/csv.mjs';
import { table } from '../lib/session-table.mjs';

const ENDING = '.labels.json';

/** @returns {string[]} label files: the one that is named, or those of a folder */
export function labelFiles(place) {
  if (statSync(place).isFile()) return [place];
  return readdirSync(place)
    .filter((name) => name.endsWith(ENDING))
    .map((name) => path.join(place, name));
}

/**
 * @param {readonly string[]} files
 * @param {{ video: string | null, sessions: string | null }} options `video`: where it is not beside its labels
 * @returns {Promise<any[]>} the scores, by file
 * @throws in words where a file cannot be used
 */
export async function scoreLabelFiles(files, { video, sessions }) {
  const { loadSource } = await import('../lib/load-source.mjs');
  const { scoreLabels } = await import('../../test/accuracy/score-labels.mjs');
  const source = await loadSource();
  try {
    const { readLabels } = await source.load('/src/surfaces/label/labels-file.ts');
    const scores = [];
    for (const file of files) {
      const found = readLabels(readFileSync(file, 'utf8'));
      if (!found.ok) throw new Error(`${file} cannot be used. ${found.why}`);
      const { labels } = found;
      const done = labels.passes.filter((pass) => pass.finishedAt !== null);
      if (done.length === 0)
        throw new Error(`${file} has no finished pass yet: npm run label goes on with it.`);
      const product = await productOf(labels, file, { video, sessions });
      const scored = scoreLabels(labels, product);
      printScore(file, labels, scored);
      scores.push({ file, ...scored });
    }
    return scores;
  } finally {
    await source.close();
  }
}

/** The session and the frames table: kept ones where they are there, the analysis of the very video otherwise. */
async function productOf(labels, file, { video, sessions }) {
  const { name } = path.parse(labels.video.name);
  const kept = sessions && path.join(sessions, name);
  if (kept && existsSync(`${kept}.session.json`) && existsSync(`${kept}.frames.csv`)) {
    const session = JSON.parse(readFileSync(`${kept}.session.json`, 'utf8'));
    return { session, valueAt: lookUp(readTable(readFileSync(`${kept}.frames.csv`, 'utf8'))) };
  }
  const clip = video ?? path.join(path.dirname(file), labels.video.name);
  if (!existsSync(clip))
    throw new Error(`${clip} is not there: --video FILE says where the marked video is.`);
  const { fingerprint } = await import('../label/labels-store.mjs');
  if ((await fingerprint(clip)) !== labels.video.sha256)
    throw new Error(`${clip} is another video than the one that ${file} marks.`);
  const { ensureBrowser } = await import('../lib/find-browser.mjs');
  const { build } = await import('../lib/build.mjs');
  const { analyseForLabels } = await import('../label/analyse.mjs');
  const executablePath = await ensureBrowser();
  await build();
  const { session, frames } = await analyseForLabels(clip, { executablePath, view: labels.view });
  return { session, valueAt: lookUp(frames) };
}

/** Times of label files may have three decimals only. Frames of fast cameras lie closer: the nearest one counts. */
const SAME_S = 0.0015;

/** @param {readonly Record<string, string>[]} frames rows of the frames table */
export function lookUp(frames) {
  return (timeS, key) => {
    const off = (/** @type {Record<string, string>} */ { time }) => Math.abs(Number(time) - timeS);
    const row = frames.reduce((best, next) => (best && off(best) <= off(next) ? best : next), frames[0]);
    return row === undefined || off(row) >= SAME_S ? null : numberIn(row, key);
  };
}

const number = (x, digits = 1) => (x === null || x === undefined ? '' : x.toFixed(digits));
const range = (limits) => (limits ? `${number(limits[0])} to ${number(limits[1])}` : '');

function printScore(file, labels, { passes, rows, points }) {
  const who = labels.passes
    .filter((pass) => pass.finishedAt !== null)
    .map(({ marker, finishedAt }) => `${marker || 'somebody'} on ${finishedAt.slice(0, 10)}`);
  console.log(`\n${file}: ${labels.frames.length} frames, ${passes} finished passes (${who.join(', ')})`);
  const head = [
    'measure',
    'unit',
    'frames',
    'marked',
    'repeats ±',
    'passes, limits',
    'ours − marked',
    'limits',
    'run',
  ];
  const numeric = new Set(['frames', 'marked', 'repeats ±', 'ours − marked', 'run']);
  const lines = rows.map((row) => [
    row.measure,
    row.unit,
    String(row.n),
    number(row.marked),
    number(row.repeats),
    range(row.passes?.limits),
    number(row.error?.bias),
    range(row.error?.limits),
    row.run === null ? (row.reason ?? '') : number(row.run),
  ]);
  console.log(table(head, lines, numeric));
  if (points.length === 0) {
    console.log('One pass says nothing of its own error: mark a second one on another day.');
    return;
  }
  const pointLines = points.map(({ point, n, sd, bias }) => [
    point,
    String(n),
    number(sd),
    number(bias.x),
    number(bias.y),
  ]);
  const pointHead = ['point', 'frames', 'repeats ± px', 'shift x', 'shift y'];
  console.log(`\n${table(pointHead, pointLines, new Set(pointHead.slice(1)))}`);
}
