/** Bytes of the extension as the stores get it: a zip archive, counted without writing one. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';

/** A zip's local header and directory entry, without the name that each holds; and its end record. */
const ENTRY_BYTES = 30 + 46;
const END_BYTES = 22;

export function packedBytes(dir) {
  const entries = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(path.join(dir, name)).isFile(),
  );
  return entries.reduce((sum, name) => {
    const packed = deflateRawSync(readFileSync(path.join(dir, name)), { level: 9 }).length;
    return sum + packed + ENTRY_BYTES + 2 * Buffer.byteLength(name);
  }, END_BYTES);
}
