/** How a video is divided among engines that work side by side. */

/** A stretch of media time, seconds: measured from `startS` to before `endS`. */
export interface Stretch {
  /** Where it is looked at from: before `startS` by as much as shows whether it follows the same runner. */
  readonly fromS: number;
  readonly startS: number;
  readonly endS: number;
}

/** Seconds that a stretch shares with the one before it. Fifteen camera frames are enough to tell people apart. */
export const SHARED_S = 0.5;
/** Shorter ones cost more in finding the runner than they save. */
const MIN_STRETCH_S = 3;
/** Skeletons wait until the ones before them have arrived. This many seconds of them take little memory. */
const MAX_STRETCH_S = 60;

/** Stretches of one length, as many as engines or a multiple of it. The outermost ends are those given, infinite ones too. */
export function stretchesOf(
  startS: number,
  endS: number,
  engines: number,
  outer: { readonly fromS: number; readonly toS: number },
): Stretch[] {
  const lengthS = Math.max(0, endS - startS);
  const rounds = Math.max(1, Math.ceil(lengthS / (engines * MAX_STRETCH_S)));
  const wanted = engines * rounds;
  const count = Math.max(1, Math.min(wanted, Math.floor(lengthS / MIN_STRETCH_S)));
  return Array.from({ length: count }, (_, i) => {
    const beginS = i === 0 ? outer.fromS : startS + (i * lengthS) / count;
    return {
      fromS: i === 0 ? outer.fromS : beginS - SHARED_S,
      startS: beginS,
      endS: i === count - 1 ? outer.toS : startS + ((i + 1) * lengthS) / count,
    };
  });
}
