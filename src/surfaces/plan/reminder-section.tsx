/** Reminders: off until asked for, and then the browser asks too. */
import { useMemo, useState } from 'preact/hooks';
import { calendarOf } from '../../core/advice/plan-calendar.ts';
import type { WeekPlan } from '../../core/advice/week-plan.ts';
import { utcText } from '../../core/model/utc.ts';
import { t } from '../../language/index.ts';
import { PRODUCT_NAME } from '../../product.ts';
import { download } from '../shared/download.ts';
import { Section } from '../shared/page-frame.tsx';
import { ports } from '../shared/ports.ts';
import { TickField } from '../shared/tick-field.tsx';
import { useSettings } from '../shared/use-settings.ts';

/** After work, before the evening. */
const USUAL_TIME = '18:00';

interface Props {
  /** This week's, as it is or as it is proposed; null until it is known. */
  readonly plan: WeekPlan | null;
  /** Whose; null = nobody's in particular. */
  readonly athleteId: string | null;
}

/** The same reminders for a calendar, which rings on every device that has it. */
function CalendarFile({ plan, athleteId, at }: Props & { readonly at: string }) {
  const text = useMemo(
    () =>
      plan &&
      calendarOf(plan, {
        at,
        // What a calendar takes as the time of the last change.
        now: utcText(Math.floor(Date.now() / 1000)),
        athleteId,
        words: {
          madeBy: PRODUCT_NAME,
          title: t('plan.calendar.title'),
          nameOf: (advice) => t(`advice.${advice}`),
          withRuns: (names) => t('plan.calendar.withRuns', { names }),
        },
      }),
    [plan, athleteId, at],
  );
  return (
    <div class="remind-calendar">
      <button
        type="button"
        data-action="calendar"
        disabled={text === null}
        onClick={() =>
          text !== null && download(`midline-plan.ics`, new Blob([text], { type: 'text/calendar' }))
        }
      >
        {t('plan.calendar')}
      </button>
      <p class="fine">{t(text === null ? 'plan.calendar.none' : 'plan.calendar.note', { at })}</p>
    </div>
  );
}

export function ReminderSection({ plan, athleteId }: Props) {
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
        <CalendarFile plan={plan} athleteId={athleteId} at={reminderAt ?? USUAL_TIME} />
        {denied && (
          <p class="trouble" role="alert">
            {t('plan.remind.denied')}
          </p>
        )}
      </div>
    </Section>
  );
}
