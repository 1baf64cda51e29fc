/** Privacy: one page in plain words. */
import { t } from '../../language/index.ts';
import { LastingNote } from '../shared/lasting-note.tsx';
import { PageFrame, Section } from '../shared/page-frame.tsx';
import { Sent } from './sent.tsx';

const PARTS = [1, 2, 'devices', 'microphone', 3, 4, 5, 6] as const;

/** The part that says what is kept. */
const KEPT = 2;

export function Privacy() {
  return (
    <PageFrame page="privacy">
      <div class="section title">
        <span />
        <div>
          <h1>{t('privacy.title')}</h1>
          <p class="lead">{t('privacy.lead')}</p>
        </div>
      </div>
      {PARTS.map((n) => (
        <Section key={n} label={t(`privacy.${n}.title`)} class="part">
          <p>{t(`privacy.${n}.text`)}</p>
          {n === KEPT && <LastingNote />}
        </Section>
      ))}
      <Section label={t('sent.title')} class="part">
        <Sent />
      </Section>
      <Section label={t('privacy.7.title')} class="part">
        <p>{t('disclaimer.full')}</p>
        <p>{t('disclaimer.adult')}</p>
      </Section>
    </PageFrame>
  );
}
