/** The edit list of an MP4 or QuickTime file: which of its frames are shown, and when. */
import { type Box, boxesIn, boxIn } from './boxes.ts';
import type { Bytes } from './bytes.ts';

/** A stretch of what the file holds, as it is shown. */
export interface Edit {
  /** Where it begins in the media, seconds of the track's own clock; null = nothing is shown. */
  readonly mediaS: number | null;
  /** Seconds of showing; `Infinity` = to the end. */
  readonly lengthS: number;
}

/**
 * @param trackId - as the track's header says
 * @returns null where the file has no such list: it is shown as it is stored
 */
export async function readEdits(bytes: Bytes, trackId: number): Promise<readonly Edit[] | null> {
  const movie = await boxIn(bytes, { from: 0, to: bytes.size }, 'moov');
  const movieHead = movie && (await boxIn(bytes, movie, 'mvhd'));
  if (!movieHead) return null;
  const movieHz = await afterDates(bytes, movieHead);
  for await (const track of boxesIn(bytes, movie.from, movie.to)) {
    if (track.type !== 'trak' || (await idOf(bytes, track)) !== trackId) continue;
    const media = await boxIn(bytes, track, 'mdia');
    const mediaHead = media && (await boxIn(bytes, media, 'mdhd'));
    const edits = await boxIn(bytes, track, 'edts');
    const list = edits && (await boxIn(bytes, edits, 'elst'));
    if (!mediaHead || !list) return null;
    const mediaHz = await afterDates(bytes, mediaHead);
    return movieHz && mediaHz ? listOf(bytes, list, movieHz, mediaHz) : null;
  }
  return null;
}

async function idOf(bytes: Bytes, track: Box): Promise<number | null> {
  const head = await boxIn(bytes, track, 'tkhd');
  return head && afterDates(bytes, head);
}

/** What follows a header's two dates, which take 8 or 4 bytes each: a track's id, or a film's or track's units a second. */
async function afterDates(bytes: Bytes, head: Box): Promise<number | null> {
  const version = await bytes.read(head.from, 1);
  const at = version?.getUint8(0) === 1 ? 20 : 12;
  return (await bytes.read(head.from + at, 4))?.getUint32(0) ?? null;
}

/** A rate is a whole number and a fraction of two bytes each. */
const RATE_ONE = 0x1_0000;

/** Entries of 8-byte or 4-byte numbers: how long, from where in the media (−1 = nothing), at what rate. */
async function listOf(bytes: Bytes, list: Box, movieHz: number, mediaHz: number): Promise<Edit[] | null> {
  const head = await bytes.read(list.from, 8);
  if (!head) return null;
  const wide = head.getUint8(0) === 1;
  const entryLength = wide ? 20 : 12;
  const count = Math.min(head.getUint32(4), Math.floor((list.to - list.from - 8) / entryLength));
  const edits: Edit[] = [];
  for (let i = 0; i < count; i++) {
    const entry = await bytes.read(list.from + 8 + i * entryLength, entryLength);
    if (!entry) return null;
    const length = wide ? Number(entry.getBigUint64(0)) : entry.getUint32(0);
    const media = wide ? Number(entry.getBigInt64(8)) : entry.getInt32(4);
    const rate = entry.getInt32(wide ? 16 : 8) / RATE_ONE;
    // A stretch that is shown slower or faster: nobody says which of the two times is meant, so the file is read as stored.
    if (rate !== 0 && rate !== 1) return null;
    // A rate of 0 holds one frame still: nothing new is shown meanwhile.
    const isEmpty = media === -1 || rate === 0;
    // Files that are written while they are recorded leave the length of the last stretch open.
    const isOpen = length === 0 && i === count - 1;
    edits.push({ mediaS: isEmpty ? null : media / mediaHz, lengthS: isOpen ? Infinity : length / movieHz });
  }
  return edits;
}
