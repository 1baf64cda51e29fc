/** Where the image is, and how it is brought back. */
import { failureWords } from '../shared/words.ts';
import { useRef } from 'preact/hooks';
import type { SessionFile } from '../../core/session/session-file.ts';
import { t } from '../../language/index.ts';
import { canPickVideos, pickVideos } from '../../platform/file-handles.ts';
import { pageAddress, siteOf } from '../../page-video/page-address.ts';
import { formatBytes, formatClock } from '../shared/format.ts';
import { pageWords } from '../shared/page-words.ts';
import type { ReviewVideo } from './use-video.ts';

function OpenAgain({ video }: { readonly video: ReviewVideo }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <label class="button" data-action="open-again">
      {t('review.video.again')}
      <input
        ref={input}
        class="hidden-text"
        type="file"
        accept="video/*,.mp4,.m4v,.mov,.webm,.mkv,.ts,.mts"
        onClick={(event) => {
          if (!canPickVideos()) return;
          event.preventDefault();
          pickVideos(false).then(
            ([file]) => file && video.take(file),
            (error: unknown) => console.error(error),
          );
        }}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) video.take(file);
        }}
      />
    </label>
  );
}

/** Over the stage, as long as there is no image. */
export function VideoNotice({ video, file }: { readonly video: ReviewVideo; readonly file: SessionFile }) {
  const { state } = video;
  if (state.kind === 'open') return null;
  const name = video.link?.name ?? file.source.name;
  const { page } = file.source;
  // A session file may come from anybody: only the address of a web page is a way there.
  const address = page ? pageAddress(page.address) : null;
  return (
    <div class="video-notice" data-video={state.kind} role="status">
      {state.kind === 'opening' && <p>{t('review.video.opening')}</p>}
      {state.kind === 'none' && <p>{t('review.video.live')}</p>}
      {state.kind === 'ask' && (
        <>
          <p>{t('review.video.ask', { name })}</p>
          <button type="button" data-action="ask-video" onClick={() => video.ask()}>
            {t('review.video.ask.do')}
          </button>
        </>
      )}
      {state.kind === 'missing' &&
        (page ? (
          <p>
            {[t('review.video.onPage', { site: siteOf(page.address) }), ...pageWords(file.source)].join(' ')}
          </p>
        ) : (
          <p>{t('review.video.missing')}</p>
        ))}
      {state.kind === 'other' && (
        <p>
          {t('review.video.other', {
            found: formatClock(state.found.foundS),
            wanted: formatClock(state.found.wantedS),
          })}
        </p>
      )}
      {state.kind === 'failed' && <p>{failureWords(state.failure)}</p>}
      {(state.kind === 'missing' || state.kind === 'other' || state.kind === 'failed') && (
        <p class="links">
          {address !== null && (
            <a
              class="button"
              data-action="open-page"
              target="_blank"
              rel="noreferrer noopener"
              href={address}
            >
              {t('page.open')}
            </a>
          )}
          <OpenAgain video={video} />
        </p>
      )}
    </div>
  );
}

/** What is kept of the video, and how it is not. */
export function VideoKept({ video }: { readonly video: ReviewVideo }) {
  const { link } = video;
  if (!link || (!link.copy && !link.handle)) return null;
  return (
    <details class="more">
      <summary>{t('review.video.title')}</summary>
      <p class="fine">
        {link.copy
          ? t('review.video.copy', { name: link.name, size: formatBytes(link.copy.size) })
          : t('review.video.handle', { name: link.name })}
      </p>
      {link.copy && (
        <button type="button" class="chip" data-action="remove-copy" onClick={() => video.removeCopy()}>
          {t('review.video.removeCopy')}
        </button>
      )}
    </details>
  );
}
