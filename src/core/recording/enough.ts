/** Whether a run was long enough for anything to be said of it. */
import { FAIR_STRIDES } from '../measures/confidence.ts';
import type { SessionFile } from '../session/session-file.ts';

export interface TooShort {
  /** Of the measure with most of them. */
  readonly strides: number;
  readonly needed: number;
}

/**
 * With fewer strides every value has poor confidence, and none can be a strength or something to work on.
 * @returns null where it was long enough, and where nothing was measured at all: that has a reason of its own
 */
export function tooShort({ measures }: Pick<SessionFile, 'measures'>): TooShort | null {
  const measured = measures.filter((m) => m.value !== null);
  const strides = Math.max(0, ...measured.map((m) => m.strides));
  return measured.length > 0 && strides < FAIR_STRIDES ? { strides, needed: FAIR_STRIDES } : null;
}
