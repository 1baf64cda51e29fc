/** The run against its runner's usual at this speed. */
import { useEffect, useState } from 'preact/hooks';
import { againstUsual, type AgainstUsual, type UsualComparison } from '../../core/history/against-usual.ts';
import { LEAST_RUNS } from '../../core/history/trend.ts';
import type { SessionFile } from '../../core/session/session-file.ts';
import { t } from '../../language/index.ts';
import { formatChange, formatNumber, sidedName, unitSuffix } from '../shared/format.ts';
import { Section } from '../shared/page-frame.tsx';
import { ports } from '../shared/ports.ts';
import type { Column } from '../shared/sort.ts';
import { SortHead, useSorting } from '../shared/sorted-table.tsx';
import { speedText } from '../shared/speed.ts';
import { useSettings } from '../shared/use-settings.ts';

/** @returns null while the earlier runs are being read, and where runs are not compared */
export function useUsual(file: SessionFile | null): UsualComparison | null {
  const [comparison, setComparison] = useState<UsualComparison | null>(null);
  useEffect(() => {
    if (!file) return;
    Promise.all([ports.sessions.row(file.id), ports.sessions.list()]).then(
      ([row, rows]) => {
        const athleteId = row?.athleteId ?? null;
        setComparison(
          againstUsual(
            file,
            rows.filter((other) => other.athleteId === athleteId),
          ),
        );
      },
      () => undefined,
    );
  }, [file]);
  return comparison;
}

function Row({ measure }: { readonly measure: AgainstUsual }) {
  const { id, side, unit, value, usual, change, smallest, believable } = measure;
  return (
    <tr data-measure={id} data-side={side} data-believable={believable}>
      <th scope="row">{sidedName(id, side)}</th>
      <td class="number">{formatNumber(value, unit) + unitSuffix(unit)}</td>
      <td class="number">{formatNumber(usual.middle, unit) + unitSuffix(unit)}</td>
      <td>
        <span class="number">{formatChange(change, unit)}</span>{' '}
        <span class="fine">{t(believable ? 'summary.usual.believable' : 'summary.usual.within')}</span>
      </td>
      <td class="number">± {formatNumber(smallest, unit)}</td>
    </tr>
  );
}

/** Changes of different units are sorted by how many times the smallest real change they are. */
const COLUMNS: readonly Column<AgainstUsual>[] = [
  { key: 'measure', of: ({ id, side }) => sidedName(id, side), first: 'ascending' },
  { key: 'change', of: ({ change, smallest }) => Math.abs(change) / smallest, first: 'descending' },
];

function UsualTable({ measures }: { readonly measures: readonly AgainstUsual[] }) {
  const sorting = useSorting('usual', COLUMNS, measures);
  return (
    <table class="numbers wide">
      <thead>
        <tr>
          <SortHead by="measure" sorting={sorting}>
            {t('summary.col.measure')}
          </SortHead>
          <th scope="col">{t('summary.usual.this')}</th>
          <th scope="col">{t('summary.usual.usual')}</th>
          <SortHead by="change" sorting={sorting}>
            {t('compare.change')}
          </SortHead>
          <th scope="col">{t('summary.col.believe')}</th>
        </tr>
      </thead>
      <tbody>
        {sorting.rows.map((measure) => (
          <Row key={measure.id + measure.side} measure={measure} />
        ))}
      </tbody>
    </table>
  );
}

export function Usual({ comparison }: { readonly comparison: UsualComparison }) {
  const { settings } = useSettings();
  const { circumstances, runs, missing, measures } = comparison;
  const { seenFrom, speedKmh } = circumstances;
  const unit = settings?.speedUnit ?? 'km/h';
  const view = t(`history.seen.${seenFrom}`);
  const kind =
    speedKmh === null
      ? t('history.noSpeed', { view })
      : t('history.atSpeed', { view, speed: speedText(speedKmh, unit), unit: t(`speed.${unit}`) });
  return (
    <Section label={t('summary.usual')} note={t('summary.usual.note', { kind })}>
      <div data-testid="usual" data-runs={runs}>
        {measures.length === 0 ? (
          <p>{runs < LEAST_RUNS ? t('summary.usual.few', { count: runs }) : t('summary.usual.none')}</p>
        ) : (
          <div class="table-scroll">
            <UsualTable measures={measures} />
          </div>
        )}
        {measures.length > 0 && missing > 0 && (
          <p class="fine">{t('summary.usual.missing', { count: missing })}</p>
        )}
      </div>
    </Section>
  );
}
