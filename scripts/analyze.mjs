/** npm run analyze: recorded videos through the very same pipeline, in the built extension, in a real browser. */
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensurePackages } from './lib/ensure-packages.mjs';
import { progressBar } from './lib/progress.mjs';
import { sessionTable } from './lib/session-table.mjs';
import { command, EXIT, readArguments, UsageError } from './lib/usage.mjs';

const USAGE = `npm run analyze -- FILE… --out DIR [--view VIEW]

  --out DIR     writes DIR/NAME.session.json for each FILE
  --view VIEW   side of the runner that faces the camera: front, rear, left or right; default: found out

Exit status: 0 every file gave a session; 1 one could not be read, broke off or shows no runner (what there was of it
is written all the same); 2 wrong arguments`;

const VIEWS = ['front', 'rear', 'left', 'right'];

await command(USAGE, async () => {
  const { values, positionals: files } = readArguments(
    USAGE,
    { out: { type: 'string' }, view: { type: 'string' } },
    { positionals: true },
  );
  if (files.length === 0) throw new UsageError('Which file?');
  if (!values.out) throw new UsageError('--out DIR is missing.');
  if (values.view !== undefined && !VIEWS.includes(values.view)) {
    throw new UsageError(`--view is one of ${VIEWS.join(', ')}, not "${values.view}".`);
  }
  mkdirSync(values.out, { recursive: true });
  await ensurePackages();
  const { ensureBrowser } = await import('./lib/find-browser.mjs');
  const { build } = await import('./lib/build.mjs');
  const { analyzeFiles } = await import('./lib/analyze-files.mjs');
  const executablePath = await ensureBrowser();
  await build();

  const readable = files.filter((file) => existsSync(file) && statSync(file).isFile());
  for (const file of files) if (!readable.includes(file)) console.error(`${file}: no such file`);
  let failed = files.length - readable.length;
  const bars = new Map(readable.map((file) => [file, progressBar(path.basename(file))]));
  const onProgress = (file, share) => bars.get(file)?.set(share);
  for await (const { file, session, failure, notice } of analyzeFiles(readable, {
    executablePath,
    view: values.view,
    onProgress,
  })) {
    bars.get(file)?.done(failure ?? 'done');
    if (session === null) {
      failed++;
      continue;
    }
    writeFileSync(
      path.join(values.out, `${path.parse(file).name}.session.json`),
      `${JSON.stringify(session, null, 2)}\n`,
    );
    console.log(`\n${file}\n${sessionTable(session)}`);
    const why = whyIncomplete(session, notice);
    if (why === null) continue;
    console.error(`${file}: ${why}`);
    failed++;
  }
  return failed === 0 ? EXIT.ok : EXIT.noSession;
});

function whyIncomplete(session, notice) {
  if (notice !== null) return notice;
  if (session.measures.some((m) => m.value !== null)) return null;
  return session.running.length === 0
    ? session.summary.text.join(' ')
    : 'Too little running in it to measure.';
}
