import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { videoPrint } from '../../src/platform/video-print.ts';

const MB = 1024 * 1024;

function bytes(size: number, change: number | null = null): Blob {
  const all = new Uint8Array(size).map((_, i) => i % 251);
  if (change !== null) all[change] ^= 1;
  return new Blob([all]);
}

it('tells files of one name and length apart by their ends, and knows a copy', async () => {
  const print = await videoPrint(bytes(3 * MB));
  expect(await videoPrint(bytes(3 * MB))).toBe(print);
  expect(await videoPrint(bytes(3 * MB, 5))).not.toBe(print);
  expect(await videoPrint(bytes(3 * MB, 3 * MB - 5))).not.toBe(print);
  expect(await videoPrint(bytes(3 * MB + 1))).not.toBe(print);
});

it('is what its description says, so that other programs can make it', async () => {
  const expected = createHash('sha256')
    .update(Buffer.from([0, 0, 0, 0, 0, 0, 0, 3]))
    .update(Buffer.from([0, 1, 2]))
    .digest('hex');
  expect(await videoPrint(bytes(3))).toBe(expected);
});

it('is nothing where the file is gone', async () => {
  const slice = (): never => {
    throw new DOMException('gone', 'NotFoundError');
  };
  expect(await videoPrint({ size: 5 * MB, slice } as unknown as Blob)).toBeNull();
});
