/** Plots as SVG text: a measure over the stride, and over the run. Pure. */
import type { Side, Unit } from '../../core/model/measure.ts';
import type { StrideCurve } from '../../core/review/review.ts';
import { t } from '../../language/index.ts';
import { decimalText } from '../../language/numbers.ts';
import { formatNumber } from '../shared/format.ts';
import type { Plot } from '../shared/series.ts';
import { type Markup, markup } from './markup.ts';

const WIDTH = 340;
const HEIGHT = 150;
const LEFT = 42;
const RIGHT = 8;
const TOP = 8;
const BOTTOM = 26;

interface Scale {
  x(share: number): number;
  y(value: number): number;
  readonly ticks: readonly number[];
}

/** Round steps, about four of them. */
function ticksOf(low: number, high: number): number[] {
  const rough = (high - low) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((k) => k * power).find((s) => s >= rough) ?? 10 * power;
  const out: number[] = [];
  for (let k = Math.ceil(low / step); k * step <= high + 1e-9; k++) out.push(k * step);
  return out;
}

/** @param least a quiet measure is not blown up beyond this span */
function scaleOf(values: readonly number[], least: number): Scale | null {
  const there = values.filter((v) => Number.isFinite(v));
  if (there.length === 0) return null;
  let [low, high] = [Math.min(...there), Math.max(...there)];
  const pad = Math.max(0.06 * (high - low), (least - (high - low)) / 2);
  [low, high] = [low - pad, high + pad];
  return {
    x: (share) => LEFT + share * (WIDTH - LEFT - RIGHT),
    y: (value) => TOP + ((high - value) / (high - low)) * (HEIGHT - TOP - BOTTOM),
    ticks: ticksOf(low, high),
  };
}

const n = (value: number) => String(Math.round(value * 10) / 10);

/** A path through what is there, broken where it is not. */
function path(points: readonly (readonly [number, number])[]): string {
  let out = '';
  let pen = false;
  for (const [x, y] of points) {
    if (!Number.isFinite(y)) pen = false;
    else {
      out += `${pen ? 'L' : 'M'}${n(x)} ${n(y)}`;
      pen = true;
    }
  }
  return out;
}

function frame(scale: Scale, unit: Unit, across: readonly (readonly [number, string])[]): Markup {
  // Ticks may be finer than the unit's own digits: then they say what they are.
  const fine = scale.ticks.length > 1 && scale.ticks[1] - scale.ticks[0] < 1;
  const write = (v: number) => (fine ? decimalText(v, 1) : formatNumber(v, unit === 'deg' ? 'ms' : unit));
  return markup`${scale.ticks.map(
    (v) =>
      markup`<line class="rule" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${n(scale.y(v))}" y2="${n(scale.y(v))}"/><text class="tick end" x="${LEFT - 6}" y="${n(scale.y(v) + 3.5)}">${write(v)}</text>`,
  )}${across.map(
    ([share, text], i) =>
      markup`<text class="tick ${i === 0 ? '' : i === across.length - 1 ? 'end' : 'middle'}" x="${n(scale.x(share))}" y="${HEIGHT - 8}">${text}</text>`,
  )}`;
}

const LEAST: Partial<Record<Unit, number>> = { 'steps/min': 8, ms: 40, deg: 4 };

export interface SidedCurve {
  readonly side: Side;
  readonly curve: StrideCurve;
}

/** Mean and standard deviation over the stride, left and right; null where there is nothing to draw. */
export function strideSvg(curves: readonly SidedCurve[], unit: Unit, label: string): Markup | null {
  const at = (c: StrideCurve, k: -1 | 0 | 1) =>
    Array.from(c.mean, (v, i) => v + k * (Number.isFinite(c.sd[i]) ? c.sd[i] : 0));
  const scale = scaleOf(
    curves.flatMap(({ curve }) => [...at(curve, -1), ...at(curve, 1)]),
    LEAST[unit] ?? 6,
  );
  if (!scale) return null;
  const across = ([0, 0.25, 0.5, 0.75, 1] as const).map((share) => [share, `${100 * share}\u00a0%`] as const);
  const points = (values: readonly number[]) =>
    values.map((v, i) => [scale.x(i / (values.length - 1)), scale.y(v)] as const);
  return markup`<svg class="plot" role="img" aria-label="${label}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${frame(scale, unit, across)}${curves.map(
    ({ side, curve }) => {
      const band = [...points(at(curve, 1)), ...points(at(curve, -1)).toReversed()].filter(([, y]) =>
        Number.isFinite(y),
      );
      return markup`<path class="band ${side}" d="${path(band)}Z"/>`;
    },
  )}${curves.map(({ side, curve }) => markup`<path class="curve ${side}" d="${path(points([...curve.mean]))}"/>`)}</svg>`;
}

/** A measure over the run: ten-second means, the baseline, the cues. */
export function runSvg(plot: Plot, label: string): Markup | null {
  const last = plot.minutes.at(-1) ?? 0;
  const first = plot.minutes[0] ?? 0;
  const span = Math.max(last - first, 1e-6);
  const scale = scaleOf(
    plot.series.flatMap(({ values, baseline }) => [
      ...values.map((v) => v ?? Number.NaN),
      baseline ?? Number.NaN,
    ]),
    LEAST[plot.unit] ?? 10,
  );
  if (!scale) return null;
  const share = (minute: number) => (minute - first) / span;
  const minutes = [first, (first + last) / 2, last];
  const write = (m: number) => t('common.minutes', { count: span < 6 ? decimalText(m, 1) : Math.round(m) });
  return markup`<svg class="plot" role="img" aria-label="${label}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${frame(
    scale,
    plot.unit,
    minutes.map((m) => [share(m), write(m)] as const),
  )}${plot.series.map(
    ({ side, baseline }) =>
      baseline !== null &&
      markup`<line class="base ${side}" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${n(scale.y(baseline))}" y2="${n(scale.y(baseline))}"/>`,
  )}${plot.series.map(
    ({ side, values }) =>
      markup`<path class="curve ${side}" d="${path(values.map((v, i) => [scale.x(share(plot.minutes[i])), scale.y(v ?? Number.NaN)]))}"/>`,
  )}${plot.cues.map(
    ({ minute }) =>
      minute >= first &&
      minute <= last &&
      markup`<path class="cue" d="M${n(scale.x(share(minute)))} ${HEIGHT - BOTTOM - 8}l4 8h-8Z"/>`,
  )}</svg>`;
}
