/** Written TCX files, read by a program that is not ours. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Parser } from 'tcx-js';
import { afterAll, describe, expect, it } from 'vitest';
import { activityOf } from '../../../src/core/export/activity.ts';
import { tcxOf } from '../../../src/core/export/tcx.ts';
import { activityRun } from './activity-run.ts';

const dir = mkdtempSync(path.join(tmpdir(), 'tcx-'));
afterAll(() => rmSync(dir, { recursive: true }));

function read(text: string) {
  const file = path.join(dir, 'run.tcx');
  writeFileSync(file, text);
  const parser = new Parser(file);
  return parser.activity;
}

describe('a run as a TCX file', () => {
  // This reader stops at a lap with several tracks: a run without a pause.
  const activity = activityOf(activityRun({ events: [] }))!;
  const points = read(tcxOf(activity)).trackpoints;

  it('has every record, and every number of it as near as the format allows', () => {
    expect(points.map((p) => p.epoch_ms / 1000)).toEqual(activity.records.map((r) => r.unixS));
    points.forEach((point, i) => {
      const record = activity.records[i];
      expect(point.distance_meters).toBeCloseTo(record.distanceM!, 1);
      expect(point.heart_rate_bpm).toBe(record.beatsPerMin);
      if (record.speedMps === null) expect(point.speed).toBeNull();
      else expect(point.speed).toBeCloseTo(record.speedMps, 2);
      if (record.stepsPerMin === null) expect(point.cadence).toBeNull();
      else expect(Math.abs(2 * point.cadence! - record.stepsPerMin)).toBeLessThanOrEqual(1);
    });
  });

  it('begins another track after a pause, in the lap that it was in', () => {
    const text = tcxOf(activityOf(activityRun())!);
    const tracks = text.split('<Lap ').map((lap) => lap.split('<Track>').length - 1);
    expect(tracks).toEqual([0, 2, 1, 1]);
    expect(text).toContain('<TotalTimeSeconds>839.30</TotalTimeSeconds>');
  });

  it('makes up no position', () => {
    expect(tcxOf(activity)).not.toContain('Position');
  });

  it('leaves out what is not known where the format can', () => {
    const { belt: _, heartRate: __, ...bare } = activityRun();
    const text = tcxOf(activityOf(bare)!);
    expect(text).not.toMatch(/<(Speed|MaximumSpeed|AvgSpeed|HeartRateBpm)>/);
    expect(text.match(/<DistanceMeters>/g)).toHaveLength(1);
  });
});
