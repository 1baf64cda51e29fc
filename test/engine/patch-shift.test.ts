import { describe, expect, it } from 'vitest';
import { CHEST_SIZE, PatchShift, type ArmLine } from '../../src/engine/patch-shift.ts';

const BELOW = [0.14, 0.24];
/** Trunk length in shoulder widths; the crop is one shoulder width wide. */
const TRUNK = 1.4;
const STRIDE = 20;

interface Look {
  /** Of the print, shoulder widths to the right. */
  readonly shift?: number;
  /** Levels of 255 added all over. */
  readonly light?: number;
  readonly print?: boolean;
  /** A forearm across the chest. */
  readonly arm?: boolean;
}

/** A shirt shaded from one side, whose print goes with the chest and whose shading stays where the light is. */
function chest({ shift = 0, light = 0, print = true, arm = false }: Look): Float32Array {
  const middle = (CHEST_SIZE - 1) / 2;
  return Float32Array.from({ length: CHEST_SIZE ** 2 }, (_, k) => {
    const x = ((k % CHEST_SIZE) - middle) / CHEST_SIZE;
    const y = (Math.floor(k / CHEST_SIZE) - middle) / CHEST_SIZE;
    const soft = (v: number) => 1 / (1 + Math.exp(-v / 0.012));
    const cloth = 120 + 60 * Math.cos(2 * x + 0.5);
    const u = x - shift;
    const bar = soft(0.1 - Math.abs(u)) * soft(0.22 - Math.abs(y));
    const gap = soft(0.03 - Math.abs(u - 0.03)) * soft(0.05 - Math.abs(y));
    if (arm && Math.abs(y) < 0.12) return 220;
    return light + cloth + (print ? 60 * (bar - gap) : 0);
  });
}

const swing = (i: number) => 0.07 * Math.cos((2 * Math.PI * i) / STRIDE);
const ACROSS: readonly ArmLine[] = [[-0.5, 0.28, 0.5, 0.28]];

function followed(
  pictures: number,
  look: (i: number) => Look,
  arms: (i: number) => readonly ArmLine[] = () => [],
) {
  const patch = new PatchShift(BELOW);
  return Array.from({ length: pictures }, (_, i) => patch.step(chest(look(i)), TRUNK, arms(i)));
}

/** Swing to either side of a band over the last strides, in step with the print; shoulder widths. */
function swingOf(shifts: readonly (Float32Array | null)[], band: number): number {
  const from = shifts.length - 4 * STRIDE;
  return shifts
    .slice(from)
    .reduce(
      (sum, s, i) => sum + (s![band] * Math.cos((2 * Math.PI * (from + i)) / STRIDE)) / (2 * STRIDE),
      0,
    );
}

describe('the shift of the chest in the picture', () => {
  it('is that of the print, in both bands, whatever the light does', () => {
    for (const light of [() => 0, (i: number) => 15 * Math.sin(i / 7)]) {
      const shifts = followed(200, (i) => ({ shift: swing(i), light: light(i) }));
      for (const band of [0, 1]) expect(swingOf(shifts, band)).toBeCloseTo(0.07, 2);
    }
  });

  it('of a plain shirt is not made up of its shading', () => {
    const shifts = followed(200, (i) => ({ shift: swing(i), print: false }));
    for (const band of [0, 1]) expect(Math.abs(swingOf(shifts, band))).toBeLessThan(0.005);
  });

  it('comes after the first 60 pictures, and again after another runner', () => {
    const patch = new PatchShift(BELOW);
    const step = (i: number) => patch.step(chest({ shift: swing(i) }), TRUNK, []);
    const first = Array.from({ length: 70 }, (_, i) => step(i));
    expect(first.slice(0, 60).every((s) => s === null)).toBe(true);
    expect(first[69]).toHaveLength(2);
    patch.forget();
    expect(step(70)).toBeNull();
  });

  it('is not given behind an arm, and is not bent by the arms that went before', () => {
    const covered = (i: number) => i % STRIDE < 6;
    const shifts = followed(
      240,
      (i) => ({ shift: swing(i), arm: covered(i) }),
      (i) => (covered(i) ? ACROSS : []),
    );
    shifts.forEach((s, i) => {
      if (i <= 100) return;
      if (covered(i)) expect(s).toBeNull();
      else expect(s![1]).toBeCloseTo(swing(i), 1);
    });
  });
});
