import { describe, expect, it } from 'vitest';
import { COUNTERPART, LANDMARK_COUNT, LM, MOVENET_TO_BODY } from '../../src/core/pose/landmarks.ts';
import { IMAGE_LENGTH, SECOND_LENGTH, WORLD_LENGTH } from '../../src/core/pose/pose-frame.ts';
import { mean, median, sd } from '../../src/core/signal/robust.ts';
import {
  laptopFront,
  LANDMARK_JOINTS,
  rear,
  sideLeft,
  simulate,
  trueImage,
  wholeBodyFront,
  type Simulation,
} from './index.ts';

const short = { durationS: 4 };
const perfect = { ...short, engine: { name: 'perfect' } } as const;

function image(run: Simulation, frame: number): Float32Array {
  const { image } = run.frames[frame];
  if (!image) throw new Error(`nobody in frame ${frame}`);
  return image;
}
function world(run: Simulation, frame: number): Float32Array {
  const { world } = run.frames[frame];
  if (!world) throw new Error(`no depth in frame ${frame}`);
  return world;
}
const visibility = (run: Simulation, frame: number, landmark: number): number =>
  image(run, frame)[3 * landmark + 2];

/** Distance in pixels of a landmark from where it truly is, for each frame with a runner. */
function errors(run: Simulation, landmark: number, which: 'image' | 'second' = 'image'): number[] {
  const slot = which === 'image' ? landmark : MOVENET_TO_BODY.indexOf(landmark);
  return run.frames.flatMap((frame, i) => {
    const seen = frame[which];
    if (!seen) return [];
    const [x, y] = run.pixelOf(i, LANDMARK_JOINTS[landmark]);
    return [Math.hypot(seen[3 * slot] - x, seen[3 * slot + 1] - y)];
  });
}

describe('frames of a perfect engine', () => {
  it('hold the true pixels of all 33 landmarks', () => {
    const run = simulate(wholeBodyFront(perfect));
    expect(run.frames).toHaveLength(120);
    const seen = image(run, 50);
    expect(seen).toHaveLength(IMAGE_LENGTH);
    trueImage(run, 50).forEach(([x, y], i) => {
      expect(seen[3 * i]).toBeCloseTo(x, 3);
      expect(seen[3 * i + 1]).toBeCloseTo(y, 3);
    });
    expect(seen[3 * LM.leftShoulder]).toBeGreaterThan(seen[3 * LM.rightShoulder]);
  });

  it('hold metres from the hips in the picture’s axes: x right, y down, z away', () => {
    const run = simulate(wholeBodyFront(perfect));
    const w = world(run, 30);
    expect(w).toHaveLength(WORLD_LENGTH);
    const at = (landmark: number, axis: number): number => w[3 * landmark + axis];
    for (const axis of [0, 1, 2]) expect(at(LM.leftHip, axis) + at(LM.rightHip, axis)).toBeCloseTo(0, 6);
    expect(at(LM.leftShoulder, 0)).toBeGreaterThan(0.1);
    expect(at(LM.nose, 1)).toBeLessThan(-0.5);
    // The nose is nearer to a camera in front than the ears are.
    expect(at(LM.nose, 2)).toBeLessThan((at(LM.leftEar, 2) + at(LM.rightEar, 2)) / 2 - 0.05);
    const shoulders = [0, 1, 2].map((a) => at(LM.leftShoulder, a) - at(LM.rightShoulder, a));
    expect(Math.hypot(...shoulders)).toBeCloseTo(run.truth.shoulderWidthM, 2);
    const behind = world(simulate(rear(perfect)), 30);
    expect(behind[3 * LM.leftShoulder]).toBeLessThan(-0.1);
    expect(behind[3 * LM.nose + 2]).toBeGreaterThan(behind[3 * LM.leftEar + 2]);
    const beside = world(simulate(sideLeft(perfect)), 30);
    expect(beside[3 * LM.leftShoulder + 2]).toBeLessThan(beside[3 * LM.rightShoulder + 2] - 0.2);
  });

  it('show a mirrored picture as another body: flipped, and left is right', () => {
    const plain = simulate(laptopFront(perfect));
    const flipped = simulate(laptopFront({ ...perfect, camera: { mirrored: true } }));
    const [a, b, wa, wb] = [image(plain, 40), image(flipped, 40), world(plain, 40), world(flipped, 40)];
    for (let i = 0; i < LANDMARK_COUNT; i++) {
      const other = COUNTERPART[i];
      expect(b[3 * i]).toBeCloseTo(640 - a[3 * other], 3);
      expect(b[3 * i + 1]).toBeCloseTo(a[3 * other + 1], 3);
      expect(wb[3 * i]).toBeCloseTo(-wa[3 * other], 6);
      expect(wb[3 * i + 2]).toBeCloseTo(wa[3 * other + 2], 6);
    }
    // Still a body that faces the camera.
    expect(b[3 * LM.leftShoulder]).toBeGreaterThan(b[3 * LM.rightShoulder]);
    expect(flipped.truth.values).toEqual(plain.truth.values);
  });

  it('know what is out of the picture', () => {
    const run = simulate(laptopFront(perfect));
    expect(visibility(run, 30, LM.leftShoulder)).toBeGreaterThan(0.9);
    expect(visibility(run, 30, LM.leftAnkle)).toBeLessThan(0.05);
    expect(image(run, 30)[3 * LM.leftAnkle + 1]).toBeGreaterThan(480);
  });

  it('carry MoveNet’s 17 points on every third frame', () => {
    const run = simulate(wholeBodyFront(perfect));
    run.frames.forEach((frame, i) => expect(frame.second === null).toBe(i % 3 !== 0));
    const { second } = run.frames[3];
    expect(second).toHaveLength(SECOND_LENGTH);
    expect(second?.[3 * 9]).toBe(image(run, 3)[3 * LM.leftWrist]);
  });
});

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
    const typical = (landmark: number, which: 'image' | 'second'): number =>
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
    near(typical(LM.leftEar, 'second'), 4, 7);
    near(typical(LM.leftShoulder, 'second'), 11, 16);
    near(typical(LM.rightWrist, 'second'), 5, 10);
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
    for (const which of ['image', 'second'] as const)
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
      const knee = errors(run, LM.leftKnee, 'second');
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

function errorAt(run: Simulation, frame: number, landmark: number): number {
  const [x, y] = run.pixelOf(frame, LANDMARK_JOINTS[landmark]);
  const seen = image(run, frame);
  return Math.hypot(seen[3 * landmark] - x, seen[3 * landmark + 1] - y);
}

describe('frame timing', () => {
  const increasing = (run: Simulation): boolean =>
    run.frames.every((f, i) => i === 0 || f.timeS > run.frames[i - 1].timeS);

  it('keeps the stamps right when frames are dropped', () => {
    const plain = simulate(laptopFront(perfect));
    const run = simulate(laptopFront({ ...perfect, timing: { droppedShare: 0.2, dropped: [[2, 2.5]] } }));
    expect(run.frames.length).toBeLessThan(100);
    expect(run.frames.some((f) => f.timeS >= 2 && f.timeS < 2.5)).toBe(false);
    expect(increasing(run)).toBe(true);
    for (const frame of run.frames) {
      const i = Math.round(frame.timeS * 30);
      expect(frame.timeS).toBeCloseTo(i / 30, 9);
      expect(frame.image).toEqual(plain.frames[i].image);
    }
  });

  it('tells uneven frames from stamps that wander', () => {
    const offBeat = (run: Simulation): number => sd(run.frames.map((f, i) => f.timeS - i / 30));
    const uneven = simulate(laptopFront({ ...perfect, timing: { captureJitterS: 0.005 } }));
    const stamped = simulate(laptopFront({ ...perfect, timing: { stampJitterS: 0.005 } }));
    expect(offBeat(uneven)).toBeGreaterThan(0.003);
    expect(offBeat(stamped)).toBeGreaterThan(0.003);
    const plain = simulate(laptopFront(perfect));
    expect(stamped.frames[50].image).toEqual(plain.frames[50].image);
    expect(uneven.frames[50].image).not.toEqual(plain.frames[50].image);
    expect(increasing(uneven) && increasing(stamped)).toBe(true);
  });

  it('plays slow motion: four times as long, contacts too, the truth is the body’s', () => {
    const run = simulate(laptopFront({ ...perfect, timing: { slowMotion: 4 } }));
    expect(run.frames).toHaveLength(480);
    expect(run.frames.at(-1)?.timeS).toBeCloseTo(16, 1);
    const steps = run.contacts.slice(1).map((c, i) => c.timeS - run.contacts[i].timeS);
    expect(median(steps)).toBeCloseTo((4 * 60) / 170, 1);
    expect(run.truth.values['cadence']).toBeCloseTo(170, -0.5);
  });

  it('has its own origin, rate and clock', () => {
    const run = simulate(laptopFront({ ...perfect, timing: { fps: 15, originS: 1000, clock: 'media' } }));
    expect(run.frames).toHaveLength(60);
    expect(run.frames[1].timeS).toBeCloseTo(1000 + 1 / 15, 9);
    expect(run.frames[0].clock).toBe('media');
    expect(run.contacts[0].timeS).toBeGreaterThanOrEqual(1000);
    expect(Object.keys(run.truthBetween(1000, 1004).values).length).toBeGreaterThan(15);
  });

  it('slows down in a room that gets dim, and repeats frames', () => {
    const run = simulate(
      laptopFront({
        ...perfect,
        timing: {
          fps: [
            [1, 30],
            [2, 10],
          ],
        },
      }),
    );
    expect(run.frames.length).toBeLessThan(80);
    const twice = simulate(laptopFront({ ...perfect, timing: { repeatedShare: 0.3 } }));
    const same = twice.frames.filter((f, i) => i > 0 && f.image?.[0] === twice.frames[i - 1].image?.[0]);
    expect(same.length).toBeGreaterThan(20);
  });
});
