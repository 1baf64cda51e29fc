import { describe, expect, it } from 'vitest';
import { emptyFrame } from '../../src/core/pose/pose-frame.ts';
import type { CoachOutput } from '../../src/core/coach/contract.ts';
import { openCoachInWorker } from '../../src/live/coach-in-worker.ts';
import type { FromCoach, ToCoach } from '../../src/live/coach-worker.ts';
import { SETTINGS } from '../storage/fixtures.ts';
import { CUE } from './fake-world.ts';

class FakeWorker extends EventTarget {
  posted: ToCoach[] = [];
  terminated = false;
  postMessage(message: ToCoach): void {
    this.posted.push(message);
  }
  terminate(): void {
    this.terminated = true;
  }
  reply(data: FromCoach): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

function opened() {
  const worker = new FakeWorker();
  const outputs: CoachOutput[] = [];
  const failures: string[] = [];
  const coach = openCoachInWorker(
    SETTINGS,
    { onOutput: (output) => outputs.push(output), onFailed: (detail) => failures.push(detail) },
    worker,
  );
  const frame = (): void => coach.feed({ kind: 'frame', frame: emptyFrame(0, 'capture', 640, 480) });
  return { worker, outputs, failures, coach, frame };
}

const CUE_OUT: CoachOutput = { kind: 'cue', cue: CUE };

describe('the coach in its worker', () => {
  it('is opened with the settings and gives its outputs in order', () => {
    const { worker, outputs, coach } = opened();
    coach.feed({ kind: 'pause' });
    expect(worker.posted).toEqual([
      { kind: 'open', settings: SETTINGS },
      { kind: 'input', input: { kind: 'pause' } },
    ]);
    const event: CoachOutput = { kind: 'event', event: { timeS: 1, kind: 'drift' } };
    worker.reply({ outputs: [event, CUE_OUT] });
    expect(outputs).toEqual([event, CUE_OUT]);
  });

  it('is not buried under frames when it falls behind; commands still reach it', () => {
    const { worker, coach, frame } = opened();
    for (let i = 0; i < 200; i++) frame();
    expect(worker.posted).toHaveLength(91);
    coach.feed({ kind: 'resume' });
    expect(worker.posted).toHaveLength(92);
    for (let i = 0; i < 10; i++) worker.reply({ outputs: [] });
    for (let i = 0; i < 200; i++) frame();
    expect(worker.posted).toHaveLength(101);
  });

  it('tells a bug once, and nothing after it', () => {
    const { worker, outputs, failures, coach } = opened();
    worker.reply({ broke: 'a bug' });
    worker.reply({ broke: 'another' });
    worker.reply({ outputs: [CUE_OUT] });
    coach.feed({ kind: 'pause' });
    expect([failures, outputs, worker.posted.length, worker.terminated]).toEqual([['a bug'], [], 1, true]);
  });

  it('says nothing more once disposed', () => {
    const { worker, outputs, coach } = opened();
    coach.dispose();
    worker.reply({ outputs: [CUE_OUT] });
    expect([outputs, worker.terminated]).toEqual([[], true]);
  });
});
