/** Corrections, drawings and key moments as a small file without the video, and back. */
import * as v from 'valibot';
import { number } from '../session/schema-parts.ts';
import { type Handwork, handworkSchema, isBlank, turned } from './handwork.ts';

const FORMAT = 'running-form-notes';

/** How session time runs against the file's: media = firstS + slowdown × session. */
export interface NotesTimes {
  readonly firstS: number;
  readonly slowdown: number;
}

const fileSchema = v.object({
  format: v.literal(FORMAT),
  version: v.number(),
  times: v.object({ firstS: number, slowdown: v.pipe(number, v.gtValue(0)) }),
  handwork: handworkSchema,
});

/** @param times of the run in its video; of a live run 0 and 1 */
export function notesText(handwork: Handwork, { firstS, slowdown }: NotesTimes): string {
  const times = { firstS, slowdown };
  return `${JSON.stringify({ format: FORMAT, version: 1, times, handwork }, null, 2)}\n`;
}

/** Why a file is not taken; the words are the catalogue's. */
export type NotesReason = 'not-notes' | 'newer' | 'damaged' | 'empty' | 'no-video' | 'other-video';

export type NotesResult =
  { readonly ok: true; readonly handwork: Handwork } | { readonly ok: false; readonly reason: NotesReason };

/** The run into which a file is read. */
export interface NotesInto {
  readonly sessionId: string;
  /** The fingerprint of its video; null where none is open. */
  readonly print: string | null;
  readonly times: NotesTimes;
  readonly durationS: number;
}

/**
 * Reads a file of notes for a run: of this very run, or of another analysis of the same video, whose times are turned
 * into this one's. Nothing is taken of one that is made on another video.
 */
export function readNotes(text: string, into: NotesInto): NotesResult {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { ok: false, reason: 'not-notes' };
  }
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== FORMAT)
    return { ok: false, reason: 'not-notes' };
  if ('version' in value && typeof value.version === 'number' && value.version > 1)
    return { ok: false, reason: 'newer' };
  const checked = v.safeParse(fileSchema, value);
  if (!checked.success) return { ok: false, reason: 'damaged' };
  const { handwork, times } = checked.output;
  if (isBlank(handwork)) return { ok: false, reason: 'empty' };
  if (handwork.sessionId === into.sessionId) return { ok: true, handwork };
  const wanted = handwork.video?.sha256;
  if (!wanted) return { ok: false, reason: 'other-video' };
  if (into.print === null) return { ok: false, reason: 'no-video' };
  if (wanted !== into.print) return { ok: false, reason: 'other-video' };
  const turn = (timeS: number): number =>
    (times.firstS + times.slowdown * timeS - into.times.firstS) / into.times.slowdown;
  return { ok: true, handwork: { ...turned(handwork, turn, into.durationS), sessionId: into.sessionId } };
}

/** Both together: what is here stays, and counts where both have put the same joint of the same frame. */
export function merged(here: Handwork, theirs: Handwork): Handwork {
  const key = ({ timeS, joint }: { timeS: number; joint: string }) => `${joint} ${timeS.toFixed(3)}`;
  const known = new Set(here.corrections.map(key));
  const ids = new Set([...here.drawings, ...here.moments].map(({ id }) => id));
  return {
    ...here,
    video: here.video ?? theirs.video,
    corrections: [...here.corrections, ...theirs.corrections.filter((one) => !known.has(key(one)))].toSorted(
      (a, b) => a.timeS - b.timeS,
    ),
    drawings: [...here.drawings, ...theirs.drawings.filter(({ id }) => !ids.has(id))],
    moments: [...here.moments, ...theirs.moments.filter(({ id }) => !ids.has(id))].toSorted(
      (a, b) => a.timeS - b.timeS,
    ),
  };
}
