/** A whole run with a foot pod on its runner: simulated, recorded, closed. */
import { expect, it, vi } from 'vitest';
import { buildSession } from '../../src/closing/build-session.ts';
import { summarise } from '../../src/core/recording/summarise.ts';
import type { LogEntry } from '../../src/storage/db.ts';
import { checkSession } from '../../src/storage/session-schema.ts';
import { readRsc } from '../../src/core/devices/rsc-measurement.ts';
import { settings } from '../core/support.ts';
import { podByTheStandard } from '../core/devices/captures.ts';
import { laptopFront, simulate } from '../simulator/index.ts';
import { HEAD, ID, STARTED } from '../storage/fixtures.ts';

vi.setConfig({ testTimeout: 120_000 });

const DURATION_S = 120;
const run = simulate(
  laptopFront({ durationS: DURATION_S, seed: 11, timing: { fps: 15 }, engine: { secondEvery: 0 } }),
);
const cadence = run.truth.values['cadence'];

/** The run's file where a pod tells `perStep` of its runner's steps once a second. */
function fileWith(perStep: number, off: (timeS: number) => number = () => 0) {
  const log = Array.from({ length: DURATION_S }, (_, timeS): LogEntry => {
    const read = readRsc(podByTheStandard(9, Math.round(perStep * (cadence + off(timeS)))));
    return { kind: 'foot-pod', timeS, perMin: (read.ok && read.data.perMin) || 0, source: 'Pod' };
  });
  const head = { ...HEAD, settings: settings() };
  return buildSession(
    { id: ID, startedAt: STARTED, head, frames: run.frames, log, recovered: false },
    summarise,
  );
}

it('a pod that counts strides is told from the run itself, and its steps agree with the camera', () => {
  const { footPod } = fileWith(0.5);
  expect(footPod).toMatchObject({ source: 'Pod', counts: 'strides', apart: [] });
  expect(Math.abs(footPod!.theirs - footPod!.ours)).toBeLessThan(2.5);
  expect(Math.abs(footPod!.ours - cadence)).toBeLessThan(1);
});

it('a pod that counts steps and loses ten of them for a minute and a half: which is higher, and when', () => {
  const file = fileWith(1, (timeS) => (timeS >= 30 ? -10 : 0));
  expect(file.footPod?.counts).toBe('steps');
  const [apart, ...more] = file.footPod?.apart ?? [];
  expect(more).toEqual([]);
  expect(apart.theirs).toBeLessThan(apart.ours - 8);
  expect(apart.startS).toBeGreaterThanOrEqual(20);
  expect(checkSession(file)).toMatchObject({ ok: true });
});

it('a run without a pod has nothing of it', () => {
  const head = { ...HEAD, settings: settings() };
  const recording = { id: ID, startedAt: STARTED, head, frames: run.frames, log: [], recovered: false };
  expect(buildSession(recording, summarise)).not.toHaveProperty('footPod');
});
