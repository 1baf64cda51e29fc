/** Memory of a process and all that descend from it. Linux only: elsewhere there is no fair sum of shared pages. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const CAMERA = 'video capture';

/** So long an empty page is left alone before what it takes is the zero of the measurement. */
export const EMPTY_PAGE_S = 3;

/**
 * Memory by kind of process, MB, shared pages divided among their users: `browser`, `gpu`, `renderer` (pages and
 * workers), or a service's name. `video capture` is the webcam's process; it has the pages of a file mapped that plays the
 * webcam, and is no part of the extension.
 * @typedef {Readonly<Record<string, number>>} MemoryByKind
 *
 * @typedef {object} MemorySample
 * @property {number} atS
 * @property {number} aboveEmptyMb all of it
 * @property {number} cameraMb the part of it that is the process of the webcam
 * @property {MemoryByKind} byKind above empty
 *
 * `shared`: pages that several processes use are divided among them, so the sum is what the machine is short of; it moves
 * when other browsers come and go. `own`: only pages that no other process uses, which nobody else's work moves.
 * @typedef {'shared' | 'own'} Counting
 *
 * @param {number} root process id
 * @param {Counting} [counting]
 * @returns {MemoryByKind | null} null where this system does not tell
 */
export function memoryByKind(root, counting = 'shared') {
  if (!existsSync('/proc/self/smaps_rollup')) return null;
  const found = {};
  for (const pid of processesOf(root)) {
    const kind = pid === root ? 'browser' : kindOf(pid);
    found[kind] = (found[kind] ?? 0) + kilobytes(pid, LINES[counting]) / 1000;
  }
  return found;
}

/** Lines of `smaps_rollup` that a counting adds up. @type {Record<Counting, readonly string[]>} */
const LINES = { shared: ['Pss'], own: ['Private_Clean', 'Private_Dirty'] };

/** All kinds together, MB. @param {MemoryByKind | null} memory */
export function totalMb(memory) {
  return memory === null ? null : Object.values(memory).reduce((sum, mb) => sum + mb, 0);
}

/** @param {import('puppeteer-core').Browser} browser @returns {number} process id of a browser that was launched here */
export function rootOf(browser) {
  return browser.process()?.pid ?? 0;
}

/** A process and all that descend from it. @param {number} root process id @returns {number[]} */
export function processesOf(root) {
  const children = childrenByParent();
  const found = [];
  for (const queue = [root]; queue.length;) {
    const pid = /** @type {number} */ (queue.pop());
    found.push(pid);
    queue.push(...(children.get(pid) ?? []));
  }
  return found;
}

/** @returns {MemorySample | null} */
export function sampleMemory(root, empty, atS) {
  const now = memoryByKind(root);
  if (now === null || empty === null) return null;
  const kinds = [...new Set([...Object.keys(empty), ...Object.keys(now)])];
  const byKind = Object.fromEntries(kinds.map((kind) => [kind, (now[kind] ?? 0) - (empty[kind] ?? 0)]));
  const aboveEmptyMb = Object.values(byKind).reduce((sum, mb) => sum + mb, 0);
  return { atS, aboveEmptyMb, cameraMb: byKind[CAMERA] ?? 0, byKind };
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

/**
 * What is added as time goes on: the slope of a straight line, MB a minute, over the samples of the second half, when
 * caches are filled. @param {readonly MemorySample[]} samples
 */
export function growthPerMinute(samples) {
  const late = samples.slice(Math.floor(samples.length / 2));
  if (late.length < 2) return null;
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const at = mean(late.map(({ atS }) => atS));
  const mb = mean(late.map(({ aboveEmptyMb }) => aboveEmptyMb));
  const spread = late.reduce((sum, { atS }) => sum + (atS - at) ** 2, 0);
  return (60 * late.reduce((sum, s) => sum + (s.atS - at) * (s.aboveEmptyMb - mb), 0)) / spread;
}

function childrenByParent() {
  const children = new Map();
  for (const pid of readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)) {
    const parent = parentOf(pid);
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  return children;
}

function parentOf(pid) {
  const stat = read(`/proc/${pid}/stat`);
  // The name before it may hold spaces and brackets.
  const match = /\) \S (\d+)/.exec(stat.slice(stat.lastIndexOf(')')));
  return match ? Number(match[1]) : null;
}

function kilobytes(pid, lines) {
  const rollup = read(`/proc/${pid}/smaps_rollup`);
  return lines.reduce((sum, line) => {
    const found = new RegExp(`^${line}:\\s+(\\d+)`, 'm').exec(rollup);
    return sum + Number(found?.[1] ?? 0);
  }, 0);
}

function kindOf(pid) {
  const command = read(`/proc/${pid}/cmdline`);
  const service = /--utility-sub-type=([\w.]+)/.exec(command)?.[1];
  if (service) return SERVICES[service] ?? service;
  const type = /--type=([\w-]+)/.exec(command)?.[1];
  return type === 'gpu-process' ? 'gpu' : (type ?? 'other');
}

const SERVICES = {
  'video_capture.mojom.VideoCaptureService': CAMERA,
  'network.mojom.NetworkService': 'network',
  'storage.mojom.StorageService': 'storage',
  'audio.mojom.AudioService': 'audio',
};

/** Processes end while they are looked at. */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
