/** The stretches of a video that become sessions, while they are being chosen. Pure. */
import type { SourcePart } from '../../../core/session/session-file.ts';

/** Shorter ones hold no stride to measure. */
const LEAST_S = 1;
/** This close to an end of the video is the end. */
const CLOSE_S = 0.05;

export interface Stretches {
  /** Seconds of playing. */
  readonly durationS: number;
  readonly list: readonly SourcePart[];
  /** Index of the one that keys and buttons change. */
  readonly current: number;
}

export function wholeVideo(durationS: number, part: SourcePart | null): Stretches {
  const all = { name: '', startS: 0, endS: durationS };
  const list = [part ? { ...part, endS: Math.min(part.endS, durationS) } : all];
  return { durationS, list, current: 0 };
}

function changed(stretches: Stretches, index: number, part: Partial<SourcePart>): Stretches {
  const list = stretches.list.map((old, i) => (i === index ? { ...old, ...part } : old));
  return { ...stretches, list };
}

/** Moves one end to a time; the other end gives way as far as it must. */
export function moveEnd(
  stretches: Stretches,
  index: number,
  end: 'startS' | 'endS',
  timeS: number,
): Stretches {
  const old = stretches.list.at(index);
  const { durationS } = stretches;
  const least = Math.min(LEAST_S, durationS);
  if (!old) return stretches;
  const at = snap(timeS, durationS);
  if (end === 'startS') {
    const startS = Math.min(at, durationS - least);
    return changed(stretches, index, { startS, endS: Math.max(old.endS, startS + least) });
  }
  const endS = Math.max(at, least);
  return changed(stretches, index, { startS: Math.min(old.startS, endS - least), endS });
}

function snap(timeS: number, durationS: number): number {
  if (timeS < CLOSE_S) return 0;
  return timeS > durationS - CLOSE_S ? durationS : timeS;
}

export function rename(stretches: Stretches, index: number, name: string): Stretches {
  return changed(stretches, index, { name });
}

/** A new stretch from here on: to the next one's start, or to the end. */
export function addAt(stretches: Stretches, timeS: number): Stretches {
  const { durationS, list } = stretches;
  const startS = Math.max(0, Math.min(timeS, durationS - Math.min(LEAST_S, durationS)));
  const next = Math.min(durationS, ...list.map((part) => part.startS).filter((at) => at > startS + LEAST_S));
  return { durationS, list: [...list, { name: '', startS, endS: next }], current: list.length };
}

/** The last one stays: without any there is nothing to analyse. */
export function remove(stretches: Stretches, index: number): Stretches {
  if (stretches.list.length <= 1) return stretches;
  const list = stretches.list.filter((_, i) => i !== index);
  return { ...stretches, list, current: Math.min(stretches.current, list.length - 1) };
}

/** As they are analysed: in their order, with tidy names. None = the whole video, as one. */
export function partsOf({ list, durationS }: Stretches): readonly SourcePart[] {
  const parts = list
    .map((part) => ({ ...part, name: part.name.replaceAll(/\s+/g, ' ').trim() }))
    .toSorted((a, b) => a.startS - b.startS);
  const [only] = parts;
  const whole = parts.length === 1 && only.startS === 0 && only.endS >= durationS && only.name === '';
  return whole ? [] : parts;
}
