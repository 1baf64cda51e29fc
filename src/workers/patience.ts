/** How long a worker that was called may be silent before it counts as hanging. */

/** Reading an hour's run from a slow disk is silent for seconds; a minute is a worker that hangs. */
export const PATIENCE_MS = 60_000;

/**
 * A worker that computes cannot say a word meanwhile, so every minute of a recording earns it time. Half an hour took 44 s
 * without a word at worst, which is 1.5 s a minute; a machine four times busier takes 6 s.
 */
const PER_RECORDED_MINUTE_MS = 6000;

/** @param durationS of the recording that is worked on; @returns milliseconds of silence */
export function patienceForRecordingMs(durationS: number): number {
  return PATIENCE_MS + (Math.max(0, durationS) / 60) * PER_RECORDED_MINUTE_MS;
}
