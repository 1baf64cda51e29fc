/** How many frames a second are analysed of a camera that gives sixty, when all are asked for. */
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { OWN_CLIPS, ROOT } from '../../scripts/lib/repo.mjs';
import { run, which } from '../../scripts/lib/run.mjs';
import { withLiveCoach } from './live-coach.mjs';

const CAMERA_FPS = 60;
/** 640x480, filmed at that rate. */
const CLIP = path.join(OWN_CLIPS, 'own02_good_sideright_60fps.mp4');
/** Of raw frames, 138 MB. */
const LOOP_S = 5;
/** The runner is found, engines settle and code is compiled. */
const SETTLE_S = 10;

/**
 * @param {string} executablePath
 * @param {{ seconds: number, log: (words: string) => void }} options
 * @returns {Promise<{ cameraFps: number, fps: number }>} `cameraFps`: what really came
 */
export async function measureFastCamera(executablePath, { seconds, log }) {
  const video = await fastCameraFile();
  const options = /** @type {const} */ ({ video, probe: askForSixty, times: 'normal', everyFrame: true });
  return withLiveCoach(executablePath, options, async ({ page }) => {
    await sleep(SETTLE_S * 1000);
    log(`a camera of ${CAMERA_FPS} frames/s for ${seconds} s`);
    const count = () =>
      page.evaluate(() => ({ atMs: performance.now(), ...globalThis.benchFastCamera.stats }));
    const before = await count();
    await sleep(seconds * 1000);
    const after = await count();
    const rate = (key) => (1000 * (after[key] - before[key])) / (after.atMs - before.atMs);
    return { cameraFps: rate('framesSeen'), fps: rate('framesAnalysed') };
  });
}

/** Raw video says its own rate; Chromium plays Motion JPEG at thirty frames a second, whatever the file was. */
async function fastCameraFile() {
  const target = path.join(ROOT, '.cache/fast-camera', `${path.parse(CLIP).name}.y4m`);
  if (existsSync(target)) return target;
  if (which('ffmpeg') === null)
    throw new Error('A camera of 60 frames/s is made with ffmpeg, which is not here.');
  mkdirSync(path.dirname(target), { recursive: true });
  const part = `${target}.part.y4m`;
  const raw = ['-t', String(LOOP_S), '-vf', `fps=${CAMERA_FPS}`, '-pix_fmt', 'yuv420p', part];
  const code = await run('ffmpeg', ['-y', '-loglevel', 'error', '-i', CLIP, '-an', ...raw]);
  if (code !== 0) throw new Error(`ffmpeg ended with status ${code}`);
  renameSync(part, target);
  return target;
}

/**
 * Runs in the page before its own scripts: asks the camera for sixty where the coach asks for thirty, and keeps the engine
 * worker's latest counts. It may use nothing from around it.
 */
function askForSixty() {
  globalThis.benchFastCamera = { stats: { framesSeen: 0, framesAnalysed: 0 } };
  const devices = globalThis.navigator.mediaDevices;
  const original = devices.getUserMedia.bind(devices);
  devices.getUserMedia = (constraints) => {
    const video = { .../** @type {object} */ (constraints?.video), frameRate: { ideal: 60 } };
    return original({ ...constraints, video });
  };
  const Original = globalThis.Worker;
  globalThis.Worker = class extends Original {
    constructor(url, options) {
      super(url, options);
      super.addEventListener('message', ({ data }) => {
        if (data?.kind === 'frame') globalThis.benchFastCamera.stats = data.stats;
      });
    }
  };
}
