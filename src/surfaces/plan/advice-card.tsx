/** One advice in full: its drawing, how it is done, how much, and how well it is tested. */
import type { ComponentChildren } from 'preact';
import { adviceOf, type AdviceId } from '../../core/advice/exercises/all.ts';
import { t } from '../../language/index.ts';
import { ExerciseFigure } from '../figures/exercise-figure.tsx';
import { doseText } from './dose-text.ts';

interface Props {
  readonly id: AdviceId;
  readonly moving: boolean;
  readonly action?: ComponentChildren;
}

export function AdviceCard({ id, moving, action }: Props) {
  const advice = adviceOf(id);
  const dose = doseText(advice.dose);
  return (
    <article class="advice" data-advice={id}>
      <ExerciseFigure advice={id} moving={moving} />
      <h3>{t(`advice.${id}`)}</h3>
      <p class="advice-facts">
        <span>{t(`advice.kind.${advice.kind}`)}</span>
        {dose !== null && <span class="advice-dose">{dose}</span>}
      </p>
      <p>{t(`advice.${id}.how`)}</p>
      <details>
        <summary>
          <span class="evidence" data-evidence={advice.evidence}>
            {t(`advice.evidence.${advice.evidence}`)}
          </span>
        </summary>
        <p class="fine">{t(`advice.${id}.says`)}</p>
        {advice.dose !== null && <p class="fine">{t(`dose.from.${advice.dose.from}`)}</p>}
      </details>
      {action}
    </article>
  );
}
