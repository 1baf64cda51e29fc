import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EngineClient, EngineError } from '../../src/engine/client.ts';
import type { EngineFailure, EngineStats, FromWorker, ToWorker } from '../../src/engine/protocol.ts';
import { emptyFrame } from '../../src/core/pose/pose-frame.ts';

const NAMES = { model: 'm', runtime: 'r' };
const STATS: EngineStats = {
  ...NAMES,
  framesSeen: 1,
  framesAnalysed: 1,
  framesDropped: 0,
  framesLeftOut: 0,
  framesLost: 0,
  medianFrameMs: 20,
};

class FakeWorker extends EventTarget {
  static readonly made: FakeWorker[] = [];
  readonly sent: ToWorker[] = [];
  terminated = false;

  constructor() {
    super();
    FakeWorker.made.push(this);
  }

  postMessage(message: ToWorker): void {
    this.sent.push(message);
  }

  terminate(): void {
    this.terminated = true;
  }

  say(message: FromWorker): void {
    this.dispatchEvent(new MessageEvent('message', { data: message }));
  }
}

function picture(): VideoFrame & { closed: boolean } {
  const frame = {
    closed: false,
    close: () => {
      frame.closed = true;
    },
  };
  return frame as unknown as VideoFrame & { closed: boolean };
}

async function opened(failures: EngineFailure[] = []): Promise<{ client: EngineClient; worker: FakeWorker }> {
  const opening = EngineClient.open({}, (failure) => failures.push(failure));
  const worker = FakeWorker.made.at(-1) as FakeWorker;
  worker.say({ kind: 'ready', names: NAMES });
  return { client: await opening, worker };
}

describe('the page side of the engine', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('Worker', FakeWorker);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('opens once the worker is ready, and says what runs', async () => {
    const { client, worker } = await opened();
    expect(client.names).toEqual(NAMES);
    expect(worker.sent[0]).toMatchObject({
      kind: 'open',
      options: { engine: 'blazepose-full', checkEngine: 'movenet-lightning', checkEvery: 17 },
    });
  });

  it('says in words why an engine cannot be had, and leaves no worker behind', async () => {
    const opening = EngineClient.open();
    const worker = FakeWorker.made.at(-1) as FakeWorker;
    worker.say({
      kind: 'failed',
      reason: 'engine-unavailable',
      detail: 'models/x is not in the package (404)',
    });
    await expect(opening).rejects.toThrow('models/x is not in the package');
    await expect(opening).rejects.toBeInstanceOf(EngineError);
    expect(worker.terminated).toBe(true);
  });

  it('gives up on a worker that never gets ready', async () => {
    const opening = EngineClient.open();
    const settled = expect(opening).rejects.toMatchObject({ failure: { reason: 'engine-unavailable' } });
    await vi.advanceTimersByTimeAsync(80_000);
    await settled;
  });

  it('answers each picture with its frame, in whatever order', async () => {
    const { client, worker } = await opened();
    const first = client.analyse(picture(), 0);
    const second = client.analyse(picture(), 0.033);
    const ids = worker.sent.flatMap((message) => (message.kind === 'analyse' ? [message.id] : []));
    const frame = (timeS: number) => emptyFrame(timeS, 'media', 640, 480);
    worker.say({ kind: 'analysed', id: ids[1], frame: frame(0.033), stats: STATS });
    worker.say({ kind: 'analysed', id: ids[0], frame: frame(0), stats: STATS });
    expect((await first).timeS).toBe(0);
    expect((await second).timeS).toBe(0.033);
    expect(client.stats).toEqual(STATS);
  });

  it('notices a worker that hangs: says so once, rejects what waits, ends the worker', async () => {
    const failures: EngineFailure[] = [];
    const { client, worker } = await opened(failures);
    const waiting = expect(client.analyse(picture(), 0)).rejects.toBeInstanceOf(EngineError);
    for (let i = 0; i < 20; i++) {
      await vi.advanceTimersByTimeAsync(1000);
      worker.say({ kind: 'alive', waiting: true });
    }
    expect(failures).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(20_000);
    await waiting;
    expect(failures).toEqual([
      { kind: 'failed', reason: 'engine-stopped', detail: 'the worker no longer answers' },
    ]);
    expect(worker.terminated).toBe(true);
  });

  it('passes on that the camera stopped, and takes no more pictures after', async () => {
    const failures: EngineFailure[] = [];
    const { client, worker } = await opened(failures);
    worker.say({ kind: 'failed', reason: 'camera-stopped', detail: 'unplugged' });
    worker.say({ kind: 'failed', reason: 'engine-stopped', detail: 'again' });
    expect(failures.map((failure) => failure.reason)).toEqual(['camera-stopped']);
    const late = picture();
    await expect(client.analyse(late, 1)).rejects.toBeInstanceOf(EngineError);
    expect(late.closed).toBe(true);
  });

  it('ends quietly when it is disposed of', async () => {
    const failures: EngineFailure[] = [];
    const { client, worker } = await opened(failures);
    client.dispose();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(worker.terminated).toBe(true);
    expect(failures).toHaveLength(0);
  });

  it('shows a picture with the frame that was found in it, closes it, and only then says so', async () => {
    const { client, worker } = await opened();
    const shown: [unknown, number][] = [];
    let drawn: () => void = () => undefined;
    client.watch({ getSettings: () => ({}) } as MediaStreamTrack, {} as HTMLVideoElement, {
      onFrame: () => undefined,
      onPicture: (image, { timeS }) => {
        shown.push([image, timeS]);
        return new Promise((resolve) => {
          drawn = resolve;
        });
      },
    });
    const seen = picture();
    worker.say({ kind: 'frame', frame: emptyFrame(3.5, 'capture', 640, 480), stats: STATS, picture: seen });
    await vi.advanceTimersByTimeAsync(100);
    expect(shown).toEqual([[seen, 3.5]]);
    expect(seen.closed).toBe(false);
    drawn();
    await vi.advanceTimersByTimeAsync(1);
    expect(seen.closed).toBe(true);
    expect(worker.sent.at(-1)).toEqual({ kind: 'shown' });
  });

  it('closes a picture that nobody draws, or that cannot be drawn', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { client, worker } = await opened();
    const [late, broken] = [picture(), picture()];
    worker.say({ kind: 'frame', frame: emptyFrame(1, 'capture', 640, 480), stats: STATS, picture: late });
    client.watch({ getSettings: () => ({}) } as MediaStreamTrack, {} as HTMLVideoElement, {
      onFrame: () => undefined,
      onPicture: () => Promise.reject(new Error('no canvas')),
    });
    worker.say({ kind: 'frame', frame: emptyFrame(1, 'capture', 640, 480), stats: STATS, picture: broken });
    await vi.advanceTimersByTimeAsync(1);
    expect([late.closed, broken.closed]).toEqual([true, true]);
    expect(worker.sent.filter(({ kind }) => kind === 'shown')).toHaveLength(2);
  });
});
