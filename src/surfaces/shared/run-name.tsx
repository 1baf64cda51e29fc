/** A run by its name, with its date below where it has a name of its own, and what is "to work on" in it. */
import { t } from '../../language/index.ts';
import type { SessionRow } from '../../storage/db.ts';
import { formatWhen, runName } from './format.ts';
import { pageHref } from './page-frame.tsx';

export function RunName({ row }: { readonly row: SessionRow }) {
  return (
    <>
      <a href={pageHref('summary', { id: row.id })}>{runName(row)}</a>
      {row.title !== '' && <span class="run-date fine">{formatWhen(row.startedAt)}</span>}
    </>
  );
}

/** Nothing to work on is good news only where enough was measured. */
export function RunFocus({ row }: { readonly row: SessionRow }) {
  if (row.focus !== null) return <>{t(`measure.${row.focus}`)}</>;
  if (Object.keys(row.values).length === 0) return <span class="fine">{t('runs.notMeasured')}</span>;
  return <span class="fine">{t(row.strength === null ? 'runs.tooLittle' : 'runs.focusNone')}</span>;
}
