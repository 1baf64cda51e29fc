/** The morning after a sore run: one question, once. */
import { useState } from 'preact/hooks';
import { awaitsMorning } from '../../core/checkin/triage.ts';
import type { CheckIn } from '../../core/checkin/check-in.ts';
import { t } from '../../language/index.ts';
import { today } from '../../platform/today.ts';
import { pageHref } from '../shared/page-frame.tsx';
import { SorenessScale } from '../shared/check-in/fields.tsx';
import { useDiary } from '../shared/check-in/use-diary.ts';
import '../shared/check-in/check-in.css';

export function Morning({ athleteId }: { readonly athleteId: string | null | undefined }) {
  const { entries, save } = useDiary(athleteId);
  const [noted, setNoted] = useState<CheckIn | null>(null);
  const entry = noted ?? (entries && awaitsMorning(entries, today()));
  if (!entry) return null;
  const note = (changed: CheckIn): void => {
    setNoted(changed);
    save(changed).catch(() => setNoted(null));
  };
  return (
    <section class="unfinished morning" data-testid="morning" aria-labelledby="morning-title">
      <div>
        <h2 id="morning-title">{t('morning.title')}</h2>
        <SorenessScale moment="morning" entry={entry} onChange={note} />
        {noted && (
          <p class="fine" role="status">
            {t('morning.thanks')} <a href={pageHref('checkin')}>{t('checkin.title')}</a>
          </p>
        )}
      </div>
    </section>
  );
}
