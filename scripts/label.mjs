/** npm run label: a person marks the frames of a video that measures rest on. `npm run accuracy` compares with them. */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { ensurePackages } from './lib/ensure-packages.mjs';
import { progressBar } from './lib/progress.mjs';
import { command, EXIT, readArguments, UsageError } from './lib/usage.mjs';
import { toldView, VIEWS } from './lib/views.mjs';

const USAGE = `npm run label -- VIDEO [--labels FILE]

  VIDEO          is analysed once to find the frames; what the analysis found is never shown
  --labels FILE  where the marks are kept; default: VIDEO's name with .labels.json, beside it
  --view VIEW    side of the runner that faces the camera: front, rear, left or right; default: found out
  --marker NAME  who marks
  --no-open      prints the page's address and opens no window

Mark every frame, then start again on another day for the second pass. A pass that was left goes on where it was.
Exit status: 0 the page was served until Ctrl-C or its window was closed; 1 the video or the label file cannot be used; 2 wrong arguments`;

await command(USAGE, async () => {
  const { values, positionals } = readArguments(
    USAGE,
    {
      labels: { type: 'string' },
      view: { type: 'string' },
      marker: { type: 'string' },
      'no-open': { type: 'boolean' },
    },
    { positionals: true },
  );
  const [video] = positionals;
  if (!video || positionals.length > 1) throw new UsageError('Which video?');
  if (!existsSync(video) || !statSync(video).isFile()) throw new UsageError(`There is no file ${video}.`);
  const view = toldView(values.view);
  await ensurePackages();
  const { labelServer, serveLabels } = await import('./label/label-server.mjs');
  const { duePass } = await import('./label/passes.mjs');
  const { labelsBeside, openLabels } = await import('./label/labels-store.mjs');

  const server = await labelServer();
  try {
    const rules = /** @type {any} */ (await server.ssrLoadModule('/src/surfaces/label/labels-file.ts'));
    const file = values.labels ?? labelsBeside(video);
    const { labels: known, write } = openLabels(file, rules.readLabels);
    const begun = known ?? (await newLabels(video, view));
    if (known) await mustBeOf(known, video, file);
    const marker = values.marker ?? '';
    const { labels, number } = duePass(begun, rules.isComplete, { marker, nowMs: Date.now() });
    if (labels !== known) write(labels);
    const address = await serveLabels(server, { video, labels, number, write, rules });
    console.log(`Pass ${number}, ${labels.frames.length} frames, kept in ${file}\n${address}`);
    await untilClosed(address, values['no-open'] === true);
  } finally {
    await server.close();
  }
  return EXIT.ok;
});

/** Analyses the video and chooses the frames. Nothing else of the analysis is kept. */
async function newLabels(video, view) {
  const { ensureBrowser } = await import('./lib/find-browser.mjs');
  const { build } = await import('./lib/build.mjs');
  const { analyseForLabels } = await import('./label/analyse.mjs');
  const { chooseFrames } = await import('./label/choose-frames.mjs');
  const { fingerprint } = await import('./label/labels-store.mjs');
  const executablePath = await ensureBrowser();
  await build();
  const bar = progressBar(path.basename(video));
  const { session, frames, strides } = await analyseForLabels(video, {
    executablePath,
    view,
    onProgress: (share) => bar.set(share),
  });
  bar.done('done');
  if (!VIEWS.includes(session.view))
    throw new Error(`The runner is seen from ${session.view}. Say with --view from where, if that is wrong.`);
  const chosen = chooseFrames(frames, strides, {
    view: session.view,
    slowdown: session.source.slowdown ?? 1,
  });
  if (chosen.length === 0)
    throw new Error('No strides were found in this video, so there is nothing to mark.');
  const { width, height, mirrored } = session.source;
  return {
    format: 'midline-labels',
    version: 1,
    video: {
      name: path.basename(video),
      bytes: statSync(video).size,
      sha256: await fingerprint(video),
      width,
      height,
    },
    view: session.view,
    mirrored,
    frames: chosen,
    passes: [],
  };
}

async function mustBeOf(labels, video, file) {
  const { fingerprint } = await import('./label/labels-store.mjs');
  if (labels.video.bytes === statSync(video).size && labels.video.sha256 === (await fingerprint(video)))
    return;
  throw new Error(`${file} has the marks of another video (${labels.video.name}). It was left as it is.`);
}

/** A window of its own where there is a display, else until Ctrl-C. */
async function untilClosed(address, printOnly) {
  const interrupted = new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  if (printOnly || (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)) {
    console.log('Open the address in Chromium, Chrome or Edge. Ctrl-C ends.');
    await interrupted;
    return;
  }
  const { ensureBrowser } = await import('./lib/find-browser.mjs');
  const { launch } = await import('./lib/launch.mjs');
  const { browser } = await launch({
    executablePath: await ensureBrowser(),
    headless: false,
    extension: null,
  });
  const [page] = await browser.pages();
  await page?.goto(address);
  const closed = new Promise((resolve) => {
    browser.once('disconnected', resolve);
  });
  await Promise.race([closed, interrupted]);
  if (browser.connected) await browser.close();
}
