/** One question to a worker of its own, which is gone when it has answered, failed, fallen silent or been given up. */
import type { FromCalled } from './messages.ts';
import { PATIENCE_MS } from './patience.ts';
import { Watchdog } from './watchdog.ts';

/** The worker is gone without an answer, or has said nothing for too long: another one may do better. */
export class WorkerLost extends Error {}

export type CalledWorker = Pick<Worker, 'addEventListener' | 'postMessage' | 'terminate'>;

export interface CallOptions<Note> {
  readonly signal?: AbortSignal | undefined;
  /** Share done, 0..1. */
  readonly onProgress?: ((share: number) => void) | undefined;
  readonly onNote?: ((note: Note) => void) | undefined;
  /**
   * Silent for longer than this, milliseconds, it counts as lost. Every message of it counts as a word. A worker that
   * finds that its work is long asks for more.
   */
  readonly patienceMs?: number;
}

/**
 * @throws the signal's reason where it was given up; `WorkerLost`; else `Error` with what broke in the worker
 */
export async function callWorker<Request, Reply, Note = never>(
  open: () => CalledWorker,
  request: Request,
  { signal, onProgress, onNote, patienceMs = PATIENCE_MS }: CallOptions<Note> = {},
): Promise<Reply> {
  signal?.throwIfAborted();
  const worker = open();
  const ended = new AbortController();
  let watchdog: Watchdog | null = null;
  try {
    return await new Promise<Reply>((resolve, reject) => {
      const lost = (detail: string) => reject(new WorkerLost(detail));
      watchdog = new Watchdog(patienceMs, (silentMs) =>
        lost(`no word from the worker for ${Math.round(silentMs / 1000)} s`),
      );
      signal?.addEventListener('abort', () => reject(signal.reason as Error), { signal: ended.signal });
      worker.addEventListener('error', (event) => lost(event.message || 'the worker did not start'));
      worker.addEventListener('messageerror', () => lost('an answer of the worker could not be read'));
      worker.addEventListener('message', ({ data }: MessageEvent<FromCalled<Reply, Note>>) => {
        watchdog?.fed();
        if (data.kind === 'patience') watchdog?.allow(Math.max(patienceMs, data.patienceMs));
        else if (data.kind === 'progress') onProgress?.(data.share);
        else if (data.kind === 'note') onNote?.(data.note);
        else if (data.kind === 'broke') reject(new Error(data.detail));
        else resolve(data.reply);
      });
      worker.postMessage(request, { transfer: [] });
    });
  } finally {
    ended.abort();
    (watchdog as Watchdog | null)?.stop();
    worker.terminate();
  }
}
