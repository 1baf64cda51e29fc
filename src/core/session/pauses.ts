import type { Interval, SessionEvent } from './session-file.ts';

/** Pauses from their events, which need not be in order in files of others; one that never ended lasts to `endS`. */
export function pausesOf(events: readonly SessionEvent[], endS: number): Interval[] {
  const pauses: Interval[] = [];
  let startS: number | null = null;
  for (const event of events.toSorted((a, b) => a.timeS - b.timeS)) {
    if (event.kind === 'paused') startS ??= event.timeS;
    if (event.kind === 'resumed' && startS !== null) {
      pauses.push({ startS, endS: event.timeS });
      startS = null;
    }
  }
  if (startS !== null) pauses.push({ startS, endS: Math.max(startS, endS) });
  return pauses;
}
