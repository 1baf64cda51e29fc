/** A simulated watch beside a session: its clock, its count and its bias are found, or said not to be. */
import { describe, expect, it, vi } from 'vitest';
import { besideWatch, looksLikeMiles } from '../../../src/core/watch/beside-watch.ts';
import type { SessionFile } from '../../../src/core/session/session-file.ts';
import { activityRun } from '../export/activity-run.ts';
import { watchOf, type WatchOptions } from './watch-sim.ts';

vi.setConfig({ testTimeout: 120_000 });

function beside(session: SessionFile, options: WatchOptions) {
  const found = besideWatch(session, watchOf(session, options), 'watch.fit');
  if (!found.ok) throw new Error(found.reason);
  return found.watch;
}

/** Steady but for a little life: what a run at one speed is. */
function steadyRun(): SessionFile {
  const file = activityRun();
  const epochs = file.epochs.map((e, i) => ({ ...e, values: { cadence: 170 + Math.sin(i) } }));
  return { ...file, epochs, belt: [{ timeS: 0, speedKmh: 10, inclinePercent: null }] };
}

describe('the clock of a watch', () => {
  it.each([-420, -37, -8, 0, 5, 90, 300])('is found from the cadence alone: %i s ahead', (aheadS) => {
    for (const seed of [1, 2, 3]) {
      const { clock } = beside(steadyRun(), { aheadS, bias: 1.5, noise: 2, seed });
      expect(clock).not.toBeNull();
      expect(Math.abs(clock!.aheadS - aheadS)).toBeLessThanOrEqual(clock!.errorS + 0.5);
      expect(clock!.errorS).toBeLessThanOrEqual(5);
    }
  });

  it('is not made up where the watch was worn in the middle of a steady run alone', () => {
    const session = steadyRun();
    const watch = watchOf(session, { noise: 4 });
    const startS = Date.parse(session.startedAt) / 1000;
    const middle = watch.samples.filter(({ unixS }) => unixS > startS + 700 && unixS < startS + 1200);
    const flat = middle.map((s) => ({ ...s, cadence: 85 + (s.unixS % 3) / 2 }));
    const found = besideWatch(session, { ...watch, samples: flat }, 'watch.fit');
    expect(found.ok && found.watch.clock).toBeNull();
    expect(found.ok && found.watch.cadence).not.toBeNull();
  });

  it('is found by a change of speed where the watch was started late', () => {
    const session = steadyRun();
    const faster = {
      ...session,
      epochs: session.epochs.map((e, i) => ({ ...e, values: { cadence: i < 96 ? 168 : 176 } })),
    };
    const watch = watchOf(faster, { aheadS: 25, noise: 1 });
    const startS = Date.parse(session.startedAt) / 1000;
    const late = watch.samples.filter(({ unixS }) => unixS > startS + 400 && unixS < startS + 1500);
    const found = besideWatch(faster, { ...watch, samples: late }, 'watch.fit');
    expect(found.ok && Math.abs(found.watch.clock!.aheadS - 25)).toBeLessThanOrEqual(4);
  });
});

describe('cadence beside a watch', () => {
  it('differs by a number whose error holds it', () => {
    let within = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const { cadence } = beside(steadyRun(), { aheadS: 12, bias: 2, noise: 3, seed });
      expect(cadence!.difference).toBeCloseTo(2, 0);
      if (Math.abs(cadence!.difference - 2) <= cadence!.error) within++;
    }
    // 95 % of twenty are 19, and 16 and fewer come by chance once in a hundred such tests.
    expect(within).toBeGreaterThanOrEqual(17);
  });

  it('of both feet, where one foot’s is wanted, is found out', () => {
    const both = beside(steadyRun(), { countsSteps: true });
    expect(both.counts).toBe('both-feet');
    expect(Math.abs(both.cadence!.difference)).toBeLessThan(0.5);
    expect(beside(steadyRun(), {}).counts).toBe('one-foot');
  });

  it('of something else altogether is not compared, and the rest is', () => {
    const session = steadyRun();
    const watch = watchOf(session);
    const samples = watch.samples.map((s) => ({ ...s, cadence: 30 }));
    const found = besideWatch(session, { ...watch, samples }, 'bike.fit');
    expect(found.ok && found.watch).toMatchObject({ counts: 'something-else', cadence: null, clock: null });
    expect(found.ok && found.watch.epochs[60].beatsPerMin).toBe(140);
  });

  it('that is not there at all leaves the heart rate, by the clocks as they stand', () => {
    const session = steadyRun();
    const samples = watchOf(session).samples.map((s) => ({ ...s, cadence: null }));
    const found = besideWatch(session, { device: null, samples }, 'strap.tcx');
    expect(found.ok && found.watch).toMatchObject({ counts: null, cadence: null, clock: null });
    expect(found.ok && found.watch.epochs[60].beatsPerMin).toBe(140);
  });

  it('is the same for a watch that writes every fourth second only', () => {
    const { clock, cadence } = beside(steadyRun(), { aheadS: 30, everyS: 4 });
    expect(Math.abs(clock!.aheadS - 30)).toBeLessThanOrEqual(clock!.errorS + 1);
    expect(Math.abs(cadence!.difference)).toBeLessThan(0.5);
  });
});

describe('heart rate and speed of a watch', () => {
  it('stand at the session’s own times, whatever its clock says', () => {
    const { epochs } = beside(steadyRun(), { aheadS: 100 });
    expect(epochs[0]).toMatchObject({ startS: 20, endS: 30, beatsPerMin: expect.closeTo(121.7, 0) });
    expect(epochs.at(-1)!.beatsPerMin).toBe(140);
  });

  it('differ from the belt’s by a factor of a mile where one of the two is in miles', () => {
    const { speed, epochs } = beside(steadyRun(), { speedFactor: 1.609 });
    expect(speed!.difference).toBeCloseTo(6.09, 1);
    expect(looksLikeMiles(10, epochs[50].speedKmh!)).toBe(true);
    expect(looksLikeMiles(10, 10.6)).toBe(false);
    expect(looksLikeMiles(10, 13)).toBe(false);
    expect(looksLikeMiles(10, 6.2)).toBe(true);
  });
});

describe('a watch’s file that does not belong to the run', () => {
  it('of another day is refused', () => {
    const session = steadyRun();
    const watch = watchOf({ ...session, startedAt: '2026-11-22T07:40:00.400Z' });
    expect(besideWatch(session, watch, 'other.fit')).toEqual({ ok: false, reason: 'another-time' });
  });

  it('of the minutes before it, without any of its running, is refused too', () => {
    const session = steadyRun();
    const startS = Date.parse(session.startedAt) / 1000;
    const watch = watchOf(session);
    const samples = watch.samples.map((s, i) => ({ ...s, unixS: Math.floor(startS) - 2400 + i }));
    expect(besideWatch(session, { ...watch, samples }, 'before.fit')).toEqual({
      ok: false,
      reason: 'no-overlap',
    });
  });
});
