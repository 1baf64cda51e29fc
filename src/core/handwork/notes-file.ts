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

/** Where on the web the video is; tells it where no fingerprint can. */
export interface NotesPage {
  readonly address: string;
  /** How long it plays, seconds. */
  readonly durationS: number;
}

/** Players round differently; two videos of one page that are as long as each other to a frame are rare. */
const SAME_LENGTH_S = 0.25;

const fileSchema = v.object({
  format: v.literal(FORMAT),
  version: v.number(),
  times: v.object({ firstS: number, slowdown: v.pipe(number, v.gtValue(0)) }),
  page: v.exactOptional(v.object({ address: v.pipe(v.string(), v.maxLength(2000)), durationS: number })),
  handwork: handworkSchema,
});

/**
 * @param times of the run in its video; of a live run 0 and 1
 * @param page on which the video is; null for a file of this device, and for a live run
 */
export function notesText(
  handwork: Handwork,
  { firstS, slowdown }: NotesTimes,
  page: NotesPage | null = null,
): string {
  const times = { firstS, slowdown };
  const where = page && { page: { address: page.address, durationS: page.durationS } };
  return `${JSON.stringify({ format: FORMAT, version: 1, times, ...where, handwork }, null, 2)}\n`;
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
  /** The web page of its video; null where it was on none. */
  readonly page: NotesPage | null;
  readonly times: NotesTimes;
  readonly durationS: number;
}

/**
 * Reads a file of notes for a run: of this very run, or of another analysis of the same video, whose times are turned
 * into this one's. The same video is one with the same fingerprint, or of the same page and length. Nothing is taken of one that is made on another video.
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
  const { handwork, times, page } = checked.output;
  if (isBlank(handwork)) return { ok: false, reason: 'empty' };
  if (handwork.sessionId === into.sessionId) return { ok: true, handwork };
  const refused = isSamePage(page, into.page) ? null : whyNotSame(handwork.video?.sha256, into.print);
  if (refused) return { ok: false, reason: refused };
  const turn = (timeS: number): number =>
    (times.firstS + times.slowdown * timeS - into.times.firstS) / into.times.slowdown;
  return { ok: true, handwork: { ...turned(handwork, turn, into.durationS), sessionId: into.sessionId } };
}

function isSamePage(theirs: NotesPage | undefined, ours: NotesPage | null): boolean {
  if (!theirs || !ours || theirs.address !== ours.address) return false;
  return Math.abs(theirs.durationS - ours.durationS) <= SAME_LENGTH_S;
}

/** @returns null where both fingerprints are of one video */
function whyNotSame(theirs: string | undefined, ours: string | null): NotesReason | null {
  if (theirs === undefined) return 'other-video';
  if (ours === null) return 'no-video';
  return theirs === ours ? null : 'other-video';
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
