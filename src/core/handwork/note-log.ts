/** What the stage shows becomes a voice note's actions, and the actions what it showed. Pure. */
import type { Anchor, Drawing } from './handwork.ts';
import type { Draft, NoteAction, Seen, VoiceNote } from './voice-note.ts';

/** What is on the stage at one moment. */
export interface NoteView {
  /** Of the frame, seconds of the session. */
  readonly timeS: number;
  readonly seen: Seen;
  readonly layers: readonly string[];
  /** All there are, those that this frame does not show too. */
  readonly drawings: readonly Drawing[];
  /** The one under the hand. */
  readonly draft: Draft | null;
}

export interface NoteLog {
  /** @param noteS - not before the last one */
  look(noteS: number, view: NoteView): void;
  readonly actions: readonly NoteAction[];
}

export function createNoteLog(): NoteLog {
  const actions: NoteAction[] = [];
  let last: NoteView | null = null;
  return {
    look(noteS, view) {
      for (const change of changesOf(last, view)) actions.push({ noteS, ...change });
      last = view;
    },
    actions,
  };
}

type Change = NoteAction extends infer One ? (One extends NoteAction ? Omit<One, 'noteS'> : never) : never;

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

function changesOf(before: NoteView | null, view: NoteView): Change[] {
  const changes: Change[] = [];
  const { timeS, seen, layers, drawings, draft } = view;
  if (before?.timeS !== timeS) changes.push({ kind: 'frame', timeS });
  if (!before || !same(before.seen, seen)) changes.push({ kind: 'seen', seen });
  if (!before || !same(before.layers, layers)) changes.push({ kind: 'layers', layers: [...layers] });
  if (before?.drawings !== drawings) {
    const change = drawingsChange(before?.drawings ?? [], drawings);
    if (change) changes.push(change);
  }
  const draftNow = draftChange(before?.draft ?? null, draft);
  if (draftNow) changes.push(draftNow);
  return changes;
}

/** Those that stand where they stood stay; from the first that does not on, all are put again: their order is what lies over what. */
function drawingsChange(before: readonly Drawing[], now: readonly Drawing[]): Change | null {
  const kept = before.filter((one) => now.some((other) => same(one, other)));
  let stay = 0;
  while (stay < kept.length && same(kept[stay], now[stay])) stay++;
  const staying = new Set(kept.slice(0, stay).map((one) => one.id));
  const gone = before.filter((one) => !staying.has(one.id)).map((one) => one.id);
  const put = now.slice(stay);
  return gone.length + put.length > 0 ? { kind: 'drawings', gone, put } : null;
}

const sameAnchor = (a: Anchor, b: Anchor): boolean => a.x === b.x && a.y === b.y && a.joint === b.joint;

function draftChange(before: Draft | null, now: Draft | null): Change | null {
  if (!now) return before && { kind: 'draft', keep: 0, draft: null };
  const had = before?.points ?? [];
  let keep = 0;
  while (keep < had.length && keep < now.points.length && sameAnchor(had[keep], now.points[keep])) keep++;
  const looks = ({ tool, colour, words }: Draft): unknown => [tool, colour, words];
  if (before && keep === had.length && keep === now.points.length && same(looks(before), looks(now)))
    return null;
  return { kind: 'draft', keep, draft: { ...now, points: now.points.slice(keep) } };
}

const NOTHING: NoteView = {
  timeS: 0,
  seen: { x: 0, y: 0, width: 1, height: 1 },
  layers: [],
  drawings: [],
  draft: null,
};

function after(view: NoteView, action: NoteAction): NoteView {
  switch (action.kind) {
    case 'frame':
      return { ...view, timeS: action.timeS };
    case 'seen':
      return { ...view, seen: action.seen };
    case 'layers':
      return { ...view, layers: action.layers };
    case 'drawings':
      return {
        ...view,
        drawings: [...view.drawings.filter((one) => !action.gone.includes(one.id)), ...action.put],
      };
    case 'draft': {
      const { draft, keep } = action;
      const kept = view.draft?.points.slice(0, keep) ?? [];
      return { ...view, draft: draft && { ...draft, points: [...kept, ...draft.points] } };
    }
  }
}

/**
 * What a note shows, by its own clock. Quick where it is asked in order of time.
 * @returns the view at `noteS` seconds of the note; the same object as long as nothing changes
 */
export function replayOf({ actions }: Pick<VoiceNote, 'actions'>): (noteS: number) => NoteView {
  let done = 0;
  let askedS = 0;
  let view = NOTHING;
  return (noteS) => {
    if (noteS < askedS) [done, view] = [0, NOTHING];
    askedS = noteS;
    while (
      done < actions.length &&
      (actions[done].noteS <= noteS || actions[done].noteS === actions[0].noteS)
    )
      view = after(view, actions[done++]);
    return view;
  };
}
