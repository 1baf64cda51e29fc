/** What limits the numbers for a while is said once, while there is still time to mend it. */
import { measureOf } from '../measures/all.ts';
import { cameraPerSecond, givenPerSecond } from '../pose/frame-rate.ts';
import type { PoseFrame } from '../pose/pose-frame.ts';
import type { QualityNote } from '../session/session-file.ts';
import type { Notice } from './contract.ts';

/** What can limit the numbers; the last two: so few frames that some measures have none. */
type Limit = QualityNote | 'few-analysed' | 'few-given';

/** Limits that the runner can do something about, each with what is said. */
const SAID: readonly (readonly [Limit, Notice])[] = [
  ['camera-turned', 'turn-camera'],
  ['too-dark', 'too-dark'],
  ['few-analysed', 'slow-machine'],
  ['few-given', 'slow-camera'],
];

/** Said even while the runner is led into the frame: the guide does not speak of them. */
export const SLOW: readonly Notice[] = ['slow-machine', 'slow-camera'];

/** Somebody who walks past the lamp or turns round is no reason to speak, seconds. */
const HELD_S = 5;

/** Since when each limit has held, source time. */
export type Limits = Map<Limit, number>;

export function startLimits(): Limits {
  return new Map();
}

/** Step times and landing need so many frames a second; what moves more slowly needs fewer. */
export const STEP_TIMES_FPS = measureOf('stepTimeAsymmetry').needs?.fps ?? 0;

/** In the dark a camera takes longer for each frame: then the light is what there is to say. */
export function limitsNow(notes: readonly QualityNote[], frames: readonly PoseFrame[]): Limit[] {
  const few = notes.includes('low-frame-rate') && !notes.includes('too-dark');
  if (!few || givenPerSecond(frames) >= STEP_TIMES_FPS) return [...notes];
  return [...notes, cameraPerSecond(frames) < STEP_TIMES_FPS ? 'few-given' : 'few-analysed'];
}

/** @returns what has held for long enough to be said; it is for the caller to say it once */
export function heldLimits(limits: Limits, held: readonly Limit[], timeS: number): Notice[] {
  for (const note of limits.keys()) if (!held.includes(note)) limits.delete(note);
  for (const note of held) if (!limits.has(note)) limits.set(note, timeS);
  return SAID.flatMap(([note, notice]) => (timeS - (limits.get(note) ?? Infinity) >= HELD_S ? [notice] : []));
}
