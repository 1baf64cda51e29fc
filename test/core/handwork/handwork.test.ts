import { describe, expect, it } from 'vitest';
import {
  type Drawing,
  drawingsAt,
  handworkOf,
  noHandwork,
  turned,
  withCorrection,
  withDrawing,
  withMoment,
  without,
  withoutCorrection,
} from '../../../src/core/handwork/handwork.ts';
import { merged, notesText, readNotes } from '../../../src/core/handwork/notes-file.ts';
import { angleDeg, leanDeg, readingOf, spotsOf, trunkPx } from '../../../src/core/handwork/shapes.ts';
import { begin, change, redo, undo } from '../../../src/core/handwork/undo.ts';
import { LM } from '../../../src/core/pose/landmarks.ts';

const ID = '3f0d4a44-0f0c-4c8b-8f51-0a6cbb0c9a11';
const PRINT = { name: 'run.mp4', size: 1000, sha256: 'a'.repeat(64) };
const LINE: Drawing = {
  id: 'one',
  tool: 'line',
  colour: 'yellow',
  fromS: 2,
  toS: 3,
  points: [
    { x: 0, y: 0, joint: 'leftHip' },
    { x: 50, y: 60 },
  ],
  words: '',
};
const AT = { timeS: 2.5, joint: 'leftWrist', x: 10, y: 20 } as const;
const WORK = withMoment(withDrawing(withCorrection({ ...noHandwork(ID), video: PRINT }, AT), LINE), {
  id: 'm',
  timeS: 1,
  title: 'Heel strike',
});
const TIMES = { firstS: 4, slowdown: 2 };
const into = { sessionId: ID, print: null, page: null, times: TIMES, durationS: 30 };

describe('handwork', () => {
  it('keeps one place for a joint of a frame, and gives it back to the engine', () => {
    const twice = withCorrection(WORK, { ...AT, x: 99 });
    expect(twice.corrections).toEqual([{ ...AT, x: 99 }]);
    expect(withoutCorrection(twice, AT).corrections).toEqual([]);
    expect(without(without(WORK, 'one'), 'm')).toMatchObject({ drawings: [], moments: [] });
  });

  it('shows a drawing from its first frame to its last', () => {
    const seen = [1.99, 2, 2.5, 3, 3.01].map((timeS) => drawingsAt(WORK, timeS).length);
    expect(seen).toEqual([0, 1, 1, 1, 0]);
  });

  it.each([
    ['no joint of ours', { ...WORK, corrections: [{ ...AT, joint: 'tail' }] }],
    ['no number', { ...WORK, corrections: [{ ...AT, x: Infinity }] }],
    ['a drawing that ends before it starts', { ...WORK, drawings: [{ ...LINE, toS: 1 }] }],
    ['a line of one point', { ...WORK, drawings: [{ ...LINE, points: [{ x: 1, y: 1 }] }] }],
    ['a moment without a title', { ...WORK, moments: [{ id: 'm', timeS: 1, title: '' }] }],
  ])('is refused where it has %s', (_, damaged) => {
    expect(handworkOf(JSON.parse(JSON.stringify(damaged)))).toBeNull();
  });
});

describe('undo', () => {
  it('goes back to the very first state and forth again, however many there were', () => {
    let history = begin(0);
    for (let i = 1; i <= 5000; i++) history = change(history, i);
    for (let i = 0; i < 6000; i++) history = undo(history);
    expect(history.now).toBe(0);
    for (let i = 0; i < 6000; i++) history = redo(history);
    expect(history.now).toBe(5000);
    expect(change(undo(history), -1)).toMatchObject({ now: -1, future: [] });
    expect(change(history, history.now)).toBe(history);
  });
});

describe('a file of notes', () => {
  it('comes back into its own run as it was', () => {
    expect(readNotes(notesText(WORK, TIMES), into)).toEqual({ ok: true, handwork: WORK });
  });

  it('comes into another run of the same video at the same moments of the video', () => {
    // That run begins two seconds of the file later, and was taken for real time.
    const other = {
      sessionId: 'other',
      print: PRINT.sha256,
      page: null,
      times: { firstS: 6, slowdown: 1 },
      durationS: 5,
    };
    const read = readNotes(notesText(WORK, TIMES), other);
    // 4 + 2 × 2.5 = 9 s of the file = 3 s of that run; the moment at 6 s is its second 0.
    expect(read).toMatchObject({
      ok: true,
      handwork: {
        sessionId: 'other',
        corrections: [{ timeS: 3 }],
        drawings: [{ fromS: 2, toS: 4 }],
        moments: [{ timeS: 0 }],
      },
    });
  });

  describe('of a video on a web page', () => {
    const page = { address: 'https://club.example/run?v=a', durationS: 62 };
    const onPage = { sessionId: 'other', print: null, times: { firstS: 6, slowdown: 1 }, durationS: 5 };
    const { video: _, ...bare } = WORK;
    const text = notesText({ ...bare, video: null }, TIMES, page);

    it('comes into a run of the same page at the same moments, without the video', () => {
      const read = readNotes(text, { ...onPage, page: { ...page, durationS: 62.02 } });
      expect(read).toMatchObject({ ok: true, handwork: { corrections: [{ timeS: 3 }] } });
    });

    it.each([
      ['another page', { ...page, address: 'https://club.example/run?v=b' }],
      ['another video of the page', { ...page, durationS: 70 }],
      ['a file of this device', null],
    ])('is refused for %s', (_name, other) => {
      expect(readNotes(text, { ...onPage, page: other })).toEqual({ ok: false, reason: 'other-video' });
    });
  });

  it.each([
    ['another video of the same name', { ...into, sessionId: 'other', print: 'b'.repeat(64) }, 'other-video'],
    ['a run whose video is not open', { ...into, sessionId: 'other' }, 'no-video'],
  ] as const)('is refused for %s', (_, run, reason) => {
    expect(readNotes(notesText(WORK, TIMES), run)).toEqual({ ok: false, reason });
  });

  it.each([
    ['{', 'not-notes'],
    ['{"format":"running-form-session"}', 'not-notes'],
    [notesText(WORK, TIMES).replace('"version": 1', '"version": 2'), 'newer'],
    [notesText(WORK, TIMES).replace('leftWrist', 'tail'), 'damaged'],
    [notesText(noHandwork(ID), TIMES), 'empty'],
  ])('is refused where it is none: %.20s', (text, reason) => {
    expect(readNotes(text, into)).toEqual({ ok: false, reason });
  });

  it('adds to what is here, which counts where both have the same', () => {
    const theirs = withDrawing(withCorrection(WORK, { ...AT, x: 77 }), { ...LINE, id: 'two' });
    const both = merged(WORK, theirs);
    expect(both.corrections).toEqual([AT]);
    expect(both.drawings.map(({ id }) => id)).toEqual(['one', 'two']);
    expect(both.moments).toHaveLength(1);
  });

  it('loses what lies before the run that takes it over', () => {
    expect(turned(WORK, (timeS) => timeS - 1.5)).toMatchObject({ corrections: [{ timeS: 1 }], moments: [] });
  });
});

describe('a drawing', () => {
  const joints = new Float32Array(2 * 33 * 2).fill(Number.NaN);
  const set = (i: number, joint: keyof typeof LM, x: number, y: number) =>
    joints.set([x, y], (i * 33 + LM[joint]) * 2);
  const table = { timesS: Float64Array.of(0, 0.04), joints };
  set(0, 'leftHip', 100, 200);
  set(1, 'leftHip', 110, 205);
  set(0, 'rightHip', 120, 200);
  set(0, 'leftShoulder', 100, 100);
  set(0, 'rightShoulder', 120, 100);

  it('goes with its joints, and is not shown where they are not seen', () => {
    expect(spotsOf(LINE, table, 1)).toEqual([
      { x: 110, y: 205 },
      { x: 50, y: 60 },
    ]);
    const knee = { points: [{ x: 0, y: 0, joint: 'leftKnee' as const }] };
    expect(spotsOf(knee, table, 0)).toBeNull();
  });

  it('measures angles, the lean from upright, and lengths in trunks', () => {
    const right = [
      { x: 0, y: 10 },
      { x: 0, y: 0 },
      { x: 10, y: 0 },
    ];
    expect(angleDeg(right)).toBeCloseTo(90, 9);
    expect(leanDeg([right[1], { x: -10, y: 10 }])).toBeCloseTo(45, 9);
    expect(trunkPx(table, 0)).toBeCloseTo(100, 6);
    const ruler = [right[1], { x: 50, y: 0 }];
    expect(readingOf({ tool: 'ruler' }, ruler, 100)).toEqual({ value: 0.5, unit: 'trunk' });
    expect(readingOf({ tool: 'ruler' }, ruler, null)).toBeNull();
  });
});
