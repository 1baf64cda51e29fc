/** Tiny files (`test/clips/kinds/tiny`), changed as phones, cameras and broken copies change them, and a decoder of frames without content. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CustomVideoDecoder, type EncodedPacket, registerDecoder, VideoSample } from 'mediabunny';
import { openVideo } from '../../src/video/decode-video.ts';

const TINY = path.join(import.meta.dirname, '../clips/kinds/tiny');

export function tiny(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(path.join(TINY, name)));
}

export function blobOf(...parts: readonly Uint8Array<ArrayBuffer>[]): Blob {
  return new Blob([...parts]);
}

/** Frames wait until none that is shown earlier can come. */
const REORDERED = 4;

/** Stands for the browser's decoder: the right times, nothing in the frames. */
class TimesOnly extends CustomVideoDecoder {
  private waiting: EncodedPacket[] = [];

  static override supports(): boolean {
    return true;
  }

  init(): void {
    this.waiting = [];
  }

  decode(packet: EncodedPacket): void {
    this.waiting.push(packet);
    while (this.waiting.length > REORDERED) this.show();
  }

  flush(): void {
    while (this.waiting.length > 0) this.show();
  }

  close(): void {
    this.waiting = [];
  }

  private show(): void {
    this.waiting.sort((a, b) => a.timestamp - b.timestamp);
    const packet = this.waiting.shift()!;
    const { timestamp, duration } = packet;
    const size = { codedWidth: 2, codedHeight: 2 };
    this.onSample(new VideoSample(new Uint8Array(6), { format: 'I420', ...size, timestamp, duration }));
  }
}

let registered = false;

/** For the whole test file. Frames come out without being turned: that takes a canvas. */
export function decodeTimesOnly(): void {
  if (!registered) registerDecoder(TimesOnly);
  registered = true;
}

/** When each frame is shown, seconds. */
export async function shownTimes(file: Blob, fromS = -Infinity): Promise<number[]> {
  const opened = await openVideo(file);
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  const times: number[] = [];
  for await (const { picture, timeS } of opened.video.pictures(fromS)) {
    picture.close();
    times.push(timeS);
  }
  opened.video.close();
  return times;
}

/** An edit of `elst`: how long (thousandths of a second), from where in the media (its own units; −1 = nothing), at what rate. */
export type EditEntry = readonly [lengthMs: number, media: number, rate?: number];

/** An MP4 whose table comes last, with another edit list. */
export function withEdits(mp4: Uint8Array<ArrayBuffer>, entries: readonly EditEntry[]): Blob {
  const view = new DataView(mp4.buffer);
  const listAt = boxAt(mp4, 'elst');
  const list = new DataView(new ArrayBuffer(16 + 12 * entries.length));
  list.setUint32(0, list.byteLength);
  lettersOf('elst').forEach((letter, i) => list.setUint8(4 + i, letter));
  list.setUint32(12, entries.length);
  entries.forEach(([lengthMs, media, rate = 1], i) => {
    list.setUint32(16 + 12 * i, lengthMs);
    list.setInt32(20 + 12 * i, media);
    list.setInt32(24 + 12 * i, rate * 0x1_0000);
  });
  const old = view.getUint32(listAt);
  for (const parent of ['moov', 'trak', 'edts']) {
    const at = boxAt(mp4, parent);
    view.setUint32(at, view.getUint32(at) + list.byteLength - old);
  }
  return blobOf(mp4.slice(0, listAt), new Uint8Array(list.buffer), mp4.slice(listAt + old));
}

function lettersOf(type: string): number[] {
  return Array.from(type, (letter) => letter.charCodeAt(0));
}

/** Where a box begins. */
export function boxAt(mp4: Uint8Array, type: string): number {
  const letters = lettersOf(type);
  const at = mp4.findIndex((_, i) => letters.every((letter, k) => mp4[i + k] === letter));
  if (at < 4) throw new Error(`no ${type}`);
  return at - 4;
}

/** The file with its table in front of its frames, as phones send it. */
export function tableFirst(mp4: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const tableAt = boxAt(mp4, 'moov');
  const firstAt = new DataView(mp4.buffer).getUint32(0);
  const table = mp4.slice(tableAt);
  const view = new DataView(table.buffer);
  const offsetsAt = boxAt(table, 'stco');
  for (let i = 0; i < view.getUint32(offsetsAt + 12); i++) {
    const at = offsetsAt + 16 + 4 * i;
    view.setUint32(at, view.getUint32(at) + table.length);
  }
  const out = new Uint8Array(mp4.length);
  out.set(mp4.subarray(0, firstAt));
  out.set(table, firstAt);
  out.set(mp4.subarray(firstAt, tableAt), firstAt + table.length);
  return out;
}
