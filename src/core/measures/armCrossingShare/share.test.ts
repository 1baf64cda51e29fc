import { describe, expect, it } from 'vitest';
import type { AnyDerived } from '../reading.ts';
import { crossed } from './measure.ts';

/** Strides whose wrist ends so far past the midline, % of shoulder width, all of them off together by the doubt. */
const strides = (values: readonly number[], doubt?: number) =>
  values.map((value) => ({
    values: { 'armCrossing.left': value },
    doubts: doubt === undefined ? {} : { 'armCrossing.left': doubt },
  })) as unknown as AnyDerived[];

const shareOf = (values: readonly number[], doubt?: number) => crossed(strides(values, doubt), 'left');

describe('the share of strides with a crossing', () => {
  it('of wrists that end at the midline is anybody’s guess, and says so', () => {
    const { share, doubt } = shareOf([-1, 0.5, 1, -0.5], 6);
    expect(share).toBeGreaterThan(0.4);
    expect(share).toBeLessThan(0.6);
    expect(doubt).toBeGreaterThan(0.3);
  });

  it('of wrists 2 % short with an error of 6 is not nought', () => {
    expect(shareOf([-2, -2, -2, -2], 6).share).toBeGreaterThan(0.3);
  });

  it('is sure where the wrists are far from the midline', () => {
    expect(shareOf([-23, -24, -22], 7).share).toBeLessThan(0.01);
    expect(shareOf([20, 24, 22], 7).share).toBeGreaterThan(0.99);
    expect(shareOf([20, 24, 22], 7).doubt).toBeLessThan(0.05);
  });

  it('counts strides where nothing is in doubt', () => {
    expect(shareOf([-3, 2, 4, -1]).share).toBeCloseTo(0.5, 10);
  });
});
