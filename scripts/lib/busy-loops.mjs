/** Other programs that want the processor, for tests that must pass beside them. */
import { spawn } from 'node:child_process';

/**
 * Starts loops that do nothing, each of which takes a core if it gets one.
 * @param {number} count
 * @returns {() => void} ends them; they also end with this process
 */
export function busyLoops(count) {
  const loops = Array.from({ length: count }, () =>
    spawn(process.execPath, ['-e', LOOP], { stdio: ['pipe', 'ignore', 'inherit'] }),
  );
  return () => loops.forEach((loop) => loop.kill());
}

/** Ends with whoever started it: its input ends then, which is looked at between two stretches of work. */
const LOOP = `
process.stdin.resume();
process.stdin.on('end', () => process.exit());
const work = () => {
  for (const end = Date.now() + 200; Date.now() < end; );
  setImmediate(work);
};
work();`;
