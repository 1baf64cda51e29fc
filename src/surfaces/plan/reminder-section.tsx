/** Reminders: off until asked for, and then the browser asks too. */
import { useState } from 'preact/hooks';
import { t } from '../../language/index.ts';
import { Section } from '../shared/page-frame.tsx';
import { ports } from '../shared/ports.ts';
import { TickField } from '../shared/tick-field.tsx';
import { useSettings } from '../shared/use-settings.ts';

/** After work, before the evening. */
const USUAL_TIME = '18:00';

export function ReminderSection() {
  const { settings, change } = useSettings();
  const [denied, setDenied] = useState(false);
  if (!settings) return null;
  const { reminderAt } = settings;
  const remind = async (time: string): Promise<void> => {
    const given = await ports.remindAt(time).catch(() => false);
    setDenied(!given);
    change({ reminderAt: given ? time : null });
  };
  const stop = async (): Promise<void> => {
    change({ reminderAt: null });
    await ports.remindNoMore().catch(() => undefined);
  };
  return (
    <Section label={t('plan.remind')}>
      <div class="remind">
        <TickField
          label={t('plan.remind.on')}
          note={t('plan.remind.note')}
          checked={reminderAt !== null}
          onChange={(on) => void (on ? remind(USUAL_TIME) : stop())}
        />
        {reminderAt !== null && (
          <label class="field remind-time">
            <span class="field-label">{t('plan.remind.at')}</span>
            <input
              type="time"
              value={reminderAt}
              onChange={(event) => {
                const { value } = event.currentTarget;
                if (value !== '') void remind(value);
              }}
            />
          </label>
        )}
        {denied && (
          <p class="trouble" role="alert">
            {t('plan.remind.denied')}
          </p>
        )}
      </div>
    </Section>
  );
}
