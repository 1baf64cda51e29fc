/** One measure over weeks, and beside it what the runner noted of their soreness. */
import type { Circumstances } from '../../core/model/view.ts';
import { useMemo, useState } from 'preact/hooks';
import { type CheckIn, worstSoreness } from '../../core/checkin/check-in.ts';
import { circumstancesOf, type Trend, type TrendPoint, trendOf } from '../../core/history/trend.ts';
import type { Side, Unit } from '../../core/model/measure.ts';
import { MEASURES, measureKey, type Measure } from '../../core/measures/all.ts';
import { t } from '../../language/index.ts';
import type { SessionRow } from '../../storage/db.ts';
import { formatChange, formatDay, formatNumber, sidedName, unitSuffix } from '../shared/format.ts';
import { Section } from '../shared/page-frame.tsx';
import { pageHref } from '../shared/page-frame.tsx';
import { speedText, type SpeedUnit } from '../shared/speed.ts';
import { TimePlot } from './time-plot.tsx';

interface Props {
  readonly rows: readonly SessionRow[];
  readonly checkIns: readonly CheckIn[];
  readonly speedUnit: SpeedUnit;
}

interface Line {
  readonly info: Measure;
  readonly side: Side;
  readonly key: string;
}

/** Measures that at least one run has. */
function linesOf(rows: readonly SessionRow[]): Line[] {
  const seen = new Set(rows.flatMap((row) => Object.keys(row.values)));
  return MEASURES.flatMap((info) =>
    info.sides
      .map((side) => ({ info, side, key: measureKey(info.id, side) }))
      .filter(({ key }) => seen.has(key)),
  );
}

function circumstancesName({ seenFrom, speedKmh }: Circumstances, speedUnit: SpeedUnit): string {
  const view = t(`history.seen.${seenFrom}`);
  if (speedKmh === null) return t('history.noSpeed', { view });
  return t('history.atSpeed', { view, speed: speedText(speedKmh, speedUnit), unit: t(`speed.${speedUnit}`) });
}

/** What more runs would bring; empty where they bring nothing, or a change has been told without them. */
function outlook({ usual, change }: Trend, { info: { unit } }: Line): string {
  if (!usual || usual.missing === 0 || change?.believable) return '';
  if (usual.missing !== 'scatters') return t('history.trend.missing', { count: usual.missing });
  const reach = formatNumber(usual.high - usual.middle, unit) + unitSuffix(unit);
  return t('history.trend.scatters', { reach });
}

function sentence({ points, usual, change }: Trend, { info }: Line): string {
  const { unit } = info;
  if (points.length === 0) return t('history.trend.none');
  if (!usual) return t('history.trend.few', { count: points.length });
  const middle = formatNumber(usual.middle, unit) + unitSuffix(unit);
  if (!change) return t('history.trend.fresh', { middle });
  const last = points.at(-1);
  if (!change.believable && last && (last.value < usual.low || last.value > usual.high)) {
    const value = formatNumber(last.value, unit) + unitSuffix(unit);
    return `${t('history.trend.same', { middle })} ${t('history.trend.last', { value })}`;
  }
  if (!change.believable) return t('history.trend.same', { middle });
  return t('history.trend.more', { middle, change: formatChange(change.value, unit) + unitSuffix(unit) });
}

function soreness(checkIns: readonly CheckIn[], fromMs: number) {
  return checkIns
    .map((checkIn) => ({ atMs: Date.parse(checkIn.at), value: worstSoreness(checkIn) }))
    .filter((p): p is { atMs: number; value: number } => p.value !== null && p.atMs >= fromMs)
    .toReversed();
}

interface TableProps {
  readonly points: readonly TrendPoint[];
  readonly unit: Unit;
}

/** Its rows are made when they are asked for: ten thousand that nobody sees would take a second. */
function PointTable({ points, unit }: TableProps) {
  const [open, setOpen] = useState(false);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('history.table')}</summary>
      {open && (
        <table class="trend-table">
          <tbody>
            {points.toReversed().map((point) => (
              <tr key={point.id}>
                <th scope="row">
                  <a href={pageHref('summary', { id: point.id })}>{formatDay(point.at)}</a>
                </th>
                <td class="number">{formatNumber(point.value, unit) + unitSuffix(unit)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}

export function Trends({ rows, checkIns, speedUnit }: Props) {
  const lines = useMemo(() => linesOf(rows), [rows]);
  const kinds = useMemo(() => circumstancesOf(rows), [rows]);
  const [key, setKey] = useState<string | null>(null);
  const [kind, setKind] = useState(0);
  const line =
    lines.find((l) => l.key === key) ??
    lines.find((l) => l.info.id === rows.find((row) => row.focus !== null)?.focus) ??
    lines[0];
  const circumstances = kinds[Math.min(kind, kinds.length - 1)];
  const trend = useMemo(
    () => (line && circumstances ? trendOf(rows, line.info.id, line.key, circumstances) : null),
    [rows, line, circumstances],
  );
  if (!line || !circumstances || !trend) return null;
  const { points, usual } = trend;
  const dated = points.map(({ at, value }) => ({ atMs: Date.parse(at), value }));
  const sore = soreness(checkIns, (dated[0]?.atMs ?? 0) - 7 * 86_400_000);
  const span = [...dated, ...sore].map((p) => p.atMs);
  const range: [number, number] = [Math.min(...span), Math.max(...span)];
  return (
    <Section label={t('history.trends')} note={t('history.trends.note')}>
      <div class="trend-fields">
        <label class="field">
          <span class="field-label">{t('history.measure')}</span>
          <select
            data-field="measure"
            value={line.key}
            onChange={(event) => setKey(event.currentTarget.value)}
          >
            {lines.map(({ info, side, key: k }) => (
              <option key={k} value={k}>
                {sidedName(info.id, side)}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span class="field-label">{t('history.circumstances')}</span>
          <select
            data-field="circumstances"
            value={String(kind)}
            onChange={(event) => setKind(Number(event.currentTarget.value))}
          >
            {kinds.map((k, i) => (
              <option key={circumstancesName(k, 'km/h')} value={String(i)}>
                {circumstancesName(k, speedUnit)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p class="trend-sentence" role="status" data-testid="trend">
        {sentence(trend, line)} {outlook(trend, line)}
      </p>
      {points.length > 0 && (
        <>
          <TimePlot points={dated} range={range} band={usual} height={220} />
          <h3 class="plot-title">{t('history.soreness')}</h3>
          {sore.length === 0 ? (
            <p class="fine">{t('history.soreness.none')}</p>
          ) : (
            <TimePlot points={sore} range={range} band={null} height={110} scale={[0, 10]} stems />
          )}
          <p class="fine">{t('history.soreness.note')}</p>
          <PointTable points={points} unit={line.info.unit} />
        </>
      )}
    </Section>
  );
}
