import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { SessionFile } from '../../../src/core/session/session-file.ts';
import { activityArchive, activityBytes } from '../../../src/surfaces/export/activity-archive.ts';
import { activityRun } from '../../core/export/activity-run.ts';

async function archived(runs: Readonly<Record<string, SessionFile | null | Error>>) {
  const { blob, count } = await activityArchive(Object.keys(runs), 'tcx', {
    read: async (id) => {
      const run = runs[id];
      if (run instanceof Error) throw run;
      return run ?? null;
    },
    onProgress: () => undefined,
  });
  const files = blob ? unzipSync(new Uint8Array(await blob.arrayBuffer())) : {};
  return { count, names: Object.keys(files) };
}

const GOOD = activityRun();

describe('runs in one archive', () => {
  it('are all there, also those of a clock that was not set, and two of one name', async () => {
    const { count, names } = await archived({
      a: GOOD,
      b: GOOD,
      c: activityRun({ startedAt: '1970-01-01T00:00:10.000Z' }),
      d: activityRun({ startedAt: '2150-01-01T00:00:10.000Z' }),
    });
    expect(count).toBe(4);
    expect(new Set(names).size).toBe(4);
    expect(names[1]).toBe(names[0].replace('.tcx', ' (2).tcx'));
  });

  it('have no FIT file of a date that the format takes for another one', () => {
    expect(activityBytes(activityRun({ startedAt: '1970-01-01T00:00:10.000Z' }), 'fit')).toBeNull();
    expect(activityBytes(activityRun({ startedAt: '1998-07-04T00:00:00.000Z' }), 'fit')).not.toBeNull();
    expect(activityBytes(activityRun({ startedAt: '1970-01-01T00:00:10.000Z' }), 'tcx')).not.toBeNull();
  });

  it('come without those that are gone, damaged or too short', async () => {
    const damaged = { ...GOOD, running: null } as unknown as SessionFile;
    const runs = { gone: null, unread: new Error('disk'), damaged, short: activityRun({ durationS: 0.2 }) };
    expect((await archived({ ...runs, good: GOOD })).count).toBe(1);
    expect(await archived(runs)).toEqual({ count: 0, names: [] });
  });
});
