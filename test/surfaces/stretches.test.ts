import { formatTenths } from '../../src/surfaces/shared/format.ts';
import { describe, expect, it } from 'vitest';
import {
  addAt,
  moveEnd,
  partsOf,
  remove,
  rename,
  wholeVideo,
} from '../../src/surfaces/analyze/prepare/stretches.ts';

const whole = wholeVideo(60, null);

describe('stretches of a video', () => {
  it('begin as the whole of it, which is no part', () => {
    expect(whole.list).toEqual([{ name: '', startS: 0, endS: 60 }]);
    expect(partsOf(whole)).toEqual([]);
  });

  it('are a part as soon as they have a name or another end', () => {
    expect(partsOf(rename(whole, 0, ' easy  pace '))).toEqual([{ name: 'easy pace', startS: 0, endS: 60 }]);
    expect(partsOf(moveEnd(whole, 0, 'startS', 5))).toEqual([{ name: '', startS: 5, endS: 60 }]);
  });

  it('push their other end along, never below a second, never out of the video', () => {
    const late = moveEnd(moveEnd(whole, 0, 'endS', 20), 0, 'startS', 40);
    expect(late.list[0]).toMatchObject({ startS: 40, endS: 41 });
    expect(moveEnd(late, 0, 'endS', 10).list[0]).toMatchObject({ startS: 9, endS: 10 });
    expect(moveEnd(whole, 0, 'startS', 99).list[0]).toMatchObject({ startS: 59, endS: 60 });
    expect(moveEnd(whole, 0, 'endS', -3).list[0]).toMatchObject({ startS: 0, endS: 1 });
  });

  it('reach the very ends of the video when they come close', () => {
    const near = moveEnd(moveEnd(whole, 0, 'startS', 0.03), 0, 'endS', 59.97);
    expect(partsOf(near)).toEqual([]);
  });

  it('can be several, each up to the next', () => {
    const first = moveEnd(whole, 0, 'startS', 30);
    const two = addAt(first, 5);
    expect(two.current).toBe(1);
    expect(two.list[1]).toEqual({ name: '', startS: 5, endS: 30 });
    expect(partsOf(two).map((part) => part.startS)).toEqual([5, 30]);
    expect(addAt(first, 60).list[1]).toMatchObject({ startS: 59, endS: 60 });
  });

  it('can be removed down to one', () => {
    const two = addAt(whole, 30);
    const one = remove(two, 0);
    expect(one.list).toEqual([{ name: '', startS: 30, endS: 60 }]);
    expect(one.current).toBe(0);
    expect(remove(one, 0)).toBe(one);
  });

  it('of a very short video are the video', () => {
    const short = wholeVideo(0.5, null);
    expect(moveEnd(short, 0, 'startS', 0.4).list[0]).toMatchObject({ startS: 0, endS: 0.5 });
  });
});

it('writes tenths of seconds without rounding up', () => {
  expect([0, 0.3, 59.99, 64.25].map(formatTenths)).toEqual(['0:00.0', '0:00.3', '0:59.9', '1:04.2']);
});
