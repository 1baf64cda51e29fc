import { beforeAll, describe, expect, it, vi } from 'vitest';
import { openVideo } from '../../src/video/decode-video.ts';
import type { FileFailure, VideoInfo } from '../../src/video/contract.ts';
import { blobOf, boxAt, decodeTimesOnly, shownTimes, tableFirst, tiny, withEdits } from './containers.ts';

vi.mock('../../src/video/upright.ts', () => ({
  createUpright: () => () => ({ close: () => undefined }),
}));

beforeAll(decodeTimesOnly);

async function infoOf(file: Blob): Promise<VideoInfo> {
  const opened = await openVideo(file);
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  opened.video.close();
  return opened.video.info;
}

async function failureOf(file: Blob): Promise<FileFailure | null> {
  const opened = await openVideo(file);
  return opened.ok ? null : opened.failure;
}

/** Frame n of a file at 30 frames a second. */
const frames = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, i) => (from + i) / 30);

function expectTimes(found: readonly number[], wanted: readonly number[]): void {
  expect(found).toHaveLength(wanted.length);
  found.forEach((timeS, i) => expect(timeS).toBeCloseTo(wanted[i], 3));
}

/** A frame in the units of the tiny file's clock, and where its first frame is: behind two that are only decoded. */
const UNITS = 512;
const FIRST = 1024;

describe('what a player shows is what is read', () => {
  it('of a file that hides nothing', async () => {
    const file = blobOf(tiny('tiny.mp4'));
    expectTimes(await shownTimes(file), frames(0, 60));
    expect(await infoOf(file)).toMatchObject({
      startS: 0,
      durationS: 2,
      hiddenS: 0,
      cut: false,
      interlaced: false,
    });
  });

  it('of one that was trimmed at its end', async () => {
    const file = withEdits(tiny('tiny.mp4'), [[1000, FIRST]]);
    expectTimes(await shownTimes(file), frames(0, 30));
    const { durationS, hiddenS } = await infoOf(file);
    expect(durationS).toBeCloseTo(1, 3);
    expect(hiddenS).toBeCloseTo(1, 3);
  });

  it('of one that was trimmed at its start, within a frame', async () => {
    const file = withEdits(tiny('tiny.mp4'), [[1484, FIRST + 15.5 * UNITS]]);
    const found = await shownTimes(file);
    expect(found).toHaveLength(45);
    expect(found[0]).toBeCloseTo(0, 3);
    expect(found[1]).toBeCloseTo(0.5 / 30, 3);
    expect((await infoOf(file)).durationS).toBeCloseTo(1.484, 2);
  });

  it('of one that shows two stretches', async () => {
    const file = withEdits(tiny('tiny.mp4'), [
      [500, FIRST + 10 * UNITS],
      [500, FIRST + 40 * UNITS],
    ]);
    expectTimes(await shownTimes(file), frames(0, 30));
    const { durationS, hiddenS } = await infoOf(file);
    expect(durationS).toBeCloseTo(1, 3);
    expect(hiddenS).toBeCloseTo(1, 3);
  });

  it('of one with a stretch at half its speed, as it is stored', async () => {
    const file = withEdits(tiny('tiny.mp4'), [[4000, FIRST, 0.5]]);
    expect(await shownTimes(file)).toHaveLength(60);
    expect(await infoOf(file)).toMatchObject({ hiddenS: 0 });
  });

  it('of one that begins with nothing', async () => {
    const file = withEdits(tiny('tiny.mp4'), [
      [400, -1],
      [2000, FIRST],
    ]);
    const found = await shownTimes(file);
    expect(found).toHaveLength(60);
    expect(found[0]).toBeCloseTo(0.4, 3);
    expect(await infoOf(file)).toMatchObject({ startS: 0.4, hiddenS: 0 });
  });

  it('from any time on, the second of two stretches too', async () => {
    const file = withEdits(tiny('tiny.mp4'), [
      [500, FIRST + 10 * UNITS],
      [500, FIRST + 40 * UNITS],
    ]);
    expectTimes(await shownTimes(file, 12 / 30), frames(12, 30));
    expectTimes(await shownTimes(file, 20 / 30), frames(20, 30));
  });
});

it("a camera's clock that starts again at 0 is one line of time", async () => {
  const file = blobOf(tiny('wrapped.m2ts'));
  const found = await shownTimes(file);
  expect(found).toHaveLength(60);
  expectTimes(
    found.map((timeS) => timeS - found[0]),
    frames(0, 60),
  );
  const { startS, durationS } = await infoOf(file);
  expect(startS).toBeCloseTo(found[0], 6);
  expect(durationS).toBeCloseTo(2, 2);
  expectTimes(
    (await shownTimes(file, startS + 1.5)).map((timeS) => timeS - startS),
    frames(45, 60),
  );
});

describe("what a browser's recorder writes, without a length and at uneven times", () => {
  /** Of 60 frames every seventh is missing. */
  const uneven = frames(0, 60).filter((_, n) => n % 7 !== 3);

  it.each(['recorder.webm', 'recorder.mp4'])(
    'has every frame to a thousandth of a second: %s',
    async (name) => {
      const file = blobOf(tiny(name));
      const { startS, durationS, hiddenS, cut } = await infoOf(file);
      expect(cut).toBe(false);
      expect(hiddenS).toBe(0);
      expect(durationS).toBeGreaterThan(1.9);
      expect(durationS).toBeLessThan(2.1);
      const found = await shownTimes(file);
      expect(found).toHaveLength(uneven.length);
      found.forEach((timeS, i) => expect(Math.abs(timeS - startS - uneven[i])).toBeLessThan(0.001));
      const later = await shownTimes(file, startS + 1.01);
      expect(later).toEqual(found.filter((timeS) => timeS > startS + 0.98));
    },
  );

  it.each(['recorder.webm', 'recorder.mp4'])('is read as far as it came: %s', async (name) => {
    const whole = tiny(name);
    const all = await shownTimes(blobOf(whole));
    const found = await shownTimes(blobOf(whole.slice(0, Math.floor(0.8 * whole.length))));
    expect(found.length).toBeGreaterThan(25);
    expect(found).toEqual(all.slice(0, found.length));
  });
});

describe('a file whose end is missing', () => {
  it('is read up to its last whole frame, and says so: WebM', async () => {
    const whole = tiny('tiny.webm');
    const all = await shownTimes(blobOf(whole));
    expect(all).toHaveLength(60);
    expect((await infoOf(blobOf(whole))).cut).toBe(false);
    // As many as ffprobe counts in each.
    for (const [bytes, count] of [
      [5500, 27],
      [8200, 44],
      [10200, 51],
    ]) {
      const file = blobOf(whole.slice(0, bytes));
      // oxlint-disable-next-line no-await-in-loop
      const found = await shownTimes(file);
      expect(found).toHaveLength(count);
      expect(found).toEqual(all.slice(0, found.length));
      // oxlint-disable-next-line no-await-in-loop
      expect((await infoOf(file)).cut).toBe(true);
    }
  });

  it('is read up to there too where its table comes first: MP4', async () => {
    const whole = tableFirst(tiny('tiny.mp4'));
    expect(await shownTimes(blobOf(whole))).toHaveLength(60);
    const file = blobOf(whole.slice(0, Math.floor(0.8 * whole.length)));
    expect(await infoOf(file)).toMatchObject({ cut: true, durationS: 2 });
  });

  it('is half copied where its table would come last', async () => {
    const whole = tiny('tiny.mp4');
    const tableAt = boxAt(whole, 'moov');
    for (const length of [16, Math.floor(tableAt / 2), tableAt, tableAt + 200]) {
      // oxlint-disable-next-line no-await-in-loop
      expect((await failureOf(blobOf(whole.slice(0, length))))?.reason).toBe('half-copied');
    }
  });

  it('is half copied where not even its tracks are there: WebM', async () => {
    expect((await failureOf(blobOf(tiny('tiny.webm').slice(0, 150))))?.reason).toBe('half-copied');
  });
});

describe('a reason that is true', () => {
  const text = (words: string) => new Blob([words]);
  const bytes = (...values: number[]) => blobOf(Uint8Array.from({ length: 100 }, (_, i) => values[i] ?? 0));

  it.each([
    ['nothing in it', text(''), 'empty', null],
    ['AVI', text('RIFF\x10\x00\x00\x00AVI LIST and more'), 'container-unsupported', 'AVI'],
    ['FLV', text(`FLV\x01${'x'.repeat(20)}`), 'container-unsupported', 'Flash Video (FLV)'],
    ['a DVD', bytes(0, 0, 1, 0xba), 'container-unsupported', 'MPEG (MPG, VOB)'],
    ['text', text('not a video at all, but long enough to be one'), 'unreadable', null],
  ])('for a file with %s', async (_, file, reason, named) => {
    expect(await failureOf(file)).toMatchObject({ reason, named });
  });
});

it('two half frames in one are found, and the height of both', async () => {
  expect(await infoOf(blobOf(tiny('interlaced.m2ts')))).toMatchObject({
    interlaced: true,
    width: 64,
    height: 96,
    durationS: 2,
  });
});
