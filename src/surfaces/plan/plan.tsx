/** "What to do about it": a week of a few things to practise, and the library they come from. */
import { useState } from 'preact/hooks';
import type { AdviceId } from '../../core/advice/exercises/all.ts';
import type { Finding } from '../../core/advice/finding.ts';
import { adviceFor, isFinding } from '../../core/advice/for-finding.ts';
import { addItem, progress, removeItem, type PlanItem, type WeekPlan } from '../../core/advice/week-plan.ts';
import { addDays, weekdayOf } from '../../core/model/calendar.ts';
import { t } from '../../language/index.ts';
import { dateText } from '../../language/numbers.ts';
import { Guarded } from '../shared/guarded.tsx';
import { PageFrame, pageHref, Section } from '../shared/page-frame.tsx';
import { RunnerField } from '../shared/runner-field.tsx';
import { Toast, type ToastContent } from '../shared/toast.tsx';
import { useSettings } from '../shared/use-settings.ts';
import { AdviceCard } from './advice-card.tsx';
import { findingText } from './dose-text.ts';
import { LibrarySection } from './library-section.tsx';
import { ReminderSection } from './reminder-section.tsx';
import { type Known, usePlan } from './use-plan.ts';
import { WeekTable } from './week-table.tsx';

interface Props {
  /** What the page is asked for, as a link from a summary does; null for the week alone. */
  readonly finding: string | null;
  readonly day: string;
}

function dayText(day: string): string {
  return dateText(new Date(`${day}T12:00:00`), { day: 'numeric', month: 'long' });
}

function ForFinding({ finding, moving }: { readonly finding: Finding; readonly moving: boolean }) {
  return (
    <Section
      label={t('plan.for', { finding: findingText(finding) })}
      note={t('plan.for.note')}
      class="wide for-finding"
    >
      <div class="cards">
        {adviceFor(finding)
          .slice(0, 4)
          .map((id) => (
            <AdviceCard key={id} id={id} moving={moving} />
          ))}
      </div>
    </Section>
  );
}

interface WeekProps {
  readonly known: Known;
  readonly day: string;
  readonly onSave: (plan: WeekPlan) => void;
  readonly onTick: (item: PlanItem, day: string, done: boolean) => void;
  readonly onRemove: (item: PlanItem) => void;
}

function Week({ known, day, onSave, onTick, onRemove }: WeekProps) {
  const { plan, proposed, sore, hasRuns } = known;
  const shown = plan ?? proposed;
  const { done, due } = progress(shown, weekdayOf(day));
  const range = t('plan.week.range', { from: dayText(shown.week), to: dayText(addDays(shown.week, 6)) });
  if (shown.items.length === 0) {
    return (
      <Section label={t('plan.week')} note={range}>
        <p class="lead">{t(hasRuns ? 'plan.empty' : 'plan.emptyNoRuns')}</p>
        <p class="plan-ways">
          <a class="button" href={pageHref('checkin')}>
            {t('plan.checkIn')}
          </a>
        </p>
      </Section>
    );
  }
  return (
    <Section label={t(plan ? 'plan.week' : 'plan.proposed')} note={range} class="wide">
      {sore && <p class="plan-sore">{t('plan.sore')}</p>}
      <WeekTable plan={shown} today={day} onTick={onTick} onRemove={onRemove} />
      <div class="plan-foot">
        {plan ? (
          <p class="fine" data-testid="progress">
            {t('plan.week.note', { done, due })}
          </p>
        ) : (
          <>
            <button
              type="button"
              class="control-main"
              data-action="start-week"
              onClick={() => onSave(proposed)}
            >
              {t('plan.start')}
            </button>
            <p class="fine">{t('plan.proposed.note')}</p>
          </>
        )}
      </div>
    </Section>
  );
}

export function Plan({ finding, day }: Props) {
  const runner = useSettings();
  const { known, trouble, save, tick } = usePlan(day, runner.settings?.athleteId);
  const [toast, setToast] = useState<ToastContent | null>(null);
  const [moving, setMoving] = useState(true);
  const current = known && (known.plan ?? known.proposed);
  const remove = (item: PlanItem): void => {
    if (!current) return;
    void save(removeItem(current, item.advice));
    const undo = (): void => {
      setToast(null);
      void save(current);
    };
    setToast({ text: t('plan.removed', { name: t(`advice.${item.advice}`) }), undo });
  };
  const add = (advice: AdviceId): void => {
    if (current) void save(addItem(current, { advice, because: null }));
  };
  const mark = async (item: PlanItem, on: string, done: boolean): Promise<void> => {
    // A tick on a proposal takes the proposal.
    if (known && !known.plan) await save(known.proposed);
    await tick(on, item.advice, done);
  };
  return (
    <PageFrame page="plan">
      <div class="section title">
        <span />
        <div>
          <h1>{t('plan.title')}</h1>
          <p class="lead">{t('plan.lead')}</p>
          <RunnerField {...runner} />
        </div>
      </div>
      {trouble !== null && (
        <p class="trouble page-trouble" role="alert">
          {t(trouble === 'unreadable' ? 'plan.unreadable' : 'plan.notSaved')}
        </p>
      )}
      {known?.planDamaged && (
        <p class="trouble page-trouble" role="status">
          {t('plan.damaged')}
        </p>
      )}
      {finding !== null && isFinding(finding) && <ForFinding finding={finding} moving={moving} />}
      {known && (
        <Guarded>
          <Week
            known={known}
            day={day}
            onSave={(plan) => void save(plan)}
            onTick={(item, on, done) => void mark(item, on, done)}
            onRemove={remove}
          />
        </Guarded>
      )}
      <Guarded>
        <ReminderSection plan={current} athleteId={known?.athleteId ?? null} />
      </Guarded>
      <LibrarySection
        planned={new Set(known?.plan?.items.map((item) => item.advice))}
        moving={moving}
        onMoving={setMoving}
        onAdd={add}
      />
      <Toast content={toast} onClose={() => setToast(null)} />
    </PageFrame>
  );
}
