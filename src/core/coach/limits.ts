/** What limits the numbers for a while is said once, while there is still time to mend it. */
import type { QualityNote } from '../session/session-file.ts';
import type { Notice } from './contract.ts';

/** Limits that the runner can do something about, each with what is said. */
const SAID: readonly (readonly [QualityNote, Notice])[] = [
  ['camera-turned', 'turn-camera'],
  ['too-dark', 'too-dark'],
  ['low-frame-rate', 'low-frame-rate'],
];

/** Somebody who walks past the lamp or turns round is no reason to speak, seconds. */
const HELD_S = 5;

/** Since when each limit has held, source time. */
export type Limits = Map<QualityNote, number>;

export function startLimits(): Limits {
  return new Map();
}

/** @returns what has held for long enough to be said; it is for the caller to say it once */
export function heldLimits(limits: Limits, notes: readonly QualityNote[], timeS: number): Notice[] {
  for (const note of limits.keys()) if (!notes.includes(note)) limits.delete(note);
  for (const note of notes) if (!limits.has(note)) limits.set(note, timeS);
  return SAID.flatMap(([note, notice]) => (timeS - (limits.get(note) ?? Infinity) >= HELD_S ? [notice] : []));
}
