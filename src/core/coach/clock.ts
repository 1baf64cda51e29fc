/** Seconds of running: the present spell of it and all before. Standing, pauses and absences do not count. */
export interface RunClock {
  /** When the present spell began, source time; null while nobody runs. */
  startS: number | null;
  /** Seconds of running before it. */
  beforeS: number;
  /** When that ended, source time; -Infinity where nobody ran yet. What is seen of a run before counts already. */
  endedS: number;
}

export function startClock(): RunClock {
  return { startS: null, beforeS: 0, endedS: -Infinity };
}

/** Seconds of running up to this moment. */
export function ranS({ startS, beforeS }: RunClock, timeS: number): number {
  return beforeS + (startS === null ? 0 : Math.max(0, timeS - startS));
}

export function startRun(clock: RunClock, timeS: number): void {
  clock.startS = timeS;
}

export function stopRun(clock: RunClock, timeS: number): void {
  clock.beforeS = ranS(clock, timeS);
  clock.startS = null;
  clock.endedS = timeS;
}
