/** The first time: what it does in three drawings, what the camera is for, and the safety words, before any request. */
import { useState } from 'preact/hooks';
import { actFor, type Flag } from '../../core/checkin/red-flags.ts';
import { t } from '../../language/index.ts';
import { FlagList, OutcomeNote } from '../shared/check-in/flags.tsx';
import { newCheckIn } from '../shared/check-in/use-diary.ts';
import { pageHref, Section } from '../shared/page-frame.tsx';
import { ports } from '../shared/ports.ts';
import '../shared/check-in/check-in.css';
import { DrawingCue, DrawingLine, DrawingMeasure } from './drawings.tsx';

interface Props {
  readonly onAccept: () => void;
}

const STEPS = [
  { n: 1, Drawing: DrawingLine },
  { n: 2, Drawing: DrawingMeasure },
  { n: 3, Drawing: DrawingCue },
] as const;

export function FirstRun({ onAccept }: Props) {
  const [entry] = useState(() => newCheckIn([], null));
  const [flags, setFlags] = useState<readonly Flag[]>([]);
  // A yes is kept at once: it holds for the day, whichever page is opened next.
  const tick = (ticked: readonly Flag[]): void => {
    setFlags(ticked);
    ports.diary.saveCheckIn({ ...entry, flags: ticked }).catch(() => undefined);
  };
  const act = actFor(flags);
  const accept = async (event: MouseEvent): Promise<void> => {
    event.preventDefault();
    onAccept();
    // Asked, and none of it is so: the coach need not ask again.
    await ports.diary.saveCheckIn({ ...entry, flags: [] }).catch(() => undefined);
    // Written before the page goes, so that the coach page does not ask again.
    await ports.settings.save({ onboardingSeen: true }).catch(() => undefined);
    location.assign(pageHref('coach'));
  };
  return (
    <>
      <section class="steps" aria-label={t('home.title')}>
        {STEPS.map(({ n, Drawing }) => (
          <figure key={n}>
            <Drawing />
            <figcaption>
              <h2>{t(`first.${n}.title`)}</h2>
              <p>{t(`first.${n}.text`)}</p>
            </figcaption>
          </figure>
        ))}
      </section>
      <Section label={t('first.camera.title')} class="disclosure">
        <div id="camera" class="disclosure-words">
          <p class="lead">{t('first.camera.uses')}</p>
          <ul>
            <li>{t('first.camera.never')}</li>
            <li>{t('first.camera.keeps')}</li>
            <li>{t('first.camera.delete')}</li>
          </ul>
        </div>
      </Section>
      <Section label={t('first.safety.title')}>
        <p>{t('disclaimer.full')}</p>
        <p class="fine adult">{t('disclaimer.adult')}</p>
        <div class="first-flags">
          <h3>{t('flags.title')}</h3>
          <p class="fine">
            {t('flags.why')} {t('flags.first')}
          </p>
          <FlagList flags={flags} onChange={tick} />
        </div>
        {act === null ? (
          <a
            class="button button-main"
            data-action="accept"
            href={pageHref('coach')}
            onClick={(e) => void accept(e)}
          >
            {t('first.accept')}
          </a>
        ) : (
          <OutcomeNote outcome={{ kind: 'stop', act }} />
        )}
      </Section>
    </>
  );
}
