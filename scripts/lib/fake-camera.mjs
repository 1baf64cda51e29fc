/**
 * Any video file → a file that Chromium's fake webcam can play (Motion JPEG, which it plays at 30 frames a second).
 * Decoding is done by the browser itself (WebCodecs through mediabunny), so that no other program is needed; only for
 * codecs that the browser does not know is ffmpeg asked, where there is one.
 */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { launch as launchBrowser } from 'puppeteer-core';
import { serve } from './local-server.mjs';
import { ROOT } from './repo.mjs';
import { run, which } from './run.mjs';

/** Chromium plays Motion JPEG at this rate, whatever the file was. */
export const FAKE_CAMERA_FPS = 30;

const CACHE = path.join(ROOT, '.cache/fake-camera');

/** Larger pictures cost more to decode than a webcam's would and show the runner no better. */
const LONGEST_SIDE = 1280;

/**
 * @param {string} file
 * @param {string} executablePath the browser to decode with
 * @returns {Promise<{ file: string, durationS: number | null }>} duration: of one round of the loop, where it is known
 */
export async function fakeCameraFile(file, executablePath) {
  if (/\.(mjpeg|y4m)$/i.test(file)) return { file: path.resolve(file), durationS: null };
  const { size, mtimeMs } = statSync(file);
  const key = createHash('sha256')
    .update(`${path.resolve(file)} ${size} ${mtimeMs}`)
    .digest('hex')
    .slice(0, 16);
  // A folder for each, so that the file keeps its name: it is the webcam's name too.
  const target = path.join(CACHE, key, `${path.parse(file).name}.mjpeg`);
  if (!existsSync(target)) {
    mkdirSync(path.dirname(target), { recursive: true });
    const part = `${target}.${process.pid}.part`;
    try {
      await transcode(file, part, executablePath);
      renameSync(part, target);
    } finally {
      rmSync(part, { force: true });
    }
  }
  return { file: target, durationS: await durationOf(target) };
}

async function transcode(file, target, executablePath) {
  try {
    await transcodeInBrowser(file, target, executablePath);
  } catch (error) {
    if (which('ffmpeg') === null)
      throw new Error(`${file} cannot be read: ${error.message}`, { cause: error });
    const filters = `fps=${FAKE_CAMERA_FPS},scale='min(iw,${LONGEST_SIDE})':-2`;
    const args = ['-y', '-loglevel', 'error', '-i', file, '-an', '-vf', filters];
    const code = await run('ffmpeg', [...args, '-pix_fmt', 'yuvj420p', '-q:v', '4', '-f', 'mjpeg', target]);
    if (code !== 0) throw new Error(`${file} cannot be read as video.`, { cause: error });
  }
}

async function transcodeInBrowser(file, target, executablePath) {
  const out = createWriteStream(target);
  const server = await serve({
    files: {
      '/mediabunny.mjs': path.join(ROOT, 'node_modules/mediabunny/dist/bundles/mediabunny.min.mjs'),
      '/video': file,
    },
    pages: { '/': PAGE },
    posts: {
      '/frames': async (body) => {
        if (!out.write(body)) await once(out, 'drain');
      },
    },
  });
  const asRoot = process.getuid?.() === 0;
  const browser = await launchBrowser({
    executablePath,
    headless: true,
    protocolTimeout: 0,
    args: asRoot ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.port}/`);
    const failure = await page.evaluate((limits) => globalThis.transcode(limits), {
      fps: FAKE_CAMERA_FPS,
      longestSide: LONGEST_SIDE,
    });
    if (failure) throw new Error(failure);
  } finally {
    await browser.close();
    server.close();
    out.end();
    await once(out, 'close');
  }
}

/** Counts the pictures of a Motion JPEG file: each begins with its own start-of-image marker. */
async function durationOf(file) {
  let frames = 0;
  let last = 0;
  let beforeLast = 0;
  for await (const chunk of createReadStream(file)) {
    for (const byte of chunk) {
      if (byte === 0xff && last === 0xd8 && beforeLast === 0xff) frames++;
      beforeLast = last;
      last = byte;
    }
  }
  return frames / FAKE_CAMERA_FPS;
}

/** Runs in the browser: every thirtieth of a second the picture that is shown then, in upright position. */
const PAGE = `<!doctype html><meta charset="utf-8"><title>fake camera</title><script type="module">
import { ALL_FORMATS, CanvasSink, Input, UrlSource } from '/mediabunny.mjs';
globalThis.transcode = async ({ fps, longestSide }) => {
  try {
    const input = new Input({ source: new UrlSource(location.origin + '/video'), formats: ALL_FORMATS });
    const track = await input.getPrimaryVideoTrack();
    if (!track) return 'there is no picture in it';
    if (!(await track.canDecode())) return 'this browser cannot decode ' + track.codec;
    const scale = Math.min(1, longestSide / Math.max(track.displayWidth, track.displayHeight));
    const even = (x) => 2 * Math.round((x * scale) / 2);
    const width = even(track.displayWidth), height = even(track.displayHeight);
    const sink = new CanvasSink(track, { width, height, fit: 'fill', poolSize: 4 });
    const start = await track.getFirstTimestamp(), end = await track.computeDuration();
    const times = (function* () { for (let k = 0; start + k / fps < end - 1e-6; k++) yield start + (k + 0.5) / fps; })();
    let batch = [], sent = Promise.resolve();
    const send = () => {
      const body = new Blob(batch);
      batch = [];
      sent = sent.then(() => fetch('/frames', { method: 'POST', body })).then((r) => r.text());
    };
    for await (const wrapped of sink.canvasesAtTimestamps(times)) {
      if (!wrapped) continue;
      const c = wrapped.canvas;
      batch.push(await (c.convertToBlob ? c.convertToBlob({ type: 'image/jpeg', quality: 0.92 })
        : new Promise((done) => c.toBlob(done, 'image/jpeg', 0.92))));
      if (batch.length === 30) { send(); await sent; }
    }
    send();
    await sent;
    return null;
  } catch (error) {
    return String(error?.message ?? error);
  }
};
</script>`;
