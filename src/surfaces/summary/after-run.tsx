/** How the run felt, beside what was measured of it. */
import { useEffect, useState } from 'preact/hooks';
import type { CheckIn } from '../../core/checkin/check-in.ts';
import { t } from '../../language/index.ts';
import { CheckInForm } from '../shared/check-in/check-in-form.tsx';
import { sorenessText } from '../shared/check-in/entry-list.tsx';
import { OutcomeNote } from '../shared/check-in/flags.tsx';
import { newCheckIn, useDiary } from '../shared/check-in/use-diary.ts';
import { outcomeOf } from '../../core/checkin/triage.ts';
import { Section } from '../shared/page-frame.tsx';
import { ports } from '../shared/ports.ts';
import '../shared/check-in/check-in.css';

interface Props {
  readonly sessionId: string;
  readonly startedAt: string;
}

function Noted({ entry }: { readonly entry: CheckIn }) {
  const soreness = sorenessText(entry);
  return (
    <>
      <dl class="noted">
        {entry.effort !== null && (
          <div>
            <dt>{t('after.effort')}</dt>
            <dd>{t('after.ofTen', { value: entry.effort })}</dd>
          </div>
        )}
        <div>
          <dt>{t('after.soreness')}</dt>
          <dd>{soreness === '' ? t('entries.nothing') : soreness}</dd>
        </div>
      </dl>
      <OutcomeNote outcome={outcomeOf(entry)} />
      {entry.sites.length > 0 && <p class="fine">{t('after.rule')}</p>}
    </>
  );
}

export function AfterRun({ sessionId, startedAt }: Props) {
  const [athleteId, setAthleteId] = useState<string | null | undefined>(undefined);
  const { entries, save } = useDiary(athleteId);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    ports.sessions.row(sessionId).then(
      (row) => setAthleteId(row?.athleteId ?? null),
      () => setAthleteId(null),
    );
  }, [sessionId]);
  if (!entries || athleteId === undefined) return null;
  const own = entries.find((entry) => entry.sessionId === sessionId) ?? null;
  const noted = own !== null && (own.effort !== null || own.soreness.after !== null);
  const entry = own ?? { ...newCheckIn(entries, athleteId, new Date(startedAt)), sessionId };
  return (
    <Section label={t('after.title')} note={t('after.note')} class="after-run no-print">
      {open ? (
        <CheckInForm
          part="after"
          entry={entry}
          earlier={entries}
          onSave={save}
          onClose={() => setOpen(false)}
        />
      ) : (
        <>
          {noted && <Noted entry={entry} />}
          <button type="button" data-action="after-run" onClick={() => setOpen(true)}>
            {t(noted ? 'checkin.change' : 'after.open')}
          </button>
        </>
      )}
    </Section>
  );
}
