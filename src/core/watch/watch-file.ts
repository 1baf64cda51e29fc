/** What a watch wrote of a run, whatever the format of its file. */

/** What it said at a second; null = nothing of that kind. */
export interface WatchSample {
  /** By the watch's clock, seconds since 1970. */
  readonly unixS: number;
  readonly beatsPerMin: number | null;
  /** As it stands in the file: of one foot, or of both, which has to be found out. */
  readonly cadence: number | null;
  readonly speedMps: number | null;
}

export interface WatchFile {
  /** Its maker or model, where the file says it. */
  readonly device: string | null;
  /** In order of time, at least one. */
  readonly samples: readonly WatchSample[];
}

export type WatchTrouble =
  /** Neither FIT nor TCX. */
  | 'not-an-activity'
  /** It ends before it should. */
  | 'cut-off'
  /** Its checksum says that it was changed or damaged. */
  | 'damaged'
  /** A course, a workout or settings; or an activity without a session. */
  | 'no-session'
  /** An activity in which nothing was recorded over time. */
  | 'no-records';

export type WatchReading =
  { readonly ok: true; readonly file: WatchFile } | { readonly ok: false; readonly reason: WatchTrouble };

/** @returns samples in order, one for each instant */
export function inOrder(samples: readonly WatchSample[]): WatchSample[] {
  const sorted = samples.toSorted((a, b) => a.unixS - b.unixS);
  return sorted.filter((sample, i) => i === 0 || sample.unixS > sorted[i - 1].unixS);
}

/**
 * Speeds out of distances, for files that have no speeds: of the last ten seconds, because watches round to whole metres.
 * @param metres distance at each sample; null = none
 */
export function speedsFrom(
  samples: readonly WatchSample[],
  metres: readonly (number | null)[],
): WatchSample[] {
  if (samples.some((s) => s.speedMps !== null)) return [...samples];
  let from = 0;
  return samples.map((sample, i) => {
    while (samples[from].unixS < sample.unixS - 10) from++;
    const [was, is] = [metres[from], metres[i]];
    const seconds = sample.unixS - samples[from].unixS;
    if (was === null || is === null || seconds <= 0 || is < was) return sample;
    return { ...sample, speedMps: (is - was) / seconds };
  });
}
