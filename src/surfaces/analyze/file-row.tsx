/** One file of the list. */
import { t } from '../../language/index.ts';
import type { FileQueue } from '../../recorded/file-queue.ts';
import { isAtWork, type QueueItem } from '../../recorded/queue-state.ts';
import type { UseAthletes } from '../shared/use-athletes.ts';
import { pageHref } from '../shared/page-frame.tsx';
import { exportSession } from './export-session.ts';
import { FileFailed, FileNotices, FileResult } from './file-result.tsx';
import { FileSettings } from './file-settings.tsx';
import { aboutFile, stepWords } from './words.ts';

interface Props {
  readonly item: QueueItem;
  readonly paused: boolean;
  readonly queue: FileQueue;
  readonly athletes: UseAthletes;
}

function Bar({ item }: { readonly item: QueueItem }) {
  return (
    <progress
      class="bar"
      max={1}
      value={item.share}
      aria-label={t('files.progressOf', { name: item.file.name })}
    />
  );
}

function Actions({ item, queue }: Pick<Props, 'item' | 'queue'>) {
  const { key, step, session, file } = item;
  const named = <span class="hidden-text">{file.name}</span>;
  return (
    <div class="file-actions">
      {session && (
        <>
          <a class="button control-main" href={pageHref('summary', { id: session.id })}>
            {t('files.summary')} {named}
          </a>
          <button type="button" data-action="export-this" onClick={() => exportSession(session)}>
            {t('files.export')} {named}
          </button>
        </>
      )}
      {(step === 'failed' || step === 'cancelled') && (
        <button type="button" data-action="retry" onClick={() => queue.retry(key)}>
          {t('files.retry')} {named}
        </button>
      )}
      {step === 'waiting' || step === 'loading' || step === 'analysing' ? (
        <button type="button" data-action="cancel" onClick={() => queue.cancel(key)}>
          {t('files.cancel')} {named}
        </button>
      ) : (
        <button
          type="button"
          class="button-quiet"
          data-action="remove"
          disabled={isAtWork(item)}
          onClick={() => queue.remove(key)}
        >
          {t('files.remove')} {named}
        </button>
      )}
    </div>
  );
}

export function FileRow(props: Props) {
  const { item, paused, queue, athletes } = props;
  const { file, session, failure } = item;
  return (
    <li class="file" data-file={file.name} data-step={item.step}>
      <div class="file-head">
        <h3>{file.name}</h3>
        <span class="file-step">{stepWords(item, paused)}</span>
      </div>
      {item.info && <p class="fine">{aboutFile(item.info)}</p>}
      {isAtWork(item) && <Bar item={item} />}
      {(session ?? failure) && (
        <div class="file-outcome">
          {session && <FileResult session={session} />}
          {failure && <FileFailed failure={failure} />}
          <Actions {...props} />
        </div>
      )}
      {session && <FileNotices session={session} brokenAtS={item.brokenAtS} />}
      {!failure && (
        <div class="file-foot">
          <FileSettings
            item={item}
            athletes={athletes}
            onChange={(change) => queue.configure(item.key, change)}
            onAthlete={(athleteId) => queue.assign(item.key, athleteId)}
          />
          {!session && <Actions {...props} />}
        </div>
      )}
    </li>
  );
}
