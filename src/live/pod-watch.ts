/** A foot pod's cadence beside the camera's while it runs; the file's own comparison is made of the whole run again. */
import { comparePod, pairUp, type CadencePair } from '../core/devices/foot-pod.ts';
import type { PodReading } from '../core/session/pod-reading.ts';
import type { FootPod } from '../core/session/session-file.ts';
import { mean } from '../core/signal/robust.ts';

/** As long as a session file's epochs, seconds. */
const STRETCH_S = 10;
/** The last five minutes say what it counts, seconds. */
const KEPT_S = 300;

export interface PodWatch {
  /** Null until both were there for long enough. */
  readonly found: FootPod | null;
  /** @param cadence - steps a minute, by the camera, at the same time; null where it has none */
  hear(reading: PodReading, cadence: number | null): void;
}

export function createPodWatch(): PodWatch {
  let stretch: { readonly startS: number; ours: number[]; theirs: PodReading[] } | null = null;
  let pairs: CadencePair[] = [];
  let found: FootPod | null = null;
  return {
    get found() {
      return found;
    },
    hear(reading, cadence) {
      const { timeS } = reading;
      if (stretch && timeS >= stretch.startS + STRETCH_S) {
        const ours = mean(stretch.ours);
        const whole = { startS: stretch.startS, endS: stretch.startS + STRETCH_S };
        const stepsPerMin = Number.isFinite(ours) ? ours : null;
        pairs = [...pairs, ...pairUp([{ ...whole, stepsPerMin }], stretch.theirs)];
        pairs = pairs.filter((pair) => pair.endS > timeS - KEPT_S);
        found = comparePod(pairs, reading.source);
        stretch = null;
      }
      stretch ??= { startS: timeS, ours: [], theirs: [] };
      stretch.theirs.push(reading);
      if (cadence !== null) stretch.ours.push(cadence);
    },
  };
}
