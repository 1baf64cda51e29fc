import { describe, expect, it } from 'vitest';
import {
  type Action,
  beginMarking,
  framesDone,
  marksHere,
  stepMarking,
} from '../../src/surfaces/label/marking.ts';
import type { Task } from '../../src/surfaces/label/task.ts';
import { allAt, sampleLabels } from './labels.ts';

const { video, frames } = sampleLabels();
const task = (marks: Task['marks'] = {}): Task => ({
  video,
  view: 'left',
  pass: 1,
  frames: frames.slice(0, 3).map(({ id, playS }) => ({ id, playS })),
  marks,
  sameDay: false,
});
const after = (actions: readonly Action[], marks: Task['marks'] = {}) =>
  actions.reduce(stepMarking, beginMarking(task(marks)));

describe('marking', () => {
  it('begins at the first frame and point that has no answer', () => {
    const marks = { f01: allAt('left', 5, 5), f02: { leftEar: 'hidden' as const } };
    const begun = beginMarking(task(marks));
    expect([begun.frame, begun.point, framesDone(begun)]).toEqual([1, 'leftShoulder', 1]);
  });

  it('keeps a mark within the frame', () => {
    expect(marksHere(after([{ kind: 'place', x: -4, y: 5000 }]))).toEqual({ leftEar: { x: 0, y: 1280 } });
  });

  it('takes small moves back together, and the click before them after that', () => {
    const click: Action = { kind: 'place', x: 10, y: 10 };
    const moves = [11, 12, 13].map((x): Action => ({ kind: 'place', x, y: 10, fine: true }));
    const moved = after([click, ...moves]);
    expect(marksHere(moved)).toEqual({ leftEar: { x: 13, y: 10 } });
    const once = stepMarking(moved, { kind: 'undo' });
    expect(marksHere(once)).toEqual({ leftEar: { x: 10, y: 10 } });
    expect(marksHere(stepMarking(once, { kind: 'undo' }))).toEqual({});
  });

  it('goes back to the frame in which the step was made', () => {
    const state = after([{ kind: 'hide' }, { kind: 'next-frame' }, { kind: 'undo' }]);
    expect([state.frame, state.point, marksHere(state)]).toEqual([0, 'leftEar', {}]);
  });

  it('answers all that is left of a frame at once, and leaves what is marked', () => {
    const state = after([{ kind: 'place', x: 1, y: 2 }, { kind: 'hide-rest' }]);
    expect(framesDone(state)).toBe(1);
    expect(marksHere(state)['leftEar']).toEqual({ x: 1, y: 2 });
  });

  it('stays at the ends', () => {
    expect(after([{ kind: 'previous-frame' }, { kind: 'previous-point' }]).point).toBe('leftEar');
    expect(after(Array.from({ length: 9 }, () => ({ kind: 'next-frame' as const }))).frame).toBe(2);
  });
});
