import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeInWorker } from '../../src/closing/close-in-worker.ts';
import { answerCalls } from '../../src/workers/answer-calls.ts';
import { callWorker, WorkerLost } from '../../src/workers/call-worker.ts';
import type { FromCalled } from '../../src/workers/messages.ts';
import { patienceForRecordingMs } from '../../src/workers/patience.ts';

/** What a worker does when it is asked. */
type Script = (say: (message: FromCalled<unknown, unknown>) => void, worker: FakeWorker) => void;

class FakeWorker extends EventTarget {
  terminated = false;
  constructor(private readonly script: Script) {
    super();
  }
  postMessage(): void {
    this.script((data) => this.dispatchEvent(new MessageEvent('message', { data })), this);
  }
  terminate(): void {
    this.terminated = true;
  }
}

const silent: Script = () => undefined;
const dies: Script = (_, worker) => void worker.dispatchEvent(new Event('error'));
const answers =
  (reply: unknown): Script =>
  (say) =>
    say({ kind: 'reply', reply });

/** Workers with these scripts, one after the other; the last for all that follow. */
function workers(...scripts: Script[]) {
  const opened: FakeWorker[] = [];
  const open = () => {
    const worker = new FakeWorker(scripts[Math.min(opened.length, scripts.length - 1)]);
    opened.push(worker);
    return worker as unknown as Worker;
  };
  return { open, opened };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a call to a worker', () => {
  it('gives the answer, what was told on the way, and leaves no worker behind', async () => {
    const { open, opened } = workers((say) => {
      say({ kind: 'progress', share: 0.5 });
      say({ kind: 'note', note: 'save this' });
      say({ kind: 'reply', reply: 7 });
    });
    const heard: unknown[] = [];
    const options = { onProgress: (s: number) => heard.push(s), onNote: (n: unknown) => heard.push(n) };
    expect(await callWorker(open, 'question', options)).toBe(7);
    expect(heard).toEqual([0.5, 'save this']);
    expect(opened[0].terminated).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('fails with what broke in the worker', async () => {
    const { open, opened } = workers((say) => say({ kind: 'broke', detail: 'no such stride' }));
    const call = callWorker(open, null);
    await expect(call).rejects.toThrow('no such stride');
    await expect(call).rejects.not.toBeInstanceOf(WorkerLost);
    expect(opened[0].terminated).toBe(true);
  });

  it('is lost with a worker that dies', async () => {
    await expect(callWorker(workers(dies).open, null)).rejects.toBeInstanceOf(WorkerLost);
  });

  it('is lost with a worker that hangs, and only then', async () => {
    let say: Parameters<Script>[0] = () => undefined;
    const { open, opened } = workers((tell) => {
      say = tell;
    });
    const call = callWorker(open, null, { patienceMs: 6000 });
    const lost = expect(call).rejects.toBeInstanceOf(WorkerLost);
    await vi.advanceTimersByTimeAsync(5000);
    say({ kind: 'progress', share: 0.1 });
    await vi.advanceTimersByTimeAsync(5000);
    expect(opened[0].terminated).toBe(false);
    await vi.advanceTimersByTimeAsync(3000);
    await lost;
    expect(opened[0].terminated).toBe(true);
  });

  it('ends when it is given up, with the reason', async () => {
    const { open, opened } = workers(silent);
    const giveUp = new AbortController();
    const call = expect(callWorker(open, null, { signal: giveUp.signal })).rejects.toThrow('closed the page');
    giveUp.abort(new Error('closed the page'));
    await call;
    expect(opened[0].terminated).toBe(true);
    await expect(callWorker(open, null, { signal: giveUp.signal })).rejects.toThrow('closed the page');
    expect(opened).toHaveLength(1);
  });
});

describe('a worker that measures a long recording', () => {
  const hour: Script = (say) => say({ kind: 'patience', patienceMs: patienceForRecordingMs(3600) });

  it('is not given up after a minute of silence', async () => {
    let say: Parameters<Script>[0] = () => undefined;
    const { open, opened } = workers((tell, worker) => {
      say = tell;
      hour(tell, worker);
    });
    const call = callWorker(open, null);
    await vi.advanceTimersByTimeAsync(150_000);
    expect(opened[0].terminated).toBe(false);
    say({ kind: 'reply', reply: 'the summary' });
    expect(await call).toBe('the summary');
  });

  it('is given up all the same when it hangs', async () => {
    const { open, opened } = workers(hour);
    const lost = expect(callWorker(open, null)).rejects.toBeInstanceOf(WorkerLost);
    await vi.advanceTimersByTimeAsync(patienceForRecordingMs(3600) + 61_000);
    await lost;
    expect(opened[0].terminated).toBe(true);
  });

  it('gets more time for a longer recording, and a minute for any', () => {
    expect(patienceForRecordingMs(0)).toBe(60_000);
    expect(patienceForRecordingMs(7200)).toBeGreaterThan(patienceForRecordingMs(3600));
  });
});

describe("the worker's side of a call", () => {
  afterEach(() => void vi.unstubAllGlobals());

  it('passes on whole percents, a sign of life every second, and the wish for patience', async () => {
    const said: FromCalled<string>[] = [];
    const worker = new EventTarget();
    vi.stubGlobal('addEventListener', worker.addEventListener.bind(worker));
    vi.stubGlobal('postMessage', (message: FromCalled<string>) => said.push(message));
    answerCalls<null, string>(async (_, { onProgress, longWork }) => {
      longWork(60);
      for (let i = 0; i < 10; i++) onProgress(0);
      vi.advanceTimersByTime(1000);
      for (let i = 0; i < 10; i++) onProgress(0);
      onProgress(0.011);
      onProgress(0.012);
      return 'done';
    });
    worker.dispatchEvent(new MessageEvent('message', { data: null }));
    await vi.advanceTimersByTimeAsync(0);
    expect(said).toEqual([
      { kind: 'patience', patienceMs: patienceForRecordingMs(60) },
      { kind: 'progress', share: 0 },
      { kind: 'progress', share: 0.011 },
      { kind: 'reply', reply: 'done' },
    ]);
  });
});

describe('writing the summary', () => {
  const done = { ok: true, file: {} };

  it('is tried a second time when its worker is lost', async () => {
    const { open, opened } = workers(dies, answers(done));
    expect(await closeInWorker('id', undefined, {}, open)).toEqual(done);
    expect(opened).toHaveLength(2);
  });

  it('never hangs: after two silent workers it says that the run is kept', async () => {
    const { open, opened } = workers(silent);
    const closing = closeInWorker('id', undefined, { patienceMs: 6000 }, open);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await closing).toMatchObject({ ok: false, reason: 'summary-stopped' });
    expect(opened.map((w) => w.terminated)).toEqual([true, true]);
  });

  it('is not tried again after a bug, which would only come again', async () => {
    const { open, opened } = workers((say) => say({ kind: 'broke', detail: 'a bug' }));
    await expect(closeInWorker('id', undefined, {}, open)).rejects.toThrow('a bug');
    expect(opened).toHaveLength(1);
  });
});
