import { describe, expect, it } from 'vitest';
import type { PhasedStride } from '../../src/core/compare/phase.ts';
import { checkPair, type KeptPair, swapped, withPair } from '../../src/core/session/kept-pair.ts';
import { createPairPlayer } from '../../src/review/pair-player.ts';
import { createPlayer } from '../../src/review/player.ts';
import { createPairsStore } from '../../src/storage/pairs-store.ts';
import { act } from '../../src/surfaces/compare/act.ts';
import { choiceOf, partOf, queryOf } from '../../src/surfaces/compare/address.ts';
import { placeIn, settingOf, type Drawn } from '../../src/surfaces/compare/draw-pair.ts';
import { PAIR_KEYS } from '../../src/surfaces/compare/keys.ts';
import { actionOf } from '../../src/surfaces/player/keys.ts';

/** Two recordings as they are compared at first. */
function plainPair(first: string, second: string): KeptPair {
  return { first, second, firstPart: null, secondPart: null, mirrored: false, shift: 0, over: false };
}

describe('the address of a pair', () => {
  it('brings back what it was made of', () => {
    const pair = {
      ...plainPair('a', 'b'),
      secondPart: { startS: 3.5, endS: 20 },
      mirrored: true,
      shift: -2,
      over: true,
    };
    expect(choiceOf(`?${new URLSearchParams(queryOf(pair)).toString()}`)).toEqual(pair);
    expect(choiceOf('?run=a')).toMatchObject({ first: 'a', second: null, shift: 0, firstPart: null });
  });

  it('takes nothing for a part that is none', () => {
    for (const text of [null, '', '5', '5-', '-5', '9-3', 'a-b', '4-4']) expect(partOf(text)).toBeNull();
    expect(partOf('0-12.5')).toEqual({ startS: 0, endS: 12.5 });
    expect(choiceOf('?run=a&with=b&shift=x').shift).toBe(0);
  });
});

describe('kept pairs', () => {
  const memory = () => {
    const kept: Record<string, unknown> = {};
    return {
      kept,
      area: {
        get: async (key: string) => ({ [key]: kept[key] }),
        set: async (items: Record<string, unknown>) => void Object.assign(kept, items),
      },
    };
  };

  it('are listed with the last one first, each once, as it was left', async () => {
    const store = createPairsStore(memory().area);
    await Promise.all([store.keep(plainPair('a', 'b')), store.keep(plainPair('c', 'd'))]);
    await store.keep({ ...plainPair('a', 'b'), over: true });
    expect((await store.list()).map((p) => [p.first, p.over])).toEqual([
      ['a', true],
      ['c', false],
    ]);
    await store.forget((pair) => pair.first === 'a');
    expect((await store.list()).map((p) => p.first)).toEqual(['c']);
  });

  it('go with a run that takes the place of another: the same moments of the same video, each pair once', async () => {
    const store = createPairsStore(memory().area);
    const firstPart = { startS: 2, endS: 5 };
    await store.keep({ ...plainPair('a', 'c'), over: true });
    await store.keep(plainPair('b', 'c'));
    await store.keep({ ...plainPair('b', 'b'), firstPart, shift: 1 });
    await store.keep(plainPair('d', 'e'));
    await store.move('b', 'a', (timeS) => 4 * timeS - 10);
    expect(await store.list()).toEqual([
      plainPair('d', 'e'),
      { ...plainPair('a', 'a'), firstPart: { startS: 0, endS: 10 }, shift: 1 },
      plainPair('a', 'c'),
    ]);
  });

  it('survive what they cannot read', async () => {
    const { area, kept } = memory();
    kept['pairs'] = [{ first: 1 }, 'x', { first: 'a', second: 'b', shift: 'y' }];
    expect(await createPairsStore(area).list()).toEqual([plainPair('a', 'b')]);
    kept['pairs'] = 7;
    expect(await createPairsStore(area).list()).toEqual([]);
    expect(checkPair(null)).toBeNull();
  });

  it('are no more than one can look through, and swap whole', () => {
    const many = Array.from({ length: 60 }, (_, i) => plainPair('a', String(i)));
    expect(many.reduce<readonly KeptPair[]>(withPair, [])).toHaveLength(30);
    const pair = { ...plainPair('a', 'b'), firstPart: { startS: 0, endS: 9 }, shift: 3 };
    expect(swapped(pair)).toMatchObject({
      first: 'b',
      second: 'a',
      firstPart: null,
      secondPart: { startS: 0, endS: 9 },
      shift: -3,
    });
    expect(swapped(swapped(pair))).toEqual(pair);
  });
});

/** Strides of one length, one after the other. */
const even = (count: number, lengthS: number): PhasedStride[] =>
  Array.from({ length: count }, (_, i) => ({
    startS: i * lengthS,
    otherS: (i + 0.5) * lengthS,
    endS: (i + 1) * lengthS,
  }));

const times = (fps: number, lengthS: number) =>
  Float64Array.from({ length: fps * lengthS + 1 }, (_, i) => i / fps);

function pairPlayer(shift = 0) {
  let now = 0;
  const draws: (() => void)[] = [];
  const ports = {
    nowMs: () => now,
    nextDraw: () => new Promise<void>((resolve) => void draws.push(resolve)),
  };
  const players = { first: createPlayer(times(30, 8), ports), second: createPlayer(times(25, 6), ports) };
  const player = createPairPlayer(players, { first: even(10, 0.8), second: even(9, 0.64), shift }, ports);
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
  const tick = async (ms: number): Promise<void> => {
    now += ms;
    draws.splice(0).forEach((draw) => draw());
    await settle();
  };
  return { player, settle, tick };
}

describe('a pair at play', () => {
  it('shows both at one phase, each by its own nearest frame', async () => {
    const { player, settle } = pairPlayer();
    player.seek(3.5);
    await settle();
    expect(player.shown!.first.timeS).toBeCloseTo(2.8, 6);
    expect(player.shown!.second.timeS).toBeCloseTo(2.24, 6);
  });

  it('goes on by the first one’s clock, and loops', async () => {
    const { player, tick } = pairPlayer();
    player.play(true);
    for (let i = 0; i < 10; i++) await tick(80);
    expect(player.state.place).toBeCloseTo(1, 6);
    player.setLoop({ from: 1, to: 2 });
    for (let i = 0; i < 9; i++) await tick(80);
    expect(player.state.place).toBeCloseTo(1.9, 6);
    await tick(80);
    await tick(80);
    expect(player.state.place).toBeLessThan(1.3);
    expect(player.state.playing).toBe(true);
  });

  it('ends where one of them ends', async () => {
    const { player, tick } = pairPlayer();
    player.seek(8.9);
    player.play(true);
    for (let i = 0; i < 4; i++) await tick(80);
    expect(player.state).toMatchObject({ place: 9, playing: false });
    expect(player.shown!.second.timeS).toBeCloseTo(5.76, 6);
  });

  it('steps by the first one’s frames, there and back to the same one', async () => {
    const { player, settle } = pairPlayer(2);
    player.seek(2);
    await settle();
    const at = player.shown!.first.timeS;
    for (let i = 0; i < 7; i++) player.step(1);
    await settle();
    expect(player.shown!.first.timeS).toBeCloseTo(at + 7 / 30, 6);
    for (let i = 0; i < 7; i++) player.step(-1);
    await settle();
    expect(player.shown!.first.timeS).toBeCloseTo(at, 6);
    player.seek(0);
    player.step(-1);
    expect(player.state.place).toBe(0);
  });

  it('goes from contact to contact by key', () => {
    const { player } = pairPlayer();
    const press = (key: string, shiftKey = false) => {
      const action = actionOf(
        PAIR_KEYS,
        { key, shiftKey, ctrlKey: false, metaKey: false, altKey: false, repeat: false },
        false,
        [],
      );
      act(action as Parameters<typeof act>[0], player);
      return player.state.place;
    };
    expect(press('l')).toBe(1);
    expect(press('ArrowRight', true)).toBe(1.5);
    expect(press('l')).toBe(2);
    expect(press('j')).toBe(1);
    expect(press('End')).toBe(9);
    press('r');
    expect(player.state.loop).toEqual({ from: 8, to: 9 });
    expect(press('Home')).toBe(0);
  });

  it('has no key for two things', () => {
    const keys = PAIR_KEYS.map(({ key, shift }) => `${key} ${shift ?? false}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('two bodies on a canvas', () => {
  const drawn = (trunkPx: number, x: number, flipped = false): Drawn =>
    ({
      review: { width: 640, height: 480 },
      fit: { trunkPx, reach: { left: 0.5, right: 0.8, up: 1.3, down: 1.6 }, hipAt: () => ({ x, y: 200 }) },
      flipped,
    }) as unknown as Drawn;
  const box = { width: 900, height: 600 };

  it('have one hip and one size', () => {
    const [a, b] = [drawn(100, 300), drawn(180, 340)];
    const setting = settingOf([a, b], box);
    const [first, second] = [placeIn(a, 0, setting)!, placeIn(b, 0, setting)!];
    expect(first.place(300, 200)).toEqual(second.place(340, 200));
    const shoulder = [first.place(300, 100), second.place(340, 20)];
    expect(shoulder[0].y).toBeCloseTo(shoulder[1].y, 6);
  });

  it('are wholly on it', () => {
    const setting = settingOf([drawn(100, 300), drawn(100, 300, true)], box);
    for (const one of [drawn(100, 300), drawn(100, 300, true)]) {
      const { place } = placeIn(one, 0, setting)!;
      for (const [x, y] of [
        [250, 70],
        [380, 360],
      ] as const) {
        const spot = place(x, y);
        expect(spot.x).toBeGreaterThanOrEqual(0);
        expect(spot.x).toBeLessThanOrEqual(box.width);
        expect(spot.y).toBeGreaterThanOrEqual(0);
        expect(spot.y).toBeLessThanOrEqual(box.height);
      }
    }
  });

  it('face the same way where one is in a mirror', () => {
    const setting = settingOf([drawn(100, 300), drawn(100, 300, true)], box);
    const right = placeIn(drawn(100, 300), 0, setting)!.place(350, 200).x;
    const left = placeIn(drawn(100, 300, true), 0, setting)!.place(250, 200).x;
    expect(left).toBeCloseTo(right, 6);
    expect(placeIn(drawn(100, 300), -1, setting)).toBeNull();
  });
});
