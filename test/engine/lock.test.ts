import { describe, expect, it } from 'vitest';
import type { Trunk } from '../../src/engine/body-crop.ts';
import { Lock, trunkDistance } from '../../src/engine/lock.ts';

function trunk(x: number, length = 100): Trunk {
  return { shoulders: { x, y: 300 - length }, hips: { x, y: 300 }, length };
}

describe('the lock', () => {
  it('takes anybody before it has an anchor, and only those near it after', () => {
    const lock = new Lock();
    expect(lock.isNear(trunk(500))).toBe(true);
    lock.moveTo(trunk(300), 0);
    expect(lock.isNear(trunk(360))).toBe(true);
    expect(lock.isNear(trunk(420))).toBe(false);
    expect(lock.isNear(trunk(300, 45))).toBe(false);
    expect(lock.isNear(trunk(300, 190))).toBe(false);
  });

  it('follows slowly, by time and not by frames', () => {
    const coarse = new Lock();
    const fine = new Lock();
    coarse.moveTo(trunk(300), 0);
    fine.moveTo(trunk(300), 0);
    coarse.follow(trunk(360), 1);
    for (let i = 1; i <= 30; i++) fine.follow(trunk(360), i / 30);
    expect(fine.anchor?.x).toBeCloseTo(coarse.anchor?.x ?? 0, 6);
    expect(coarse.anchor?.x).toBeGreaterThan(310);
    expect(coarse.anchor?.x).toBeLessThan(325);
  });

  it('gives up after three checks in a row in which the engines disagree', () => {
    const lock = new Lock();
    lock.moveTo(trunk(300), 0);
    expect(lock.disagree(trunk(300), trunk(380))).toBe(false);
    expect(lock.inDoubt).toBe(true);
    expect(lock.disagree(trunk(300), trunk(380))).toBe(false);
    expect(lock.disagree(trunk(300), trunk(310))).toBe(false);
    expect(lock.inDoubt).toBe(false);
    for (let i = 0; i < 2; i++) expect(lock.disagree(trunk(300), trunk(380))).toBe(false);
    expect(lock.disagree(trunk(300), null)).toBe(false);
    expect(lock.disagree(trunk(300), trunk(380))).toBe(true);
  });

  it('measures distance in trunk lengths', () => {
    expect(trunkDistance(trunk(300), trunk(350))).toBeCloseTo(0.5, 9);
    expect(trunkDistance(trunk(300, 200), trunk(350, 200))).toBeCloseTo(0.25, 9);
  });
});
