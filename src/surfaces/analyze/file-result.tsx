/** What became of a file: the numbers that matter first, or why there are none. */
import { failureWords } from '../shared/words.ts';
import type { ComponentChildren } from 'preact';
import type { FileFailure, Turn } from '../../video/contract.ts';
import type { FileQueue } from '../../recorded/file-queue.ts';
import { type QueueItem, slowdownUsed } from '../../recorded/queue-state.ts';
import type { SessionFile } from '../../core/session/session-file.ts';
import { t } from '../../language/index.ts';
import { formatClock, reasonText } from '../shared/format.ts';

/** Less than a step is not worth a word. */
const LEAST_HIDDEN_S = 0.2;

export function FileResult({ session }: { readonly session: SessionFile }) {
  const cadence = session.measures.find((m) => m.id === 'cadence');
  const { focus, strength, text } = session.summary;
  // Nobody, or nobody who runs: the first sentence says so. Of a run that plays too slowly its own notice says more.
  if (session.running.length === 0) return session.slow ? null : <p>{text[0] ?? ''}</p>;
  if (cadence === undefined || cadence.value === null) {
    return <p>{t('files.cadence.none', { reason: reasonText(cadence?.reason ?? null) })}</p>;
  }
  return (
    <dl class="figures">
      <div>
        <dt>{t('files.cadence')}</dt>
        <dd class="number">{Math.round(cadence.value)}</dd>
      </div>
      <div>
        <dt>{t('files.focus')}</dt>
        <dd>
          {t(focus !== null ? `measure.${focus}` : strength === null ? 'runs.tooLittle' : 'runs.focusNone')}
        </dd>
      </div>
      <div>
        <dt>{t('files.faces')}</dt>
        <dd>{t(`view.${session.view}`)}</dd>
      </div>
    </dl>
  );
}

interface NoticeProps {
  readonly item: QueueItem;
  readonly session: SessionFile;
  readonly queue: FileQueue;
}

function Notice({ kind, children }: { readonly kind: string; readonly children: ComponentChildren }) {
  return (
    <p class="file-notice" data-notice={kind}>
      {children}
    </p>
  );
}

/** What plays slower than it happened: as which speed it may be measured. */
function SlowNotice({ item, session, queue }: NoticeProps) {
  const { key, settings, subject, info } = item;
  const used = slowdownUsed(settings, info);
  const slow = session.slow ?? [];
  if (slow.length === 0) return null;
  if (session.running.length === 0) {
    const factor = slow[0].factor * used;
    return (
      <Notice kind="slow-motion">
        {t('files.slowAll', { factor })}{' '}
        <button type="button" data-action="slow" onClick={() => queue.configure(key, { slowdown: factor })}>
          {t('files.slowAll.act', { factor })}
        </button>
      </Notice>
    );
  }
  const fromS = subject.part?.startS ?? 0;
  return slow.map((stretch) => {
    const startS = fromS + stretch.startS * used;
    const endS = fromS + stretch.endS * used;
    const factor = stretch.factor * used;
    const name = t('files.slowPart.name', { factor });
    return (
      <Notice key={startS} kind="slow-motion">
        {t('files.slowPart', { start: formatClock(startS), end: formatClock(endS), factor })}{' '}
        <button
          type="button"
          data-action="slow-part"
          onClick={() => queue.also(key, { name, startS, endS }, factor)}
        >
          {t('files.slowPart.act')}
        </button>
      </Notice>
    );
  });
}

/** What the numbers are to be read with. */
export function FileNotices(props: NoticeProps) {
  const { item } = props;
  const { brokenAtS, info, subject } = item;
  return (
    <>
      {brokenAtS !== null && (
        <Notice kind="broken">{t('files.broken', { time: formatClock(brokenAtS) })}</Notice>
      )}
      {info && info.hiddenS >= LEAST_HIDDEN_S && subject.part === null && (
        <Notice kind="hidden">{t('files.hidden', { seconds: toTenths(info.hiddenS) })}</Notice>
      )}
      {info?.interlaced && <Notice kind="interlaced">{t('files.interlaced')}</Notice>}
      <SlowNotice {...props} />
    </>
  );
}

interface FailedProps {
  readonly failure: FileFailure;
  readonly onTurn: (turn: Turn) => void;
}

export function FileFailed({ failure, onTurn }: FailedProps) {
  const { reason, turn } = failure;
  return (
    <p data-failure={reason} data-turn={turn}>
      <strong>{failureWords(failure)}</strong> <span>{t(`files.failure.${reason}.next`)}</span>{' '}
      {turn && (
        <button type="button" class="control-main" data-action="turn" onClick={() => onTurn(turn)}>
          {t('files.turn.act')}
        </button>
      )}
    </p>
  );
}

function toTenths(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}
