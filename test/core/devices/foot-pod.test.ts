import { describe, expect, it } from 'vitest';
import { comparePod, pairUp } from '../../../src/core/devices/foot-pod.ts';
import { readRsc } from '../../../src/core/devices/rsc-measurement.ts';
import type { PodReading } from '../../../src/core/session/pod-reading.ts';
import { podByTheStandard } from './captures.ts';

/** A runner whose cadence wanders a little, in stretches of ten seconds as a session file has them. */
const stretches = Array.from({ length: 30 }, (_, i) => ({
  startS: 10 * i,
  endS: 10 * (i + 1),
  stepsPerMin: 176 + 1.5 * Math.sin(i / 3),
}));

/** What a pod on that runner's shoe tells once a second, as its bytes say it. */
function podOf(perStep: number, off: (timeS: number) => number = () => 0): PodReading[] {
  return Array.from({ length: 300 }, (_, timeS) => {
    const steps = stretches[Math.floor(timeS / 10)].stepsPerMin + off(timeS);
    const read = readRsc(podByTheStandard(9, Math.round(perStep * steps)));
    return { timeS, perMin: (read.ok && read.data.perMin) || 0, source: 'Pod' };
  });
}

const compare = (readings: PodReading[]) => comparePod(pairUp(stretches, readings), 'Pod');

describe('a foot pod beside the camera', () => {
  it('that counts steps agrees', () => {
    expect(compare(podOf(1))).toMatchObject({ counts: 'steps', apart: [] });
    expect(compare(podOf(1))?.theirs).toBeCloseTo(176, 0);
  });

  it('that counts strides is found out, and its steps are twice as many', () => {
    const found = compare(podOf(0.5));
    expect(found).toMatchObject({ counts: 'strides', apart: [] });
    expect(found?.ratio).toBeCloseTo(0.5, 2);
    expect(found?.theirs).toBeCloseTo(found?.ours ?? 0, 0);
  });

  it.each([
    ['a little more than half', 0.53],
    ['watts in tenths in place of the cadence', 0.12],
    ['a step and a half', 1.5],
  ])('that tells %s fits neither, and nothing is guessed', (_, perStep) => {
    expect(compare(podOf(perStep))).toMatchObject({ counts: 'neither', apart: [] });
  });

  it('and differs for more than a minute: from when to when, and which says more', () => {
    const late = (timeS: number) => (timeS >= 120 && timeS < 220 ? -7 : 0);
    const found = compare(podOf(1, late));
    expect(found?.apart).toHaveLength(1);
    expect(found?.apart[0]).toMatchObject({ startS: 120, endS: 220 });
    expect(found!.apart[0].theirs - found!.apart[0].ours).toBeCloseTo(-7, 0);
    // The same for one that counts strides.
    expect(compare(podOf(0.5, late))?.apart).toMatchObject([{ startS: 120, endS: 220 }]);
  });

  it('and differs for half a minute, or by less than their errors: nothing is said', () => {
    expect(compare(podOf(1, (s) => (s >= 120 && s < 150 ? -7 : 0)))?.apart).toEqual([]);
    expect(compare(podOf(1, () => 1.5))?.apart).toEqual([]);
  });

  it('for a few seconds only, or silent, or standing, is not compared', () => {
    expect(compare(podOf(1).slice(0, 19))).toBeNull();
    expect(compare([])).toBeNull();
    expect(compare(podOf(0))).toBeNull();
    const unseen = stretches.map((stretch) => ({ ...stretch, stepsPerMin: null }));
    expect(comparePod(pairUp(unseen, podOf(1)), 'Pod')).toBeNull();
  });
});
