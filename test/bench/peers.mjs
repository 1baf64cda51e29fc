/** Times the peers in a web page of this machine. */
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { launch } from '../../scripts/lib/launch.mjs';
import { serve } from '../../scripts/lib/local-server.mjs';
import { DIST, ROOT, SAMPLE } from '../../scripts/lib/repo.mjs';
import { quantile } from './quantile.mjs';

const BUILT = path.join(ROOT, '.cache/bench-page');
const PICTURES = 60;
const LIMIT_MS = 20_000;

/** Loading, warming up and timing together: what takes longer has failed. */
const GIVE_UP_MS = 120_000;

/** Makes a page that may share memory with its workers. */
const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** In the order in which they are printed. */
const PEERS = [
  ['whole', 'BlazePose full landmark model as its makers ship it, alone'],
  ['bare', 'the same without its body mask, as it is packed'],
  ['cropped', '… with its crop and conversion'],
  ['movenet', 'MoveNet Lightning, pose-detection'],
  ['human', 'MoveNet Lightning, @vladmandic/human'],
  ['blazepose', 'BlazePose full, @mediapipe/pose'],
];

/** Those on LiteRT.js. */
const ON_THREADS = ['whole', 'bare', 'cropped'];

/** Of the extension as it was built last. */
export async function measurePeers(executablePath, log) {
  await buildPage();
  const modules = (name) => path.join(ROOT, 'node_modules', name);
  const routes = {
    files: { '/clip.mp4': SAMPLE },
    dirs: {
      '/mediapipe/': modules('@mediapipe/pose'),
      '/packed/': path.join(DIST, 'models/blazepose'),
      '/litert/': modules('@litertjs/core/wasm'),
      '/tfjs-wasm/': modules('@tensorflow/tfjs-backend-wasm/dist'),
      '/human/': modules('@vladmandic/human/dist'),
      '/human-models/': modules('@vladmandic/human/models'),
      '/': BUILT,
    },
  };
  // The bare model runs on threads, as in an extension; tfjs' threads hang in an isolated page, so the peers get a
  // page like any other, which is what their makers show them in.
  const servers = { isolated: await serve({ ...routes, headers: ISOLATED }), plain: await serve(routes) };
  const results = [];
  for (const [name, label] of PEERS) {
    log(label);
    const { port } = ON_THREADS.includes(name) ? servers.isolated : servers.plain;
    results.push({ name, label, ...(await measureOne(executablePath, port, name)) });
  }
  for (const server of Object.values(servers)) server.close();
  return results;
}

/** Each in a browser of its own, so that none inherits another's memory or compiled code. */
async function measureOne(executablePath, port, name) {
  const args = ['--enable-unsafe-swiftshader'];
  const { browser } = await launch({ executablePath, extension: null, args });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${port}/index.html`);
    await page.waitForFunction(() => 'measurePeer' in globalThis);
    const run = (peer, count, limit) => globalThis.measurePeer(peer, count, limit);
    const { timesMs, runtime, loadMs } = await Promise.race([
      page.evaluate(run, name, PICTURES, LIMIT_MS),
      sleep(GIVE_UP_MS, null, { ref: false }).then(() => {
        throw new Error(`gave up after ${GIVE_UP_MS / 1000} s`);
      }),
    ]);
    const medianMs = quantile(timesMs, 0.5);
    return {
      runtime,
      loadMs,
      medianMs,
      p95Ms: quantile(timesMs, 0.95),
      fps: 1000 / medianMs,
      pictures: timesMs.length,
    };
  } catch (error) {
    return { failure: String(error.message ?? error).split('\n')[0] };
  } finally {
    await browser.close();
  }
}

async function buildPage() {
  const { build } = await import('vite');
  const page = path.join(ROOT, 'test/bench/page');
  await build({
    root: page,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@mediapipe/pose': path.join(page, 'mediapipe-global.ts') } },
    build: { outDir: BUILT, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 8000 },
  });
}
