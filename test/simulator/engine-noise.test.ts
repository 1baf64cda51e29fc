import { describe, expect, it } from 'vitest';
import { LM } from '../../src/core/pose/landmarks.ts';
import { mean, sd } from '../../src/core/signal/robust.ts';
import { laptopFront, sideLeft, simulate, wholeBodyFront, type Simulation } from './index.ts';
import { errors, image, perfect, short, visibility, world } from './look.ts';

describe('engine errors', () => {
  const laptop = simulate(laptopFront({ durationS: 8, seed: 11, engine: { secondEvery: 1 } }));

  it('are the same for the same seed', () => {
    const again = simulate(laptopFront({ durationS: 8, seed: 11, engine: { secondEvery: 1 } }));
    expect(again.frames).toEqual(laptop.frames);
    const other = simulate(laptopFront({ durationS: 8, seed: 11, engine: { seed: 4 } }));
    expect(other.frames[9].image).not.toEqual(laptop.frames[9].image);
    expect(other.joints[9]).toEqual(laptop.joints[9]);
  });

  it('have the sizes that were measured in the laptop view', () => {
    const typical = (landmark: number, which: 'image' | 'check'): number =>
      mean(
        [1, 2, 3, 4, 5, 6].flatMap((seed) =>
          errors(simulate(laptopFront({ ...short, seed, engine: { secondEvery: 1 } })), landmark, which),
        ),
      );
    const near = (value: number, from: number, to: number): void => {
      expect(value).toBeGreaterThan(from);
      expect(value).toBeLessThan(to);
    };
    near(typical(LM.leftEar, 'image'), 12, 18);
    near(typical(LM.leftShoulder, 'image'), 8, 13);
    near(typical(LM.rightElbow, 'image'), 14, 21);
    near(typical(LM.rightWrist, 'image'), 6, 11);
    near(typical(LM.leftEar, 'check'), 4, 7);
    near(typical(LM.leftShoulder, 'check'), 11, 16);
    near(typical(LM.rightWrist, 'check'), 5, 10);
  });

  it('are larger for a wrist in front of the trunk', () => {
    const crossing = simulate(
      laptopFront({
        durationS: 8,
        seed: 11,
        parameters: { crossL: 6, crossR: 6 },
        engine: { secondEvery: 1 },
      }),
    );
    for (const which of ['image', 'check'] as const)
      expect(mean(errors(crossing, LM.leftWrist, which))).toBeGreaterThan(
        1.3 * mean(errors(laptop, LM.leftWrist, which)),
      );
  });

  it('are larger for the side turned away', () => {
    const side = simulate(sideLeft({ durationS: 8 }));
    expect(mean(errors(side, LM.rightWrist))).toBeGreaterThan(1.3 * mean(errors(side, LM.leftWrist)));
    expect(visibility(side, 20, LM.rightKnee)).toBeLessThan(visibility(side, 20, LM.leftKnee));
  });

  it('press the wrists’ depth flat, unequally', () => {
    const swing = (run: Simulation, wrist: number, shoulder: number): number => {
      const z = run.frames.map((_, i) => world(run, i)[3 * wrist + 2] - world(run, i)[3 * shoulder + 2]);
      return sd(z);
    };
    const exact = simulate(laptopFront({ ...perfect, durationS: 8, seed: 11 }));
    const left = swing(laptop, LM.leftWrist, LM.leftShoulder) / swing(exact, LM.leftWrist, LM.leftShoulder);
    const right =
      swing(laptop, LM.rightWrist, LM.rightShoulder) / swing(exact, LM.rightWrist, LM.rightShoulder);
    expect(Math.max(left, right)).toBeLessThan(0.75);
    expect(Math.min(left, right)).toBeGreaterThan(0.35);
    expect(Math.abs(left - right)).toBeGreaterThan(0.03);
  });

  it('persist for a while', () => {
    const off = laptop.frames.map((_, i) => image(laptop, i)[3 * LM.nose] - laptop.pixelOf(i, 'nose')[0]);
    const middle = mean(off);
    const product = off.slice(1).map((v, i) => (v - middle) * (off[i] - middle));
    const correlation = mean(product) / sd(off) ** 2;
    expect(correlation).toBeGreaterThan(0.25);
    expect(correlation).toBeLessThan(0.75);
  });

  it('can be turned off one by one', () => {
    const biased = simulate(laptopFront({ ...short, engine: { scatter: 0 } }));
    expect(sd(errors(biased, LM.leftEar))).toBeLessThan(1);
    expect(mean(errors(biased, LM.leftEar))).toBeGreaterThan(5);
    const noisy = simulate(wholeBodyFront({ ...short, engine: { bias: 0 } }));
    expect(mean(errors(noisy, LM.leftShoulder))).toBeLessThan(3);
  });

  it('swap the legs for MoveNet in a side view, not in a front view', () => {
    const swapped = (run: Simulation): number => {
      const knee = errors(run, LM.leftKnee, 'check');
      return knee.filter((e) => e > 25).length / knee.length;
    };
    expect(swapped(simulate(sideLeft({ durationS: 20, engine: { secondEvery: 1 } })))).toBeGreaterThan(0.01);
    expect(swapped(simulate(wholeBodyFront({ durationS: 20, engine: { secondEvery: 1 } })))).toBe(0);
  });

  it('leave the 16 points that MoveNet lacks empty when it is the only engine', () => {
    const run = simulate(wholeBodyFront({ ...short, engine: { name: 'movenet' } }));
    expect(run.frames[5].world).toBeNull();
    expect(visibility(run, 5, LM.leftHeel)).toBe(0);
    expect(visibility(run, 5, LM.leftWrist)).toBeGreaterThan(0.3);
  });
});
