import { describe, expect, it } from 'vitest';
import { compareRuns, isSameStretch, type ComparedRun } from '../../../src/core/compare/compare-runs.ts';
import type { PastRun } from '../../../src/core/history/past-run.ts';
import { measureOf, type MeasureId } from '../../../src/core/measures/all.ts';
import type { MeasureResult } from '../../../src/core/measures/measure-result.ts';
import type { Side } from '../../../src/core/model/measure.ts';

function measure(
  id: MeasureId,
  side: Side,
  value: number | null,
  change: Partial<MeasureResult> = {},
): MeasureResult {
  const { unit, claims } = measureOf(id);
  return {
    id,
    side,
    unit,
    value,
    baseline: null,
    spread: value === null ? null : 0,
    strides: value === null ? 0 : 50,
    confidence: 'good',
    band: null,
    reason: value === null ? 'body-part-hidden' : null,
    smallestChange: value === null ? null : claims.smallestChange,
    ...change,
  };
}

const left = (value: number | null, change: Partial<MeasureResult> = {}) =>
  measure('shoulderHeight', 'left', value, change);

let made = 0;
const run = (measures: readonly MeasureResult[], change: Partial<ComparedRun> = {}): ComparedRun =>
  ({
    id: `run-${made++}`,
    startedAt: '2026-03-01T08:00:00.000Z',
    view: 'front',
    measures,
    ...change,
  }) as ComparedRun;

const past = (values: Record<string, number>, n: number): PastRun =>
  ({
    id: `past-${n}`,
    startedAt: `2026-02-0${n + 1}T08:00:00.000Z`,
    view: 'front',
    values,
  }) as unknown as PastRun;

const one = (a: MeasureResult, b: MeasureResult) => compareRuns(run([a]), run([b])).measures[0];

describe('two runs compared', () => {
  it('differ only beyond what both cameras err', () => {
    // 4 from either camera: together their lengths at right angles.
    expect(one(left(60), left(65))).toMatchObject({ change: 5, differs: false, not: null });
    expect(one(left(60), left(65)).smallest).toBeCloseTo(4 * Math.SQRT2, 6);
    expect(one(left(60), left(66)).differs).toBe(true);
  });

  it('differ by less within one recording, which one camera made', () => {
    const whole = run([left(60)], { stretch: { startS: 0, endS: 20 } });
    const later = { ...whole, measures: [left(65)], stretch: { startS: 30, endS: 60 } };
    const { measures, sameRun, caveats } = compareRuns(whole, later);
    expect(sameRun).toBe(true);
    expect(caveats).toEqual([]);
    expect(measures[0].smallest).toBeCloseTo(4, 6);
    expect(measures[0].differs).toBe(true);
  });

  it('are told apart less surely the more their strides scatter, and the fewer there are', () => {
    const reach = (spread: number, strides: number) => one(left(60, { spread, strides }), left(60)).smallest!;
    expect(reach(6, 50)).toBeGreaterThan(reach(0, 50));
    expect(reach(6, 8)).toBeGreaterThan(reach(6, 50));
  });

  it('take an error that is told in the smallest change for what it is', () => {
    // 20 is what chance brings in 19 of 20 cases: the camera adds next to nothing to it.
    const { smallest } = one(left(60, { smallestChange: 20 }), left(60));
    expect(smallest).toBeGreaterThan(20);
    expect(smallest).toBeLessThan(21.5);
  });

  it('have to differ by more where more is asked at once', () => {
    const many = (value: number) => [
      left(value),
      measure('shoulderHeight', 'right', 60),
      measure('cadence', 'both', 170),
    ];
    const { measures } = compareRuns(run(many(60)), run(many(60)));
    expect(measures.find((m) => m.side === 'left')!.smallest).toBeGreaterThan(
      one(left(60), left(60)).smallest! * 1.15,
    );
  });

  it('have changed only beyond what other runs of the same kind differ by from day to day', () => {
    const of = (values: readonly number[]) =>
      compareRuns(run([left(60)]), run([left(66)]), {
        runs: values.map((v, n) => past({ 'shoulderHeight.left': v }, n)),
      }).measures[0];
    expect(of([])).toMatchObject({ differs: true, believable: false, missing: 3 });
    expect(of([60, 61])).toMatchObject({ believable: false, missing: 1 });
    expect(of([60, 61, 60.5])).toMatchObject({ believable: true, missing: 0 });
    expect(of([60, 66, 55])).toMatchObject({ differs: true, believable: false, missing: 0 });
    // A runner who came along over the weeks scatters no more from day to day for it.
    expect(of([56, 57, 58, 59, 60, 61, 62, 63, 64])).toMatchObject({ believable: true });
  });

  it('show what only one of them has, and leave out what neither has', () => {
    expect(one(left(null), left(64))).toMatchObject({ change: null, differs: false, not: 'not-measured' });
    expect(compareRuns(run([left(null)]), run([left(null)])).measures).toEqual([]);
  });
});

describe('what cannot be compared', () => {
  it('is what another view shows, but not what every view shows', () => {
    const all = (v: number) => [left(v), measure('cadence', 'both', 3 * v)];
    const { measures, caveats } = compareRuns(run(all(50)), run(all(60), { view: 'rear' }));
    expect(caveats).toContainEqual({ kind: 'other-view' });
    expect(measures.find((m) => m.id === 'shoulderHeight')).toMatchObject({
      not: 'other-view',
      change: null,
    });
    expect(measures.find((m) => m.id === 'cadence')).toMatchObject({ not: null, differs: true });
  });

  it('is what is told from another zero, or from each run’s own', () => {
    const own = { baseline: 50, baselineFrom: 'running' } as const;
    expect(one(left(60, own), left(70)).not).toBe('other-zero');
    expect(one(left(60, own), left(70, own)).not).toBe('other-zero');
  });

  it('is what something kept from being certain', () => {
    expect(one(left(60, { confidence: 'poor' }), left(90)).not).toBe('uncertain');
    // Poor at its best: its smallest change allows for that.
    const pitch = (value: number) => measure('headPitch', 'both', value, { confidence: 'poor' });
    expect(one(pitch(0), pitch(40))).toMatchObject({ not: null, differs: true });
    // Poor for what a body brings along to both runs, and not for too few strides.
    const bounce = (value: number, strides = 20) =>
      measure('verticalOscillation', 'both', value, { confidence: 'poor', strides });
    expect(one(bounce(28), bounce(40))).toMatchObject({ not: null, differs: true });
    expect(one(bounce(28, 7), bounce(40)).not).toBe('uncertain');
  });

  it('is said of another speed, or of one that was not told', () => {
    const at = (speedKmh: number | null) =>
      run(
        [left(60)],
        speedKmh === null ? {} : ({ paces: [{ speedKmh, seconds: 60 }] } as unknown as ComparedRun),
      );
    expect(compareRuns(at(9), at(9)).caveats).toEqual([]);
    expect(compareRuns(at(9), at(null)).caveats).toEqual([{ kind: 'speed-unknown' }]);
    expect(compareRuns(at(9), at(12)).caveats).toEqual([{ kind: 'other-speed', firstKmh: 9, secondKmh: 12 }]);
  });

  it('is a run beside itself, or stretches that share time', () => {
    const all = run([left(60)]);
    expect(compareRuns(all, all).caveats).toEqual([{ kind: 'same-run' }]);
    const part = (startS: number, endS: number) => ({ id: 'x', stretch: { startS, endS } });
    expect(isSameStretch(part(0, 10), part(10, 20))).toBe(false);
    expect(isSameStretch(part(0, 10), part(9, 20))).toBe(true);
    expect(isSameStretch(part(0, 10), { id: 'y', stretch: null })).toBe(false);
  });
});

describe('a pair of which one is seen in a mirror', () => {
  const elbow = (side: Side, value: number) => measure('elbowAngle', side, value);

  it('has the left arm of one beside the right arm of the other', () => {
    const [a, b] = [run([elbow('left', 90)], { view: 'left' }), run([elbow('right', 92)], { view: 'right' })];
    expect(compareRuns(a, b).caveats).toContainEqual({ kind: 'other-side' });
    expect(compareRuns(a, b).measures.every((m) => m.not === 'not-measured')).toBe(true);
    const { measures, caveats } = compareRuns(a, b, { mirrored: true });
    expect(caveats).not.toContainEqual({ kind: 'other-side' });
    expect(measures).toHaveLength(1);
    expect(measures[0]).toMatchObject({ side: 'left', otherSide: 'right', change: 2, not: null });
  });

  it('leans and limps to the other side', () => {
    const uneven = (value: number) => run([measure('stepTimeAsymmetry', 'both', value)]);
    expect(compareRuns(uneven(4), uneven(-4), { mirrored: true }).measures[0]).toMatchObject({ change: 0 });
    expect(compareRuns(uneven(4), uneven(-4)).measures[0]).toMatchObject({ change: -8 });
  });
});
