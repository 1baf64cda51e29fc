/** The runs that are shown as activity files for other programs, in one archive. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../language/index.ts';
import { dayOf } from '../../platform/today.ts';
import type { SessionRow } from '../../storage/db.ts';
import { activityFiles } from '../export/activity-files.ts';
import { download } from '../shared/download.ts';

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy'; readonly share: number }
  | { readonly kind: 'done'; readonly count: number; readonly left: number }
  | { readonly kind: 'failed'; readonly reason: 'no-room' | 'too-short' | 'unexpected' };

const KINDS = ['fit', 'tcx'] as const;

function useBulkExport(rows: readonly SessionRow[]) {
  const [state, setState] = useState<State>({ kind: 'idle' });
  const working = useRef<AbortController | null>(null);
  useEffect(() => () => working.current?.abort(), []);
  // What was said of other runs is over.
  useEffect(() => setState((now) => (now.kind === 'busy' ? now : { kind: 'idle' })), [rows]);
  const start = async (kind: (typeof KINDS)[number]): Promise<void> => {
    const controller = new AbortController();
    working.current = controller;
    setState({ kind: 'busy', share: 0 });
    try {
      const { blob, count } = await activityFiles(
        { kind, of: rows.map((row) => row.id) },
        { signal: controller.signal, onProgress: (share) => setState({ kind: 'busy', share }) },
      );
      if (blob) download(`midline-${dayOf(new Date())}-${kind}.zip`, blob);
      setState(
        blob ? { kind: 'done', count, left: rows.length - count } : { kind: 'failed', reason: 'too-short' },
      );
    } catch (error) {
      if (controller.signal.aborted) return setState({ kind: 'idle' });
      console.error(error);
      const full = error instanceof DOMException && error.name === 'QuotaExceededError';
      setState({ kind: 'failed', reason: full ? 'no-room' : 'unexpected' });
    }
  };
  return { state, start, cancel: () => working.current?.abort() };
}

function doneText({ count, left }: { readonly count: number; readonly left: number }): string {
  const done = t('history.bulk.done', { count });
  return left === 0 ? done : `${done} ${t('history.bulk.left', { count: left })}`;
}

export function BulkExport({ rows }: { readonly rows: readonly SessionRow[] }) {
  const { state, start, cancel } = useBulkExport(rows);
  return (
    <div class="bulk-export">
      <span>{t('history.bulk', { count: rows.length })}</span>
      {KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          data-action={`bulk-${kind}`}
          disabled={state.kind === 'busy'}
          onClick={() => void start(kind)}
        >
          {t(`export.${kind}`)}
        </button>
      ))}
      <span class="bulk-state" role="status" data-bulk={state.kind}>
        {state.kind === 'busy' && (
          <>
            <progress max={1} value={state.share} aria-label={t('history.bulk', { count: rows.length })} />
            <button type="button" data-action="bulk-cancel" onClick={cancel}>
              {t('export.cancel')}
            </button>
          </>
        )}
        {state.kind === 'done' && doneText(state)}
        {state.kind === 'failed' && t('history.bulk.failed', { reason: t(`export.reason.${state.reason}`) })}
      </span>
    </div>
  );
}
