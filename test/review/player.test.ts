import type { OpenVideo, TimedPicture } from '../../src/video/contract.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { createFrameReader, type FrameReader } from '../../src/review/frame-reader.ts';
import { createPlayer, type Player, type Shown } from '../../src/review/player.ts';

const FPS = 25;
/** The file begins at half a second and plays four times slower than it happened. */
const MEDIA = { firstS: 0.5, slowdown: 4 };
const COUNT = 100;
const mediaTimes = Array.from({ length: COUNT }, (_, i) => MEDIA.firstS + i / FPS);
const times = Float64Array.from(mediaTimes, (mediaS) => (mediaS - MEDIA.firstS) / MEDIA.slowdown);

let decodedFrom: number[];
let open: number;
let readings: number;

/** A bitmap that knows which frame it is. */
type Numbered = ImageBitmap & { readonly frame: number };

function video(): OpenVideo {
  async function* pictures(fromS: number): AsyncGenerator<TimedPicture, void> {
    decodedFrom.push(fromS);
    readings++;
    try {
      const first = Math.max(
        0,
        mediaTimes.findLastIndex((timeS) => timeS <= fromS + 1e-9),
      );
      for (let i = first; i < COUNT; i++) {
        await Promise.resolve();
        open++;
        const picture = { frame: i, close: () => open-- } as unknown as TimedPicture['picture'];
        yield { picture, timeS: mediaTimes[i] };
      }
    } finally {
      readings--;
    }
  }
  return { info: {} as OpenVideo['info'], pictures, close: () => undefined };
}

function reader(capacity = 50): FrameReader {
  return createFrameReader(video(), async (picture) => picture as unknown as ImageBitmap, capacity);
}

const frameOf = (bitmap: ImageBitmap | null | undefined): number | null =>
  (bitmap as Numbered | null)?.frame ?? null;
const yes = () => true;

beforeEach(() => {
  decodedFrom = [];
  open = 0;
  readings = 0;
});

describe('pictures by time', () => {
  it('are exactly those that are shown then', async () => {
    const frames = reader();
    for (const i of [0, 57, 12, 99, 13]) {
      const shown = await frames.at(mediaTimes[i] + 1e-7, yes);
      expect(frameOf(shown?.bitmap)).toBe(i);
    }
    const between = await frames.at(mediaTimes[40] + 0.6 / FPS, yes);
    expect(frameOf(between?.bitmap)).toBe(40);
  });

  it('are read on, not begun again, when stepping forward; kept when stepping back', async () => {
    const frames = reader();
    for (let i = 30; i < 40; i++) expect(frameOf((await frames.at(mediaTimes[i], yes))?.bitmap)).toBe(i);
    expect(decodedFrom).toHaveLength(1);
    for (let i = 39; i >= 30; i--) expect(frameOf((await frames.at(mediaTimes[i], yes))?.bitmap)).toBe(i);
    expect(decodedFrom).toHaveLength(1);
    // Before what is kept, some frames more are read for the steps to come.
    await frames.at(mediaTimes[29], yes);
    await frames.at(mediaTimes[25], yes);
    expect(decodedFrom).toHaveLength(2);
  });

  it('do not pile up, nor does the decoder stay open', async () => {
    const frames = reader(10);
    for (let i = 0; i < 60; i++) await frames.at(mediaTimes[i], yes);
    expect(open).toBe(10);
    frames.close();
    await Promise.resolve();
    expect(open).toBe(0);
    expect(readings).toBe(0);
  });

  it('are given up when nobody waits for them any more', async () => {
    let asked = 0;
    const frames = reader();
    await frames.at(mediaTimes[80], yes);
    expect(await frames.at(mediaTimes[99], () => asked++ < 3)).toBeNull();
    expect(decodedFrom).toHaveLength(1);
    expect(asked).toBe(4);
  });
});

describe('the player', () => {
  let nowMs: number;
  let player: Player;
  let seen: Shown[];

  beforeEach(() => {
    nowMs = 0;
    seen = [];
    player = createPlayer(times, {
      nowMs: () => nowMs,
      nextDraw: async () => {
        await new Promise((resolve) => setTimeout(resolve));
        nowMs += 16;
      },
    });
    player.onShown((shown) => seen.push(shown));
  });

  async function settled(): Promise<void> {
    for (let i = 0; i < 20; i++) await new Promise((resolve) => setTimeout(resolve));
  }

  async function until(done: () => boolean): Promise<void> {
    for (let i = 0; i < 3000 && !done(); i++) await new Promise((resolve) => setTimeout(resolve));
  }

  it('shows every picture with its own skeleton', async () => {
    player.setVideo(reader(), MEDIA);
    for (const index of [10, 80, 3]) {
      player.seek(times[index]);
      await settled();
      expect(player.shown.index).toBe(index);
    }
    expect(seen.length).toBeGreaterThan(2);
    for (const { index, bitmap } of seen) expect(frameOf(bitmap)).toBe(index);
  });

  it('steps frame by frame, and not over the ends', async () => {
    player.seek(times[50]);
    player.step(1);
    expect(player.state.timeS).toBe(times[51]);
    player.step(-3);
    expect(player.state.timeS).toBe(times[48]);
    player.step(-900);
    expect(player.state.timeS).toBe(times[0]);
    player.step(900);
    expect(player.state.timeS).toBe(times[COUNT - 1]);
  });

  it('of many places asked for in a row shows only the last', async () => {
    player.setVideo(reader(), MEDIA);
    await settled();
    seen = [];
    for (let i = 20; i < 90; i++) player.seek(times[i]);
    await settled();
    expect(seen.map((shown) => shown.index)).toEqual([89]);
  });

  it.each([true, false])('plays at its speed and stops at the end (video: %s)', async (withVideo) => {
    if (withVideo) player.setVideo(reader(), MEDIA);
    player.setSpeed(0.5);
    player.seek(times[60]);
    await settled();
    const fromMs = nowMs;
    player.play(true);
    await until(() => !player.state.playing);
    const tookS = (nowMs - fromMs) / 1000;
    expect(tookS).toBeGreaterThan((times[99] - times[60]) / 0.5 - 0.05);
    expect(tookS).toBeLessThan((times[99] - times[60]) / 0.5 + 0.15);
    expect(player.shown.index).toBe(99);
  });

  it.each([true, false])('loops a stretch (video: %s)', async (withVideo) => {
    if (withVideo) player.setVideo(reader(), MEDIA);
    player.setLoop({ startS: times[20], endS: times[30] });
    player.play(true);
    await until(() => seen.filter((shown) => shown.index === 20).length > 2);
    player.play(false);
    const played = seen.slice(1).map((shown) => shown.index);
    expect(Math.max(...played.slice(1))).toBeLessThanOrEqual(30);
    expect(Math.min(...played.slice(1))).toBeGreaterThanOrEqual(20);
  });

  it('peeks at a moment and comes back', async () => {
    player.setVideo(reader(), MEDIA);
    player.seek(times[10]);
    player.peek(times[70]);
    await settled();
    expect(player.shown.index).toBe(70);
    expect(player.state.timeS).toBe(times[10]);
    player.peek(null);
    await settled();
    expect(player.shown.index).toBe(10);
  });
});
