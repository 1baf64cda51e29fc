/** What a marker does, as one state and the steps that change it. Pure. */
import { type FrameMarks, isComplete, type Mark, type PointName, pointsOf } from './labels-file.ts';
import type { Task } from './task.ts';

export interface Marking {
  readonly task: Task;
  /** Place in `task.frames`. */
  readonly frame: number;
  readonly point: PointName;
  readonly marks: Readonly<Record<string, FrameMarks>>;
  /** What was there before each step, the latest last. */
  readonly undo: readonly Step[];
}

interface Step {
  readonly frame: number;
  readonly point: PointName;
  readonly before: Mark | undefined;
  /** One of several small moves. */
  readonly fine: boolean;
}

export type Action =
  /** `fine`: one of several moves of one point, undone together. */
  | { readonly kind: 'place'; readonly x: number; readonly y: number; readonly fine?: boolean }
  | { readonly kind: 'hide' }
  /** Every point of this frame that has no answer yet. */
  | { readonly kind: 'hide-rest' }
  | { readonly kind: 'point'; readonly to: PointName }
  | { readonly kind: 'next-point' | 'previous-point' | 'next-frame' | 'previous-frame' | 'undo' };

const DECIMALS = 100;
const rounded = (value: number, most: number): number =>
  Math.round(DECIMALS * Math.min(most, Math.max(0, value))) / DECIMALS;

/** Begins where this pass was left. */
export function beginMarking(task: Task): Marking {
  const open = task.frames.findIndex(({ id }) => !isComplete(task.marks[id], task.view));
  const frame = open < 0 ? 0 : open;
  return { task, frame, marks: task.marks, undo: [], point: firstOpen(task, task.marks, frame) };
}

function firstOpen({ frames, view }: Task, marks: Marking['marks'], frame: number): PointName {
  const points = pointsOf(view);
  const there = marks[frames[frame]?.id ?? ''] ?? {};
  return points.find((point) => there[point] === undefined) ?? points[0];
}

export function frameId({ task, frame }: Marking): string {
  return task.frames[frame]?.id ?? '';
}

/** Marks of the frame that is shown. */
export function marksHere(state: Marking): FrameMarks {
  return state.marks[frameId(state)] ?? {};
}

/** How many frames have all their answers. */
export function framesDone({ task, marks }: Marking): number {
  return task.frames.filter(({ id }) => isComplete(marks[id], task.view)).length;
}

function withMark(
  state: Marking,
  point: PointName,
  mark: Mark | undefined,
  { keep = true, fine = false } = {},
): Marking {
  const { [point]: before, ...others } = marksHere(state);
  const here: FrameMarks = mark === undefined ? others : { ...others, [point]: mark };
  return {
    ...state,
    marks: { ...state.marks, [frameId(state)]: here },
    undo: keep ? [...state.undo, { frame: state.frame, point, before, fine }] : state.undo,
  };
}

function stepPoint(state: Marking, by: 1 | -1): Marking {
  const points = pointsOf(state.task.view);
  const at = points.indexOf(state.point) + by;
  return { ...state, point: points[Math.min(points.length - 1, Math.max(0, at))] };
}

function stepFrame(state: Marking, by: 1 | -1): Marking {
  const frame = Math.min(state.task.frames.length - 1, Math.max(0, state.frame + by));
  return frame === state.frame
    ? state
    : { ...state, frame, point: firstOpen(state.task, state.marks, frame) };
}

function undone(state: Marking): Marking {
  const last = state.undo.at(-1);
  if (!last) return state;
  const there = { ...state, frame: last.frame, point: last.point, undo: state.undo.slice(0, -1) };
  return withMark(there, last.point, last.before, { keep: false });
}

export function stepMarking(state: Marking, action: Action): Marking {
  switch (action.kind) {
    case 'place': {
      const { width, height } = state.task.video;
      const last = state.undo.at(-1);
      const fine = action.fine === true;
      const goesOn = fine && last?.fine === true && last.frame === state.frame && last.point === state.point;
      const mark = { x: rounded(action.x, width), y: rounded(action.y, height) };
      return withMark(state, state.point, mark, { keep: !goesOn, fine });
    }
    case 'hide':
      return stepPoint(withMark(state, state.point, 'hidden'), 1);
    case 'hide-rest':
      return pointsOf(state.task.view)
        .filter((point) => marksHere(state)[point] === undefined)
        .reduce((now, point) => withMark(now, point, 'hidden'), state);
    case 'point':
      return { ...state, point: action.to };
    case 'next-point':
      return stepPoint(state, 1);
    case 'previous-point':
      return stepPoint(state, -1);
    case 'next-frame':
      return stepFrame(state, 1);
    case 'previous-frame':
      return stepFrame(state, -1);
    case 'undo':
      return undone(state);
  }
}
