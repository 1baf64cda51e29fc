/** Watches whose clock jumps, whose day is long, or whose file says things that cannot be. */
import { describe, expect, it } from 'vitest';
import { createFitWriter, field } from '../../../src/core/export/fit-bytes.ts';
import { watch as watchSchema } from '../../../src/core/session/watch-schema.ts';
import { besideWatch } from '../../../src/core/watch/beside-watch.ts';
import { readFit } from '../../../src/core/watch/read-fit.ts';
import { readTcx } from '../../../src/core/watch/read-tcx.ts';
import * as v from 'valibot';
import { activityRun } from '../export/activity-run.ts';
import { watchOf } from './watch-sim.ts';

const RECORD = 20;
const LAP = 19;
const FIT_S = 1_200_000_000;

describe('a watch’s file', () => {
  it('of a long day with many messages is read', () => {
    const writer = createFitWriter();
    writer.write(0, field(0, 'enum', 4));
    const seconds = 200_000;
    for (let s = 0; s < seconds; s++) writer.write(RECORD, field(253, 'uint32', FIT_S + s));
    writer.write(18, [...field(253, 'uint32', FIT_S + seconds)]);
    writer.write(LAP, [...field(253, 'uint32', FIT_S + seconds)]);
    const read = readFit(writer.close());
    expect(read.ok && read.file.samples.length).toBe(seconds);
  });

  it('that began before the watch knew the date stands beside the run as it would without that', () => {
    const session = activityRun();
    const watch = watchOf(session, { aheadS: 5 });
    const lost = { unixS: 631_065_600, beatsPerMin: 90, cadence: null, speedMps: null };
    const later = { ...lost, unixS: 4_000_000_000 };
    const jumps = { ...watch, samples: [lost, ...watch.samples, later] };
    expect(besideWatch(session, jumps, 'watch.fit')).toEqual(besideWatch(session, watch, 'watch.fit'));
    const only = { ...watch, samples: [lost, later] };
    expect(besideWatch(session, only, 'watch.fit')).toEqual({ ok: false, reason: 'no-overlap' });
  });

  it('with absurd words and numbers gives nothing that a session file would not be read with', () => {
    const session = activityRun();
    const startMs = Date.parse(session.startedAt);
    const points = Array.from({ length: 1900 }, (_, s) => {
      const time = new Date(startMs + 1000 * s).toISOString();
      return `<Trackpoint><Time>${time}</Time><HeartRateBpm><Value>150</Value></HeartRateBpm><Extensions><Speed>${s % 2 ? '9e307' : '3'}</Speed><RunCadence>1e308</RunCadence></Extensions></Trackpoint>`;
    });
    const read = readTcx(
      `<TrainingCenterDatabase><Activities><Activity><Lap><Track>${points.join('')}</Track></Lap><Creator><Name>${'w'.repeat(9000)}</Name></Creator></Activity></Activities></TrainingCenterDatabase>`,
    );
    if (!read.ok) throw new Error(read.reason);
    const beside = besideWatch(session, read.file, `${'n'.repeat(5000)}.tcx`);
    if (!beside.ok) throw new Error(beside.reason);
    expect(v.safeParse(watchSchema, beside.watch).issues).toBeUndefined();
    expect(beside.watch.epochs[5]).toMatchObject({ beatsPerMin: 150, stepsPerMin: null });
  });
});
