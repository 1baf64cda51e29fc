import { describe, expect, it } from 'vitest';
import { PATCH_SIZE, PatchTurn } from '../../src/engine/patch-turn.ts';

interface Look {
  /** Clockwise on the screen, degrees. */
  readonly turn: number;
  /** Pixels to the right, down. */
  readonly shift?: readonly [number, number];
  /** Levels of 255 added all over. */
  readonly light?: number;
}

/** A back with a shirt's bowed hem on darker trousers, before a wall: symmetric about its own axis. */
function waist({ turn, shift = [0, 0], light = 0 }: Look): Float32Array {
  const angle = (turn * Math.PI) / 180;
  const middle = (PATCH_SIZE - 1) / 2;
  return Float32Array.from({ length: PATCH_SIZE ** 2 }, (_, k) => {
    const dx = (k % PATCH_SIZE) - middle - shift[0];
    const dy = Math.floor(k / PATCH_SIZE) - middle - shift[1];
    const x = Math.cos(angle) * dx + Math.sin(angle) * dy;
    const y = -Math.sin(angle) * dx + Math.cos(angle) * dy;
    const soft = (v: number) => 1 / (1 + Math.exp(-v));
    const cloth = 150 - 90 * soft((y - 0.01 * x * x) / 1.2) + 12 * Math.cos(x / 4) * Math.cos(y / 5);
    const body = soft((22 - Math.abs(x)) / 1.2);
    return light + 200 + body * (cloth - 200);
  });
}

const STRIDE = 20;
/** Turns of a stride: up on one side and down on the other, more to the one. */
const turnAt = (i: number) => 2 + 6 * Math.cos((2 * Math.PI * i) / STRIDE);

/** The last turns of so many pictures, nulls left out. */
function followed(pictures: number, look: (i: number) => Look): Float32Array[] {
  const turn = new PatchTurn();
  const out = [];
  for (let i = 0; i < pictures; i++) {
    const turns = turn.step(waist(look(i)));
    if (turns) out.push(turns);
  }
  return out;
}

function meanAndSwing(turns: readonly Float32Array[], band: number): [number, number] {
  const last = turns.slice(-4 * STRIDE);
  const from = 240 - last.length;
  const mean = last.reduce((sum, t) => sum + t[band], 0) / last.length;
  const swing = last.reduce(
    (sum, t, i) => sum + (2 / last.length) * t[band] * Math.cos((2 * Math.PI * (from + i)) / STRIDE),
    0,
  );
  return [mean, swing];
}

describe('the turn of the waist in the picture', () => {
  it('is followed by every band, to the degree, with its mean', () => {
    const turns = followed(240, (i) => ({ turn: turnAt(i) }));
    for (const band of [0, 1, 2]) {
      const [mean, swing] = meanAndSwing(turns, band);
      expect(mean).toBeCloseTo(2, 0);
      expect(Math.abs(swing - 6)).toBeLessThan(0.6);
    }
  });

  it('is not taken from a body that sways, bounces and runs through light and shade', () => {
    const turns = followed(240, (i) => ({
      turn: 0,
      shift: [2.5 * Math.cos((2 * Math.PI * i) / STRIDE), 2 * Math.cos((4 * Math.PI * i) / STRIDE)],
      light: 15 * Math.sin(i / 9),
    }));
    for (const band of [0, 1, 2]) {
      const [mean, swing] = meanAndSwing(turns, band);
      expect(Math.abs(mean)).toBeLessThan(0.5);
      expect(Math.abs(swing)).toBeLessThan(0.5);
    }
  });

  it('is not given before the reference has settled, nor right after it was forgotten', () => {
    const turn = new PatchTurn();
    const given = (n: number) =>
      Array.from({ length: n }, (_, i) => turn.step(waist({ turn: turnAt(i) }))).filter(Boolean).length;
    expect(given(60)).toBe(0);
    expect(given(10)).toBe(10);
    turn.forget();
    expect(given(60)).toBe(0);
  });

  it('stays a number where there is nothing to see', () => {
    const turn = new PatchTurn();
    let last = null;
    for (let i = 0; i < 70; i++) last = turn.step(new Float32Array(PATCH_SIZE ** 2).fill(128));
    expect(last && Array.from(last)).toEqual([0, 0, 0]);
  });
});
