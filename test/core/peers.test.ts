/**
 * Faults that programs of this kind have been seen to have, one test each: what ours does instead.
 */
import { angleAt } from '../../src/core/body/samples.ts';
import { describe, expect, it, vi } from 'vitest';
import { mirrorFrame } from '../../src/core/pose/mirror.ts';
import { COUNTERPART, LANDMARKS, LM, CHECK_LANDMARKS, CHECK_TO_BODY } from '../../src/core/pose/landmarks.ts';
import { sd } from '../../src/core/signal/robust.ts';
import {
  laptopFront,
  rear,
  sideLeft,
  sideRight,
  simulate,
  standThenRun,
  wholeBodyFront,
} from '../simulator/index.ts';
import {
  block,
  cadence,
  coach,
  derived,
  even,
  perfect,
  resultOf,
  rescaled,
  summary,
  times,
} from './support.ts';

vi.setConfig({ testTimeout: 120_000 });

const FRAME_S = 1 / 30;

describe('cues', () => {
  // A silence longer than the scene, so that what comes is what the fault earns.
  const once = { times: times({ minGapS: 60, sameMeasureGapS: 60 }) };

  it('come: a bad stream gives exactly one', () => {
    const { cues } = coach(
      simulate(laptopFront({ durationS: 22, ...standThenRun(4, { crossR: 7 }) })).frames,
      once,
    );
    expect(cues).toHaveLength(1);
    expect(cues[0]).toMatchObject({ measure: 'armCrossing', side: 'right' });
  });

  it('stay away: a good stream gives none', () => {
    const { cues } = coach(simulate(wholeBodyFront({ durationS: 22, ...standThenRun(4) })).frames, once);
    expect(cues).toEqual([]);
  });
});

describe('contact', () => {
  it('is where the foot is down, not where it is highest', () => {
    const run = simulate(sideLeft({ durationS: 10, parameters: { cadence: 168 } }));
    const { steps } = block(run.frames);
    for (const s of steps) {
      const under = run.contacts.find((c) => c.timeS <= s.timeS && s.timeS <= c.toeOffS);
      expect(under?.side, `step at ${s.timeS}`).toBe(s.side);
    }
  });

  it('comes once a step, on a steady beat, at a true cadence', () => {
    const run = simulate(
      sideRight({ durationS: 10, timing: { fps: 60 }, parameters: { cadence: 168, ...even } }),
    );
    const { steps } = block(run.frames);
    const gaps = steps.slice(1).map((s, i) => s.timeS - steps[i].timeS);
    expect(sd(gaps)).toBeLessThan(FRAME_S);
    expect(Math.abs(cadence(run.frames) - 168)).toBeLessThan(0.5);
  });
});

describe('names of joints', () => {
  it('are those of the engine’s own list, in both engines', () => {
    // The published orders: 33 points beginning with the nose, 17 with five of the face before the shoulders.
    expect(LANDMARKS).toHaveLength(33);
    expect([LM.leftShoulder, LM.rightShoulder, LM.leftHip, LM.rightHip]).toEqual([11, 12, 23, 24]);
    expect([LM.leftEar, LM.rightEar, LM.leftWrist, LM.rightFootIndex]).toEqual([7, 8, 15, 32]);
    expect(CHECK_LANDMARKS).toHaveLength(17);
    expect(CHECK_LANDMARKS.indexOf('leftShoulder')).toBe(5);
    expect(CHECK_LANDMARKS.indexOf('rightHip')).toBe(12);
    CHECK_TO_BODY.forEach((at, k) => expect(LANDMARKS[at]).toBe(CHECK_LANDMARKS[k]));
    COUNTERPART.forEach((other, i) => expect(COUNTERPART[other]).toBe(i));
  });
});

describe('angles', () => {
  it('are those of the body, whatever the shape of the picture', () => {
    for (const [width, height, fovYDeg] of [
      [1280, 720, 43],
      [720, 1280, 70],
      [640, 480, 43],
    ]) {
      const run = simulate(
        sideLeft({
          durationS: 8,
          ...perfect,
          camera: { width, height, fovYDeg },
          parameters: { trunkLean: 10 },
        }),
      );
      expect(Math.abs(derived(run.frames).values['trunkLean'] - run.truth.values['trunkLean'])).toBeLessThan(
        0.5,
      );
    }
  });

  it('of a straight arm are 180 degrees', () => {
    const run = simulate(
      sideLeft({ durationS: 8, ...perfect, parameters: { elbowL: 172, elbowR: 172, elbowVar: 2 } }),
    );
    expect(derived(run.frames).values['elbowAngle.left']).toBeGreaterThan(168);
  });

  it('do not jump where a line passes the vertical or the horizontal', () => {
    const at = (x: number, y: number) => ({ x: Float64Array.of(x), y: Float64Array.of(y) });
    for (const turn of [0, 90, 180, 270]) {
      const limb = (deg: number) => {
        const a = ((turn + deg) * Math.PI) / 180;
        return angleAt(at(5, 0), at(0, 0), at(5 * Math.cos(a), 5 * Math.sin(a)), 0);
      };
      expect(Math.abs(limb(0.5) - limb(-0.5))).toBeLessThan(1.01);
    }
    // A runner who leans a little back, then a little forward.
    const lean = [-1, 1].map(
      (trunkLean) =>
        derived(simulate(sideRight({ durationS: 8, ...perfect, parameters: { trunkLean } })).frames).values[
          'trunkLean'
        ],
    );
    expect(lean[1] - lean[0]).toBeCloseTo(2, 0);
  });
});

describe('a long recording', () => {
  it('is measured at every frame’s own rate, and that rate is what decides', () => {
    const steps = (fps: number) =>
      resultOf(
        summary(simulate(laptopFront({ durationS: 20, timing: { fps } })).frames).measures,
        'stepTimeAsymmetry',
      );
    expect(steps(30).value).not.toBeNull();
    expect(steps(10).reason).toBe('frame-rate-too-low');
  });

  it('counts to its end, not only in its first seconds', () => {
    const run = simulate(
      rear({
        durationS: 50,
        ...perfect,
        parameters: {
          dropL: [
            [8, 3],
            [9, 11],
          ],
        },
      }),
    );
    const drop = resultOf(summary(run.frames).measures, 'pelvicDrop', 'left');
    expect(Math.abs(drop.value! - run.truthBetween(10, 50).values['pelvicDrop.left'])).toBeLessThan(3);
    expect(drop.strides).toBeGreaterThan(50);
  });
});

describe('which way the runner faces', () => {
  it('is seen on a belt, where nobody gets anywhere', () => {
    for (const [view, name, faces] of [
      [sideLeft, 'left', -1],
      [sideRight, 'right', 1],
    ] as const) {
      const found = block(simulate(view({ durationS: 6 })).frames);
      expect(found.view).toBe(name);
      expect(found.scene?.faces).toBe(faces);
    }
    expect(block(simulate(laptopFront({ durationS: 6 })).frames).view).toBe('front');
    expect(block(simulate(rear({ durationS: 6 })).frames).view).toBe('rear');
  });
});

describe('a mirrored picture', () => {
  it('set right is the picture that the camera did not mirror', () => {
    const options = { durationS: 8, ...perfect, parameters: { crossL: 6, crossR: -4 } };
    const plain = derived(simulate(laptopFront(options)).frames).values;
    const mirrored = simulate(laptopFront({ ...options, camera: { mirrored: true } })).frames;
    const right = derived(mirrored.map(mirrorFrame)).values;
    const wrong = derived(mirrored).values;
    expect(right['armCrossing.left']).toBeCloseTo(plain['armCrossing.left'], 1);
    expect(right['armCrossing.right']).toBeCloseTo(plain['armCrossing.right'], 1);
    // As it is, the sides are exchanged and the amounts are the same.
    expect(Math.abs(wrong['armCrossing.right'] - plain['armCrossing.left'])).toBeLessThan(3);
    expect(Math.abs(wrong['armCrossing.left'] - plain['armCrossing.right'])).toBeLessThan(3);
  });
});

describe('cadence', () => {
  it('is that of now: ten seconds after a break of half a minute it is the new one', () => {
    const { frames } = simulate(
      laptopFront({
        durationS: 56,
        running: [
          [-5, 12],
          [42, 99],
        ],
        parameters: {
          cadence: [
            [20, 156],
            [40, 180],
          ],
        },
        engine: { secondEvery: 0 },
      }),
    );
    const live = coach(frames);
    expect(Math.abs(live.statusAt(11.5).cadence! - 156)).toBeLessThan(1.5);
    // Running is full a second after it has begun.
    expect(Math.abs(live.statusAt(43 + 10).cadence! - 180)).toBeLessThan(1.5);
  });

  it('is not halved by a runner of two unlike sides, nor doubled', () => {
    const run = simulate(
      wholeBodyFront({
        durationS: 10,
        parameters: { cadence: 152, stepTimeAsym: 12, armAmpL: 14, dropL: 10 },
      }),
    );
    expect(Math.abs(cadence(run.frames) - run.truth.values['cadence'])).toBeLessThan(0.5);
  });
});

describe('too little to go by', () => {
  it('gives no number instead of a chance one: four contacts are not enough', () => {
    const { measures } = summary(simulate(sideLeft({ durationS: 12, running: [[4, 8]] })).frames);
    for (const id of ['cadence', 'verticalOscillation', 'trunkLean', 'stepTimeAsymmetry'] as const)
      expect(resultOf(measures, id)).toMatchObject({ value: null });
    expect(resultOf(measures, 'overstride', 'left').value).toBeNull();
  });
});

describe('distance', () => {
  it('in pixels plays no part in what is at fault', () => {
    const { frames } = simulate(
      laptopFront({ durationS: 16, ...standThenRun(5, { shoulderUpL: 4, crossR: 7 }) }),
    );
    const bands = (of: typeof frames) => summary(of).measures.map((m) => m.band);
    expect(bands(rescaled(frames, 2))).toEqual(bands(frames));
    expect(bands(rescaled(frames, 0.6))).toEqual(bands(frames));
  });

  it('of the camera plays no part in what is at fault', () => {
    const bands = [2.2, 4.5].map((distanceM) => {
      const run = simulate(
        wholeBodyFront({
          durationS: 16,
          ...perfect,
          camera: { distanceM },
          ...standThenRun(5, { crossL: 7 }),
        }),
      );
      const { measures } = summary(run.frames);
      return (['left', 'right'] as const).map((side) => resultOf(measures, 'armCrossing', side).band);
    });
    expect(bands).toEqual([
      ['fault', 'ok'],
      ['fault', 'ok'],
    ]);
  });

  it('of the camera does not change a landing', () => {
    const slopes = [2.2, 4.5].map((distanceM) => {
      const { frames } = simulate(sideLeft({ durationS: 14, ...perfect, camera: { distanceM } }));
      return resultOf(summary(frames).measures, 'overstride', 'left').value!;
    });
    expect(Math.abs(slopes[0] - slopes[1])).toBeLessThan(3);
  });
});

describe('left taken for right by the engine', () => {
  it('for some seconds of the legs changes neither sides nor cadence', () => {
    const run = simulate(
      sideLeft({ durationS: 12, faults: { swaps: [{ group: 'legs', fromS: 5, toS: 7 }], swapShare: 0.08 } }),
    );
    const { steps } = block(run.frames);
    expect(Math.abs(cadence(run.frames) - run.truth.values['cadence'])).toBeLessThan(0.5);
    for (const s of steps)
      expect(s.side).toBe(run.contacts.findLast((c) => c.timeS < s.timeS)?.side ?? s.side);
  });

  it('for single frames leaves the near knee as it is', () => {
    const knee = (swapShare: number) => {
      const run = simulate(sideLeft({ durationS: 14, ...perfect, faults: { swapShare } }));
      return resultOf(summary(run.frames).measures, 'kneeFlexion', 'left').value!;
    };
    expect(Math.abs(knee(0.06) - knee(0))).toBeLessThan(4);
  });
});
