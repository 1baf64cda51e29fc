/** One file of the list. */
import { useState } from 'preact/hooks';
import { t } from '../../language/index.ts';
import type { FileQueue } from '../../recorded/file-queue.ts';
import { isAtWork, type QueueItem } from '../../recorded/queue-state.ts';
import type { UseAthletes } from '../shared/use-athletes.ts';
import { pageHref } from '../shared/page-frame.tsx';
import { exportSession } from './export-session.ts';
import { FileFailed, FileNotices, FileResult } from './file-result.tsx';
import { FileSettings } from './file-settings.tsx';
import { FileStill } from './file-still.tsx';
import { Prepare } from './prepare/prepare.tsx';
import { aboutFile, aboutPart, stepWords } from './words.ts';

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

function Actions({
  item,
  queue,
  onPrepare,
}: Pick<Props, 'item' | 'queue'> & { readonly onPrepare: () => void }) {
  const { key, step, session, file, info, failure } = item;
  const named = <span class="hidden-text">{file.name}</span>;
  return (
    <div class="file-actions">
      {session && (
        <>
          {/* In tabs of their own: the list goes on, and while it is open the browser lets the player read the file. */}
          <a
            class="button control-main"
            data-action="review"
            target="_blank"
            href={pageHref('review', { id: session.id })}
          >
            {t('review.open')} {named}
          </a>
          <a class="button" target="_blank" href={pageHref('summary', { id: session.id })}>
            {t('files.summary')} {named}
          </a>
          <button type="button" data-action="export-this" onClick={() => exportSession(session)}>
            {t('files.export')} {named}
          </button>
        </>
      )}
      {step === 'waiting' && item.held && (
        <button type="button" class="control-main" data-action="go" onClick={() => queue.go(key)}>
          {t('files.go')} {named}
        </button>
      )}
      {info && (step !== 'failed' || failure?.reason === 'sideways') && step !== 'closing' && (
        <button type="button" data-action="prepare" onClick={onPrepare}>
          {t('files.prepare')} {named}
        </button>
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
  const { file, session, failure, info } = item;
  const [heldHere, setHeldHere] = useState(false);
  const [preparing, setPreparing] = useState(false);
  const part = aboutPart(item.subject);
  // A file that waits does not slip away while it is being got ready.
  const waits = item.step === 'waiting' && !item.held;
  const prepare = (): void => {
    setHeldHere(waits);
    if (waits) queue.hold(item.key);
    setPreparing(true);
  };
  const leave = (): void => {
    setPreparing(false);
    if (heldHere) queue.go(item.key);
  };
  return (
    <li class="file" data-file={file.name} data-step={item.step}>
      <div class="file-head">
        {info && <FileStill item={item} />}
        <div class="file-name">
          <h3>{file.name}</h3>
          {info && (
            <p class="fine">
              {part !== null && <strong>{part} · </strong>}
              {aboutFile(info)}
            </p>
          )}
        </div>
        <span class="file-step">{stepWords(item, paused)}</span>
      </div>
      {isAtWork(item) && <Bar item={item} />}
      {(session ?? failure) && (
        <div class="file-outcome">
          {session && <FileResult session={session} />}
          {failure && <FileFailed failure={failure} onTurn={(turn) => queue.configure(item.key, { turn })} />}
          <Actions item={item} queue={queue} onPrepare={prepare} />
        </div>
      )}
      {session && <FileNotices item={item} session={session} queue={queue} />}
      {!failure && (
        <div class="file-foot">
          <FileSettings
            item={item}
            athletes={athletes}
            onChange={(change) => queue.configure(item.key, change)}
            onAthlete={(athleteId) => queue.assign(item.key, athleteId)}
          />
          {!session && <Actions item={item} queue={queue} onPrepare={prepare} />}
        </div>
      )}
      {preparing && info && (
        <Prepare
          item={item}
          durationS={info.durationS}
          onClose={leave}
          onDone={(parts, pick) => {
            setPreparing(false);
            queue.cut(item.key, parts, pick);
          }}
        />
      )}
    </li>
  );
}
