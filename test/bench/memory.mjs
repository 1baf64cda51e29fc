/** Memory of a process and all that descend from it. Linux only: elsewhere there is no fair sum of shared pages. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';

/** @param {number} root process id @returns {number | null} MB, shared pages divided among their users */
export function processTreeMegabytes(root) {
  if (!existsSync('/proc/self/smaps_rollup')) return null;
  const children = childrenByParent();
  let kilobytes = 0;
  for (const queue = [root]; queue.length;) {
    const pid = queue.pop();
    kilobytes += proportionalKilobytes(pid);
    queue.push(...(children.get(pid) ?? []));
  }
  return kilobytes / 1000;
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

function proportionalKilobytes(pid) {
  return Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
}

/** Processes end while they are looked at. */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
