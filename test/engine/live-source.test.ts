import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pullSource, streamSource } from '../../src/engine/live-source.ts';

interface FakeFrame {
  timestamp: number;
  closed: boolean;
  close(): void;
}

function fakeFrame(timeS: number): FakeFrame {
  const frame: FakeFrame = {
    timestamp: timeS * 1e6,
    closed: false,
    close: () => {
      frame.closed = true;
    },
  };
  return frame;
}

const asVideoFrame = (frame: FakeFrame) => frame as unknown as VideoFrame;

let counts: { arrived: number; skipped: number };
const events = {
  arrived: () => {
    counts.arrived++;
  },
  skipped: () => {
    counts.skipped++;
  },
};

beforeEach(() => {
  counts = { arrived: 0, skipped: 0 };
});

describe("the camera's stream", () => {
  it('keeps the newest two frames and closes those nobody fetched in time', async () => {
    const frames = [0, 0.033, 0.067, 0.1].map(fakeFrame);
    const stream = new ReadableStream<VideoFrame>({
      start(controller) {
        for (const frame of frames) controller.enqueue(asVideoFrame(frame));
      },
    });
    const source = streamSource(stream, events);
    await new Promise((resolve) => {
      setTimeout(resolve, 5);
    });
    const arrival = await source.next();
    expect(arrival).toMatchObject({ clock: 'capture', timeS: 0.067 });
    expect(frames.map((frame) => frame.closed)).toEqual([true, true, false, false]);
    expect(counts).toEqual({ arrived: 4, skipped: 2 });
    source.stop();
    expect(frames[3].closed).toBe(true);
    expect(await source.next()).toBeNull();
  });

  it('drops a frame whose time does not increase', async () => {
    const frames = [0.1, 0.1].map(fakeFrame);
    const stream = new ReadableStream<VideoFrame>({
      start(controller) {
        for (const frame of frames) controller.enqueue(asVideoFrame(frame));
      },
    });
    const source = streamSource(stream, events);
    await new Promise((resolve) => {
      setTimeout(resolve, 5);
    });
    await source.next();
    expect(frames[1].closed).toBe(true);
    expect(counts.arrived).toBe(1);
    source.stop();
  });

  it('ends when the camera does', async () => {
    const source = streamSource(
      new ReadableStream<VideoFrame>({ start: (controller) => controller.close() }),
      events,
    );
    expect(await source.next()).toBeNull();
  });
});

describe('asking the page for pictures', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('has one request under way at a time, and asks again when the page does not answer', async () => {
    let asked = 0;
    const source = pullSource(() => asked++, events);
    await vi.advanceTimersByTimeAsync(500);
    expect(asked).toBe(1);
    source.grabbed(asVideoFrame(fakeFrame(0.1)), 0.1, 'grab');
    await vi.advanceTimersByTimeAsync(20);
    expect(asked).toBe(2);
    await vi.advanceTimersByTimeAsync(1100);
    expect(asked).toBe(3);
    expect(await source.next()).toMatchObject({ timeS: 0.1, clock: 'grab' });
    source.stop();
    await vi.advanceTimersByTimeAsync(5000);
    expect(asked).toBe(3);
  });

  it('waits through answers without a new picture', async () => {
    const source = pullSource(() => undefined, events);
    const waiting = source.next();
    source.grabbed(null, 0, 'grab');
    source.grabbed(asVideoFrame(fakeFrame(0.2)), 0.2, 'grab');
    expect((await waiting)?.timeS).toBe(0.2);
    source.stop();
  });
});
