import { ALL_FORMATS, BlobSource, EncodedPacketSink, Input } from 'mediabunny';
import { describe, expect, it, vi } from 'vitest';
import { openTakenVideo } from '../../src/recorded/taken-video.ts';
import type { CodedFrame } from '../../src/video/write-video.ts';

/** The head of a VP8 key frame of 64 × 48, and of another frame. */
const KEY = [0x10, 0x02, 0x00, 0x9d, 0x01, 0x2a, 64, 0, 48, 0, 1, 2];
const DELTA = [0x11, 0x02, 0x00, 1, 2];

const frame = (timeS: number, isKey: boolean): CodedFrame => ({
  bytes: new Uint8Array(isKey ? KEY : DELTA),
  timeS,
  isKey,
  codec: 'vp8',
  width: 64,
  height: 48,
});

async function timesOf(file: Blob): Promise<number[]> {
  const input = new Input({ source: new BlobSource(file), formats: ALL_FORMATS });
  const track = await input.getPrimaryVideoTrack();
  const times: number[] = [];
  for await (const packet of new EncodedPacketSink(track!).packets()) times.push(packet.timestamp);
  return times;
}

const noDisk = () => Promise.reject(new DOMException('none', 'SecurityError'));

describe('frames of a page’s video', () => {
  it('become a file with the media times that they had, gaps and all', async () => {
    const taken = await openTakenVideo(() => undefined, noDisk);
    for (const [i, timeS] of [12, 12.04, 12.2, 14].entries()) taken.add(frame(timeS, i % 2 === 0));
    const file = await taken.finish('Easy run');
    expect(file).toMatchObject({ name: 'Easy run', type: 'video/webm' });
    expect(await timesOf(file)).toEqual([12, 12.04, 12.2, 14]);
  });

  it('are told of once where there is no more room', async () => {
    const onFull = vi.fn();
    const remove = vi.fn(async () => undefined);
    const writable = new WritableStream({
      write: () => Promise.reject(new DOMException('full', 'QuotaExceededError')),
    }) as unknown as FileSystemWritableFileStream;
    const scratch = { writable, read: async () => new File([], 'x'), remove };
    const taken = await openTakenVideo(onFull, async () => scratch);
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    // More than one piece of what goes to the disk at once.
    const large = { ...frame(0, true), bytes: new Uint8Array(20 * 1024 * 1024) };
    for (let n = 0; n < 6; n++) taken.add({ ...large, timeS: n, isKey: true });
    await expect(taken.finish('x')).rejects.toThrow();
    await taken.discard();
    expect(onFull).toHaveBeenCalledTimes(1);
    expect(remove).toHaveBeenCalledTimes(1);
  });
});
