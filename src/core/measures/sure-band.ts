/** What may be said of a value that has poor confidence: only what its error leaves standing. */
import type { Band, Side } from '../model/measure.ts';
import { measureOf, type Measure } from './all.ts';
import { judge } from './bands.ts';
import { FAIR_STRIDES, isSeenBadly, offBy, type SeenRun } from './confidence.ts';
import type { RunValue } from './definition.ts';
import type { MeasureResult } from './measure-result.ts';

/**
 * A hand that passes the midline by 33 % with an error of 7 does cross, though by how much is poorly known. A poor value
 * keeps a band of watch or fault where it lies beyond the limit even if it is off by its error: that leaves one in six on
 * the wrong side, of a limit that itself lies beyond all recorded runners. Doubt that was weighed before (shoulders,
 * trunk rotation, hip drop) is not asked again. Where the runner was seen badly or from a slant, nothing is said.
 */
export function sureBand(
  measure: Measure,
  side: Side,
  found: RunValue,
  input: SeenRun,
  band: Band | null,
): Band | null {
  if (band === null || band === 'ok') return band;
  if (isSeenBadly(measure, input)) return null;
  const off = measure.run?.offUnweighed?.(input) ?? offBy(measure, side, found, input);
  const { judging } = measure;
  if (off === null || off === 0 || !judging || judging.limitsHoldError) return band;
  const [less, more] = [-off, off].map((error) =>
    judge(measure.id, side, found.value + error, found.baseline, input.view),
  );
  // A lean without a stand: its own rule has weighed its doubt.
  if (!less || !more) return band;
  return Math.min(less.severity, more.severity) > 1 ? band : null;
}

/** Whether a result is something to tell a runner of: beyond its band, and for certain where its size is not. */
export function isNamed({
  id,
  band,
  confidence,
  strides,
}: Pick<MeasureResult, 'id' | 'band' | 'confidence' | 'strides'>): boolean {
  if (band !== 'watch' && band !== 'fault') return false;
  if (confidence !== 'poor') return true;
  const { claims, judging } = measureOf(id);
  return claims.atBest !== 'poor' && judging?.limitsHoldError !== true && strides >= FAIR_STRIDES;
}
