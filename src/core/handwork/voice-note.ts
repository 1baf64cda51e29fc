/**
 * A voice note: what was said over the player, and what the stage showed meanwhile, against the note's own clock. What
 * was seen is kept, not which key was pressed: so it replays exactly, however fast the machine is that replays it. The
 * format and, from it, its types.
 */
import * as v from 'valibot';
import { number } from '../session/schema-parts.ts';
import type { Known } from '../session/schema-parts.ts';
import { anchorSchema, COLOURS, drawingSchema, id, list, TOOLS, words } from './handwork.ts';

/** Longer is a lecture: ten minutes, some 3 MB of sound. A judgement call. */
export const MOST_NOTE_S = 600;
/** A frame a sixtieth of a second, and as many changes of a drawing. */
const MOST_ACTIONS = 2 * 60 * MOST_NOTE_S;
const MOST_SOUND_BYTES = 64 * 1024 * 1024;

const noteS = v.pipe(number, v.minValue(0), v.maxValue(2 * MOST_NOTE_S));

/** Part of the frame that fills the stage, pixels of the frame; it may reach beyond the frame. */
const seenSchema = v.object({
  x: number,
  y: number,
  width: v.pipe(number, v.minValue(1)),
  height: v.pipe(number, v.minValue(1)),
});

const draftSchema = v.object({
  tool: v.picklist(TOOLS),
  colour: v.picklist(COLOURS),
  words,
  points: list(anchorSchema, 2_001),
});

const actionSchema = v.variant('kind', [
  /** Another frame is shown: that of `timeS`, seconds of the session. */
  v.object({ noteS, kind: v.literal('frame'), timeS: number }),
  v.object({ noteS, kind: v.literal('seen'), seen: seenSchema }),
  v.object({ noteS, kind: v.literal('layers'), layers: list(v.pipe(v.string(), v.maxLength(64)), 64) }),
  /** Drawings are taken off, then others put at the end. */
  v.object({ noteS, kind: v.literal('drawings'), gone: list(id, 2_000), put: list(drawingSchema, 2_000) }),
  /** One that is being drawn keeps so many of its points and gets others; null = none is. */
  v.object({
    noteS,
    kind: v.literal('draft'),
    keep: v.pipe(number, v.minValue(0)),
    draft: v.nullable(draftSchema),
  }),
]);

const voiceNoteSchema = v.object({
  id,
  sessionId: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  title: words,
  /** ISO 8601, UTC. */
  createdAt: v.pipe(v.string(), v.isoTimestamp()),
  durationS: noteS,
  /** In order of time; those at 0 say what was there when it began. */
  actions: list(actionSchema, MOST_ACTIONS),
  /** WebM with Opus. */
  sound: v.pipe(
    v.instance(Uint8Array),
    v.check((sound) => sound.byteLength <= MOST_SOUND_BYTES, 'too long'),
  ),
});

export interface VoiceNote extends Known<Omit<v.InferOutput<typeof voiceNoteSchema>, 'sound'>> {
  readonly sound: Uint8Array<ArrayBuffer>;
}
export type NoteAction = Known<v.InferOutput<typeof actionSchema>>;
export type Seen = Known<v.InferOutput<typeof seenSchema>>;
export type Draft = Known<v.InferOutput<typeof draftSchema>>;

/** @returns null where it is damaged */
export function voiceNoteOf(value: unknown): VoiceNote | null {
  const checked = v.safeParse(voiceNoteSchema, value);
  return checked.success ? checked.output : null;
}

/**
 * The same note in other seconds of the session. Frames before its beginning become the first one.
 * @param turn - rising
 */
export function turnedNote(note: VoiceNote, turn: (timeS: number) => number): VoiceNote {
  const at = (timeS: number): number => Math.max(0, turn(timeS));
  const actions = note.actions.map((action): NoteAction => {
    if (action.kind === 'frame') return { ...action, timeS: at(action.timeS) };
    if (action.kind !== 'drawings') return action;
    const put = action.put.map((one) => ({ ...one, fromS: at(one.fromS), toS: at(one.toS) }));
    return { ...action, put };
  });
  return { ...note, actions };
}
