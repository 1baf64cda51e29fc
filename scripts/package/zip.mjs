/**
 * A zip archive that is the same to the last byte on every machine: names in order, one time for all, and a packer in
 * plain JavaScript. Node's own packs differently on other processors.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';

/** An archive's times are local ones, from 1980 on: the same hour in every zone, noon, where no clock is changed. */
const oneTime = () => new Date(1980, 0, 1, 12);

/**
 * @param {string} dir
 * @returns {string[]} files in it, by their place in it, with `/`, in the order of their characters
 */
export function filesOf(dir) {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(dir, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'))
    .toSorted();
}

/**
 * @param {string} dir whose files are packed
 * @returns {Uint8Array}
 */
export function zipOf(dir) {
  const entries = filesOf(dir).map((name) => [name, new Uint8Array(readFileSync(path.join(dir, name)))]);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: oneTime() });
}

/**
 * @param {Uint8Array} zip
 * @returns {{ name: string, bytes: number, packedBytes: number }[]} what is in it
 */
export function filesIn(zip) {
  const found = [];
  unzipSync(zip, {
    filter: ({ name, originalSize, size }) => {
      found.push({ name, bytes: originalSize, packedBytes: size });
      return false;
    },
  });
  return found;
}

/** @returns {string[]} names of files that only one of two archives has, or that differ in them */
export function differing(first, second) {
  const [one, other] = [unzipSync(first), unzipSync(second)];
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return names.filter((name) => Buffer.compare(one[name] ?? NONE, other[name] ?? NONE) !== 0);
}

const NONE = new Uint8Array();
