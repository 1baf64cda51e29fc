/** Which instruments stand beside the image, and where their needles are. Pure. */
import { judge } from '../../core/measures/bands.ts';
import type { Band, MeasureId, Side, View } from '../../core/model/measure.ts';
import type { Reading } from '../../core/coach/contract.ts';

/** A needle that leaves the line to either side. */
export interface OffsetRow {
  readonly kind: 'offset';
  readonly id: MeasureId;
  readonly words: 'head' | 'balance' | 'lean' | 'generic';
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

/** Full swing of a gauge to one side, in the measure's unit: beyond what earns a cue, so that a fault is seen to grow. */
const RANGE: Readonly<Partial<Record<MeasureId, number>>> = {
  forwardHead: 16,
  trunkLean: 16,
  overstride: 15,
  elbowAngle: 35,
  armSwingAsymmetry: 45,
  stepTimeAsymmetry: 12,
  shoulderHeight: 13,
  armCrossing: 28,
};

function find(readings: readonly Reading[], id: MeasureId, ...sides: readonly Side[]): Reading | null {
  const candidates = readings.filter((r) => r.id === id && sides.includes(r.side));
  return candidates.find((r) => r.value !== null) ?? candidates[0] ?? null;
}

/** From head to hips for a runner who faces the camera or turns the back; what a side view gives otherwise. */
export function gaugeRows(view: View, readings: readonly Reading[]): readonly GaugeRow[] {
  const offset = (id: MeasureId, words: OffsetRow['words'], ...sides: readonly Side[]): OffsetRow => ({
    kind: 'offset',
    id,
    words,
    reading: find(readings, id, ...sides),
  });
  const head = offset('forwardHead', 'head', 'both');
  if (view === 'left' || view === 'right') {
    return [
      head,
      offset('trunkLean', 'lean', 'both'),
      offset('elbowAngle', 'generic', view),
      offset('overstride', 'generic', view),
    ];
  }
  const pair = (kind: PairRow['kind'], id: MeasureId): PairRow => ({
    kind,
    id,
    left: find(readings, id, 'left'),
    right: find(readings, id, 'right'),
  });
  return [
    head,
    pair('shoulders', 'shoulderHeight'),
    pair('hands', 'armCrossing'),
    offset('armSwingAsymmetry', 'balance', 'both'),
  ];
}

/** The line a reading is measured from: zero for crossing and balance, else the runner's own. */
export function zeroOf(reading: Reading): number {
  if (reading.id === 'armCrossing' || reading.unit === '%') return 0;
  return reading.baseline ?? reading.value ?? 0;
}

/** −1…1: how far along the gauge a value lies from the line; clamped, so that a needle never leaves its gauge. */
export function needle(reading: Reading, value = reading.value): number | null {
  if (value === null) return null;
  const share = (value - zeroOf(reading)) / (RANGE[reading.id] ?? 20);
  return Math.max(-1, Math.min(1, share));
}

/** Steps from one end of a gauge to the other in which the zone is looked for. */
const ZONE_STEPS = 80;

/**
 * Where a value counts as on the runner's line, as the coach judges it: two ends within −1…1.
 * Null where there is no honest band.
 */
export function okZone(reading: Reading, view: View): readonly [from: number, to: number] | null {
  const range = RANGE[reading.id] ?? 20;
  const zero = zeroOf(reading);
  const inside: number[] = [];
  for (let step = 0; step <= ZONE_STEPS; step++) {
    const share = (step / ZONE_STEPS) * 2 - 1;
    const judged = judge(reading.id, reading.side, zero + share * range, reading.baseline, view);
    if (judged === null) return null;
    if (judged.band === 'ok') inside.push(share);
  }
  const [from, to] = [inside[0], inside.at(-1)];
  return from === undefined || to === undefined ? null : [from, to];
}

/** A width in the unit as a share of the gauge's half. */
export function spanOf(reading: Reading, width: number | null): number {
  return Math.min(1, Math.abs(width ?? 0) / (RANGE[reading.id] ?? 20));
}

const WORSE: readonly Band[] = ['ok', 'watch', 'fault'];

/** The worst band of readings that can be trusted; null where none has a band. */
export function worstBand(readings: readonly (Reading | null)[]): Band | null {
  const bands = readings.map(shownBand);
  return WORSE.findLast((band) => bands.includes(band)) ?? null;
}

/** A band worth showing: one that rests on too little is kept back. */
export function shownBand(reading: Reading | null): Band | null {
  return reading === null || reading.confidence === 'poor' ? null : reading.band;
}
