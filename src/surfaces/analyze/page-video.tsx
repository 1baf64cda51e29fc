/** What becomes of the video of a web page: it is being read, or why it is not and what can be done instead. */
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../language/index.ts';
import { siteOf } from '../../page-video/page-address.ts';
import { formatClock } from '../shared/format.ts';
import { Section } from '../shared/page-frame.tsx';
import { canRecordTabs } from './files-port.ts';
import type { PageVideoActs, PageVideoState, ReadEnd, Refusal } from './use-page-video.ts';

interface Props {
  readonly state: PageVideoState;
  readonly acts: PageVideoActs;
}

type StateOf<Kind extends PageVideoState['kind']> = Extract<PageVideoState, { kind: Kind }>;

/** There is no file to read, but the page may look at the frames. */
const PLAYABLE: ReadonlySet<Refusal> = new Set(['in-pieces', 'not-given']);
/** The page is no longer what it was: recording it would record something else. */
const GONE: ReadonlySet<Refusal> = new Set(['left', 'replaced']);

function Refused({ state, acts }: { readonly state: StateOf<'refused'>; readonly acts: PageVideoActs }) {
  const { reason, site, video } = state;
  const plays = video !== null && PLAYABLE.has(reason);
  const shows = canRecordTabs() && !GONE.has(reason);
  const section = useRef<HTMLDivElement>(null);
  // What can be done is in sight, and a press of Enter away.
  useEffect(() => section.current?.querySelector('button')?.focus(), [reason]);
  return (
    <div ref={section} data-page-refused={reason}>
      <div role="alert">
        <p>
          <strong>{t(`page.refused.${reason}`)}</strong> {site !== null && t('page.framedSite', { site })}
        </p>
        <p>{t(`page.refused.${reason}.next`)}</p>
      </div>
      {plays && (
        <>
          <p>{t('page.play.how')}</p>
          <p class="links">
            <button
              type="button"
              class="control-main"
              data-action="play-from-start"
              onClick={() => acts.take('played', true)}
            >
              {t('page.play.start')}
            </button>
            <button type="button" data-action="play-from-here" onClick={() => acts.take('played', false)}>
              {t('page.play.here')}
            </button>
          </p>
        </>
      )}
      {shows && (
        <>
          <p>
            {video ? t('page.show.how', { title: video.title }) : t('page.show.how.any')}{' '}
            {reason === 'protected' && t('page.show.protected')}
          </p>
          <p class="links">
            <button
              type="button"
              {...(!plays && { class: 'control-main' })}
              data-action="record-tab"
              onClick={() => acts.take('shown', false)}
            >
              {t('page.show')}
            </button>
          </p>
        </>
      )}
    </div>
  );
}

function Reading({ state, acts }: { readonly state: StateOf<'reading'>; readonly acts: PageVideoActs }) {
  return (
    <>
      <p role="status">{t('page.reading', { site: siteOf(state.video.address ?? '') })}</p>
      <progress
        class="bar"
        max={1}
        {...(state.share !== null && { value: state.share })}
        aria-label={t('page.title')}
      />
      <button type="button" data-action="stop-reading" onClick={acts.stop}>
        {t('page.stop')}
      </button>
    </>
  );
}

function TakingPart({ state, acts }: { readonly state: StateOf<'taking'>; readonly acts: PageVideoActs }) {
  const { way, timeS } = state;
  return (
    <>
      <p>
        <span role="status">{t(`page.taking.${way}`)}</span>{' '}
        {timeS === null ? t('page.taking.waits') : t('page.taking.at', { time: formatClock(timeS) })}
      </p>
      <button type="button" class="control-main" data-action="stop-taking" onClick={acts.stop}>
        {t('page.taking.stop')}
      </button>
    </>
  );
}

function endWords(end: ReadEnd, site: string): string {
  if (end.way !== 'file') return `${t(`page.taken.${end.way}`)} ${t(`page.taken.${end.why}`)}`;
  if (end.why === 'left') return t('page.cut');
  const read = t('page.read', { site });
  return end.why === 'replaced' ? `${read} ${t('page.replacedSince')}` : read;
}

export function PageVideoSection({ state, acts }: Props) {
  if (state.kind === 'none') return null;
  return (
    <Section label={t('page.title')} class="page-video">
      <div data-page-video={state.kind}>
        {state.kind === 'looking' && <p role="status">{t('page.looking')}</p>}
        {state.kind === 'reading' && <Reading state={state} acts={acts} />}
        {state.kind === 'taking' && <TakingPart state={state} acts={acts} />}
        {state.kind === 'read' && (
          <p role="status" data-read-end={state.end.why}>
            {endWords(state.end, siteOf(state.site ?? ''))}
          </p>
        )}
        {state.kind === 'stopped' && <p role="status">{t('page.stopped')}</p>}
        {state.kind === 'refused' && <Refused state={state} acts={acts} />}
      </div>
    </Section>
  );
}
