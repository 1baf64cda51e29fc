import { describe, expect, it } from 'vitest';
import { agreement, withinMarker } from './agreement.mjs';
import { inPicturePlane, scaleOf } from './picture-plane.mjs';
import { scoreLabels } from './score-labels.mjs';
import { sampleLabels } from '../label/labels.ts';

const at = (x: number, y: number) => ({ x, y });
/** From the front: shoulders 100 px wide about x = 300, hips below, the left of the runner at the right of the frame. */
const FRONT = {
  leftEar: at(310, 150),
  rightEar: at(290, 150),
  leftShoulder: at(350, 200),
  rightShoulder: at(250, 200),
  leftHip: at(330, 400),
  rightHip: at(270, 400),
  leftWrist: at(290, 300),
  rightWrist: at(260, 300),
  leftKnuckles: at(280, 310),
  rightKnuckles: 'hidden' as const,
};
const front = (marks: object, mirrored = false) => {
  const all = { ...FRONT, ...marks };
  return inPicturePlane(all, { view: 'front', mirrored, ...scaleOf([all]) });
};
const flipped = Object.fromEntries(
  Object.entries(FRONT).map(([name, mark]) => [name, mark === 'hidden' ? mark : at(600 - mark.x, mark.y)]),
);

describe('measures in the plane of the frame', () => {
  it('know past the midline from its own side, for each arm', () => {
    const values = front({});
    expect(values['armCrossing.left']).toBeCloseTo(10, 6);
    expect(values['armCrossing.right']).toBeCloseTo(-40, 6);
    expect(values['knuckles.left']).toBeCloseTo(20, 6);
    expect(values['knuckles.right']).toBeUndefined();
  });

  it('take the midline from the trunk, which may lean', () => {
    const values = front({ leftHip: at(350, 400), rightHip: at(290, 400) });
    // The line is at 310 at the wrists' height.
    expect(values['armCrossing.left']).toBeCloseTo(20, 6);
    expect(values['lateralLean']).toBeCloseTo((-180 / Math.PI) * Math.atan(20 / 200), 6);
  });

  it('read the same of a mirrored frame', () => {
    const values = inPicturePlane(flipped, { view: 'front', mirrored: true, shoulderWidth: 100 });
    for (const [key, value] of Object.entries(front({}))) expect(values[key]).toBeCloseTo(value, 6);
  });

  it('have a higher left shoulder as a positive tilt, nearer to the ears', () => {
    const values = front({ leftShoulder: at(350, 190) });
    expect(values['shoulderTilt']).toBeGreaterThan(5);
    expect(values['shoulderHeight.left']).toBeLessThan(values['shoulderHeight.right']);
  });

  it('have forward as positive from either side', () => {
    const marks = {
      Ear: at(70, 150),
      Shoulder: at(90, 200),
      Hip: at(100, 400),
      Knee: at(80, 500),
      Ankle: at(60, 600),
      Elbow: at(95, 300),
      Wrist: at(30, 300),
    };
    const named = (side: string, x: (x: number) => number) =>
      Object.fromEntries(Object.entries(marks).map(([part, p]) => [side + part, at(x(p.x), p.y)]));
    const left = inPicturePlane(
      named('left', (x) => x),
      { view: 'left', mirrored: false, shoulderWidth: null },
    );
    const right = inPicturePlane(
      named('right', (x) => 200 - x),
      { view: 'right', mirrored: false, shoulderWidth: null },
    );
    expect(left['trunkLean']).toBeCloseTo((180 / Math.PI) * Math.atan(10 / 200), 6);
    expect(left['forwardHead']).toBeCloseTo((180 / Math.PI) * (Math.atan(20 / 50) - Math.atan(10 / 200)), 6);
    expect(left['overstride.left']).toBeCloseTo((180 / Math.PI) * Math.atan(20 / 100), 6);
    expect(left['kneeFlexion.left']).toBeCloseTo(0, 1);
    expect(right['trunkLean']).toBeCloseTo(left['trunkLean'], 6);
    expect(right['overstride.right']).toBeCloseTo(left['overstride.left'], 6);
  });

  it('leave out what was not visible', () => {
    expect(front({ leftHip: 'hidden' })).not.toHaveProperty('lateralLean');
    expect(inPicturePlane({}, { view: 'left', mirrored: false, shoulderWidth: null })).toEqual({});
  });
});

describe('agreement', () => {
  it('has bias, limits and the deviation of one reading', () => {
    const found = agreement([1, 3, 5]);
    expect(found).toMatchObject({ n: 3, bias: 3, sd: 2, limits: [3 - 3.92, 3 + 3.92] });
    expect(withinMarker(found)).toBeCloseTo(Math.SQRT2, 6);
  });

  it('claims no spread of two, and nothing of none', () => {
    expect(agreement([1, 2])).toEqual({ n: 2, bias: 1.5, sd: null, limits: null });
    expect(agreement([])).toBeNull();
    expect(withinMarker(null)).toBeNull();
  });
});

describe('a label file as truth', () => {
  const shin = (ahead: number) => ({ leftKnee: at(300, 500), leftAnkle: at(300 - ahead, 600) });
  const pass = (
    number: number,
    aheads: readonly number[],
    finishedAt: string | null = '2026-01-05T10:00:00.000Z',
  ) => ({
    number,
    marker: '',
    startedAt: '2026-01-05T09:00:00.000Z',
    finishedAt,
    marks: Object.fromEntries(aheads.map((ahead, i) => [`f0${2 * i + 1}`, shin(ahead)])),
  });
  const session = {
    measures: [{ id: 'overstride', side: 'left', unit: 'deg', value: 9, baseline: null, reason: null }],
  };
  const degrees = (ahead: number) => (180 / Math.PI) * Math.atan(ahead / 100);

  it('compares the frames that a measure is for with the product, and the passes with each other', () => {
    const labels = sampleLabels({ passes: [pass(1, [10, 12, 14, 16]), pass(2, [12, 12, 16, 14])] });
    const { passes, rows, points } = scoreLabels(labels, { session, valueAt: () => 10 });
    const row = rows.find(({ measure }) => measure === 'overstride.left')!;
    const marked = (degrees(11) + degrees(12) + degrees(15) + degrees(15)) / 4;
    expect([passes, row.n, row.run, row.unit]).toEqual([2, 4, 9, 'deg']);
    expect(row.marked).toBeCloseTo(marked, 1);
    expect(row.error!.bias).toBeCloseTo(10 - marked, 1);
    expect(row.repeats).toBeGreaterThan(0.5);
    expect(points.find(({ point }) => point === 'leftKnee')!.sd).toBe(0);
  });

  it('leaves out a pass that is not finished, and then says nothing of repeating', () => {
    const labels = sampleLabels({ passes: [pass(1, [10, 12, 14, 16]), pass(2, [40], null)] });
    const { passes, rows, points } = scoreLabels(labels, { session, valueAt: () => null });
    expect([passes, points.length, rows[0].repeats, rows[0].error]).toEqual([1, 0, null, null]);
  });
});
