/** Session files from elsewhere: nobody promises that their times are in order, or that their numbers make sense. */
import { Decoder, Stream } from '@garmin/fitsdk';
import { describe, expect, it } from 'vitest';
import { activityOf, type Activity } from '../../../src/core/export/activity.ts';
import { fitOf } from '../../../src/core/export/fit.ts';
import type { SessionFile } from '../../../src/core/session/session-file.ts';
import { activityRun } from './activity-run.ts';

const made = (change: Partial<SessionFile>): Activity => activityOf(activityRun(change))!;

describe('an activity', () => {
  it('of events out of order has each second once', () => {
    const { records } = made({
      events: [
        { timeS: 660.9, kind: 'resumed' },
        { timeS: 600.2, kind: 'paused' },
      ],
    });
    const times = records.map(({ unixS }) => unixS);
    expect(times).toEqual([...new Set(times)].toSorted((a, b) => a - b));
    expect(times).toHaveLength(made({}).records.length);
  });

  it('of marks of the belt out of order has the way of those in order', () => {
    const { belt = [] } = activityRun();
    expect(made({ belt: belt.toReversed() }).total.distanceM).toBe(made({}).total.distanceM);
    expect(made({ belt: belt.toReversed() }).laps).toEqual(made({}).laps);
  });

  it('that claims to be longer than a day ends after one', () => {
    const { records, total } = made({ durationS: 1e15, events: [] });
    expect(total.endS - total.startS).toBe(86_400);
    expect(records).toHaveLength(86_401);
  });

  it('is whole where the run was a single second, all of it paused, or five hours of changing speeds', () => {
    const second = {
      startedAt: '2026-11-20T23:59:59.000Z',
      durationS: 1.2,
      running: [{ startS: 0, endS: 1.2 }],
    };
    const paused = { events: [{ timeS: 0, kind: 'paused' as const }] };
    const hours = {
      durationS: 18_000,
      running: [{ startS: 0, endS: 18_000 }],
      events: [],
      belt: Array.from({ length: 300 }, (_, i) => ({
        timeS: 60 * i,
        speedKmh: i % 7 === 3 ? null : 8 + (i % 5),
        inclinePercent: null,
      })),
    };
    for (const change of [second, paused, hours]) {
      const bytes = fitOf(made(change), { madeBy: 'Test', utcOffsetMin: -210 });
      expect(new Decoder(Stream.fromByteArray([...bytes])).checkIntegrity()).toBe(true);
    }
    expect(made(second).records).toHaveLength(2);
  });
});
