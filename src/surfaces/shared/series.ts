/** From a session's epochs to what is plotted: one plot a measure, left and right together. Pure. */
import type { Reason, Side, Unit } from '../../core/model/measure.ts';
import { MEASURES, measureKey, type MeasureId } from '../../core/measures/all.ts';
import type { SessionFile } from '../../core/session/session-file.ts';

export interface PlotSeries {
  readonly side: Side;
  /** One value an epoch; null where there was none. */
  readonly values: readonly (number | null)[];
  readonly baseline: number | null;
}

export interface Plot {
  readonly id: MeasureId;
  readonly unit: Unit;
  /** Minutes from the beginning, middle of each epoch. */
  readonly minutes: readonly number[];
  readonly series: readonly PlotSeries[];
  /** Cues of this measure, minutes. */
  readonly cues: readonly { readonly minute: number; readonly text: string }[];
  /** From when it drifted, minutes; null where it did not. */
  readonly driftFrom: number | null;
  /** Why the run has no value of it, whatever single strides read; null where it has one. */
  readonly reason: Reason | null;
}

const SIDES: readonly Side[] = ['both', 'left', 'right'];

/** Fewer points than this are no course over time. */
const LEAST_POINTS = 3;

function seriesOf(file: SessionFile, id: MeasureId, side: Side): PlotSeries | null {
  const key = measureKey(id, side);
  const values = file.epochs.map((epoch) => epoch.values[key] ?? null);
  if (values.filter((v) => v !== null).length < LEAST_POINTS) return null;
  const measure = file.measures.find((m) => m.id === id && m.side === side);
  return { side, values, baseline: measure?.baseline ?? null };
}

function reasonOf(file: SessionFile, id: MeasureId): Reason | null {
  const all = file.measures.filter((m) => m.id === id);
  return all.some((m) => m.value !== null) ? null : (all[0]?.reason ?? null);
}

/** In the catalogue's order, but first what is worked on and what drifted. */
export function plotsOf(file: SessionFile): readonly Plot[] {
  const minutes = file.epochs.map((epoch) => (epoch.startS + epoch.endS) / 120);
  const plots = MEASURES.flatMap(({ id, unit }): Plot[] => {
    const all = SIDES.flatMap((side) => seriesOf(file, id, side) ?? []);
    if (all.length === 0) return [];
    // Left and right say more than their mean.
    const sided = all.filter((s) => s.side !== 'both');
    const drift = file.drift.find((d) => d.measure === id);
    const cues = file.cues.filter((c) => c.measure === id && c.kind === 'correction');
    return [
      {
        id,
        unit,
        minutes,
        series: sided.length > 0 ? sided : all,
        cues: cues.map((c) => ({ minute: c.timeS / 60, text: c.text })),
        driftFrom: drift ? drift.fromS / 60 : null,
        reason: reasonOf(file, id),
      },
    ];
  });
  const weight = (plot: Plot): number =>
    plot.reason !== null
      ? 4
      : plot.id === file.summary.focus
        ? 0
        : plot.driftFrom !== null
          ? 1
          : plot.id === 'cadence'
            ? 2
            : 3;
  return plots.toSorted((a, b) => weight(a) - weight(b));
}

export interface TableRow {
  readonly minute: number;
  readonly values: readonly (number | null)[];
}

/** Means by the minute, for the same data as a table. */
export function byMinute(plot: Plot): readonly TableRow[] {
  const rows = new Map<number, number[]>();
  plot.minutes.forEach((minute, index) => {
    const at = Math.floor(minute);
    rows.set(at, [...(rows.get(at) ?? []), index]);
  });
  const mean = (values: readonly (number | null)[], indices: readonly number[]): number | null => {
    const there = indices.flatMap((i) => values[i] ?? []);
    return there.length === 0 ? null : there.reduce((sum, v) => sum + v, 0) / there.length;
  };
  return [...rows].map(([minute, indices]) => ({
    minute,
    values: plot.series.map((s) => mean(s.values, indices)),
  }));
}
