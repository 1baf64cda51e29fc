/** Everything there is to do, by kind. */
import { useState } from 'preact/hooks';
import type { AdviceKind } from '../../core/advice/exercise.ts';
import { ADVICE_IDS, adviceOf, type AdviceId } from '../../core/advice/exercises/all.ts';
import { t } from '../../language/index.ts';
import { Section } from '../shared/page-frame.tsx';
import { TickField } from '../shared/tick-field.tsx';
import { AdviceCard } from './advice-card.tsx';

const KINDS = [
  'strength',
  'stretch',
  'mobility',
  'drill',
  'habit',
  'recovery',
  'care',
] as const satisfies readonly AdviceKind[];

interface Props {
  readonly planned: ReadonlySet<string>;
  readonly moving: boolean;
  readonly onMoving: (moving: boolean) => void;
  readonly onAdd: (id: AdviceId) => void;
}

export function LibrarySection({ planned, moving, onMoving, onAdd }: Props) {
  const [kind, setKind] = useState<AdviceKind | null>(null);
  const shown = ADVICE_IDS.filter((id) => kind === null || adviceOf(id).kind === kind);
  return (
    <Section label={t('plan.library')} note={t('plan.library.note')} class="wide">
      <div class="library-tools">
        <fieldset>
          <legend class="hidden-text">{t('plan.filter')}</legend>
          <div class="choices">
            {[null, ...KINDS].map((choice) => (
              <label key={choice ?? 'all'}>
                <input type="radio" name="kind" checked={kind === choice} onChange={() => setKind(choice)} />
                {choice === null ? t('plan.filter.all') : t(`advice.kind.${choice}`)}
              </label>
            ))}
          </div>
        </fieldset>
        <TickField label={t('plan.moving')} checked={moving} onChange={onMoving} />
      </div>
      <div class="cards">
        {shown.map((id) => (
          <div key={id} id={id}>
            <AdviceCard
              id={id}
              moving={moving}
              action={
                planned.has(id) ? (
                  <p class="fine in-week">{t('plan.added')}</p>
                ) : (
                  <button type="button" data-action="add" onClick={() => onAdd(id)}>
                    {t('plan.add')} <span class="hidden-text">{t(`advice.${id}`)}</span>
                  </button>
                )
              }
            />
          </div>
        ))}
      </div>
    </Section>
  );
}
