/** A stored session's review and the tables made of it, each from a worker of its own. */
import type { Review } from '../../core/review/review.ts';
import type { FromFrames, ReviewReply, ReviewRequest } from './review-worker.ts';

interface Options {
  readonly signal?: AbortSignal | undefined;
  /** Share done, 0..1. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/**
 * @returns null where the session's skeletons are not kept (an import)
 * @throws the signal's reason where it was given up, and what broke, which is a bug
 */
export async function reviewSession(sessionId: string, options: Options = {}): Promise<Review | null> {
  const made = await run({ sessionId, wants: 'review', fileName: '' }, options);
  return typeof made === 'string' ? null : made;
}

/** The text of a file made of the skeletons; null where they are not kept or have no depth (marker file). */
export async function textFromFrames(
  sessionId: string,
  wants: Exclude<FromFrames, 'review'>,
  fileName: string,
  options: Options = {},
): Promise<string | null> {
  const made = await run({ sessionId, wants, fileName }, options);
  return typeof made === 'string' ? made : null;
}

async function run(request: ReviewRequest, { signal, onProgress }: Options): Promise<Review | string | null> {
  signal?.throwIfAborted();
  const worker = new Worker(new URL('./review-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<Review | string | null>((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error));
      worker.addEventListener('message', ({ data }: MessageEvent<ReviewReply>) => {
        if ('share' in data) onProgress?.(data.share);
        else if ('broke' in data) reject(new Error(data.broke));
        else resolve(data.made);
      });
      worker.addEventListener('error', (event) =>
        reject(new Error(event.message || 'the review did not start')),
      );
      worker.postMessage(request, { transfer: [] });
    });
  } finally {
    worker.terminate();
  }
}
