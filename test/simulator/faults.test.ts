import { describe, expect, it } from 'vitest';
import { LM } from '../../src/core/pose/landmarks.ts';
import { LANDMARK_JOINTS, laptopFront, sideLeft, simulate, wholeBodyFront } from './index.ts';
import { errorAt, errors, image, perfect, short, visibility, world } from './look.ts';

describe('faults', () => {
  it('exchange sides for a while', () => {
    const plain = simulate(sideLeft(perfect));
    const run = simulate(
      sideLeft({ ...perfect, faults: { swaps: [{ group: 'legs', fromS: 1, toS: 1.2 }] } }),
    );
    const same = (frame: number, a: number, b: number): boolean =>
      image(run, frame)[3 * a] === image(plain, frame)[3 * b];
    expect(same(33, LM.leftAnkle, LM.rightAnkle)).toBe(true);
    expect(same(33, LM.leftWrist, LM.leftWrist)).toBe(true);
    expect(same(40, LM.leftAnkle, LM.leftAnkle)).toBe(true);
    expect(world(run, 33)[3 * LM.leftKnee]).toBe(world(plain, 33)[3 * LM.rightKnee]);
  });

  it('exchange them at random for about the share set', () => {
    const plain = simulate(sideLeft({ ...perfect, durationS: 40 }));
    const run = simulate(sideLeft({ ...perfect, durationS: 40, faults: { swapShare: 0.1 } }));
    const count = run.frames.filter(
      (_, i) => image(run, i)[3 * LM.leftKnee] !== image(plain, i)[3 * LM.leftKnee],
    ).length;
    expect(count / run.frames.length).toBeGreaterThan(0.05);
    expect(count / run.frames.length).toBeLessThan(0.16);
  });

  it('hide an ear', () => {
    const run = simulate(
      laptopFront({ ...short, faults: { hidden: [{ parts: ['ear'], side: 'left', fromS: 1 }] } }),
    );
    expect(visibility(run, 10, LM.leftEar)).toBeGreaterThan(0.8);
    expect(visibility(run, 40, LM.leftEar)).toBeLessThan(0.3);
    expect(visibility(run, 40, LM.rightEar)).toBeGreaterThan(0.8);
  });

  it('lose the runner', () => {
    const run = simulate(laptopFront({ ...short, faults: { missing: [[1, 2]] } }));
    expect(run.frames[45].image).toBeNull();
    expect(run.frames[45].world).toBeNull();
    expect(run.frames[45].presence).toBeLessThan(0.3);
    expect(run.frames[65].image).not.toBeNull();
    expect(run.frames).toHaveLength(120);
  });

  it('follow somebody else', () => {
    const run = simulate(
      wholeBodyFront({
        ...perfect,
        faults: { other: { runner: { seed: 9, place: { x: 1.2, z: -1.5 } }, during: [[1, 2]] } },
      }),
    );
    expect(errors(run, LM.nose)[45]).toBeGreaterThan(80);
    expect(errors(run, LM.nose)[70]).toBeLessThan(0.01);
  });

  it('let single joints jump', () => {
    const run = simulate(wholeBodyFront({ ...perfect, durationS: 20, faults: { wildShare: 0.2 } }));
    const wild = run.frames.filter((_, i) => LANDMARK_JOINTS.some((_, l) => errorAt(run, i, l) > 20));
    expect(wild.length / run.frames.length).toBeGreaterThan(0.12);
    expect(wild.length / run.frames.length).toBeLessThan(0.28);
  });
});
