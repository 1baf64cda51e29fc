/** What all plots have in common: colours of the scheme in use, axes, and how far the vertical scale reaches. */
import type UPlot from 'uplot';
import type { Unit } from '../../core/model/measure.ts';
import { dateText, numberText } from '../../language/numbers.ts';
import { tokenColours } from './token-colours.ts';

export interface PlotColours {
  readonly ink: string;
  readonly soft: string;
  readonly rule: string;
  readonly line: string;
  readonly lineSoft: string;
  readonly watch: string;
  readonly off: string;
  readonly offSoft: string;
  readonly ground: string;
  readonly raised: string;
}

const NAMES = [
  '--ink',
  '--ink-3',
  '--rule',
  '--line',
  '--line-soft',
  '--watch',
  '--off',
  '--off-soft',
  '--ground',
  '--raised',
] as const;

export function plotColours(host: HTMLElement): PlotColours {
  const [ink, soft, rule, line, lineSoft, watch, off, offSoft, ground, raised] = tokenColours(host, NAMES);
  return { ink, soft, rule, line, lineSoft, watch, off, offSoft, ground, raised };
}

export const PLOT_FONT = '12px "Midline Text", system-ui, sans-serif';

/** Without it the plots would write numbers as the browser does, not as the page. */
export function axisNumbers(_plot: UPlot, splits: readonly (number | null)[]): string[] {
  return splits.map((value) => (value === null ? '' : numberText(value)));
}

/** Days below a time axis; a day is named once, however many marks it has. */
export function axisDays(_plot: UPlot, splits: readonly number[]): string[] {
  const days = splits.map((s) => dateText(new Date(s * 1000), { day: 'numeric', month: 'short' }));
  return days.map((day, i) => (day === days[i - 1] ? '' : day));
}

export function plotAxes(c: PlotColours): UPlot.Axis[] {
  const axis = {
    stroke: c.soft,
    font: PLOT_FONT,
    grid: { stroke: c.rule, width: 1 },
    ticks: { show: false },
    values: axisNumbers,
  };
  return [
    { ...axis, grid: { show: false }, size: 28 },
    { ...axis, size: 44 },
  ];
}

const LEAST_SPAN = { 'steps/min': 12, deg: 6, '%': 12, ms: 40 } as const;

/** A quiet measure is not blown up to fill the plot. */
export function plotRange(unit: Unit, low: number, high: number): [number, number] {
  const kind = unit.startsWith('%') ? '%' : unit;
  const least = LEAST_SPAN[kind as keyof typeof LEAST_SPAN] ?? 10;
  const pad = Math.max((high - low) * 0.15, (least - (high - low)) / 2, 0);
  return [low - pad, high + pad];
}
