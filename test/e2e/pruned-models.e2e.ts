/**
 * The landmark models as they are packed, without the body's mask, say the same as they did with it, to the last bit. With
 * some of its layers in eight bits the full one says nearly the same.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/lib/find-browser.mjs';
import { launch } from '../../scripts/lib/launch.mjs';
import { serve } from '../../scripts/lib/local-server.mjs';
import { DIST, ROOT, SAMPLE } from '../../scripts/lib/repo.mjs';
import { pruneTflite } from '../../models/prune-tflite.ts';
import { CATALOGUE, readPacked } from '../../models/weights-plugin.ts';
import { withEightBits } from '../../src/engine/blazepose/eight-bit.ts';
import inputMeans from '../../src/engine/engines/blazepose-full/eight-bit.json' with { type: 'json' };

const PACKAGES = path.join(ROOT, 'node_modules');
const WHOLE = path.join(PACKAGES, '@mediapipe/pose');

/** Numbers of values that tell the outputs apart. */
const POINTS = 39 * 5;
const WORLD = 39 * 3;
const PRESENCE = 1;
const HEATMAP = 64 * 64 * 39;
const MASK = 256 * 256;

type Outputs = Readonly<
  Record<number, { readonly sum: string; readonly first: number; readonly values?: readonly number[] }>
>;
interface PageGlobals {
  readonly landmarkOutputs: (clip: string, models: readonly string[]) => Promise<[Outputs, Outputs]>;
}

const PAGE = `<!doctype html><html lang="en"><title>Models</title><body>
<script type="importmap">{ "imports": {
  "@litertjs/core": "/litertjs/core/dist/index.js",
  "@litertjs/wasm-utils": "/litertjs/wasm-utils/dist/index.js",
  "mediabunny": "/mediabunny/mediabunny.min.mjs"
} }</script>
<script type="module" src="/landmark-outputs.mjs"></script>`;

let browser: Browser;
let site: { port: number; close: () => void };
let dir: string;

beforeAll(async () => {
  dir = await mkdtemp(path.join(os.tmpdir(), 'pruned-'));
  const heavy = CATALOGUE.find(({ id }) => id === 'blazepose-heavy');
  const keep = heavy?.cut?.keep ?? [];
  const lite = await readFile(path.join(WHOLE, 'pose_landmark_lite.tflite'));
  await writeFile(path.join(dir, 'pose_landmark_lite.tflite'), pruneTflite(lite, keep));
  if (heavy) await writeFile(path.join(dir, 'pose_landmark_heavy.tflite'), await readPacked(heavy, PACKAGES));
  const full = await readFile(path.join(DIST, 'models/blazepose/pose_landmark_full.tflite'));
  await mkdir(path.join(dir, 'eight'));
  await writeFile(
    path.join(dir, 'eight/pose_landmark_full.tflite'),
    withEightBits(new Uint8Array(full).buffer, inputMeans),
  );
  site = await serve({
    pages: { '/': PAGE },
    files: {
      '/clip.mp4': SAMPLE,
      '/landmark-outputs.mjs': path.join(import.meta.dirname, 'support/landmark-outputs.mjs'),
      '/pruned/pose_landmark_full.tflite': path.join(DIST, 'models/blazepose/pose_landmark_full.tflite'),
    },
    dirs: {
      '/pruned/': dir,
      '/eight/': path.join(dir, 'eight'),
      '/whole/': WHOLE,
      '/litertjs/': path.join(PACKAGES, '@litertjs'),
      '/mediabunny/': path.join(PACKAGES, 'mediabunny/dist/bundles'),
    },
    // Threads share memory, which only an isolated page may.
    headers: {
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    },
  });
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('no browser here: npm test installs one');
  ({ browser } = await launch({ executablePath, extension: null }));
});

afterAll(async () => {
  await browser?.close();
  site?.close();
  await rm(dir, { recursive: true, force: true });
});

async function compare(
  size: string,
  query: string,
  folders: readonly [string, string] = ['whole', 'pruned'],
): Promise<[Outputs, Outputs]> {
  const page = await browser.newPage();
  try {
    await page.goto(`http://127.0.0.1:${site.port}/${query}`);
    await page.waitForFunction(() => 'landmarkOutputs' in globalThis);
    const models = folders.map((folder) => `/${folder}/pose_landmark_${size}.tflite`);
    return await page.evaluate(
      (urls) => (globalThis as unknown as PageGlobals).landmarkOutputs('/clip.mp4', urls),
      models,
    );
  } finally {
    await page.close();
  }
}

describe.each([
  ['one thread', ''],
  ['two threads', '?threads'],
])('on %s', (_name, query) => {
  it.each(['lite', 'full', 'heavy'])('the %s model says the same without its mask', async (size) => {
    const [whole, pruned] = await compare(size, query);
    // A runner in the crop: both graphs would agree more easily about an empty one.
    expect(whole[PRESENCE]?.first).toBeGreaterThan(0.9);
    const { [MASK]: mask, ...others } = whole;
    expect(mask).toBeDefined();
    expect(Object.keys(others).map(Number)).toEqual([PRESENCE, WORLD, POINTS, HEATMAP]);
    expect(pruned).toEqual(others);
  });

  it('the full model puts joints where it did with some of its layers in eight bits', async () => {
    const [floats, eight] = await compare('full', query, ['pruned', 'eight']);
    expect(eight[PRESENCE]?.first).toBeGreaterThan(0.9);
    const [was, is] = [floats, eight].map((outputs) => outputs[POINTS]?.values ?? []);
    // A graph that the runtime cannot prepare says nothing but zeros.
    expect(is).toHaveLength(POINTS);
    const off = Array.from({ length: 33 }, (_, i) =>
      Math.hypot(is[5 * i] - was[5 * i], is[5 * i + 1] - was[5 * i + 1]),
    );
    // Pixels of a crop of 256: 0.15 in the median of 78 other crops, and an engine's own error is several pixels.
    expect(middleOf(off)).toBeLessThan(0.5);
    expect(Math.max(...off)).toBeLessThan(2);
  });
});

function middleOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
