import { describe, expect, it } from 'vitest';
import {
  hearBelt,
  isRead,
  startBeltReader,
  waitForBelt,
  type BeltNews,
} from '../../../src/core/devices/belt-speed.ts';
import { CITY_SPORTS } from './captures.ts';

interface Heard {
  /** Seconds from value to value; default 1. */
  readonly everyS?: number;
  readonly runs?: boolean;
}

/** Plays values to a reader, with the beat of a second in between; null is a second without a word. */
function play(given: readonly (number | null)[], { everyS = 1, runs = true }: Heard = {}) {
  const reader = startBeltReader(0);
  const news: (BeltNews & { atS: number })[] = [];
  given.forEach((speedKmh, i) => {
    const atS = (i + 1) * everyS;
    const heard = speedKmh === null ? [] : hearBelt(reader, { speedKmh, inclinePercent: null }, atS, runs);
    news.push(...[...heard, ...waitForBelt(reader, atS)].map((one) => ({ ...one, atS })));
  });
  return {
    reader,
    news,
    kinds: news.map((n) => n.kind),
    marks: news.flatMap((n) => (n.kind === 'mark' ? n.speedKmh : [])),
  };
}

const held = (speed: number, seconds: number): number[] => Array.from({ length: seconds }, () => speed);

describe('a belt whose treadmill tells its speed', () => {
  it('has a mark once it has come to rest, and none on the way (CitySports, as recorded)', () => {
    const speeds = CITY_SPORTS.startingUp.map((hundredth) => hundredth / 100);
    const { marks, news } = play(speeds, { everyS: 0.48 });
    expect(marks).toEqual([3]);
    // 3 km/h came with the twelfth value.
    expect(news[0].atS).toBeGreaterThanOrEqual(12 * 0.48 + 2);
  });

  it('has another mark with every key press that is held, and the same one back again', () => {
    const climb = [9.2, 9.4, 9.6, 9.8];
    const { marks } = play([...held(9, 20), ...climb, ...held(10, 20), ...held(9, 20), ...held(9.1, 20)]);
    expect(marks).toEqual([9, 10, 9, 9.1]);
  });

  it('keeps one speed where it is measured and wavers with every step, for an hour', () => {
    let seed = 7;
    const noise = (): number => {
      seed = (seed * 16_807) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    const normal = (): number => Math.sqrt(-2 * Math.log(noise())) * Math.cos(2 * Math.PI * noise());
    const hour = Array.from({ length: 3600 }, () => Math.round((10 + 0.15 * normal()) * 100) / 100);
    expect(play(hour).marks).toHaveLength(1);
    const faster = Array.from({ length: 60 }, () => 10.5 + 0.15 * normal());
    const { marks } = play([...hour.slice(0, 120), ...faster]);
    expect(marks).toHaveLength(2);
    expect(marks[1]).toBeCloseTo(10.5, 0);
  });

  it('follows an incline too, also one below zero', () => {
    const reader = startBeltReader(0);
    const marks: BeltNews[] = [];
    for (let s = 1; s <= 20; s++)
      marks.push(...hearBelt(reader, { speedKmh: 9, inclinePercent: s < 10 ? 0 : -1.5 }, s, true));
    expect(marks).toEqual([
      { kind: 'mark', speedKmh: 9, inclinePercent: 0 },
      { kind: 'mark', speedKmh: 9, inclinePercent: -1.5 },
    ]);
  });

  it('is read where speed comes in every second value only', () => {
    const turns = Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? 9 : null));
    expect(play(turns).kinds).toEqual(['mark']);
  });
});

describe('a treadmill that tells no more', () => {
  it('is missed once after ten seconds, and welcome back once', () => {
    const { kinds, reader, news } = play([...held(9, 10), ...Array(60).fill(null), ...held(9, 10)]);
    expect(kinds).toEqual(['mark', 'silent', 'told-again']);
    expect(news[1].atS).toBe(20);
    expect(isRead(reader)).toBe(true);
  });

  it('is missed where it never told a speed', () => {
    const { kinds, reader } = play(Array(60).fill(null));
    expect(kinds).toEqual(['silent']);
    expect(isRead(reader)).toBe(false);
  });

  it('is welcome back while its belt still stands, and its speed is then read again', () => {
    const stopped = [...held(9, 10), ...Array(30).fill(null), ...held(0, 10)];
    expect(play(stopped, { runs: false }).kinds).toEqual(['mark', 'silent', 'told-again']);
    expect(play([...stopped, ...held(9, 10)]).kinds.slice(0, 3)).toEqual(['mark', 'silent', 'told-again']);
  });

  it('leaves the speed to be typed meanwhile', () => {
    expect(isRead(play(held(9, 10)).reader)).toBe(true);
    expect(isRead(play([...held(9, 10), ...Array(12).fill(null)]).reader)).toBe(false);
  });
});

describe('a treadmill that says 0', () => {
  it('while somebody runs is not believed, and that is said once', () => {
    const { kinds, marks, reader } = play([...held(9, 10), ...held(0, 30)]);
    expect(kinds).toEqual(['mark', 'stands']);
    expect(marks).toEqual([9]);
    expect(isRead(reader)).toBe(false);
    expect(play([...held(0, 30), ...held(8, 10)]).kinds).toEqual(['stands', 'told-again', 'mark']);
  });

  it('while nobody runs has stopped: nothing is said, and 0 is no speed', () => {
    expect(play([...held(0, 30)], { runs: false }).kinds).toEqual([]);
    expect(play([...held(9, 10), 6, 3, 1, 0.2, ...held(0, 30)], { runs: false }).marks).toEqual([9]);
  });
});
