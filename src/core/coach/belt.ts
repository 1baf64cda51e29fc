/** The belt's speed: as the runner told it, and as a change of cadence betrays it. */
import type { BeltMark } from '../session/session-file.ts';
import { median } from '../signal/robust.ts';
import type { KeptStride } from './strides.ts';
import { SPEED_CHANGE, SPEED_STRIDES_BEFORE, SPEED_STRIDES_NOW } from './times.ts';

export interface BeltState {
  /** As the runner told it last; null until then. */
  mark: BeltMark | null;
  /** When it last changed, source time; -Infinity before. */
  changedS: number;
}

export function startBelt(): BeltState {
  return { mark: null, changedS: -Infinity };
}

/** Whether the cadence of the latest strides is another than that of the strides before them. */
export function isOtherPace(strides: readonly KeptStride[]): boolean {
  const latest = strides.slice(-(SPEED_STRIDES_BEFORE + SPEED_STRIDES_NOW));
  if (latest.length < SPEED_STRIDES_BEFORE + SPEED_STRIDES_NOW) return false;
  const cadences = latest.map((s) => s.reading.values.cadence ?? Number.NaN);
  const now = median(cadences.slice(SPEED_STRIDES_BEFORE));
  const before = median(cadences.slice(0, SPEED_STRIDES_BEFORE));
  return Math.abs(now / before - 1) > SPEED_CHANGE;
}
