/** The first time: a run to look at, how it works in three drawings, and what the camera is for, before any request. */
import { t } from '../../language/index.ts';
import { pageHref, Section } from '../shared/page-frame.tsx';
import { ports } from '../shared/ports.ts';
import { DrawingCue, DrawingLine, DrawingMeasure } from './drawings.tsx';
import { SamplePlayer } from './sample/sample-player.tsx';

interface Props {
  readonly onAccept: () => void;
}

const STEPS = [
  { n: 1, Drawing: DrawingLine },
  { n: 2, Drawing: DrawingMeasure },
  { n: 3, Drawing: DrawingCue },
] as const;

export function FirstRun({ onAccept }: Props) {
  const accept = async (event: MouseEvent): Promise<void> => {
    event.preventDefault();
    onAccept();
    // Written before the page goes, so that the next visit does not begin anew.
    await ports.settings.save({ onboardingSeen: true }).catch(() => undefined);
    location.assign(pageHref('coach'));
  };
  return (
    <>
      <SamplePlayer />
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
        <a
          class="button button-main"
          data-action="accept"
          href={pageHref('coach')}
          onClick={(e) => void accept(e)}
        >
          {t('first.accept')}
        </a>
      </Section>
    </>
  );
}
