/** Points over calendar time, with the runner's usual as a band. A table beside it says the same. */
import { useEffect, useRef } from 'preact/hooks';
import UPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { UsualBand } from '../../core/history/trend.ts';
import { axisDays, axisNumbers, PLOT_FONT } from '../shared/plot-style.ts';
import { tokenColours } from '../shared/token-colours.ts';

interface Props {
  readonly points: readonly { readonly atMs: number; readonly value: number }[];
  /** Milliseconds since 1970. */
  readonly range: readonly [number, number];
  readonly band: UsualBand | null;
  readonly height: number;
  /** Fixed ends of the scale; by the points where it is left out. */
  readonly scale?: readonly [number, number];
  /** Stems from the foot instead of a line through the points. */
  readonly stems?: boolean;
}

const DAY_S = 86_400;
const NAMES = ['--ink', '--ink-3', '--rule', '--line', '--line-soft'] as const;

export function TimePlot({ points, range, band, height, scale, stems = false }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const [fromMs, toMs] = range;
  const [scaleLow, scaleHigh] = scale ?? [];
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    let chart: UPlot | null = null;
    const draw = (): void => {
      chart?.destroy();
      const [ink, soft, rule, line, lineSoft] = tokenColours(element, NAMES);
      const axis = {
        stroke: soft,
        font: PLOT_FONT,
        grid: { stroke: rule, width: 1 },
        ticks: { show: false },
      };
      const drawBand = (u: UPlot): void => {
        if (!band) return;
        const { ctx, bbox } = u;
        const [top, bottom, middle] = [band.high, band.low, band.middle].map((v) =>
          Math.min(bbox.top + bbox.height, Math.max(bbox.top, u.valToPos(v, 'y', true))),
        );
        ctx.save();
        ctx.fillStyle = lineSoft;
        ctx.fillRect(bbox.left, top, bbox.width, bottom - top);
        ctx.strokeStyle = line;
        ctx.setLineDash([4, 4]);
        ctx.beginPath();
        ctx.moveTo(bbox.left, middle);
        ctx.lineTo(bbox.left + bbox.width, middle);
        ctx.stroke();
        ctx.restore();
      };
      const drawStems = (u: UPlot): void => {
        if (!stems) return;
        const { ctx, bbox } = u;
        ctx.save();
        ctx.strokeStyle = ink;
        ctx.lineWidth = 2 * devicePixelRatio;
        for (const { atMs, value } of points) {
          const x = u.valToPos(atMs / 1000, 'x', true);
          ctx.beginPath();
          ctx.moveTo(x, bbox.top + bbox.height);
          ctx.lineTo(x, u.valToPos(value, 'y', true));
          ctx.stroke();
        }
        ctx.restore();
      };
      chart = new UPlot(
        {
          width: element.clientWidth,
          height,
          legend: { show: false },
          cursor: { y: false },
          scales: {
            x: { time: true, range: () => [fromMs / 1000 - DAY_S, toMs / 1000 + DAY_S] },
            y: {
              range: (_u, min, max): [number, number] => {
                if (scaleLow !== undefined && scaleHigh !== undefined) return [scaleLow, scaleHigh];
                const low = Math.min(min, band?.low ?? min);
                const high = Math.max(max, band?.high ?? max);
                const pad = (high - low || 1) * 0.15;
                return [low - pad, high + pad];
              },
            },
          },
          axes: [
            { ...axis, grid: { show: false }, size: 34, values: axisDays },
            { ...axis, size: 46, values: axisNumbers },
          ],
          series: [
            {},
            {
              stroke: stems ? 'transparent' : line,
              width: 1.5,
              points: { show: true, size: 8, fill: stems ? ink : line, stroke: stems ? ink : line },
            },
          ],
          hooks: { drawAxes: [drawBand], draw: [drawStems] },
        },
        [points.map((p) => p.atMs / 1000), points.map((p) => p.value)],
        element,
      );
    };
    draw();
    const resize = new ResizeObserver(() => chart?.setSize({ width: element.clientWidth, height }));
    resize.observe(element);
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    scheme.addEventListener('change', draw);
    return () => {
      scheme.removeEventListener('change', draw);
      resize.disconnect();
      chart?.destroy();
    };
  }, [points, fromMs, toMs, scaleLow, scaleHigh, band, height, stems]);
  return <div ref={host} class="plot-canvas" aria-hidden="true" />;
}
