/** How far a runner ran on the belt, by the speeds that the belt or the runner told. Times are the session's seconds. */
import type { BeltMark, Interval, SessionFile } from './session-file.ts';
import { pausesOf } from './pauses.ts';

export interface OnBelt {
  /** Running, without pauses. */
  readonly moving: readonly Interval[];
  /** By time. */
  readonly belt: readonly BeltMark[];
}

/**
 * A runner says the speed a moment after they have set it, so the first seconds have none and no way is counted for them.
 * That a distance may miss so much of a run is a judgement call; where more is missing there is none.
 */
const MOST_WAY_MISSING = 0.05;

export function movingOf(file: SessionFile): OnBelt {
  const pauses = pausesOf(file.events, file.durationS);
  const belt = (file.belt ?? []).toSorted((a, b) => a.timeS - b.timeS);
  return { moving: file.running.flatMap((stretch) => without(stretch, pauses)), belt };
}

/** Whether the belt's speed is known for nearly all of the running. */
export function wayIsKnown(run: OnBelt, fromS: number, toS: number): boolean {
  return wayBetween(run, fromS, toS).knownS > (1 - MOST_WAY_MISSING) * overlap(run.moving, fromS, toS);
}

/** @returns metres of the whole run; null where its speed was not told for nearly all of it */
export function wayOf(file: SessionFile): number | null {
  const run = movingOf(file);
  return wayIsKnown(run, 0, file.durationS) ? wayBetween(run, 0, file.durationS).metres : null;
}

/** What is left of a stretch where others are taken out of it. */
export function without(stretch: Interval, holes: readonly Interval[]): Interval[] {
  let left = [stretch];
  for (const hole of holes) {
    left = left.flatMap(({ startS, endS }) => [
      { startS, endS: Math.min(endS, hole.startS) },
      { startS: Math.max(startS, hole.endS), endS },
    ]);
    left = left.filter(({ startS, endS }) => endS > startS);
  }
  return left;
}

/** The belt's way while the runner ran on it, metres, and how long its speed was known for, seconds. */
export function wayBetween(
  { moving, belt }: OnBelt,
  fromS: number,
  toS: number,
): { readonly metres: number; readonly knownS: number } {
  let metres = 0;
  let knownS = 0;
  belt.forEach(({ timeS, speedKmh }, i) => {
    if (speedKmh === null) return;
    const start = Math.max(fromS, timeS);
    const end = Math.min(toS, belt[i + 1]?.timeS ?? Infinity);
    const seconds = overlap(moving, start, end);
    knownS += seconds;
    metres += (seconds * speedKmh) / 3.6;
  });
  return { metres, knownS };
}

export function overlap(stretches: readonly Interval[], fromS: number, toS: number): number {
  return stretches.reduce(
    (sum, { startS, endS }) => sum + Math.max(0, Math.min(endS, toS) - Math.max(startS, fromS)),
    0,
  );
}
