/** The week: a row for each thing, a box for each day it is due on. */
import { type PlanItem, type WeekPlan, isTicked } from '../../core/advice/week-plan.ts';
import { adviceOf } from '../../core/advice/exercises/all.ts';
import { addDays, weekdayOf } from '../../core/model/calendar.ts';
import { inSentence, t } from '../../language/index.ts';
import { ExerciseFigure } from '../figures/exercise-figure.tsx';
import { doseText, findingText } from './dose-text.ts';

const DAYS = [0, 1, 2, 3, 4, 5, 6] as const;

interface Props {
  readonly plan: WeekPlan;
  readonly today: string;
  readonly onTick: (item: PlanItem, day: string, done: boolean) => void;
  readonly onRemove: (item: PlanItem) => void;
}

interface RowProps extends Omit<Props, 'onRemove' | 'onTick'> {
  readonly item: PlanItem;
  readonly onTick: (day: string, done: boolean) => void;
  readonly onRemove: () => void;
}

function rhythmText(item: PlanItem): string | null {
  const { when } = adviceOf(item.advice);
  if (item.days.length > 0) return null;
  return when === 'day' ? t('plan.anyTime') : t(`advice.when.${when}`);
}

function Row({ plan, item, today, onTick, onRemove }: RowProps) {
  const name = t(`advice.${item.advice}`);
  const facts = [doseText(adviceOf(item.advice).dose), rhythmText(item)].filter((fact) => fact !== null);
  return (
    <tr data-planned={item.advice}>
      <th scope="row">
        <div class="week-thing">
          <span class="week-figure">
            <ExerciseFigure advice={item.advice} />
          </span>
          <span>
            <a href={`#${item.advice}`}>{name}</a>
            <span class="fine">
              {[
                ...facts,
                item.because === null
                  ? t('plan.own')
                  : t('plan.because', { finding: inSentence(findingText(item.because)) }),
              ].join(', ')}
            </span>
          </span>
        </div>
      </th>
      {DAYS.map((weekday) => {
        const day = addDays(plan.week, weekday);
        const done = isTicked(plan, day, item.advice);
        const due = item.days.includes(weekday);
        return (
          <td key={weekday} data-today={day === today} data-due={due}>
            <input
              type="checkbox"
              checked={done}
              aria-label={t('plan.done', { name, day: t(`day.${weekday}`) })}
              onChange={(event) => onTick(day, event.currentTarget.checked)}
            />
          </td>
        );
      })}
      <td class="week-out">
        <button type="button" class="button-quiet" data-action="take-out" onClick={onRemove}>
          {t('plan.remove')} <span class="hidden-text">{name}</span>
        </button>
      </td>
    </tr>
  );
}

export function WeekTable({ plan, today, onTick, onRemove }: Props) {
  return (
    <table class="week">
      <thead>
        <tr>
          <th scope="col">{t('plan.thing')}</th>
          {DAYS.map((weekday) => (
            <th key={weekday} scope="col" data-today={weekdayOf(today) === weekday}>
              {t(`day.${weekday}`)}
            </th>
          ))}
          <td />
        </tr>
      </thead>
      <tbody>
        {plan.items.map((item) => (
          <Row
            key={item.advice}
            plan={plan}
            item={item}
            today={today}
            onTick={(day, done) => onTick(item, day, done)}
            onRemove={() => onRemove(item)}
          />
        ))}
      </tbody>
    </table>
  );
}
