/** A plot tied to the image: pointing at it shows a moment, a click goes there, the line marks the present position. */
import { useEffect, useRef } from 'preact/hooks';
import UPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { Unit } from '../../core/model/measure.ts';
import { drawSoon } from './canvas.ts';
import { plotAxes, type PlotColours, plotColours, plotRange } from '../shared/plot-style.ts';

export interface PlotLine {
  /** The second of two that are told apart: dashed, in the colour of the text. */
  readonly second?: boolean;
  readonly values: ArrayLike<number>;
  /** Around the line, the same length: drawn as a band. */
  readonly spread?: ArrayLike<number>;
  /** One of a kind, over the others: thin. */
  readonly thin?: boolean;
  readonly baseline?: number | null;
}

export interface PlotContent {
  readonly unit: Unit;
  readonly x: ArrayLike<number>;
  readonly lines: readonly PlotLine[];
  /** Single points, joined thinly. */
  readonly points: boolean;
  readonly range?: readonly [number, number];
}

/** What a plot is tied to: one recording's player, or that of a pair. */
export interface PlotPlayer<State> {
  readonly state: State;
  onState(listener: (state: State) => void): () => void;
  /** Shows another moment without leaving this one; null goes back to it. */
  peek(at: number | null): void;
  seek(at: number): void;
}

interface Props<State> {
  readonly content: PlotContent;
  readonly player: PlotPlayer<State>;
  /** The player's moment at a place of the plot: for one recording, seconds of its session. */
  readonly timeOf: (x: number) => number | null;
  /** Where the player is, in the plot's own terms; null = not in it. */
  readonly placeOf: (state: State) => number | null;
}

/** What a plot is built for; another one with the same shape only brings other numbers. */
function shapeOf({ unit, range, points, lines }: PlotContent): string {
  const each = lines.map(({ second, spread, thin, baseline }) => [
    second ?? false,
    spread !== undefined,
    thin,
    baseline,
  ]);
  return JSON.stringify([unit, range, points, each]);
}

const HEIGHT = 168;

const numbers = (values: ArrayLike<number>): (number | null)[] =>
  Array.from(values, (value) => (Number.isNaN(value) ? null : value));

function dataOf({ x, lines }: PlotContent): UPlot.AlignedData {
  const columns = lines.flatMap(({ values, spread }) =>
    spread
      ? [
          numbers(values),
          numbers(Array.from(values, (v, i) => v - spread[i])),
          numbers(Array.from(values, (v, i) => v + spread[i])),
        ]
      : [numbers(values)],
  );
  return [Array.from(x), ...columns] as UPlot.AlignedData;
}

function soft(colour: string): string {
  return colour.replace(/^rgb\((.*)\)$/, 'rgb($1 / 16%)').replace(/, /g, ' ');
}

function seriesOf({ lines, points }: PlotContent, c: PlotColours) {
  const series: UPlot.Series[] = [{}];
  const bands: UPlot.Band[] = [];
  for (const { second, spread, thin } of lines) {
    const stroke = second ? c.ink : c.line;
    const dash = second && !points ? { dash: [6, 3] } : {};
    series.push({
      stroke,
      width: thin || points ? 1 : 2,
      points: points ? { show: true, size: 5, fill: stroke } : { show: false },
      spanGaps: false,
      ...dash,
    });
    if (!spread) continue;
    const at = series.length;
    for (let i = 0; i < 2; i++) series.push({ stroke: 'transparent', width: 0, points: { show: false } });
    bands.push({ series: [at + 1, at], fill: soft(stroke) });
  }
  return { series, bands };
}

function drawMarks(u: UPlot, content: PlotContent, place: number | null, c: PlotColours): void {
  const { ctx, bbox } = u;
  ctx.save();
  ctx.setLineDash([4, 4]);
  ctx.strokeStyle = c.line;
  for (const { baseline } of content.lines) {
    if (baseline === null || baseline === undefined) continue;
    const y = u.valToPos(baseline, 'y', true);
    ctx.beginPath();
    ctx.moveTo(bbox.left, y);
    ctx.lineTo(bbox.left + bbox.width, y);
    ctx.stroke();
  }
  if (place !== null) {
    const x = u.valToPos(place, 'x', true);
    ctx.fillStyle = c.line;
    if (x >= bbox.left && x <= bbox.left + bbox.width)
      ctx.fillRect(x - devicePixelRatio, bbox.top, 2 * devicePixelRatio, bbox.height);
  }
  ctx.restore();
}

export function Plot<State>({ content, player, timeOf, placeOf }: Props<State>) {
  const host = useRef<HTMLDivElement>(null);
  const calls = useRef({ timeOf, placeOf, content });
  calls.current = { timeOf, placeOf, content };
  const drawn = useRef<UPlot | null>(null);
  const shape = shapeOf(content);
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    let chart: UPlot | null = null;
    let colours = plotColours(element);
    const build = (): void => {
      chart?.destroy();
      colours = plotColours(element);
      const { unit, range } = calls.current.content;
      const baselines = calls.current.content.lines.flatMap((line) => line.baseline ?? []);
      chart = new UPlot(
        {
          width: element.clientWidth,
          height: HEIGHT,
          legend: { show: false },
          cursor: { y: false, drag: { x: false, y: false }, points: { size: 7 } },
          scales: {
            x: range ? { time: false, range: [...range] } : { time: false },
            y: {
              range: (_u, low, high) =>
                low === null || high === null
                  ? [0, 1]
                  : plotRange(unit, Math.min(low, ...baselines), Math.max(high, ...baselines)),
            },
          },
          axes: plotAxes(colours),
          ...seriesOf(calls.current.content, colours),
          hooks: {
            draw: [
              (u: UPlot) => drawMarks(u, calls.current.content, calls.current.placeOf(player.state), colours),
            ],
          },
        },
        dataOf(calls.current.content),
        element,
      );
      drawn.current = chart;
      const { over } = chart;
      const timeAt = (event: MouseEvent): number | null => {
        const x = chart?.posToVal(event.clientX - over.getBoundingClientRect().left, 'x');
        return x === undefined ? null : calls.current.timeOf(x);
      };
      over.addEventListener('mousemove', (event) => {
        const timeS = timeAt(event);
        if (timeS !== null) player.peek(timeS);
      });
      over.addEventListener('mouseleave', () => player.peek(null));
      over.addEventListener('click', (event) => {
        const timeS = timeAt(event);
        if (timeS !== null) player.seek(timeS);
      });
    };
    build();
    let place = calls.current.placeOf(player.state);
    const drawing = drawSoon(() => chart?.redraw(false, false));
    const stop = player.onState((state) => {
      const next = calls.current.placeOf(state);
      if (next === place) return;
      place = next;
      drawing.ask();
    });
    const resize = new ResizeObserver(() => chart?.setSize({ width: element.clientWidth, height: HEIGHT }));
    resize.observe(element);
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    scheme.addEventListener('change', build);
    return () => {
      stop();
      drawing.cancel();
      resize.disconnect();
      scheme.removeEventListener('change', build);
      chart?.destroy();
      drawn.current = null;
    };
  }, [shape, player]);
  useEffect(() => drawn.current?.setData(dataOf(content)), [content]);
  return <div ref={host} class="plot-canvas" aria-hidden="true" />;
}
