/** The pure part of counting memory: what Linux tells of processes, added up. A megabyte is a thousand of its kilobytes (1,024 bytes). */

const CAMERA = 'video capture';

/**
 * Memory by kind of process, MB: `browser`, `gpu`, `renderer` (pages and workers), or a service's name. `video capture` is
 * the webcam's process; it has the pages of a file mapped that plays the webcam, and is no part of the extension.
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
 */

/** Lines of `smaps_rollup` that a counting adds up. @type {Record<Counting, readonly string[]>} */
const LINES = { shared: ['Pss'], own: ['Private_Clean', 'Private_Dirty'] };

/**
 * @param {string} rollup text of `/proc/PID/smaps_rollup`; empty where the process has ended
 * @param {Counting} counting
 */
export function megabytesIn(rollup, counting) {
  return LINES[counting].reduce((sum, line) => {
    const found = new RegExp(`^${line}:\\s+(\\d+)`, 'm').exec(rollup);
    return sum + Number(found?.[1] ?? 0) / 1000;
  }, 0);
}

/** @param {string} stat text of `/proc/PID/stat` @returns {number | null} process id of the parent */
export function parentIn(stat) {
  // The name before it may hold spaces and brackets.
  const match = /\) \S (\d+)/.exec(stat.slice(stat.lastIndexOf(')')));
  return match ? Number(match[1]) : null;
}

/** @param {ReadonlyMap<number, number>} parents by process id @param {number} root @returns {number[]} it and all that descend from it */
export function familyOf(root, parents) {
  /** @type {Map<number, number[]>} */
  const children = new Map();
  for (const [pid, parent] of parents) children.set(parent, [...(children.get(parent) ?? []), pid]);
  const found = [];
  for (const queue = [root]; queue.length;) {
    const pid = /** @type {number} */ (queue.pop());
    found.push(pid);
    queue.push(...(children.get(pid) ?? []));
  }
  return found;
}

const SERVICES = {
  'video_capture.mojom.VideoCaptureService': CAMERA,
  'network.mojom.NetworkService': 'network',
  'storage.mojom.StorageService': 'storage',
  'audio.mojom.AudioService': 'audio',
};

/** Chromium 156 starts it some minutes after its own start, beside an empty page too: it is neither in the zero nor of the product. */
const NOT_COUNTED = new Set(['on_device_model.mojom.OnDeviceModelService']);

/** @param {string} command a process's command line @returns {string | null} null for one that is not counted */
export function kindOf(command) {
  const service = /--utility-sub-type=([\w.]+)/.exec(command)?.[1];
  if (service && NOT_COUNTED.has(service)) return null;
  if (service) return SERVICES[service] ?? service;
  const type = /--type=([\w-]+)/.exec(command)?.[1];
  return type === 'gpu-process' ? 'gpu' : (type ?? 'other');
}

/** All kinds together, MB. @param {MemoryByKind | null} memory */
export function totalMb(memory) {
  return memory === null ? null : Object.values(memory).reduce((sum, mb) => sum + mb, 0);
}

/**
 * A kind that is only there now counts whole, one that is gone counts as given back.
 * @param {MemoryByKind} now @param {MemoryByKind} empty with an empty page @param {number} atS
 * @returns {MemorySample}
 */
export function aboveEmpty(now, empty, atS) {
  const kinds = [...new Set([...Object.keys(empty), ...Object.keys(now)])];
  const byKind = Object.fromEntries(kinds.map((kind) => [kind, (now[kind] ?? 0) - (empty[kind] ?? 0)]));
  const aboveEmptyMb = Object.values(byKind).reduce((sum, mb) => sum + mb, 0);
  return { atS, aboveEmptyMb, cameraMb: byKind[CAMERA] ?? 0, byKind };
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
