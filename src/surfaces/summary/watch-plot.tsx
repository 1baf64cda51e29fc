/** Cadence of the watch and of the camera over the run, and its heart rate. */
import { useMemo } from 'preact/hooks';
import type { SessionFile, WatchRecord } from '../../core/session/session-file.ts';
import { t } from '../../language/index.ts';
import { decimalText } from '../../language/numbers.ts';

interface Line {
  readonly name: string;
  /** `watch` or `ours`: how it is drawn. */
  readonly of: 'watch' | 'ours';
  readonly values: readonly (number | null)[];
}

interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly minutes: readonly number[];
  readonly lines: readonly Line[];
}

const [WIDTH, HEIGHT, LEFT, BOTTOM] = [640, 150, 48, 24];

function figuresOf(file: SessionFile, watch: WatchRecord): Figure[] {
  const ours = new Map(file.epochs.map((epoch) => [epoch.startS, epoch.values['cadence'] ?? null]));
  const minutes = watch.epochs.map((epoch) => (epoch.startS + epoch.endS) / 120);
  const named = { watch: t('summary.watch.watch'), ours: t('summary.watch.here') };
  const figures: Figure[] = [
    {
      name: t('measure.cadence'),
      unit: t('unit.steps/min'),
      minutes,
      lines: [
        { name: named.ours, of: 'ours', values: watch.epochs.map((epoch) => ours.get(epoch.startS) ?? null) },
        { name: named.watch, of: 'watch', values: watch.epochs.map((epoch) => epoch.stepsPerMin) },
      ],
    },
    {
      name: t('summary.watch.heart'),
      unit: t('summary.watch.bpm'),
      minutes,
      lines: [{ name: named.watch, of: 'watch', values: watch.epochs.map((epoch) => epoch.beatsPerMin) }],
    },
  ];
  return figures.filter(({ lines }) => lines.at(-1)?.values.some((value) => value !== null));
}

interface Scale {
  readonly x: (minute: number) => number;
  readonly y: (value: number) => number;
  readonly low: number;
  readonly high: number;
}

function scaleOf({ minutes, lines }: Figure): Scale {
  const values = lines.flatMap((line) => line.values.filter((v) => v !== null));
  const [least, most] = [Math.min(...values), Math.max(...values)];
  // A quiet curve is not blown up to fill the plot.
  const room = Math.max(0, (10 - (most - least)) / 2);
  const [low, high] = [Math.floor(least - room), Math.ceil(most + room)];
  const [from, to] = [minutes[0], minutes.at(-1) ?? minutes[0]];
  return {
    x: (minute) => LEFT + ((minute - from) / Math.max(to - from, 1e-9)) * (WIDTH - LEFT - 4),
    y: (value) => 6 + ((high - value) / Math.max(high - low, 1e-9)) * (HEIGHT - BOTTOM - 6),
    low,
    high,
  };
}

function pathOf(line: Line, minutes: readonly number[], { x, y }: Scale): string {
  let pen = 'M';
  let path = '';
  line.values.forEach((value, i) => {
    if (value === null) pen = 'M';
    else {
      path += `${pen}${x(minutes[i]).toFixed(1)} ${y(value).toFixed(1)}`;
      pen = 'L';
    }
  });
  return path;
}

function Curve({ figure }: { readonly figure: Figure }) {
  const { minutes, lines, name, unit } = figure;
  const scale = scaleOf(figure);
  const [from, to] = [minutes[0], minutes.at(-1) ?? 0];
  return (
    <figure class="plot watch-plot">
      <figcaption>
        <h3>{name}</h3>
        <span class="plot-legend">
          {lines.map((line) => (
            <span key={line.of} data-of={line.of}>
              {line.name}
            </span>
          ))}
          <span class="fine">{unit}</span>
        </span>
      </figcaption>
      {/* The table above has the same in numbers. */}
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        {[scale.low, scale.high].map((value) => (
          <g key={value}>
            <path class="watch-grid" d={`M${LEFT} ${scale.y(value)}H${WIDTH}`} />
            <text x={LEFT - 6} y={scale.y(value) + 4} text-anchor="end">
              {decimalText(value, 0)}
            </text>
          </g>
        ))}
        {[from, to].map((minute, i) => (
          <text key={minute} x={scale.x(minute)} y={HEIGHT - 2} text-anchor={i === 0 ? 'start' : 'end'}>
            {t('summary.watch.minute', { minute: decimalText(minute, 0) })}
          </text>
        ))}
        {lines.map((line) => (
          <path key={line.of} class="watch-line" data-of={line.of} d={pathOf(line, minutes, scale)} />
        ))}
      </svg>
    </figure>
  );
}

export function WatchPlot({ file, watch }: { readonly file: SessionFile; readonly watch: WatchRecord }) {
  const figures = useMemo(() => figuresOf(file, watch), [file, watch]);
  return (
    <div class="plots">
      {figures.map((figure) => (
        <Curve key={figure.name} figure={figure} />
      ))}
    </div>
  );
}
