/** Reads a session's skeletons back and reviews them, off the page's thread: an hour's recording takes a while. */
import { framesCsv, stridesCsv } from '../../core/export/csv.ts';
import { trcOf } from '../../core/export/trc.ts';
import { reviewRecording } from '../../core/review/review-recording.ts';
import { reviewSettings } from '../../core/review/review-settings.ts';
import type { Review } from '../../core/review/review.ts';
import { createDatabase } from '../../storage/db.ts';
import { readFrames, readSession } from '../../storage/sessions.ts';

/** What is made of a session's skeletons. */
export type FromFrames = 'review' | 'frames.csv' | 'strides.csv' | 'trc';

export interface ReviewRequest {
  readonly sessionId: string;
  readonly wants: FromFrames;
  /** Name that a marker file gives itself. */
  readonly fileName: string;
}

/** `made: null` where no skeletons are kept, or (marker file) none has depth. `broke`: a bug, with its stack. */
export type ReviewReply =
  { readonly share: number } | { readonly made: Review | string | null } | { readonly broke: string };

async function make({ sessionId, wants, fileName }: ReviewRequest): Promise<Review | string | null> {
  const database = createDatabase();
  try {
    const file = await readSession(database, sessionId);
    const frames = file ? await readFrames(database, sessionId) : [];
    if (!file || frames.length === 0) return null;
    const settings = reviewSettings(file);
    if (wants === 'trc') return trcOf(frames, { ...settings, fileName });
    const review = reviewRecording(frames, settings, (share) => postMessage({ share } satisfies ReviewReply));
    if (wants === 'review') return review;
    return wants === 'frames.csv' ? framesCsv(review) : stridesCsv(review);
  } finally {
    database.close();
  }
}

addEventListener('message', ({ data }: MessageEvent<ReviewRequest>) => {
  make(data)
    .then((made): ReviewReply => ({ made }))
    .catch((error: unknown): ReviewReply => ({
      broke: error instanceof Error ? (error.stack ?? String(error)) : String(error),
    }))
    .then((reply) => postMessage(reply))
    .catch((error: unknown) => console.error(error));
});
