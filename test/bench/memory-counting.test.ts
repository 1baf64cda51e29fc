/** What the bench and the soak say of memory, from what Linux tells. */
import { describe, expect, it } from 'vitest';
import {
  aboveEmpty,
  familyOf,
  growthPerMinute,
  kindOf,
  megabytesIn,
  parentIn,
  totalMb,
} from './memory-counting.mjs';

const ROLLUP = `55d0c0000000-7ffd00000000 ---p 00000000 00:00 0    [rollup]
Rss:              300000 kB
Pss:              120000 kB
Pss_Dirty:         90000 kB
Pss_Anon:          80000 kB
Shared_Clean:     150000 kB
Private_Clean:     10000 kB
Private_Dirty:     80000 kB
SwapPss:               0 kB
`;

describe('the memory of a process', () => {
  it('is its share of what it has in common with others', () => {
    expect(megabytesIn(ROLLUP, 'shared')).toBeCloseTo(120);
  });

  it('is what no other has, where only that is counted', () => {
    expect(megabytesIn(ROLLUP, 'own')).toBeCloseTo(90);
  });

  it('is nothing where it has ended', () => {
    expect(megabytesIn('', 'shared')).toBe(0);
  });
});

describe('the processes of a browser', () => {
  it('are found through their parents, whatever they are called', () => {
    expect(parentIn('17 (chromium) S 4 17 17 0 -1')).toBe(4);
    expect(parentIn('18 (Web (a) worker) R 17 17 17 0 -1')).toBe(17);
    expect(parentIn('')).toBeNull();
  });

  it('are it and all that descend from it, and nobody else', () => {
    const parents = new Map([
      [2, 1],
      [3, 1],
      [4, 2],
      [5, 4],
      [9, 8],
    ]);
    expect(familyOf(2, parents).toSorted((a, b) => a - b)).toEqual([2, 4, 5]);
  });

  it('are told apart by their command lines', () => {
    const kinds = [
      'chromium\0--type=renderer\0--lang=en',
      'chromium\0--type=gpu-process',
      'chromium\0--type=utility\0--utility-sub-type=video_capture.mojom.VideoCaptureService\0--lang=en',
      'chromium\0--type=utility\0--utility-sub-type=data_decoder.mojom.DataDecoderService',
      'chromium',
    ].map(kindOf);
    const unknown = 'data_decoder.mojom.DataDecoderService';
    expect(kinds).toEqual(['renderer', 'gpu', 'video capture', unknown, 'other']);
  });

  it('leaves out a service that the browser starts by itself after some minutes', () => {
    const own = 'chromium\0--type=utility\0--utility-sub-type=on_device_model.mojom.OnDeviceModelService';
    expect(kindOf(own)).toBeNull();
  });
});

describe('memory above an empty page', () => {
  it('counts what is new whole and what is gone as given back', () => {
    const empty = { browser: 60, renderer: 100, storage: 5 };
    const now = { browser: 62, renderer: 300, 'video capture': 70 };
    const sample = aboveEmpty(now, empty, 60);
    expect(sample.aboveEmptyMb).toBe(267);
    expect(sample.aboveEmptyMb).toBe((totalMb(now) ?? 0) - (totalMb(empty) ?? 0));
    expect(sample.cameraMb).toBe(70);
    expect(sample.byKind).toEqual({ browser: 2, renderer: 200, storage: -5, 'video capture': 70 });
  });

  it('is unknown where the system does not tell, and not 0', () => {
    expect(totalMb(null)).toBeNull();
  });
});

describe('growth', () => {
  const samples = (mb: readonly number[]) =>
    mb.map((aboveEmptyMb, i) => ({ atS: 30 * i, aboveEmptyMb, cameraMb: 0, byKind: {} }));

  it('is the slope of the second half: filling caches is no growth', () => {
    expect(growthPerMinute(samples([100, 200, 300, 300, 300, 300]))).toBeCloseTo(0);
    expect(growthPerMinute(samples([300, 100, 100, 200, 201, 202]))).toBeCloseTo(2);
  });

  it('is unknown from a single sample', () => {
    expect(growthPerMinute(samples([300]))).toBeNull();
  });
});
