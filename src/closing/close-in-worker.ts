import type { CloseResult } from './close-session.ts';
import type { UnsavedParts } from '../storage/session-recorder.ts';
import type { CloseReply, CloseRequest } from './summary-worker.ts';

const NOTHING_UNSAVED: UnsavedParts = { chunks: new Map(), log: new Map() };

/**
 * Summarises and stores a recording in a worker of its own.
 * @throws what broke in the summary, which is a bug
 */
export function closeInWorker(sessionId: string, unsaved = NOTHING_UNSAVED): Promise<CloseResult> {
  return run({ sessionId, unsaved, recovered: false });
}

/** The same for a session that `findUnfinished` found; its file says that it stopped unexpectedly. */
export function recoverInWorker(sessionId: string): Promise<CloseResult> {
  return run({ sessionId, unsaved: NOTHING_UNSAVED, recovered: true });
}

async function run(request: CloseRequest): Promise<CloseResult> {
  const worker = new Worker(new URL('./summary-worker.ts', import.meta.url), { type: 'module' });
  try {
    const reply = await new Promise<CloseReply>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<CloseReply>) => resolve(data));
      worker.addEventListener('error', (event) =>
        reject(new Error(event.message || 'the summary did not start')),
      );
      worker.postMessage(request, { transfer: [] });
    });
    if ('broke' in reply) throw new Error(reply.broke);
    return reply.result;
  } finally {
    worker.terminate();
  }
}
