/** Renders every scenario of a list to DIR/NAME.mp4 + NAME.json + NAME.joints.json (see README.md). */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launch } from 'puppeteer-core';
import { findBrowser } from '../../scripts/lib/find-browser.mjs';
import { loadSource } from '../../scripts/lib/load-source.mjs';
import { serve } from '../../scripts/lib/local-server.mjs';
import { expand } from './scenario.mjs';
import { writeTruth } from './write-truth.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const USAGE =
  'node render.mjs SCENARIOS.json [--out DIR] [--only a,b] [--chars DIR] [--truth-only] [--shots 3,4.5] [--duration S]';
const CHROME_ARGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--enable-unsafe-swiftshader',
  '--use-angle=swiftshader',
];
const BATCH = 150; // frames a call into the page renders before it comes back

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        only: { type: 'string' },
        chars: { type: 'string', default: path.join(HERE, 'characters') },
        'truth-only': { type: 'boolean' },
        shots: { type: 'string' },
        duration: { type: 'string' },
      },
    });
    if (positionals.length === 1) return { ...values, file: positionals[0] };
  } catch (error) {
    console.error(error.message);
  }
  console.error(`usage: ${USAGE}`);
  return process.exit(2);
}

function readScenarios(options, naturalRunner) {
  const spec = JSON.parse(fs.readFileSync(options.file, 'utf8'));
  const list = Array.isArray(spec) ? spec : (spec.clips ?? [spec]);
  const only = options.only?.split(',');
  const characters = JSON.parse(fs.readFileSync(path.join(HERE, 'characters.json'), 'utf8'));
  const out = path.resolve(
    options.out ?? (spec.out ? path.resolve(path.dirname(options.file), spec.out) : path.join(HERE, 'out')),
  );
  const scenarios = list
    .filter((s) => !only || only.includes(s.name))
    .map((s) =>
      expand(
        options.duration ? { ...s, duration: Number(options.duration) } : s,
        spec.defaults ?? {},
        characters,
        naturalRunner,
      ),
    );
  return { out, scenarios };
}

function videoFilters({ post = {}, seed }) {
  const filters = [];
  if (post.brightness !== undefined || post.contrast !== undefined || post.saturation !== undefined) {
    const { brightness = 0, contrast = 1, saturation = 1 } = post;
    filters.push(`eq=brightness=${brightness}:contrast=${contrast}:saturation=${saturation}`);
  }
  if (post.blur) filters.push(`gblur=sigma=${post.blur}`);
  if (post.noise) filters.push(`noise=alls=${post.noise}:allf=t:all_seed=${seed}`);
  return filters.length ? ['-vf', filters.join(',')] : [];
}

function encoder(sc, mp4) {
  const input = ['-f', 'image2pipe', '-c:v', 'mjpeg', '-framerate', String(sc.fps), '-i', '-'];
  const h264 = ['-c:v', 'libx264', '-preset', 'slow', '-crf', String(sc.crf ?? 23), '-pix_fmt', 'yuv420p'];
  const args = ['-y', '-loglevel', 'error', ...input, ...videoFilters(sc), ...h264];
  return spawn('ffmpeg', [...args, '-color_range', 'tv', '-movflags', '+faststart', mp4], {
    stdio: ['pipe', 'inherit', 'inherit'],
  });
}

async function openPage(browser, port, sc) {
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  page.on('pageerror', (error) => console.error('page error', error.message));
  await page.goto(`http://127.0.0.1:${port}/rb/page.html`);
  await page.waitForFunction('window.ready');
  await page.evaluate((scenario) => globalThis.setup(scenario), sc);
  return page;
}

async function writeShots(page, sc, times, out) {
  for (const t of times) {
    const jpeg = await page.evaluate((time) => globalThis.shot(time), Number(t));
    fs.writeFileSync(path.join(out, `${sc.name}_${t}.jpg`), Buffer.from(jpeg, 'base64'));
  }
}

async function main() {
  const options = readArguments();
  const source = await loadSource();
  const { naturalRunner } = await source.load('/test/simulator/natural.ts');
  await source.close();
  const { out, scenarios } = readScenarios(options, naturalRunner);
  fs.mkdirSync(out, { recursive: true });
  if (options['truth-only']) {
    for (const sc of scenarios) console.log('truth', writeTruth(sc, out).name);
    return;
  }
  let sink = null;
  const server = await serve({
    dirs: { '/nm/': path.join(HERE, 'node_modules'), '/rb/': HERE, '/chars/': path.resolve(options.chars) },
    posts: {
      '/frame': async (jpeg) => {
        if (!sink.write(jpeg)) await once(sink, 'drain');
      },
    },
  });
  const browser = await launch({
    executablePath: findBrowser(),
    headless: true,
    args: CHROME_ARGS,
    protocolTimeout: 0,
  });
  for (const sc of scenarios) {
    const started = Date.now();
    const meta = writeTruth(sc, out);
    const page = await openPage(browser, server.port, sc);
    if (options.shots) {
      await writeShots(page, sc, options.shots.split(','), out);
    } else {
      const mp4 = path.join(out, `${sc.name}.mp4`);
      const ffmpeg = encoder(sc, mp4);
      sink = ffmpeg.stdin;
      const closed = once(ffmpeg, 'close');
      for (let i = 0; i < meta.frames; i += BATCH) {
        await page.evaluate(([a, b]) => globalThis.renderAll(a, b), [i, Math.min(meta.frames, i + BATCH)]);
      }
      sink.end();
      await closed;
      const took = ((Date.now() - started) / 1000).toFixed(0);
      const size = (fs.statSync(mp4).size / 1e6).toFixed(2);
      console.log(
        `${sc.name}: ${meta.frames} frames, ${took} s, ${size} MB, reach ${meta.reachError_m ?? '-'}`,
      );
    }
    await page.close();
  }
  await browser.close();
  server.close();
}

await main();
