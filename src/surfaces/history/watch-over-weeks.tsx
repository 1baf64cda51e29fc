/** How the runner's watch counts beside the camera, run by run and over all of them. */
import { useMemo } from 'preact/hooks';
import { watchAgreement, type WatchAgreement } from '../../core/history/watch-agreement.ts';
import { t } from '../../language/index.ts';
import { decimalText } from '../../language/numbers.ts';
import type { SessionRow } from '../../storage/db.ts';
import { formatDay } from '../shared/format.ts';
import { pageHref, Section } from '../shared/page-frame.tsx';

/** No number of a watch is better than a tenth. */
const LEAST_ERROR = 0.1;

function signed(value: number): string {
  const text = decimalText(value, 1);
  return Number(value.toFixed(1)) > 0 ? `+${text}` : text;
}

function withError(difference: number, error: number): string {
  return `${signed(difference)} ± ${decimalText(Math.max(LEAST_ERROR, error), 1)}`;
}

function sentence({ points, difference, error }: WatchAgreement): string {
  if (difference === null || error === null) return t('history.watch.one');
  const words = { count: points.length, value: withError(difference, error) };
  return t(Math.abs(difference) > error ? 'history.watch.differs' : 'history.watch.agrees', words);
}

export function WatchOverWeeks({ rows }: { readonly rows: readonly SessionRow[] }) {
  const agreement = useMemo(() => watchAgreement(rows), [rows]);
  if (!agreement) return null;
  return (
    <Section label={t('history.watch')} note={t('history.watch.note')}>
      <p role="status" data-testid="watch-weeks">
        {sentence(agreement)}
      </p>
      <details>
        <summary>{t('history.table')}</summary>
        <table class="trend-table">
          <tbody>
            {agreement.points.toReversed().map((point) => (
              <tr key={point.id}>
                <th scope="row">
                  <a href={pageHref('summary', { id: point.id })}>{formatDay(point.at)}</a>
                </th>
                <td class="number">{withError(point.difference, point.error)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </Section>
  );
}
