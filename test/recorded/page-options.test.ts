import { expect, it } from 'vitest';
import { FOUND_OUT } from '../../src/recorded/contract.ts';
import { codecName } from '../../src/video/codec-name.ts';
import { readOptions } from '../../src/surfaces/analyze/page-options.ts';

it('reads what the address says of the files', () => {
  expect(readOptions('?view=left&mirrored=1&slow=8')).toEqual({
    view: 'left',
    mirrored: true,
    slowdown: 8,
    turn: 0,
    speedKmh: null,
  });
  expect(readOptions('?speed=10.5').speedKmh).toBe(10.5);
  expect(readOptions('?speed=100').speedKmh).toBeNull();
  expect(readOptions('?turn=270').turn).toBe(270);
  expect(readOptions('?turn=45').turn).toBe(0);
});

it('leaves to the file what the address does not say, or says wrongly', () => {
  expect(readOptions('')).toEqual(FOUND_OUT);
  expect(readOptions('?view=above&mirrored=yes&slow=-2')).toEqual(FOUND_OUT);
  expect(readOptions('?slow=fast')).toEqual(FOUND_OUT);
});

it('names codings as people do', () => {
  expect(codecName('avc', 'avc1')).toBe('H.264');
  expect(codecName('hevc', 'hvc1')).toBe('H.265 (HEVC)');
  expect(codecName(null, 'mp4v')).toBe('MPEG-4 Part 2');
  expect(codecName(null, new TextEncoder().encode('apch'))).toBe('ProRes');
  expect(codecName(null, null)).toBe('?');
});
