/** Undo and redo without end: every state there was, and where one is among them. */

export interface Undoable<State> {
  readonly past: readonly State[];
  readonly now: State;
  /** What was undone, the next one first. */
  readonly future: readonly State[];
}

export function begin<State>(now: State): Undoable<State> {
  return { past: [], now, future: [] };
}

/** What was undone before a new change is gone, as everywhere. A state that is no change leaves no trace. */
export function change<State>(history: Undoable<State>, next: State): Undoable<State> {
  if (next === history.now) return history;
  return { past: [...history.past, history.now], now: next, future: [] };
}

export function undo<State>({ past, now, future }: Undoable<State>): Undoable<State> {
  const before = past.at(-1);
  if (before === undefined) return { past, now, future };
  return { past: past.slice(0, -1), now: before, future: [now, ...future] };
}

export function redo<State>({ past, now, future }: Undoable<State>): Undoable<State> {
  const [next, ...rest] = future;
  if (next === undefined) return { past, now, future };
  return { past: [...past, now], now: next, future: rest };
}
