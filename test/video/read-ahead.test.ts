import { BlobSource, Input, MP4, VideoSample } from 'mediabunny';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRoom, samplesOf } from '../../src/video/read-ahead.ts';
import { blobOf, decodeTimesOnly, tiny } from './containers.ts';

const frame = (timestamp: number): VideoSample =>
  new VideoSample(new Uint8Array(6), { format: 'I420', codedWidth: 2, codedHeight: 2, timestamp });

/** As far as the room asks: how many packets a decoder has not begun with, and that it tells of every one. */
class Decoder extends EventTarget {
  decodeQueueSize = 0;

  begin(): void {
    this.decodeQueueSize--;
    this.dispatchEvent(new Event('dequeue'));
  }
}

describe('frames of a track', () => {
  it('all come, in order, from any frame on', async () => {
    decodeTimesOnly();
    const input = new Input({ source: new BlobSource(blobOf(tiny('tiny.mp4'))), formats: [MP4] });
    const track = await input.getPrimaryVideoTrack();
    for (const fromS of [0, 0.5]) {
      const times: number[] = [];
      for await (const sample of samplesOf(track!, fromS, Infinity)) {
        times.push(sample.timestamp);
        sample.close();
      }
      expect(times).toHaveLength(60 - 30 * fromS);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
    }
    input.dispose();
  });

  it('are let go when the reader leaves early', async () => {
    decodeTimesOnly();
    const input = new Input({ source: new BlobSource(blobOf(tiny('tiny.mp4'))), formats: [MP4] });
    const track = await input.getPrimaryVideoTrack();
    const samples = samplesOf(track!, 0, Infinity);
    const { value } = await samples.next();
    value?.close();
    await samples.return(undefined);
    expect((await samples.next()).done).toBe(true);
    input.dispose();
  });
});

describe('room for one more packet', () => {
  let room: ReturnType<typeof createRoom>;
  let decoder: Decoder;
  const isFree = async (): Promise<boolean> => {
    let free = false;
    const asked = room.forOneMore().then(() => (free = true));
    await Promise.race([asked, Promise.resolve().then(() => undefined)]);
    await Promise.resolve();
    return free;
  };

  beforeEach(() => {
    vi.useFakeTimers();
    room = createRoom();
    decoder = new Decoder();
    room.feeds(decoder as unknown as VideoDecoder);
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it('is there until two frames wait, and again when one is read or closed', async () => {
    const [first, second] = [frame(0), frame(1)];
    room.decoded(first);
    expect(await isFree()).toBe(true);
    room.decoded(second);
    expect(await isFree()).toBe(false);
    room.read(first);
    expect(await isFree()).toBe(true);
    room.decoded(frame(2));
    expect(await isFree()).toBe(false);
    second.close();
    expect(await isFree()).toBe(true);
  });

  it('is there as soon as the decoder begins with what it has', async () => {
    decoder.decodeQueueSize = 2;
    let free = false;
    const asked = room.forOneMore().then(() => (free = true));
    await Promise.resolve();
    expect(free).toBe(false);
    decoder.begin();
    await asked;
    expect(free).toBe(true);
  });

  it('is made for a decoder that waits for more packets before it gives a frame', async () => {
    decoder.decodeQueueSize = 9;
    const asked = room.forOneMore();
    await vi.advanceTimersByTimeAsync(1000);
    await asked;
  });

  it('is not made while frames wait, however long nobody reads', async () => {
    room.decoded(frame(0));
    room.decoded(frame(1));
    let free = false;
    const asked = room.forOneMore().then(() => (free = true));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(free).toBe(false);
    room.open();
    await asked;
  });
});
