/** What was noted so far, newest first. */
import { type CheckIn, saysNoSignsOnly, worstSoreness } from '../../../core/checkin/check-in.ts';
import { t } from '../../../language/index.ts';
import { formatWhen } from '../format.ts';
import { pageHref } from '../page-frame.tsx';

interface Props {
  readonly entries: readonly CheckIn[];
  readonly onDelete: (entry: CheckIn) => void;
}

const MOMENTS = ['before', 'worst', 'after', 'morning'] as const;

function Kind({ entry }: { readonly entry: CheckIn }) {
  if (entry.sessionId !== null)
    return <a href={pageHref('summary', { id: entry.sessionId })}>{t('entries.run')}</a>;
  if (entry.outside === null) return <span class="fine">{t('entries.alone')}</span>;
  const { minutes, km } = entry.outside;
  const facts = [
    t('entries.outside'),
    minutes === null ? null : t('entries.minutes', { minutes }),
    km === null ? null : t('entries.km', { km }),
  ];
  return <span>{facts.filter((fact) => fact !== null).join(', ')}</span>;
}

/** "before 2, worst 4, after 3"; what was not noted is left out. */
export function sorenessText({ soreness }: Pick<CheckIn, 'soreness'>): string {
  return MOMENTS.flatMap((moment) => {
    const value = soreness[moment];
    return value === null ? [] : [`${t(`after.${moment}`)} ${value}`];
  }).join(', ');
}

function sitesText(entry: CheckIn): string {
  if (saysNoSignsOnly(entry)) return t('entries.noSigns');
  if (entry.sites.length === 0 && (worstSoreness(entry) ?? 0) === 0) return t('entries.nothing');
  return entry.sites.map((site) => t(`checkin.site.${site}`)).join(', ');
}

export function EntryList({ entries, onDelete }: Props) {
  if (entries.length === 0) return <p class="lead">{t('entries.empty')}</p>;
  return (
    <ul class="entries">
      {entries.map((entry) => (
        <li key={entry.id} data-entry={entry.id}>
          <strong>{formatWhen(entry.at)}</strong>
          <Kind entry={entry} />
          <span>
            {sitesText(entry)}
            {worstSoreness(entry) !== null && <span class="fine"> {sorenessText(entry)}</span>}
          </span>
          <span class="fine">
            {entry.effort !== null && `${t('after.effort')} ${t('after.ofTen', { value: entry.effort })}`}
          </span>
          <button
            type="button"
            class="button-quiet"
            data-action="delete-entry"
            onClick={() => onDelete(entry)}
          >
            {t('entries.delete')} <span class="hidden-text">{formatWhen(entry.at)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
