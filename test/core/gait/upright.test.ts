import { describe, expect, it, vi } from 'vitest';
import { CAMERA_LEVEL, uprightFrom, type BeltLine } from '../../../src/core/gait/upright.ts';
import { sideLeft, sideRight, simulate, standThenRun, type Gesture } from '../../simulator/index.ts';
import { perfect, resultOf, summary } from '../support.ts';

vi.setConfig({ testTimeout: 60_000 });

const views = [
  ['left', sideLeft],
  ['right', sideRight],
] as const;

const lean = (...of: Parameters<typeof summary>) => resultOf(summary(...of).measures, 'trunkLean');

/** A belt told as level from the start on. */
const told = (inclinePercent: number) => ({ belt: [{ timeS: 0, speedKmh: null, inclinePercent }] });

describe('a lean without a standing pose', () => {
  it.each(views)(
    'goes with a third of the camera’s roll: cameras are level more often than a belt is seen well, from the %s',
    (_, view) => {
      const at = (rollDeg: number) =>
        lean(simulate(view({ durationS: 10, ...perfect, camera: { rollDeg } })).frames).value!;
      const level = at(0);
      for (const roll of [-6, -3, 3, 6])
        expect(Math.abs(at(roll) - level)).toBeLessThan(0.4 * Math.abs(roll));
    },
  );

  // A level camera 1.3 m high and 7° off square sees the belt slope by 3°.
  it.each(views)(
    'does not go with a camera that looks down and not square either, from the %s',
    (_, view) => {
      const at = (off: number) => {
        const aroundDeg = (view().camera.aroundDeg as number) + off;
        return lean(
          simulate(view({ durationS: 10, ...perfect, camera: { aroundDeg, heightM: 1.3, rollDeg: 4 } }))
            .frames,
        ).value!;
      };
      const square = at(0);
      for (const off of [-7, 7]) expect(Math.abs(at(off) - square)).toBeLessThan(1.5);
    },
  );

  it('takes the incline that was told off the belt: a belt said to rise makes the camera rolled', () => {
    const { frames } = simulate(sideLeft({ durationS: 10, ...perfect }));
    const ten = (Math.atan(0.1) * 180) / Math.PI;
    const moved = lean(frames, told(0)).value! - lean(frames, told(10)).value!;
    expect(moved).toBeGreaterThan(0.6 * ten);
    expect(moved).toBeLessThan(0.8 * ten);
    expect(lean(frames).value).toBe(lean(frames, told(0)).value);
  });

  it('is less sure of a large roll that may be an incline nobody told', () => {
    const { frames } = simulate(sideLeft({ durationS: 14, ...perfect, camera: { rollDeg: -9 } }));
    expect(lean(frames, told(0)).confidence).toBe('fair');
    expect(lean(frames).confidence).toBe('poor');
  });

  it('is named where it is beyond its doubt, and not before', () => {
    const band = (trunkLean: number) =>
      lean(simulate(sideRight({ durationS: 12, ...perfect, parameters: { trunkLean } })).frames, told(0))
        .band;
    expect(band(22)).not.toBe('ok');
    expect(band(22)).not.toBeNull();
    expect(band(12)).toBeNull();
    expect(band(5)).toBe('ok');
  });

  it('with the feet out of the picture is a poor number, named where no camera that is not level explains it', () => {
    const camera = { aimY: 1.45, distanceM: 2 };
    const seen = (trunkLean: number) =>
      lean(simulate(sideLeft({ durationS: 12, ...perfect, camera, parameters: { trunkLean } })).frames);
    expect(seen(14)).toMatchObject({ confidence: 'poor', band: null });
    expect(seen(22)).toMatchObject({ confidence: 'poor', band: 'watch' });
  });

  it('is no number with the hands on the rails', () => {
    const gestures: Gesture[] = [{ kind: 'rails', fromS: -1, toS: 99 }];
    expect(lean(simulate(sideLeft({ durationS: 12, ...perfect, gestures })).frames).value).toBeNull();
  });

  it('leaves a lean with a stand to the stand', () => {
    const { frames } = simulate(sideLeft({ durationS: 16, ...perfect, ...standThenRun(5) }));
    expect(lean(frames, told(10))).toEqual(lean(frames, told(0)));
  });
});

describe('the vertical from the belt', () => {
  const lines = (near: readonly number[], far: readonly number[]): BeltLine[] => [
    ...near.map((riseDeg, i): BeltLine => ({ timeS: i, foot: 'near', riseDeg })),
    ...far.map((riseDeg, i): BeltLine => ({ timeS: i + 0.4, foot: 'far', riseDeg })),
  ];
  const level = () => 0;
  const steps = (rise: number) => [-0.5, 0, 0.5, -0.2, 0.2, 0, 0.1].map((by) => rise + by);

  it('lies between a level camera and what both feet say, nearer to the feet', () => {
    const rise = uprightFrom(lines(steps(7), steps(5)), level)!.riseDeg;
    expect(rise).toBe(uprightFrom(lines(steps(6), steps(6)), level)?.riseDeg);
    expect(rise).toBeGreaterThan(3);
    expect(rise).toBeLessThan(6);
  });

  it('is surer than the belt alone, and than a camera that is taken for level', () => {
    expect(uprightFrom(lines(steps(0), steps(0)), level)?.doubtDeg).toBeLessThan(2);
    expect(CAMERA_LEVEL.doubtDeg).toBeGreaterThan(2);
  });

  it('is not told by feet that do not agree, by one foot alone, or by one that wanders', () => {
    expect(uprightFrom(lines(steps(4), steps(0)), level)).toBeNull();
    expect(uprightFrom(lines(steps(2), []), level)).toBeNull();
    expect(uprightFrom(lines(steps(2), steps(2).slice(2)), level)).toBeNull();
    expect(uprightFrom(lines([-8, 7, 2, -5, 9, 2, 2.5], steps(2)), level)).toBeNull();
  });

  it('follows an incline that changes as the run goes on', () => {
    const steeper = (timeS: number) => (timeS < 3.2 ? 0 : 4);
    const even = lines(steps(8), steps(8));
    const seen = even.map((l) => ({ ...l, riseDeg: l.riseDeg + steeper(l.timeS) }));
    expect(uprightFrom(seen, steeper)?.riseDeg).toBeCloseTo(uprightFrom(even, level)!.riseDeg, 6);
  });
});
