/** What is known of one measure of a run. */
import type { Band, Confidence, Reason, Side, Unit } from '../model/measure.ts';
import type { MeasureId } from './all.ts';

export interface MeasureResult {
  readonly id: MeasureId;
  readonly side: Side;
  readonly unit: Unit;
  /** Null where it cannot be measured. */
  readonly value: number | null;
  /** The same measure in the runner's neutral stand or own good running; null where none was taken. */
  readonly baseline: number | null;
  /** 'running': the baseline is the runner's own running, and only a change from it is known. Left out: the neutral stand. */
  readonly baselineFrom?: 'running';
  /** Robust standard deviation over strides, same unit; null without a value. */
  readonly spread: number | null;
  /** How many strides (or steps) it rests on. */
  readonly strides: number;
  readonly confidence: Confidence;
  readonly band: Band | null;
  readonly reason: Reason | null;
  /** Smallest change from the baseline worth believing, same unit; null without a value. */
  readonly smallestChange: number | null;
}
