import { describe, expect, it } from 'vitest';
import { Runner, laptopFront, simulate, standThenRun, stepOff, walkOnly, walkThenRun } from './index.ts';
import { distance, mid, sub } from './vector.ts';

const none = { engine: { secondEvery: 0 } };

function values(parameters: Parameters<typeof laptopFront>[0]): Record<string, number> {
  return simulate(laptopFront({ ...none, ...parameters })).truth.values;
}

describe('the runner is what its parameters say', () => {
  it('cadence', () => {
    for (const cadence of [140, 168.9, 180, 200])
      expect(Math.abs(values({ parameters: { cadence } })['cadence'] - cadence)).toBeLessThan(0.6);
    const exact = values({ parameters: { cadence: 163, jitter: 0 } });
    expect(exact['cadence']).toBeCloseTo(163, 6);
    expect(exact['stepTimeVariability']).toBeCloseTo(0, 6);
  });

  it('step-time asymmetry, left steps longer = positive', () => {
    const v = values({ parameters: { stepTimeAsym: 5, jitter: 0 } });
    expect(v['stepTimeAsymmetry']).toBeCloseTo(5, 6);
  });

  it('arm crossing in cm past the midline, each side by itself', () => {
    const truth = simulate(laptopFront({ ...none, parameters: { crossL: 6, crossR: -3 } })).truth;
    const width = 100 * truth.shoulderWidthM;
    expect(Math.abs(truth.values['armCrossing.left'] * (width / 100) - 6)).toBeLessThan(0.7);
    expect(Math.abs(truth.values['armCrossing.right'] * (width / 100) + 3)).toBeLessThan(0.7);
    expect(truth.values['armCrossingShare.left']).toBe(100);
    expect(truth.values['armCrossingShare.right']).toBe(0);
  });

  it('trunk lean, lateral lean, pelvic drop', () => {
    const v = values({ parameters: { trunkLean: 12, lateralLean: 4, dropL: 9, dropR: 3 } });
    expect(v['trunkLean']).toBeCloseTo(12, 0);
    expect(v['lateralLean']).toBeCloseTo(4, 0);
    expect(Math.abs(v['pelvicDrop.left'] - 9)).toBeLessThan(0.7);
    expect(Math.abs(v['pelvicDrop.right'] - 3)).toBeLessThan(0.7);
  });

  it('raised shoulders: 3 cm right is the right one, and tilts the line', () => {
    const plain = simulate(laptopFront(none)).truth;
    const raised = simulate(laptopFront({ ...none, parameters: { shoulderUpR: 3 } })).truth;
    const change = (key: string): number => raised.values[key] - plain.values[key];
    // The trunk stays on its line, so the thorax gives way a little: the two sides differ by about 3 cm.
    const right = change('shoulderHeight.right') * raised.shoulderWidthM;
    const left = change('shoulderHeight.left') * raised.shoulderWidthM;
    expect(right).toBeLessThan(-2);
    expect(Math.abs(left)).toBeLessThan(1);
    expect(Math.abs(right - left + 3)).toBeLessThan(0.6);
    expect(change('shoulderTilt')).toBeLessThan(-4);
  });

  it('head forward by 6 cm', () => {
    const ears = (forwardHead: number): number => {
      const { joints } = new Runner({ durationS: 4, parameters: { forwardHead, noise: 0 } }).pose(2);
      return mid(joints.earL, joints.earR)[2] - joints.c7[2];
    };
    expect(100 * (ears(6) - ears(0))).toBeCloseTo(6, 1);
    expect(values({ parameters: { forwardHead: 6 } })['forwardHead']).toBeGreaterThan(
      values({})['forwardHead'] + 15,
    );
  });

  it('arm swing: amplitude and its asymmetry', () => {
    const v = values({ parameters: { armAmpL: 38.25, armAmpR: 29.75 } });
    expect(Math.abs(v['armSwingAsymmetry'] - 25)).toBeLessThan(4);
  });

  it('oscillation and contact time', () => {
    const truth = simulate(laptopFront({ ...none, parameters: { osc: 9, jitter: 0, noise: 0 } })).truth;
    expect(truth.values['verticalOscillation'] * truth.trunkLengthM).toBeGreaterThan(8);
    expect(truth.values['verticalOscillation'] * truth.trunkLengthM).toBeLessThan(10);
    expect(truth.values['groundContact.left']).toBeCloseTo((0.35 * 2 * 60_000) / 170, 6);
  });

  it('keyframes change a parameter on the way', () => {
    const run = simulate(
      laptopFront({
        ...none,
        durationS: 30,
        parameters: {
          crossL: [
            [10, -8],
            [14, 6],
          ],
        },
      }),
    );
    expect(run.truthBetween(0, 10).values['armCrossing.left']).toBeLessThan(-18);
    expect(run.truthBetween(15, 30).values['armCrossing.left']).toBeGreaterThan(12);
    const { strides } = run.truth;
    expect(strides[0].values['armCrossing.left']).toBeLessThan(-18);
    expect(strides.at(-1)?.values['armCrossing.left']).toBeGreaterThan(12);
  });

  it('has bones of one length, whatever it does', () => {
    const runner = new Runner({
      durationS: 8,
      gestures: [{ kind: 'rails', fromS: 2, toS: 6 }],
      ...stepOff(6),
    });
    for (let t = 0; t < 8; t += 0.13) {
      const { joints: j } = runner.pose(t);
      expect(distance(j.shoulderL, j.elbowL)).toBeCloseTo(runner.body.upperArm, 6);
      expect(distance(j.hipR, j.kneeR)).toBeCloseTo(runner.body.thigh, 6);
      expect(distance(j.kneeR, j.ankleR)).toBeCloseTo(runner.body.shank, 6);
    }
  });

  it('is the same for the same seed and another for another', () => {
    const wrist = (seed: number) => new Runner({ durationS: 4, seed }).pose(2.3).joints.wristL;
    expect(wrist(5)).toEqual(wrist(5));
    expect(wrist(5)).not.toEqual(wrist(6));
  });

  it('comes in other proportions', () => {
    const width = (shoulders: number): number => {
      const { joints: j } = new Runner({ durationS: 4, body: { shoulders } }).pose(2);
      return distance(j.shoulderL, j.shoulderR);
    };
    expect(width(1.2)).toBeGreaterThan(1.1 * width(1));
    const tall = new Runner({ durationS: 4, body: { legs: 1.1, trunk: 1.05 } });
    const plain = new Runner({ durationS: 4 });
    expect(tall.body.thigh / plain.body.thigh).toBeCloseTo(1.1, 2);
    expect(tall.pose(2).joints.nose[1]).toBeGreaterThan(plain.pose(2).joints.nose[1] + 0.08);
  });
});

describe('what the runner does', () => {
  it('stands first: no contacts, a neutral posture, faults only later', () => {
    const run = simulate(laptopFront({ ...none, durationS: 16, ...standThenRun(6, { forwardHead: 6 }) }));
    expect(run.contacts[0].timeS).toBeGreaterThan(6.5);
    expect(run.neutral['forwardHead']).toBeDefined();
    expect(run.truth.values['forwardHead'] - run.neutral['forwardHead']).toBeGreaterThan(12);
    const { joints: j } = run.runner.pose(3);
    expect(Math.abs(j.ankleL[1] - run.runner.pose(3.5).joints.ankleL[1])).toBeLessThan(1e-6);
    expect(j.wristL[1]).toBeLessThan(j.hipL[1] + 0.1);
  });

  it('alternates contacts and takes the foot off before the next contact of the same side', () => {
    const { contacts } = simulate(laptopFront(none));
    contacts.slice(1).forEach((c, i) => expect(c.side).not.toBe(contacts[i].side));
    for (const c of contacts) expect(c.toeOffS - c.timeS).toBeCloseTo((0.7 * 60) / 170, 6);
  });

  it('has the foot on the belt while it stands and in the air while it does not', () => {
    const run = simulate(laptopFront(none));
    for (const c of run.contacts.slice(2, 20)) {
      const low = (t: number): number => {
        const { joints: j } = run.runner.pose(t);
        return c.side === 'left' ? Math.min(j.heelL[1], j.toeL[1]) : Math.min(j.heelR[1], j.toeR[1]);
      };
      expect(low((c.timeS + c.toeOffS) / 2)).toBeLessThan(0.06);
      expect(low(c.toeOffS + 0.15)).toBeGreaterThan(0.1);
    }
  });

  it('walks without flight, and walking is no running', () => {
    const walk = simulate(laptopFront({ ...none, ...walkOnly() }));
    expect(walk.contacts).toEqual([]);
    expect(walk.truth.values).toEqual({});
    const both = simulate(laptopFront({ ...none, durationS: 24, ...walkThenRun(8, { cadence: 172 }) }));
    expect(both.contacts[0].timeS).toBeGreaterThan(9);
    expect(both.truth.values['cadence']).toBeCloseTo(172, 0);
    const { body } = both.runner;
    expect(body.upperArm).toBeGreaterThan(0.2);
  });

  it('holds the rails: hands still, and no arm measure from then', () => {
    const run = simulate(
      laptopFront({ ...none, durationS: 20, gestures: [{ kind: 'rails', fromS: 5, toS: 15 }] }),
    );
    const at = (t: number) => run.runner.pose(t).joints.wristR;
    expect(distance(at(8), at(8.3))).toBeLessThan(0.04);
    expect(run.runner.pose(8).busyR).toBe(1);
    expect(run.truthBetween(7, 14).values['armCrossing.left']).toBeUndefined();
    expect(run.truthBetween(7, 14).values['cadence']).toBeCloseTo(170, 0);
    expect(run.truth.values['armCrossing.left']).toBeLessThan(0);
  });

  it('drinks with one hand', () => {
    const runner = new Runner({ durationS: 12, gestures: [{ kind: 'drink', fromS: 4, toS: 8 }] });
    const { joints: j, busyL } = runner.pose(6);
    expect(busyL).toBe(0);
    expect(distance(j.wristR, j.nose)).toBeLessThan(0.25);
  });

  it('steps off to its left', () => {
    const runner = new Runner({ durationS: 12, ...stepOff(5) });
    expect(sub(runner.pose(11).joints.pelvis, runner.pose(1).joints.pelvis)[0]).toBeGreaterThan(2.5);
  });
});
