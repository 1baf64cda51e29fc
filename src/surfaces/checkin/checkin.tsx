/** The diary: check in, log a run outside, look back. */
import { useState } from 'preact/hooks';
import type { CheckIn } from '../../core/checkin/check-in.ts';
import { outcomeOfDay } from '../../core/checkin/triage.ts';
import { t } from '../../language/index.ts';
import { today } from '../../platform/today.ts';
import { PageFrame, Section } from '../shared/page-frame.tsx';
import { ports } from '../shared/ports.ts';
import { RunnerField } from '../shared/runner-field.tsx';
import { useSettings } from '../shared/use-settings.ts';
import { Toast, type ToastContent } from '../shared/toast.tsx';
import { CheckInForm, type Part } from '../shared/check-in/check-in-form.tsx';
import { EntryList } from '../shared/check-in/entry-list.tsx';
import { OutcomeNote } from '../shared/check-in/flags.tsx';
import { newCheckIn, useDiary } from '../shared/check-in/use-diary.ts';

interface Writing {
  readonly part: Part;
  readonly entry: CheckIn;
}

/** `datetime-local` wants local time without a zone. */
function localInput(iso: string): string {
  const date = new Date(iso);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

export function CheckInPage() {
  const runner = useSettings();
  const athleteId = runner.settings?.athleteId;
  const { entries, damaged, unreadable, reload, save } = useDiary(athleteId);
  const [writing, setWriting] = useState<Writing | null>(null);
  const [toast, setToast] = useState<ToastContent | null>(null);
  const begin = (part: Part, at?: Date): void => {
    const entry = newCheckIn(entries ?? [], athleteId ?? null, at);
    setWriting({
      part,
      entry: part === 'outside' ? { ...entry, outside: { minutes: null, km: null } } : entry,
    });
  };
  const remove = async (entry: CheckIn): Promise<void> => {
    await ports.diary.removeCheckIn(entry.id);
    await reload();
    const undo = (): void => {
      setToast(null);
      void save(entry);
    };
    setToast({ text: t('entries.deleted'), undo });
  };
  const removeDamaged = async (): Promise<void> => {
    await Promise.all(damaged.map((id) => ports.diary.removeCheckIn(id)));
    await reload();
  };
  const outcome = outcomeOfDay(entries ?? [], today());
  return (
    <PageFrame page="checkin">
      <div class="section title">
        <span />
        <div>
          <h1>{t('checkin.title')}</h1>
          <p class="lead">{t('checkin.lead')}</p>
          <RunnerField {...runner} />
          {entries && !writing && (
            <p class="diary-ways">
              <button
                type="button"
                class="button-main"
                data-action="check-in"
                onClick={() => begin('before')}
              >
                {t('checkin.now')}
              </button>
              <button
                type="button"
                class="hero-second"
                data-action="log-outside"
                onClick={() => begin('outside')}
              >
                {t('checkin.logOutside')}
              </button>
            </p>
          )}
          {unreadable && (
            <p class="trouble" role="alert">
              {t('checkin.unreadable')}
            </p>
          )}
        </div>
      </div>
      {writing && entries && (
        <Section
          label={t(`checkin.${writing.part}`)}
          {...(writing.part === 'outside' ? { note: t('checkin.outside.note') } : {})}
        >
          {writing.part === 'outside' && (
            <label class="field when-field">
              <span class="field-label">{t('checkin.when')}</span>
              <input
                type="datetime-local"
                value={localInput(writing.entry.at)}
                max={localInput(new Date().toISOString())}
                onChange={(event) => {
                  const at = new Date(event.currentTarget.value);
                  if (!Number.isNaN(at.getTime())) begin('outside', at);
                }}
              />
            </label>
          )}
          <CheckInForm
            key={writing.entry.id}
            part={writing.part}
            entry={writing.entry}
            earlier={entries}
            onSave={save}
            onClose={() => setWriting(null)}
          />
        </Section>
      )}
      {!writing && outcome.kind !== 'go' && (
        <Section label="">
          <OutcomeNote outcome={outcome} />
        </Section>
      )}
      <Section label={t('entries.title')}>
        {damaged.length > 0 && (
          <p class="trouble" data-testid="damaged">
            {t('checkin.damaged', { count: damaged.length })}{' '}
            <button type="button" data-action="remove-damaged" onClick={() => void removeDamaged()}>
              {t('runs.damaged.remove')}
            </button>
          </p>
        )}
        {entries && <EntryList entries={entries} onDelete={(entry) => void remove(entry)} />}
      </Section>
      <Toast content={toast} onClose={() => setToast(null)} />
    </PageFrame>
  );
}
