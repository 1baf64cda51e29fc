#!/usr/bin/env node
/** npm run framing: rendered runners who stand badly in the frame, led to green by the coach's words in a real browser. */
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from './lib/build.mjs';
import { openCoach, press, waitUntilLive } from './lib/coach.mjs';
import { fakeCameraFile } from './lib/fake-camera.mjs';
import { ensureBrowser } from './lib/find-browser.mjs';
import { launch } from './lib/launch.mjs';
import { ROOT } from './lib/repo.mjs';
import { run } from './lib/run.mjs';
import { command, EXIT, readArguments, UsageError } from './lib/usage.mjs';

const USAGE = `npm run framing -- --chars DIR [NAME…]     all of them, or those named: too-far, too-near,
                                            too-far-left, dark, rolled, yawed

  --chars DIR   the bodies (test/runnerbench/README.md says where they come from)

Each runner first stands badly, and then as somebody would who did what the coach said. Ends with 1 where something
else was said, or where the standing pose was not taken once all was well. Renders what is missing; about ten minutes.`;

/**
 * What is to be said, and nothing else, from where the renderer puts the camera: sides are the runner's own, the laptop's as seen from
 * its screen. Turned by a positive angle the camera's right side goes up, which is the left one as seen from the screen.
 */
const WANTED = {
  'too-far': 'Come closer',
  'too-near': 'Further back',
  // The camera has gone to the runner's right: they stand too far to their left for it.
  'too-far-left': 'A step to your right',
  dark: 'More light, please',
  rolled: 'Raise the laptop’s right side',
  // It has gone around the runner to their left.
  yawed: 'Laptop further to your right',
};
/** Said where this machine is too busy for the camera's frames: nothing of how the runner is framed. */
const OF_THE_MACHINE = 'Slow camera: arms and head, no steps';
/** What is said once all is well. */
const WELL = ['Good. Stay there.', 'Stand tall, arms loose', 'Got it'];
/** How long the runner stands badly, and then well: enough to load the engine on a slow machine, and for every word. */
const BAD_S = 30;
const WELL_S = 40;
const CACHE = path.join(ROOT, 'node_modules/.cache/midline-framing');

await command(USAGE, async () => {
  const { values, positionals } = readArguments(USAGE, { chars: { type: 'string' } }, { positionals: true });
  const names = positionals.length > 0 ? positionals : Object.keys(WANTED);
  const unknown = names.find((name) => !Object.hasOwn(WANTED, name));
  if (unknown !== undefined) throw new UsageError(`There is no runner "${unknown}".`);
  const executablePath = await ensureBrowser();
  await build();
  await renderMissing(['good', ...names], values.chars);
  let wrong = 0;
  for (const name of names) {
    const { said, stood } = await trial(name, executablePath);
    const ok =
      stood && said.includes(WELL[0]) && said.every((words) => [WANTED[name], ...WELL].includes(words));
    if (!ok) wrong++;
    const words = said.map((one) => `"${one}"`).join(', ') || 'nothing said';
    console.log(
      `${name}: ${words}; ${stood ? 'standing pose taken' : 'no standing pose'}${ok ? '' : '  WRONG'}`,
    );
  }
  return wrong === 0 ? EXIT.ok : 1;
});

async function must(program, args) {
  const code = await run(program, args);
  if (code !== 0) throw new Error(`${path.basename(program)} ended with ${code}.`);
}

async function renderMissing(names, chars) {
  const missing = names.filter((name) => !existsSync(path.join(CACHE, `${name}.mp4`)));
  if (missing.length === 0) return;
  if (chars === undefined) throw new UsageError('--chars DIR is needed to render the runners.');
  mkdirSync(CACHE, { recursive: true });
  const bench = path.join(ROOT, 'test/runnerbench');
  const only = ['--only', missing.join(',')];
  await must(process.execPath, [
    path.join(bench, 'render.mjs'),
    path.join(bench, 'framing.json'),
    '--out',
    CACHE,
    '--chars',
    chars,
    ...only,
  ]);
}

/** Badly for a while, then well. */
async function film(name) {
  const file = path.join(CACHE, `${name}-then-good.mp4`);
  if (existsSync(file)) return file;
  const part = (clip, seconds) => [
    '-stream_loop',
    '-1',
    '-t',
    String(seconds),
    '-i',
    path.join(CACHE, `${clip}.mp4`),
  ];
  const join = [
    '-filter_complex',
    '[0:v][1:v]concat=n=2:v=1',
    '-c:v',
    'libx264',
    '-preset',
    'veryfast',
    '-crf',
    '20',
  ];
  await must('ffmpeg', [
    '-y',
    '-loglevel',
    'error',
    ...part(name, BAD_S),
    ...part('good', WELL_S),
    ...join,
    file,
  ]);
  return file;
}

/** @returns what was said, in order, and whether the standing pose was taken */
async function trial(name, executablePath) {
  const camera = (await fakeCameraFile(await film(name), executablePath)).file;
  const { browser, extensionId } = await launch({ executablePath, camera, args: ['--accept-lang=en'] });
  try {
    const page = await openCoach(browser, extensionId);
    await press(page, 'start');
    await press(page, 'no-signs');
    await waitUntilLive(page);
    return await follow(page);
  } finally {
    await browser.close();
  }
}

async function follow(page) {
  const said = [];
  const endS = performance.now() / 1000 + BAD_S + WELL_S;
  while (performance.now() / 1000 < endS) {
    const { words, phase } = await look(page);
    if (words !== null && words !== OF_THE_MACHINE && words !== said.at(-1)) said.push(words);
    if (phase === 'ready') return { said, stood: true };
    await sleep(200);
  }
  return { said, stood: false };
}

function look(page) {
  return page.evaluate(() => {
    const banner = globalThis.document.querySelector('[data-testid="banner"][data-kind="notice"]');
    const coach = globalThis.document.querySelector('.coach');
    return { words: banner?.textContent?.trim() ?? null, phase: coach?.getAttribute('data-phase') ?? '' };
  });
}
