/** A watch's file of a run, set beside the run by a worker. */
import type { BesideWatch } from '../core/watch/beside-watch.ts';
import type { WatchTrouble } from '../core/watch/watch-file.ts';
import { callWorker } from '../workers/call-worker.ts';

export interface WatchRequest {
  readonly file: Blob;
  /** As it was chosen or dropped. */
  readonly fileName: string;
  /** The run that it is said to be of; null = those of its time. */
  readonly sessionId: string | null;
}

export type WatchRefusal =
  WatchTrouble | Extract<BesideWatch, { ok: false }>['reason'] | 'too-large' | 'unexpected';

export type WatchOutcome =
  | { readonly kind: 'kept'; readonly sessionIds: readonly string[] }
  /** Every run is as it was. `times`: when the file begins and ends, milliseconds since 1970, where it could be read. */
  | {
      readonly kind: 'refused';
      readonly reason: WatchRefusal;
      readonly times: { readonly fromMs: number; readonly toMs: number } | null;
    };

/** Never rejects. */
export async function addWatchFile(file: File, sessionId: string | null): Promise<WatchOutcome> {
  try {
    return await callWorker<WatchRequest, WatchOutcome>(
      () => new Worker(new URL('./watch-worker.ts', import.meta.url), { type: 'module' }),
      { file, fileName: file.name, sessionId },
    );
  } catch (error) {
    console.error(error);
    return { kind: 'refused', reason: 'unexpected', times: null };
  }
}
