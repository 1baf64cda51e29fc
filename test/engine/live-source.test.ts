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

let counts: { arrived: number; skipped: number; leftOut: number };
let wantedFps: number | null = null;
const events = {
  arrived: () => {
    counts.arrived++;
  },
  skipped: () => {
    counts.skipped++;
  },
  leftOut: () => {
    counts.leftOut++;
  },
  get wantedFps() {
    return wantedFps;
  },
};

beforeEach(() => {
  counts = { arrived: 0, skipped: 0, leftOut: 0 };
  wantedFps = null;
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
    expect(arrival).toMatchObject({ clock: 'capture', timeS: 0.067, late: 2 });
    expect(frames.map((frame) => frame.closed)).toEqual([true, true, false, false]);
    expect(counts).toEqual({ arrived: 4, skipped: 2, leftOut: 0 });
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

  it('lets frames that are not wanted go at once, and says with the next how many they were', async () => {
    const frames = Array.from({ length: 6 }, (_, i) => fakeFrame(i / 30));
    const stream = new ReadableStream<VideoFrame>({
      start(controller) {
        for (const frame of frames) controller.enqueue(asVideoFrame(frame));
      },
    });
    wantedFps = 10;
    const source = streamSource(stream, events);
    await new Promise((resolve) => {
      setTimeout(resolve, 5);
    });
    expect(frames.map((frame) => frame.closed)).toEqual([false, true, true, false, true, true]);
    expect(counts).toEqual({ arrived: 6, skipped: 0, leftOut: 4 });
    expect(await source.next()).toMatchObject({ timeS: 0, leftOut: 0 });
    expect(await source.next()).toMatchObject({ timeS: 0.1, leftOut: 2 });
    source.stop();
  });

  it('hands on what was left out before a frame that gave way', async () => {
    wantedFps = 10;
    const stream = new ReadableStream<VideoFrame>({
      start(controller) {
        for (let i = 0; i < 10; i++) controller.enqueue(asVideoFrame(fakeFrame(i / 30)));
      },
    });
    const source = streamSource(stream, events);
    await new Promise((resolve) => {
      setTimeout(resolve, 5);
    });
    expect(counts).toEqual({ arrived: 10, skipped: 2, leftOut: 6 });
    expect(await source.next()).toMatchObject({ timeS: 0.2, leftOut: 4, late: 2 });
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
