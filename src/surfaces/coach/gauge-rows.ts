/** Which instruments stand beside the image, and where their needles are. Pure. */
import { okZone } from '../../core/measures/bands.ts';
import { isNamed } from '../../core/measures/sure-band.ts';
import type { Band, Side, View } from '../../core/model/measure.ts';
import { measureOf, MEASURES, type MeasureId } from '../../core/measures/all.ts';
import type { GaugeFacts } from '../../core/measures/definition.ts';
import type { Reading } from '../../core/coach/contract.ts';

/** A needle that leaves the line to either side. */
export interface OffsetRow {
  readonly kind: 'offset';
  readonly id: MeasureId;
  readonly words: Exclude<GaugeFacts['look'], PairRow['kind']>;
  readonly reading: Reading | null;
}

/** Two halves, left and right of the line. */
export interface PairRow {
  readonly kind: 'shoulders' | 'hands';
  readonly id: MeasureId;
  readonly left: Reading | null;
  readonly right: Reading | null;
}

export type GaugeRow = OffsetRow | PairRow;

/** Full swing of a gauge that no measure has described. */
const USUAL_RANGE = 20;

const rangeOf = (id: MeasureId) => measureOf(id).show.gauge?.range ?? USUAL_RANGE;

function find(readings: readonly Reading[], id: MeasureId, ...sides: readonly Side[]): Reading | null {
  const candidates = readings.filter((r) => r.id === id && sides.includes(r.side));
  return candidates.find((r) => r.value !== null) ?? candidates[0] ?? null;
}

/** In the order of the column: from head to hips seen from the front or from behind, and what a side view gives. */
export function gaugeRows(view: View, readings: readonly Reading[]): readonly GaugeRow[] {
  const column = view === 'left' || view === 'right' ? 'side' : 'front';
  // What is not read at all, as on the spot, has no gauge.
  const read = new Set(readings.map(({ id }) => id));
  return MEASURES.flatMap(({ id, sides, show: { gauge } }) => {
    const place = gauge?.[column];
    return gauge && place !== undefined && (read.has(id) || readings.length === 0)
      ? [{ id, sides, look: gauge.look, place }]
      : [];
  })
    .toSorted((a, b) => a.place - b.place)
    .map(({ id, sides, look }): GaugeRow => {
      if (look === 'shoulders' || look === 'hands')
        return { kind: look, id, left: find(readings, id, 'left'), right: find(readings, id, 'right') };
      const side = sides.find((s) => s === 'both' || s === view) ?? 'both';
      return { kind: 'offset', id, words: look, reading: find(readings, id, side) };
    });
}

/** The line a reading is measured from: zero for crossing and balance, else the runner's own. */
function zeroOf(reading: Reading): number {
  const zero = measureOf(reading.id).show.gauge?.zero ?? (reading.unit === '%' ? 'zero' : 'own-line');
  return zero === 'zero' ? 0 : (reading.baseline ?? reading.value ?? 0);
}

/** −1…1: how far along the gauge a value lies from the line; clamped, so that a needle never leaves its gauge. */
export function needle(reading: Reading, value = reading.value): number | null {
  if (value === null) return null;
  const share = (value - zeroOf(reading)) / rangeOf(reading.id);
  return Math.max(-1, Math.min(1, share));
}

/**
 * Where a value counts as on the runner's line, as the coach judges it: two ends within −1…1.
 * Null where there is no honest band, or where the gauge shows nothing of it.
 */
export function okZoneShare(reading: Reading, view: View): readonly [from: number, to: number] | null {
  const zone = okZone(reading.id, reading.side, reading.baseline, view);
  if (zone === null) return null;
  const zero = zeroOf(reading);
  const share = (value: number) => Math.max(-1, Math.min(1, (value - zero) / rangeOf(reading.id)));
  const [from, to] = [share(zone.from), share(zone.to)];
  return from < to ? [from, to] : null;
}

/** A width in the unit as a share of the gauge's half. */
export function spanOf(reading: Reading, width: number | null): number {
  return Math.min(1, Math.abs(width ?? 0) / rangeOf(reading.id));
}

const WORSE: readonly Band[] = ['ok', 'watch', 'fault'];

/** The worst band of readings that can be trusted; null where none has a band. */
export function worstBand(readings: readonly (Reading | null)[]): Band | null {
  const bands = readings.map(shownBand);
  return WORSE.findLast((band) => bands.includes(band)) ?? null;
}

/** A band worth showing: one that rests on too little is kept back. */
export function shownBand(reading: Reading | null): Band | null {
  if (reading === null || (reading.confidence === 'poor' && !isNamed(reading))) return null;
  return reading.band;
}
