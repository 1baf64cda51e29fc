import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
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
  const workers: FakeWorker[] = [];
  const restarts: string[] = [];
  const outputs: CoachOutput[] = [];
  const failures: string[] = [];
  const coach = openCoachInWorker(
    SETTINGS,
    {
      onOutput: (output) => outputs.push(output),
      onRestarted: (detail) => restarts.push(detail),
      onFailed: (detail) => failures.push(detail),
    },
    () => {
      workers.push(new FakeWorker());
      return workers.at(-1)!;
    },
  );
  const [worker] = workers;
  const frame = (): void => coach.feed({ kind: 'frame', frame: emptyFrame(0, 'capture', 640, 480) });
  return { worker, workers, outputs, restarts, failures, coach, frame };
}

const CUE_OUT: CoachOutput = { kind: 'cue', cue: CUE };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

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

describe('a coach that hangs', () => {
  it('is replaced once, which is told, and goes on', () => {
    const { worker, workers, restarts, failures, outputs, frame } = opened();
    frame();
    vi.advanceTimersByTime(12_000);
    expect([worker.terminated, workers.length, restarts.length, failures]).toEqual([true, 2, 1, []]);
    worker.reply({ outputs: [CUE_OUT] });
    expect(outputs).toEqual([]);
    for (let i = 0; i < 200; i++) frame();
    expect(workers[1].posted).toHaveLength(91);
    workers[1].reply({ outputs: [CUE_OUT] });
    expect(outputs).toEqual([CUE_OUT]);
  });

  it('fails the second time, and only once', () => {
    const { workers, restarts, failures, coach, frame } = opened();
    frame();
    vi.advanceTimersByTime(12_000);
    frame();
    vi.advanceTimersByTime(12_000);
    coach.feed({ kind: 'pause' });
    vi.advanceTimersByTime(60_000);
    expect([workers.map((w) => w.terminated), restarts.length, failures.length]).toEqual([
      [true, true],
      1,
      1,
    ]);
    expect(workers[1].posted).toHaveLength(2);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('hands its successor the wishes that still hold, whose answers are not told twice', () => {
    const { worker, workers, outputs, coach, frame } = opened();
    coach.feed({ kind: 'pause' });
    coach.feed({ kind: 'sore' });
    coach.feed({ kind: 'ask', timeS: 1 });
    coach.feed({ kind: 'resume' });
    for (let i = 0; i < 4; i++) worker.reply({ outputs: [] });
    frame();
    vi.advanceTimersByTime(12_000);
    expect(workers[1].posted).toEqual([
      { kind: 'open', settings: SETTINGS },
      { kind: 'input', input: { kind: 'sore' } },
      { kind: 'input', input: { kind: 'resume' } },
    ]);
    workers[1].reply({ outputs: [CUE_OUT] });
    workers[1].reply({ outputs: [CUE_OUT] });
    expect(outputs).toEqual([]);
    frame();
    workers[1].reply({ outputs: [CUE_OUT] });
    expect(outputs).toEqual([CUE_OUT]);
  });

  it('is not one that has nothing to do, nor one that answers slowly', () => {
    const { worker, workers, coach, frame } = opened();
    vi.advanceTimersByTime(60_000);
    for (let i = 0; i < 20; i++) frame();
    for (let i = 0; i < 10; i++) {
      vi.advanceTimersByTime(6000);
      worker.reply({ outputs: [] });
    }
    expect([worker.terminated, workers.length]).toEqual([false, 1]);
    coach.dispose();
    vi.advanceTimersByTime(60_000);
    expect(workers).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('or whose answer cannot be read, is replaced too', () => {
    const { worker, workers, restarts } = opened();
    worker.dispatchEvent(new Event('messageerror'));
    expect([worker.terminated, workers.length, restarts.length]).toEqual([true, 2, 1]);
  });
});
