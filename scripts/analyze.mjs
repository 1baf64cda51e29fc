/** npm run analyze: recorded videos through the very same pipeline, in the built extension, in a real browser. */
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensurePackages } from './lib/ensure-packages.mjs';
import { progressBar } from './lib/progress.mjs';
import { sessionTable } from './lib/session-table.mjs';
import { command, EXIT, readArguments, UsageError } from './lib/usage.mjs';
import { toldView } from './lib/views.mjs';

const USAGE = `npm run analyze -- FILE… --out DIR [--view VIEW]

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

Exit status: 0 every file gave a session and all that was asked for; 1 one could not be read, broke off or shows no runner (what there was of it
is written all the same); 2 wrong arguments`;

const PICTURES = /** @type {const} */ (['skeleton', 'blurred', 'plain']);

await command(USAGE, async () => {
  const { values, positionals: files } = readArguments(
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
    },
    { positionals: true },
  );
  if (files.length === 0) throw new UsageError('Which file?');
  const { out } = values;
  if (!out) throw new UsageError('--out DIR is missing.');
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
  mkdirSync(out, { recursive: true });
  await ensurePackages();
  const { ensureBrowser } = await import('./lib/find-browser.mjs');
  const { build } = await import('./lib/build.mjs');
  const { analyzeFiles, OUTPUTS } = await import('./lib/analyze-files.mjs');
  const executablePath = await ensureBrowser();
  await build();

  const readable = files.filter((file) => existsSync(file) && statSync(file).isFile());
  for (const file of files) if (!readable.includes(file)) console.error(`${file}: no such file`);
  let failed = files.length - readable.length;
  const bars = new Map(readable.map((file) => [file, progressBar(path.basename(file))]));
  const onProgress = (file, share) => bars.get(file)?.set(share);
  for await (const { file, session, failure, notice, remarks, handed, refused } of analyzeFiles(readable, {
    executablePath,
    view,
    slow,
    rotate,
    speedKmh,
    outputs: /** @type {(keyof typeof OUTPUTS)[]} */ (Object.keys(OUTPUTS)).filter((name) => values[name]),
    ...(pictures && { pictures }),
    onProgress,
  })) {
    bars.get(file)?.done(failure ?? 'done');
    if (session === null) {
      failed++;
      continue;
    }
    const write = (ending, content) => writeFileSync(path.join(out, path.parse(file).name + ending), content);
    write('.session.json', `${JSON.stringify(session, null, 2)}\n`);
    for (const { ending, bytes } of handed) write(ending, bytes);
    console.log(`\n${file}\n${sessionTable(session)}`);
    for (const remark of [...remarks, ...slowAdvice(session)]) console.log(`\n${remark}`);
    const why = [...refused, whyIncomplete(session, notice)].filter((words) => words !== null);
    if (why.length === 0) continue;
    console.error(`${file}: ${why.join(' ')}`);
    failed++;
  }
  return failed === 0 ? EXIT.ok : EXIT.noSession;
});

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
