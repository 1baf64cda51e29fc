import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { MOST_PACKED_MB, packedBytes, tooLarge } from '../bench/packed-size.mjs';

it('counts what a zip archive would hold', () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'midline-size-'));
  writeFileSync(path.join(dir, 'a.txt'), 'a'.repeat(100_000));
  // A hundred thousand of the same letter pack to about a hundred bytes; names and heads come on top.
  expect(packedBytes(dir)).toBeGreaterThan(100);
  expect(packedBytes(dir)).toBeLessThan(500);
  rmSync(dir, { recursive: true });
});

it('says in words what is too large', () => {
  expect(tooLarge(MOST_PACKED_MB * 1e6)).toBeNull();
  expect(tooLarge(MOST_PACKED_MB * 1e6 + 10_000)).toContain(`more than the ${MOST_PACKED_MB} MB`);
});
