/** Memory of a process and all that descend from it. Linux only: elsewhere there is no fair sum of shared pages. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { aboveEmpty, familyOf, kindOf, megabytesIn, parentIn } from './memory-counting.mjs';

/** @typedef {import('./memory-counting.mjs').MemoryByKind} MemoryByKind */
/** @typedef {import('./memory-counting.mjs').MemorySample} MemorySample */

/** So long an empty page is left alone before what it takes is the zero of the measurement. */
export const EMPTY_PAGE_S = 3;

/**
 * @param {number} root process id
 * @param {import('./memory-counting.mjs').Counting} [counting]
 * @returns {MemoryByKind | null} null where this system does not tell
 */
export function memoryByKind(root, counting = 'shared') {
  if (!existsSync('/proc/self/smaps_rollup')) return null;
  const found = {};
  for (const pid of processesOf(root)) {
    const kind = pid === root ? 'browser' : kindOf(read(`/proc/${pid}/cmdline`));
    if (kind === null) continue;
    found[kind] = (found[kind] ?? 0) + megabytesIn(read(`/proc/${pid}/smaps_rollup`), counting);
  }
  return found;
}

/** @param {import('puppeteer-core').Browser} browser @returns {number} process id of a browser that was launched here */
export function rootOf(browser) {
  return browser.process()?.pid ?? 0;
}

/** A process and all that descend from it. @param {number} root process id @returns {number[]} */
export function processesOf(root) {
  /** @type {Map<number, number>} */
  const parents = new Map();
  for (const pid of readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)) {
    const parent = parentIn(read(`/proc/${pid}/stat`));
    if (parent !== null) parents.set(pid, parent);
  }
  return familyOf(root, parents);
}

/** @returns {MemorySample | null} */
export function sampleMemory(root, empty, atS) {
  const now = memoryByKind(root);
  return now === null || empty === null ? null : aboveEmpty(now, empty, atS);
}

/** @returns {Promise<MemorySample[]>} empty where this system does not tell */
export async function watchMemory(root, empty, { minutes, everyS, log }) {
  const samples = [];
  for (let atS = 0; atS <= minutes * 60; atS += everyS) {
    if (atS > 0) await sleep(everyS * 1000);
    const sample = sampleMemory(root, empty, atS);
    if (sample === null) return [];
    samples.push(sample);
    log(`memory after ${(atS / 60).toFixed(1)} min: ${memoryWords(sample)}`);
  }
  return samples;
}

export function memoryWords({ aboveEmptyMb, byKind }) {
  const parts = Object.entries(byKind).map(([kind, mb]) => `${kind} ${mb.toFixed(0)}`);
  return `${aboveEmptyMb.toFixed(0)} MB above empty (${parts.join(', ')})`;
}

/** Processes end while they are looked at. */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
