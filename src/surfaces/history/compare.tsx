/** Two runs beside each other, number by number. */
import type { MeasureResult } from '../../core/measures/measure-result.ts';
import { useEffect, useState } from 'preact/hooks';
import { compareSessions, type ComparedMeasure } from '../../core/history/compare.ts';
import type { SessionFile } from '../../core/session/session-file.ts';
import { t } from '../../language/index.ts';
import type { SessionRow } from '../../storage/db.ts';
import {
  formatChange,
  formatClock,
  formatWhen,
  formatWithSpread,
  reasonText,
  sidedName,
  unitSuffix,
} from '../shared/format.ts';
import { PageFrame, pageHref, Section } from '../shared/page-frame.tsx';
import { ports } from '../shared/ports.ts';
import type { Column } from '../shared/sort.ts';
import { SortHead, useSorting } from '../shared/sorted-table.tsx';

interface Pair {
  readonly files: readonly [SessionFile, SessionFile];
  /** Runs of the first one's athlete. */
  readonly runs: readonly SessionRow[];
}

function usePair(first: string, second: string): Pair | 'loading' | 'missing' {
  const [pair, setPair] = useState<Pair | 'loading' | 'missing'>('loading');
  useEffect(() => {
    Promise.all([
      ports.sessions.file(first),
      ports.sessions.file(second),
      ports.sessions.row(first),
      ports.sessions.list(),
    ]).then(
      ([a, b, row, rows]) => {
        const runs = rows.filter(({ athleteId }) => athleteId === (row?.athleteId ?? null));
        setPair(a && b ? { files: [a, b], runs } : 'missing');
      },
      () => setPair('missing'),
    );
  }, [first, second]);
  return pair;
}

function Cell({ measure }: { readonly measure: MeasureResult | null }) {
  if (measure?.value == null) return <td class="fine">{measure ? reasonText(measure.reason) : '\u2013'}</td>;
  return <td class="number">{formatWithSpread(measure.value, measure.spread, measure.unit)}</td>;
}

function verdict({ differs, believable, missing, change }: ComparedMeasure): string {
  if (!differs) return t('compare.within');
  if (believable) return t((change ?? 0) > 0 ? 'compare.higher' : 'compare.lower');
  return missing > 0 ? t('compare.tooFew', { count: missing }) : t('compare.days');
}

function Row({ measure, sameView }: { readonly measure: ComparedMeasure; readonly sameView: boolean }) {
  const { id, side, unit, change, believable } = measure;
  return (
    <tr data-measure={id} data-side={side} data-believable={believable}>
      <th scope="row">{sidedName(id, side)}</th>
      <Cell measure={measure.first} />
      <Cell measure={measure.second} />
      <td>
        {change !== null && sameView && (
          <>
            <span class="number">{formatChange(change, unit) + unitSuffix(unit)}</span>{' '}
            <span class="fine">{verdict(measure)}</span>
          </>
        )}
      </td>
    </tr>
  );
}

/** Changes of different units are sorted by how many times the smallest real change they are. */
const COLUMNS: readonly Column<ComparedMeasure>[] = [
  { key: 'measure', of: ({ id, side }) => sidedName(id, side), first: 'ascending' },
  {
    key: 'change',
    of: ({ change, smallest }) => (change === null || !smallest ? null : Math.abs(change) / smallest),
    first: 'descending',
  },
];

interface TableProps {
  readonly measures: readonly ComparedMeasure[];
  readonly sameView: boolean;
  readonly files: Pair['files'];
}

function CompareTable({ measures, sameView, files }: TableProps) {
  const sorting = useSorting('compare', COLUMNS, measures);
  return (
    <table class="compare" data-testid="compare">
      <thead>
        <tr>
          <SortHead by="measure" sorting={sorting}>
            {t('compare.measure')}
          </SortHead>
          <th scope="col">{head(files[0])}</th>
          <th scope="col">{head(files[1])}</th>
          <SortHead by="change" sorting={sorting}>
            {t('compare.change')}
          </SortHead>
        </tr>
      </thead>
      <tbody>
        {sorting.rows.map((m) => (
          <Row key={m.id + m.side} measure={m} sameView={sameView} />
        ))}
      </tbody>
    </table>
  );
}

function head({ startedAt, view, running }: SessionFile) {
  const seconds = running.reduce((sum, r) => sum + r.endS - r.startS, 0);
  return (
    <>
      {formatWhen(startedAt)}
      <span class="fine">
        {' '}
        {t(`view.${view}`)}, {formatClock(seconds)}
      </span>
    </>
  );
}

export function Compare({ first, second }: { readonly first: string; readonly second: string }) {
  const pair = usePair(first, second);
  if (pair === 'loading') return <PageFrame page="history">{null}</PageFrame>;
  const comparison = pair === 'missing' ? null : compareSessions(...pair.files, pair.runs);
  return (
    <PageFrame page="history">
      <div class="section title">
        <span />
        <div>
          <h1>{t('compare.title')}</h1>
          <div class="found">
            <a class="button" href={pageHref('history')}>
              {t('compare.back')}
            </a>
            <a class="button" href={pageHref('history', { compare: `${second},${first}` })}>
              {t('compare.swap')}
            </a>
          </div>
        </div>
      </div>
      <Section label={t('compare.measure')}>
        {pair === 'missing' || !comparison ? (
          <p class="page-error">{t('compare.missing')}</p>
        ) : (
          <>
            {!comparison.sameView && <p class="lead">{t('compare.otherView')}</p>}
            <div class="table-scroll">
              <CompareTable {...comparison} files={pair.files} />
            </div>
          </>
        )}
      </Section>
    </PageFrame>
  );
}
