/** What of a file's frames a player shows, and when. Pure. */
import type { Edit } from './edits.ts';

/** A stretch that is shown without a break. All in seconds. */
export interface Stretch {
  /** In the file's time, as its reader gives it: from, and before. */
  readonly fromS: number;
  readonly toS: number;
  /** Time of showing = the file's time + this. */
  readonly shiftS: number;
}

export interface Shown {
  /** In the order of showing, at least one. */
  readonly stretches: readonly Stretch[];
  /** Seconds that the file holds and no player shows. */
  readonly hiddenS: number;
}

/** When the first frame begins and the last one ends, in the file's time, seconds. */
interface Media {
  readonly firstS: number;
  readonly endS: number;
}

/** Lengths of edits are rounded to the film's units, at the coarsest 1/600 s. What is seen for less is not seen. */
const ROUNDING_S = 0.002;

/** @param fromS - what lies before is not shown; in the file's time, as what is shown after it */
export function allShown(fromS: number): Shown {
  return { stretches: [{ fromS, toS: Infinity, shiftS: 0 }], hiddenS: 0 };
}

/**
 * @param edits - the file's list, in the order of showing
 * @param media - of the first frame and the end of the last one, in the reader's time
 */
export function shownBy(edits: readonly Edit[], media: Media): Shown {
  const readersZeroS = zeroOf(edits);
  const stretches: Stretch[] = [];
  let atS = 0;
  for (const { mediaS, lengthS } of edits) {
    if (mediaS !== null && readersZeroS !== null) {
      const fromS = mediaS - readersZeroS;
      const toS = fromS + lengthS;
      const isThere = Math.min(toS, media.endS) - Math.max(fromS, media.firstS) > ROUNDING_S;
      // An end behind the last frame cuts nothing off, whatever was rounded.
      if (isThere) {
        stretches.push({ fromS, toS: toS < media.endS - ROUNDING_S ? toS : Infinity, shiftS: atS - fromS });
      }
    }
    atS += lengthS;
  }
  if (stretches.length === 0) return allShown(Math.max(0, media.firstS));
  return { stretches, hiddenS: Math.max(0, media.endS - media.firstS - covered(stretches, media)) };
}

/** The reader counts from where the first shown stretch begins in the media, and adds what is empty before it. */
function zeroOf(edits: readonly Edit[]): number | null {
  let emptyS = 0;
  for (const { mediaS, lengthS } of edits) {
    if (mediaS !== null) return mediaS - emptyS;
    emptyS += lengthS;
  }
  return null;
}

/** Seconds of the media that are shown at least once. */
function covered(stretches: readonly Stretch[], media: Media) {
  let sum = 0;
  let untilS = media.firstS;
  for (const { fromS, toS } of stretches.toSorted((a, b) => a.fromS - b.fromS)) {
    const endS = Math.min(toS, media.endS);
    sum += Math.max(0, endS - Math.max(fromS, untilS));
    untilS = Math.max(untilS, endS);
  }
  return sum;
}

/** When the first frame is shown, and when the last one ends. */
export function spanOf(
  { stretches }: Shown,
  media: Media,
): { readonly startS: number; readonly endS: number } {
  const [first] = stretches;
  const last = stretches[stretches.length - 1];
  return {
    startS: Math.max(first.fromS, media.firstS) + first.shiftS,
    endS: Math.min(last.toS, media.endS) + last.shiftS,
  };
}

/**
 * When a frame is shown in a stretch.
 * @param sample - in the file's time
 * @returns null where it is not shown; a frame that began before the stretch is shown from its start on
 */
export function shownAt(
  stretch: Stretch,
  sample: { readonly timestamp: number; readonly duration: number },
): number | null {
  const { fromS, toS, shiftS } = stretch;
  if (sample.timestamp >= toS - ROUNDING_S) return null;
  if (sample.timestamp >= fromS - ROUNDING_S) return Math.max(sample.timestamp, fromS) + shiftS;
  return sample.timestamp + sample.duration > fromS + ROUNDING_S ? fromS + shiftS : null;
}

/** The stretch that is shown at a time, and the file's time of it. Before the first and in gaps: the next one's start. */
export function fileTimeOf(
  { stretches }: Shown,
  timeS: number,
): { readonly index: number; readonly fileS: number } {
  const index = stretches.findIndex(({ toS, shiftS }) => timeS < toS + shiftS - ROUNDING_S);
  const found = index === -1 ? stretches.length - 1 : index;
  const { fromS, shiftS } = stretches[found];
  return { index: found, fileS: Math.max(fromS, timeS - shiftS) };
}
