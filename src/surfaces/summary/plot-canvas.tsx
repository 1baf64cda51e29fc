/** One measure over the run: the runner's line, what was measured, cues as ticks, drift as shade. */
import { t } from '../../language/index.ts';
import { useEffect, useRef } from 'preact/hooks';
import UPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { formatClock } from '../shared/format.ts';
import { plotAxes, type PlotColours, plotColours, plotRange } from '../shared/plot-style.ts';
import type { Plot } from '../shared/series.ts';

const HEIGHT = 150;

/** Under the curves: where it drifted, and the baseline. */
function drawUnder(u: UPlot, plot: Plot, c: PlotColours): void {
  const { ctx, bbox } = u;
  ctx.save();
  if (plot.driftFrom !== null) {
    const x = Math.max(bbox.left, u.valToPos(plot.driftFrom, 'x', true));
    ctx.fillStyle = c.offSoft;
    ctx.fillRect(x, bbox.top, bbox.left + bbox.width - x, bbox.height);
  }
  ctx.setLineDash([4, 4]);
  ctx.strokeStyle = c.line;
  for (const { baseline } of plot.series) {
    if (baseline === null) continue;
    const y = u.valToPos(baseline, 'y', true);
    ctx.beginPath();
    ctx.moveTo(bbox.left, y);
    ctx.lineTo(bbox.left + bbox.width, y);
    ctx.stroke();
  }
  ctx.restore();
}

/** Over the curves: a tick at the foot for every cue. */
function drawCues(u: UPlot, plot: Plot, c: PlotColours): void {
  const { ctx, bbox } = u;
  const foot = bbox.top + bbox.height;
  const size = 7 * devicePixelRatio;
  ctx.save();
  ctx.fillStyle = c.off;
  for (const { minute } of plot.cues) {
    const x = u.valToPos(minute, 'x', true);
    ctx.beginPath();
    ctx.moveTo(x, foot - size * 1.6);
    ctx.lineTo(x + size, foot);
    ctx.lineTo(x - size, foot);
    ctx.fill();
  }
  ctx.restore();
}

function axisMinutes(_plot: UPlot, splits: readonly (number | null)[]): string[] {
  // Of a short run the marks are fractions of a minute, and those are read on a clock.
  const whole = splits.every((value) => value === null || Number.isInteger(value));
  return splits.map((value) => {
    if (value === null) return '';
    return whole ? t('summary.axisMinutes', { value }) : formatClock(Math.round(60 * value));
  });
}

function optionsFor(plot: Plot, width: number, c: PlotColours): UPlot.Options {
  return {
    width,
    height: HEIGHT,
    legend: { show: false },
    cursor: { y: false, points: { size: 7 } },
    scales: {
      x: { time: false },
      // The line stays inside the plot, and a quiet measure is not blown up to fill it.
      y: { range: (_u, min, max) => rangeOf(plot, min, max) },
    },
    axes: plotAxes(c).map((axis, i) => (i === 0 ? { ...axis, values: axisMinutes } : axis)),
    series: [
      {},
      ...plot.series.map(({ side }) => ({
        stroke: side === 'right' ? c.ink : c.line,
        width: 2,
        points: { show: false },
        ...(side === 'right' ? { dash: [6, 3] } : {}),
      })),
    ],
    hooks: {
      drawAxes: [(u: UPlot) => drawUnder(u, plot, c)],
      draw: [(u: UPlot) => drawCues(u, plot, c)],
    },
  };
}

function rangeOf(plot: Plot, min: number, max: number): [number, number] {
  const baselines = plot.series.flatMap((s) => s.baseline ?? []);
  return plotRange(plot.unit, Math.min(min, ...baselines), Math.max(max, ...baselines));
}

export function PlotCanvas({ plot }: { readonly plot: Plot }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    let chart: UPlot | null = null;
    const data: UPlot.AlignedData = [plot.minutes.slice(), ...plot.series.map((s) => s.values.slice())];
    const draw = (): void => {
      chart?.destroy();
      chart = new UPlot(optionsFor(plot, element.clientWidth, plotColours(element)), data, element);
    };
    draw();
    const resize = new ResizeObserver(() => chart?.setSize({ width: element.clientWidth, height: HEIGHT }));
    resize.observe(element);
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    scheme.addEventListener('change', draw);
    return () => {
      scheme.removeEventListener('change', draw);
      resize.disconnect();
      chart?.destroy();
    };
  }, [plot]);
  return <div ref={host} class="plot-canvas" aria-hidden="true" />;
}
