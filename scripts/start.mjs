/**
 * npm start: the coach in a real browser.
 * Uses Node's built-ins until the packages are known to be there.
 */
import { statSync } from 'node:fs';
import { ensurePackages } from './lib/ensure-packages.mjs';
import { command, positiveNumber, readArguments, UsageError } from './lib/usage.mjs';
import { toldView } from './lib/views.mjs';

const USAGE = `npm start                                          the coach in a window, with this machine's webcam;
                                                   without camera or display on the embedded sample
npm start -- --camera FILE [--seconds N] [--out DIR]   any video as the webcam, hands off

  --camera FILE   video that plays the webcam (it starts again at its end)
  --seconds N     how long to coach; default: the length of FILE
  --out DIR       where live.session.json, live.png and summary.png go; default: out
  --view VIEW     side of the runner that faces the camera: front, rear, left or right; default: found out
  --throttle N    a processor N times slower, such as 4: what an old laptop would make of it
  --headless      no window, even where there is a display`;

await command(USAGE, async () => {
  const options = readOptions();
  await ensurePackages();
  // Only now may modules be loaded that import packages.
  const { ensureBrowser } = await import('./lib/find-browser.mjs');
  const { build } = await import('./lib/build.mjs');
  const executablePath = await ensureBrowser();
  await build();
  const { coachByHand } = await import('./start/by-hand.mjs');
  const { coachHandsOff } = await import('./start/hands-off.mjs');

  if (options.handsOff) return coachHandsOff({ ...options, executablePath });
  if (options.headless) {
    console.error('No display: coaching the embedded sample instead.');
  } else if (await coachByHand(executablePath)) {
    return 0;
  } else {
    console.error('No camera: coaching the embedded sample instead.');
  }
  return coachHandsOff({ ...options, executablePath });
});

function readOptions() {
  const { values } = readArguments(USAGE, {
    camera: { type: 'string' },
    seconds: { type: 'string' },
    out: { type: 'string' },
    view: { type: 'string' },
    headless: { type: 'boolean' },
    throttle: { type: 'string' },
  });
  const view = toldView(values.view);
  if (values.camera !== undefined && !statSync(values.camera, { throwIfNoEntry: false })?.isFile()) {
    throw new UsageError(`There is no video file ${values.camera}.`);
  }
  return {
    camera: values.camera ?? null,
    seconds: positiveNumber('seconds', values.seconds),
    slower: slowerBy(values.throttle),
    out: values.out ?? 'out',
    view,
    headless: values.headless === true || !hasDisplay(),
    handsOff: [values.camera, values.seconds, values.out, values.throttle].some(
      (value) => value !== undefined,
    ),
  };
}

function slowerBy(value) {
  const factor = positiveNumber('throttle', value);
  if (factor !== null && factor <= 1) throw new UsageError('--throttle takes a number above 1.');
  return factor;
}

function hasDisplay() {
  if (process.platform !== 'linux') return !process.env.SSH_CONNECTION;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
