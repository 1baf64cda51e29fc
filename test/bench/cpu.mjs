/** Processor time of a process and all that descend from it. Linux only: elsewhere there is no cheap way to ask. */
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { processesOf } from './memory.mjs';

/** Ticks of /proc are hundredths of a second on every Linux that a browser runs on. */
const TICKS_A_SECOND = 100;

/**
 * @param {number} root process id
 * @returns {Map<number, number> | null} user and system seconds so far, by process; null where this system does not tell
 */
export function cpuSeconds(root) {
  if (!existsSync('/proc/self/stat')) return null;
  return new Map(processesOf(root).map((pid) => [pid, secondsOf(pid)]));
}

/**
 * Watches for a while. What a process used that ended meanwhile is not counted.
 * @param {number} root process id @param {number} seconds
 * @returns {Promise<number | null>} processor seconds a minute; null where this system does not tell
 */
export async function cpuPerMinute(root, seconds) {
  const before = cpuSeconds(root);
  const fromMs = performance.now();
  await sleep(seconds * 1000);
  const after = cpuSeconds(root);
  const used = usedBetween(before, after);
  return used === null ? null : (60_000 * used) / (performance.now() - fromMs);
}

/** @returns {number | null} processor seconds of all that live at the end */
export function usedBetween(before, after) {
  if (!before || !after) return null;
  return [...after].reduce((sum, [pid, now]) => sum + now - (before.get(pid) ?? 0), 0);
}

function secondsOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name before it may hold spaces and brackets. From the state on: utime is the 12th, stime the 13th.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
  } catch {
    // It has ended.
    return 0;
  }
}
