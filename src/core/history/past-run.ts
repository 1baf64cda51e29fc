import type { View } from '../model/measure.ts';
import type { MeasureId } from '../measures/all.ts';

/** What a history knows of a run without its file. */
export interface PastRun {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly view: View;
  /** Seconds of running. */
  readonly runningS: number;
  readonly focus: MeasureId | null;
  readonly title: string;
  readonly notes: string;
  readonly tags?: readonly string[];
  readonly athleteId: string | null;
  /** Belt speed of the longest stretch, km/h; null where it was not told. */
  readonly speedKmh?: number | null;
  /** Every measure that has a value. */
  readonly values: Readonly<Record<string, number>>;
}
