import type { UnsavedParts } from '../storage/session-recorder.ts';
import { callWorker, WorkerLost, type CalledWorker, type CallOptions } from '../workers/call-worker.ts';
import type { CloseResult } from './close-session.ts';
import type { CloseRequest } from './summary-worker.ts';

const NOTHING_UNSAVED: UnsavedParts = { chunks: new Map(), log: new Map() };

const openSummaryWorker = (): CalledWorker =>
  new Worker(new URL('./summary-worker.ts', import.meta.url), { type: 'module' });

/** A worker that is lost is tried once more: it may have been the machine's memory, or a browser that was busy. */
const TRIES = 2;

type Options = Pick<CallOptions<never>, 'onProgress' | 'patienceMs'>;

/**
 * Summarises and stores a recording in a worker of its own. Where that is lost twice, the recording stays as it was.
 * @throws what broke in the summary, which is a bug
 */
export function closeInWorker(
  sessionId: string,
  unsaved = NOTHING_UNSAVED,
  options: Options = {},
  open = openSummaryWorker,
): Promise<CloseResult> {
  return run({ sessionId, unsaved, recovered: false }, options, open);
}

/** The same for a session that `findUnfinished` found; its file says that it stopped unexpectedly. */
export function recoverInWorker(sessionId: string, options: Options = {}): Promise<CloseResult> {
  return run({ sessionId, unsaved: NOTHING_UNSAVED, recovered: true }, options, openSummaryWorker);
}

async function run(request: CloseRequest, options: Options, open: () => CalledWorker): Promise<CloseResult> {
  let detail = '';
  for (let i = 0; i < TRIES; i++) {
    try {
      return await callWorker<CloseRequest, CloseResult>(open, request, options);
    } catch (error) {
      if (!(error instanceof WorkerLost)) throw error;
      detail = error.message;
    }
  }
  return { ok: false, reason: 'summary-stopped', detail };
}
