/** Watches' files come in archives and packed; what is in them is read, whatever it claims of its size. */
import { gzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unpack } from '../../src/watch/unpack.ts';

const FIT = Uint8Array.from({ length: 5000 }, (_, i) => i % 251);
const OTHER = Uint8Array.of(1, 2, 3);
const unpacked = (bytes: Uint8Array) => unpack(new Blob([Uint8Array.from(bytes)]));

describe('the file of a watch', () => {
  it('is itself, where it is not packed', async () => {
    expect(await unpacked(FIT)).toEqual([FIT]);
    expect(await unpacked(new Uint8Array())).toEqual([new Uint8Array()]);
  });

  it('comes out of gzip, and of an archive among other things', async () => {
    expect(await unpacked(gzipSync(FIT))).toEqual([FIT]);
    const files = { 'note.txt': OTHER, '__MACOSX/._1.fit': OTHER, 'a/1_ACTIVITY.fit': FIT, '2.TCX': OTHER };
    expect(await unpacked(zipSync(files))).toEqual([FIT, OTHER]);
    expect(await unpacked(zipSync({ '1.fit': FIT }, { level: 0 }))).toEqual([FIT]);
  });

  it('is not there in an archive of something else', async () => {
    expect(await unpacked(zipSync({ 'holiday.jpg': OTHER }))).toEqual([]);
  });

  it('is damaged where it ends early', async () => {
    expect(await unpacked(gzipSync(FIT).subarray(0, 40))).toBe('damaged');
    expect(await unpacked(zipSync({ '1.fit': FIT }).subarray(0, 200))).toBe('damaged');
  });

  it('is refused before it has filled the memory', async () => {
    const zeros = new Uint8Array(100_001);
    for (const packed of [
      gzipSync(zeros),
      zipSync({ '1.fit': zeros }),
      zipSync({ '1.fit': FIT, '2.fit': zeros }),
    ]) {
      expect(packed.length).toBeLessThan(10_000);
      expect(await unpack(new Blob([Uint8Array.from(packed)]), 100_000)).toBe('too-large');
    }
    expect(await unpack(new Blob([zeros]), 100_000)).toBe('too-large');
  });
});
