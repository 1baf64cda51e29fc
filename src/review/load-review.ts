import type { ReviewParts, ReviewReply, ReviewRequest } from './review-worker.ts';

/**
 * Reads and measures a session's recording in a worker of its own.
 * @returns null where there are no skeletons of this session
 * @throws what broke in the measuring, which is a bug
 */
export async function loadReview(
  sessionId: string,
  onProgress: (share: number) => void,
): Promise<ReviewParts | null> {
  const worker = new Worker(new URL('./review-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<ReviewParts | null>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<ReviewReply>) => {
        if (data.kind === 'progress') onProgress(data.share);
        else if (data.kind === 'broke') reject(new Error(data.detail));
        else resolve(data.kind === 'done' ? data.parts : null);
      });
      worker.addEventListener('error', (event) =>
        reject(new Error(event.message || 'the review did not start')),
      );
      const request: ReviewRequest = { sessionId };
      worker.postMessage(request, { transfer: [] });
    });
  } finally {
    worker.terminate();
  }
}
