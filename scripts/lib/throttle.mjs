/**
 * A slower processor for a browser's pages: they are stopped for most of every few milliseconds, workers and all. The
 * browser's own throttling knows the page's main thread only, and the work is done in workers. The process that plays
 * the webcam's file is left alone: a slow laptop's camera is not slow.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { UsageError } from './usage.mjs';

/** How long they run at a time: short against a frame. */
const RUN_MS = 5;
/** How often processes are looked for anew. */
const LOOK_MS = 1000;
const KINDS = new Set(['renderer', 'GPU']);

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {number} factor how many times slower
 * @returns {Promise<() => Promise<void>>} ends it
 */
export async function throttle(browser, factor) {
  if (process.platform === 'win32') throw new UsageError('--throttle works on Linux and macOS only.');
  const client = await browser.target().createCDPSession();
  const look = async () => {
    const { processInfo } = await client.send('SystemInfo.getProcessInfo');
    return processInfo.filter(({ type }) => KINDS.has(type)).map(({ id }) => id);
  };
  let pids = await look();
  const refresh = setInterval(() => void look().then((found) => (pids = found), ignore), LOOK_MS);
  let ended = false;
  const running = cycle();

  async function cycle() {
    while (!ended) {
      const from = performance.now();
      await sleep(RUN_MS);
      const stopped = pids;
      signal(stopped, 'SIGSTOP');
      // What they really got counts: on a busy machine a timer comes late.
      await sleep((performance.now() - from) * (factor - 1));
      signal(stopped, 'SIGCONT');
    }
  }

  return async () => {
    ended = true;
    clearInterval(refresh);
    await running;
  };
}

/** One that has ended in the meantime needs no signal. */
function signal(pids, name) {
  for (const pid of pids) {
    try {
      process.kill(pid, name);
    } catch {
      // Gone.
    }
  }
}

function ignore() {}
