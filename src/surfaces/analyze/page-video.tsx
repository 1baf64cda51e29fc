/** What becomes of the video of a web page: it is being read, or why it is not. */
import { t } from '../../language/index.ts';
import { siteOf } from '../../page-video/page-address.ts';
import { Section } from '../shared/page-frame.tsx';
import type { PageVideoState } from './use-page-video.ts';

interface Props {
  readonly state: PageVideoState;
  readonly onStop: () => void;
}

function Refused({ state }: { readonly state: Extract<PageVideoState, { kind: 'refused' }> }) {
  const { reason, site } = state;
  return (
    <div role="alert" data-page-refused={reason}>
      <p>
        <strong>{t(`page.refused.${reason}`)}</strong> {site !== null && t('page.framedSite', { site })}
      </p>
      <p>{t(`page.refused.${reason}.next`)}</p>
    </div>
  );
}

export function PageVideoSection({ state, onStop }: Props) {
  if (state.kind === 'none') return null;
  return (
    <Section label={t('page.title')} class="page-video">
      <div data-page-video={state.kind}>
        {state.kind === 'looking' && <p role="status">{t('page.looking')}</p>}
        {state.kind === 'reading' && (
          <>
            <p role="status">{t('page.reading', { site: siteOf(state.video.address ?? '') })}</p>
            <progress
              class="bar"
              max={1}
              {...(state.share !== null && { value: state.share })}
              aria-label={t('page.title')}
            />
            <button type="button" data-action="stop-reading" onClick={onStop}>
              {t('page.stop')}
            </button>
          </>
        )}
        {state.kind === 'read' && (
          <p role="status">
            {t('page.read', { site: siteOf(state.video.address ?? '') })}{' '}
            {state.replaced && t('page.replacedSince')}
          </p>
        )}
        {state.kind === 'stopped' && <p role="status">{t('page.stopped')}</p>}
        {state.kind === 'refused' && <Refused state={state} />}
      </div>
    </Section>
  );
}
