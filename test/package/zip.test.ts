/** The packages for the stores: the same bytes wherever and whenever they are made. */
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sizesByPart } from '../../scripts/package/sizes.mjs';
import { differing, filesIn, filesOf, zipOf } from '../../scripts/package/zip.mjs';

const TEXT = 'a line of it\n'.repeat(500);
let dir = '';

/** Writes the same files, in a given order, as if at a given time. */
function folder(names: readonly string[], at: Date): string {
  const made = path.join(dir, `${names.join('-').replaceAll('/', '_')}-${at.getTime()}`);
  for (const name of names) {
    const file = path.join(made, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `${name}\n${TEXT}`);
    utimesSync(file, at, at);
  }
  return made;
}

const zone = process.env['TZ'];

beforeEach(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'midline-zip-'));
});

afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

it('does not depend on the order of files on disk, their times, or the zone', () => {
  process.env['TZ'] = 'Pacific/Auckland';
  const first = zipOf(folder(['b.js', 'a/z.html', 'a.txt'], new Date('2026-01-01T00:00:00Z')));
  process.env['TZ'] = 'America/Lima';
  const second = zipOf(folder(['a.txt', 'b.js', 'a/z.html'], new Date('2031-07-01T12:00:00Z')));
  expect(Buffer.compare(first, second)).toBe(0);
});

it('holds every file once, with folders as zips write them', () => {
  const names = ['a.txt', 'a/z.html', 'b.js'];
  const made = folder(names, new Date());
  expect(filesOf(made)).toEqual(names);
  const found = filesIn(zipOf(made));
  expect(found.map(({ name }) => name)).toEqual(names);
  for (const { bytes, packedBytes } of found) expect(packedBytes).toBeLessThan(bytes / 10);
});

it('names what differs between two', () => {
  const first = zipOf(folder(['a.txt', 'b.js'], new Date()));
  const made = folder(['a.txt', 'b.js', 'c.css'], new Date());
  writeFileSync(path.join(made, 'b.js'), 'other');
  expect(differing(first, zipOf(made))).toEqual(['b.js', 'c.css']);
  expect(differing(first, first)).toEqual([]);
});

it('counts each file in one part', () => {
  const files = ['models/x.wasm', 'assets/engine-worker-1.js', 'assets/coach.js', 'licences/preact.txt', 'x'];
  const parts = sizesByPart(files.map((name) => ({ name, bytes: 2, packedBytes: 1 })));
  expect(parts.map(({ files: count }) => count)).toEqual([1, 1, 1, 1, 1]);
  expect(parts.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(2 * files.length);
});
