/** One thing that a foot pod told, as it is written down while a run goes on. */
export interface PodReading {
  /** Session time, seconds. */
  readonly timeS: number;
  /** Steps or strides a minute: which, is found out later. */
  readonly perMin: number;
  /** The pod's own name; empty where it has none. */
  readonly source: string;
}
