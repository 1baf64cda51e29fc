/** Before a run: what it is for, and what the runner may change about that. */
import { EVIDENCE_ORDER, measureOf, type MeasureId } from '../../core/measures/all.ts';
import type { SessionPlan } from '../../core/session/plan.ts';
import { isCueable } from '../../core/coaching/cueable.ts';
import { AMOUNTS, SESSIONS, withAmount } from '../../core/coaching/fading.ts';
import { LIVE_TIMES } from '../../core/coaching/settings.ts';
import { wordingsOf } from '../../core/coaching/wordings.ts';
import { fadeOfPlan } from '../../core/coaching/programme.ts';
import type { View } from '../../core/model/measure.ts';
import { t } from '../../language/index.ts';
import {
  chooseFocusOf,
  chosenFocus,
  type Settings,
  type SettingsChange,
} from '../../storage/settings-store.ts';
import { TickField } from '../shared/tick-field.tsx';

const LENGTHS = [null, 15, 20, 30, 45, 60] as const;

interface Props {
  /** Null outside the programme. */
  readonly plan: SessionPlan | null;
  readonly settings: Settings;
  readonly onChange: (change: SettingsChange) => void;
}

/** What a run is for, in a heading and a note. */
function planWords(plan: SessionPlan | null, amount: Settings['amount']): readonly [string, string] {
  if (!plan) return [t('today.free'), t('today.free.note')];
  const measure = plan.focus ? t(`measure.${plan.focus}`) : '';
  switch (plan.kind) {
    case 'baseline':
      return [t('today.baseline'), t('today.baseline.note', { minutes: LIVE_TIMES.baselineToS / 60 })];
    case 'open':
      return [t('today.open'), t('today.open.note')];
    case 'retest':
    case 'recall':
      return [t(`today.${plan.kind}`, { measure }), t(`today.${plan.kind}.note`)];
    case 'coached': {
      const percent = Math.round(100 * withAmount(fadeOfPlan(plan), amount).share);
      const note =
        plan.session === SESSIONS
          ? t('today.coached.last')
          : percent === 100
            ? t('today.coached.all')
            : t('today.coached.note', { percent });
      return [t('today.coached', { session: plan.session, of: SESSIONS, measure }), note];
    }
  }
}

/** Measures with a cue of their own that this camera can see. */
function choices(view: View | null): MeasureId[] {
  return EVIDENCE_ORDER.filter((id) => {
    const { views } = measureOf(id);
    const seen = view === null || views === 'any' || views.includes(view);
    return isCueable(id) && seen && wordingsOf(id, null).length > 1;
  });
}

function Progress({ session }: { readonly session: number }) {
  return (
    <ol class="plan-runs" aria-label={t('today.progress', { done: session - 1, of: SESSIONS })}>
      {Array.from({ length: SESSIONS }, (_, i) => (
        <li key={i} data-run={i + 1 < session ? 'done' : i + 1 === session ? 'today' : 'ahead'} />
      ))}
    </ol>
  );
}

export function PlanCard({ plan, settings, onChange }: Props) {
  const [heading, note] = planWords(plan, settings.amount);
  return (
    <section class="plan" data-plan={plan?.kind ?? 'free'} aria-label={t('today.title')}>
      <h2>{heading}</h2>
      {plan?.kind === 'coached' && <Progress session={plan.session} />}
      <p>
        {note} {plan?.secondary && t('today.secondary', { measure: t(`measure.${plan.secondary}`) })}
      </p>
      <details>
        <summary>{t('today.change')}</summary>
        <div class="pair">
          <label class="field">
            <span class="field-label">{t('today.focus')}</span>
            <select
              data-field="focus"
              value={chosenFocus(settings) ?? ''}
              disabled={!settings.programme}
              onChange={(event) =>
                onChange({
                  focusOf: chooseFocusOf(
                    settings,
                    choices(null).find((id) => id === event.currentTarget.value) ?? null,
                  ),
                })
              }
            >
              <option value="">{t('today.focus.proposed')}</option>
              {choices(settings.view).map((id) => (
                <option key={id} value={id}>
                  {t(`measure.${id}`)}
                </option>
              ))}
            </select>
          </label>
          <label class="field">
            <span class="field-label">{t('today.length')}</span>
            <select
              data-field="length"
              value={settings.runMinutes ?? ''}
              onChange={(event) => onChange({ runMinutes: Number(event.currentTarget.value) || null })}
            >
              {LENGTHS.map((value) => (
                <option key={value ?? 'open'} value={value ?? ''}>
                  {value === null ? t('today.length.open') : t('today.length.minutes', { value })}
                </option>
              ))}
            </select>
          </label>
        </div>
        <fieldset>
          <legend>{t('today.amount')}</legend>
          <div class="choices">
            {AMOUNTS.map((amount) => (
              <label key={amount}>
                <input
                  type="radio"
                  name="amount"
                  checked={settings.amount === amount}
                  onChange={() => onChange({ amount })}
                />
                {t(`today.amount.${amount}`)}
              </label>
            ))}
          </div>
        </fieldset>
        <TickField
          label={t('today.follow')}
          note={t('today.follow.note')}
          checked={settings.programme}
          onChange={(programme) => onChange({ programme })}
        />
      </details>
    </section>
  );
}
