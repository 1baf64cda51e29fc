/** What the runner has asked for that keeps the coach quiet. */
export interface Wishes {
  /** No cue before this moment, source time. */
  snoozedUntilS: number;
  metronome: boolean;
  /** Something hurts: no cue for the rest of the run. */
  sore: boolean;
  /** A red flag was answered with yes: no coaching until that is taken back. */
  stopped: boolean;
}

export function startWishes(): Wishes {
  return { snoozedUntilS: -Infinity, metronome: false, sore: false, stopped: false };
}
