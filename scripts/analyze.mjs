/** npm run analyze: recorded videos through the very same pipeline, in the built extension, in a real browser. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesOf, openJobs, sameNames } from './lib/batch.mjs';
import { ensurePackages } from './lib/ensure-packages.mjs';
import { progressBar } from './lib/progress.mjs';
import { sessionTable } from './lib/session-table.mjs';
import { command, EXIT, readArguments, UsageError } from './lib/usage.mjs';
import { toldView } from './lib/views.mjs';

const USAGE = `npm run analyze -- FILE… --out DIR [--view VIEW]
npm run analyze -- FOLDER --out DIR      all videos in it; those that are done already are left out
npm run analyze -- --compare A B         two session files or videos beside each other

  --out DIR     writes DIR/NAME.session.json for each FILE
  --view VIEW   side of the runner that faces the camera: front, rear, left or right; default: found out
  --slow N      how many times slower than it happened it plays, 1 to 100; default: as the file says
  --rotate D    turns the video 90, 180 or 270 degrees clockwise, on top of what the file says
  --speed-kmh N the belt's speed, 1 to 30; with it a step has a length, and the activity files a distance
  --report      also DIR/NAME.report.html, one page with findings, pictures and plots
  --csv         also DIR/NAME.frames.csv, NAME.strides.csv and NAME.session.csv
  --trc         also DIR/NAME.trc, markers for OpenSim and Sports2D
  --fit         also DIR/NAME.fit, the run for Garmin, Strava and other programs
  --tcx         also DIR/NAME.tcx, the same with less in it, for programs that do not read FIT
  --video       also DIR/NAME.annotated.mp4 (or .webm), the video with the lines drawn in
  --pictures P  how the runner is shown in report and video: skeleton, blurred (the face; default) or plain
  --resume      leaves out what is done already, for single files too; several workers may share DIR
  --again       does all of a folder again
  --compare     the differences between A and B as a table; with --out also as DIR/A.B.compare.json
  --mirror      compares the left side of A with the right side of B
  --json        prints the comparison as JSON instead of a table

Each file gets a line in DIR/joblog.HOST.tsv, with its exit status. See docs/labs.md.
Exit status: 0 every file gave a session and all that was asked for; 1 one could not be read, broke off or shows no runner (what there was of it
is written all the same); 2 wrong arguments`;

const PICTURES = /** @type {const} */ (['skeleton', 'blurred', 'plain']);

await command(USAGE, async () => {
  const { values, positionals } = readArguments(
    USAGE,
    {
      out: { type: 'string' },
      view: { type: 'string' },
      slow: { type: 'string' },
      rotate: { type: 'string' },
      'speed-kmh': { type: 'string' },
      report: { type: 'boolean' },
      csv: { type: 'boolean' },
      trc: { type: 'boolean' },
      fit: { type: 'boolean' },
      tcx: { type: 'boolean' },
      video: { type: 'boolean' },
      pictures: { type: 'string' },
      resume: { type: 'boolean' },
      again: { type: 'boolean' },
      compare: { type: 'boolean' },
      mirror: { type: 'boolean' },
      json: { type: 'boolean' },
    },
    { positionals: true },
  );
  const options = optionsOf(values);
  return values.compare ? compare(positionals, values, options) : analyze(positionals, values, options);
});

/** What decides what comes out. @throws {UsageError} where an option is wrong */
function optionsOf(values) {
  const view = toldView(values.view);
  const slow = numberFrom(values.slow, 'slow', (n) => n >= 1 && n <= 100, 'a number from 1 to 100');
  const rotate = numberFrom(values.rotate, 'rotate', (n) => [0, 90, 180, 270].includes(n), '90, 180 or 270');
  const speedKmh = numberFrom(
    values['speed-kmh'],
    'speed-kmh',
    (n) => n >= 1 && n <= 30,
    'a number from 1 to 30',
  );
  const pictures = PICTURES.find((name) => name === values.pictures);
  if (values.pictures !== undefined && pictures === undefined) {
    throw new UsageError(`--pictures is one of ${PICTURES.join(', ')}, not "${values.pictures}".`);
  }
  if (!values.compare && (values.mirror || values.json))
    throw new UsageError('--mirror and --json belong to --compare A B.');
  if (values.again && values.resume) throw new UsageError('Either --again or --resume.');
  return { view, slow, rotate, speedKmh, ...(pictures && { pictures }) };
}

/** Every file that is still to be done, into the folder of results. */
async function analyze(given, values, told) {
  if (given.length === 0) throw new UsageError('Which file?');
  const { out } = values;
  if (!out) throw new UsageError('--out DIR is missing.');
  const { files, missing, folders } = filesOf(given);
  const [clash] = sameNames(files);
  if (clash)
    throw new UsageError(
      `These would write the same results: ${clash.join(', ')}. Rename all but one of them.`,
    );
  for (const file of missing) console.error(`${file}: no such file`);
  const empty = files.length === 0 && missing.length === 0;
  if (empty) console.error(`${given.join(', ')}: there is no video in it`);
  mkdirSync(out, { recursive: true });
  const run = await openAnalysis();

  let failed = missing.length + (empty ? 1 : 0);
  const outputs = Object.keys(run.OUTPUTS).filter((name) => values[name]);
  const options = { ...told, outputs };
  /** @type {{ job: import('./lib/batch.mjs').Job | null }} */
  const at = { job: null };
  function* claimed() {
    const again = values.again === true || !(folders || values.resume);
    const onLeftOut = ({ file, kind, words }) => {
      console.error(`${file}: ${words}`);
      if (kind === 'clash') failed++;
    };
    for (const next of openJobs(files, { out, how: JSON.stringify(options), again, onLeftOut })) {
      at.job = next;
      yield next.file;
    }
  }
  const barOf = progressBars();
  const { executablePath } = run;
  const onProgress = (file, share) => barOf(file).set(share);
  for await (const result of run.analyzeFiles(claimed(), { executablePath, ...options, onProgress })) {
    barOf(result.file).done(result.failure ?? 'done');
    const ok = writeResult(result, at.job);
    at.job?.end(ok ? 0 : 1);
    if (!ok) failed++;
  }
  return failed === 0 ? EXIT.ok : EXIT.noSession;
}

/** One bar for each file, from when it is begun. */
function progressBars() {
  /** @type {Map<string, ReturnType<typeof progressBar>>} */
  const bars = new Map();
  return (file) => {
    const bar = bars.get(file) ?? progressBar(path.basename(file));
    bars.set(file, bar);
    return bar;
  };
}

/** The session last: where it is, all the others are too. @returns {boolean} whether there is all that was asked for */
function writeResult({ file, session, notice, remarks, handed, refused }, job) {
  if (session === null) return false;
  for (const { ending, bytes } of handed) job.write(ending, bytes);
  job.write('.session.json', `${JSON.stringify(session, null, 2)}\n`);
  console.log(`\n${file}\n${sessionTable(session)}`);
  for (const remark of [...remarks, ...slowAdvice(session)]) console.log(`\n${remark}`);
  const why = [...refused, whyIncomplete(session, notice)].filter((words) => words !== null);
  if (why.length > 0) console.error(`${file}: ${why.join(' ')}`);
  return why.length === 0;
}

/** The built extension and a browser for it. */
async function openAnalysis() {
  await ensurePackages();
  const { ensureBrowser } = await import('./lib/find-browser.mjs');
  const { build } = await import('./lib/build.mjs');
  const { analyzeFiles, OUTPUTS } = await import('./lib/analyze-files.mjs');
  const executablePath = await ensureBrowser();
  await build();
  return { analyzeFiles, OUTPUTS, executablePath };
}

/** Two session files, or videos that are measured first. */
async function compare(pair, { out, mirror = false, json = false }, options) {
  if (pair.length !== 2) throw new UsageError('--compare wants two files: A and B.');
  const { missing } = filesOf(pair);
  if (missing.length > 0) throw new UsageError(missing.map((file) => `${file}: no such file`).join('\n'));
  if (path.resolve(pair[0]) === path.resolve(pair[1]))
    throw new UsageError('That is one file twice. Choose another one to compare it with.');
  await ensurePackages();
  const { compareSessions, isSessionFile, readSessionFile } = await import('./lib/compare-sessions.mjs');
  const sessions = new Map();
  for (const file of pair.filter((one) => isSessionFile(one)))
    sessions.set(file, await readSessionFile(file));
  const videos = pair.filter((file) => !isSessionFile(file));
  if (videos.length > 0) {
    const { analyzeFiles, executablePath } = await openAnalysis();
    for await (const { file, session, failure } of analyzeFiles(videos, { executablePath, ...options })) {
      if (session === null) throw new Error(`${file}: ${failure}`);
      sessions.set(file, session);
    }
  }
  const { text, data } = await compareSessions([sessions.get(pair[0]), sessions.get(pair[1])], {
    mirrored: mirror,
  });
  const asJson = `${JSON.stringify(data, null, 2)}\n`;
  if (out) {
    mkdirSync(out, { recursive: true });
    const [a, b] = pair.map((file) => path.basename(file).replace(/\.session\.json$|\.[^.]*$/, ''));
    writeFileSync(path.join(out, `${a}.${b}.compare.json`), asJson);
  }
  process.stdout.write(json ? asJson : `${text}\n`);
  return EXIT.ok;
}

/** An option that is a number; null where it was not given. */
function numberFrom(text, name, isRight, what) {
  if (text === undefined) return null;
  const number = Number(text);
  if (!isRight(number)) throw new UsageError(`--${name} is ${what}, not "${text}".`);
  return number;
}

/**
 * What to type to have slow motion measured.
 * @param {import('../src/core/session/session-file.ts').SessionFile} session
 */
function slowAdvice({ slow = [], source, running }) {
  return slow.slice(0, 1).map(({ factor }) => {
    const option = `--slow ${Number((factor * (source.slowdown ?? 1)).toFixed(1))}`;
    return running.length === 0
      ? `Measure it with ${option}.`
      : `To measure that section, cut it out and analyse it with ${option}, or use the Videos page.`;
  });
}

function whyIncomplete(session, notice) {
  if (notice !== null) return notice;
  if (session.measures.some((m) => m.value !== null)) return null;
  if (session.slow && session.running.length === 0) return 'Nothing was measured, because it plays slowly.';
  return session.running.length === 0
    ? session.summary.text.join(' ')
    : 'Too little running in it to measure.';
}
