/** A stored session's review and the tables made from it, each by its own worker. */
import type { FromFrames, ReviewParts, ReviewReply, ReviewRequest } from './review-worker.ts';

interface Options {
  readonly signal?: AbortSignal | undefined;
  /** Share done, 0..1. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/**
 * Reads and measures a session's recording.
 * @returns null where there are no skeletons of this session
 * @throws the signal's reason where it was given up, and what broke in the measuring, which is a bug
 */
export async function loadReview(sessionId: string, options: Options = {}): Promise<ReviewParts | null> {
  const made = await run({ sessionId, wants: 'review', fileName: '' }, options);
  return made.kind === 'review' ? made.parts : null;
}

/**
 * The text of a file made of the skeletons; null where they are not kept or have no depth (marker file).
 * @param fileName - that a marker file gives itself
 * @throws as `loadReview`
 */
export async function textFromFrames(
  sessionId: string,
  wants: Exclude<FromFrames, 'review'>,
  fileName: string,
  options: Options = {},
): Promise<string | null> {
  const made = await run({ sessionId, wants, fileName }, options);
  return made.kind === 'text' ? made.text : null;
}

type Made = Exclude<ReviewReply, { readonly kind: 'progress' | 'broke' }>;

async function run(request: ReviewRequest, { signal, onProgress }: Options): Promise<Made> {
  signal?.throwIfAborted();
  const worker = new Worker(new URL('./review-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<Made>((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error));
      worker.addEventListener('message', ({ data }: MessageEvent<ReviewReply>) => {
        if (data.kind === 'progress') onProgress?.(data.share);
        else if (data.kind === 'broke') reject(new Error(data.detail));
        else resolve(data);
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
