/**
 * Reads a stored recording back and measures it again, off the page's thread: for the player, for a report, or as the
 * text of a table.
 */
import { framesCsv, stridesCsv } from '../core/export/csv.ts';
import { trcOf } from '../core/export/trc.ts';
import type { PoseFrame } from '../core/pose/pose-frame.ts';
import type { Review } from '../core/review/review.ts';
import { reviewRecording } from '../core/review/review-recording.ts';
import { reviewSettings } from '../core/review/review-settings.ts';
import type { SessionFile } from '../core/session/session-file.ts';
import { createDatabase } from '../storage/db.ts';
import { readFrames, readSession } from '../storage/sessions.ts';
import { packProfiles } from './stride-profiles.ts';

/** What is computed from a session's skeletons: the review itself, or the text of a file. */
export type FromFrames = 'review' | 'frames.csv' | 'strides.csv' | 'trc';

export interface ReviewRequest {
  readonly sessionId: string;
  readonly wants: FromFrames;
  /** Name that a marker file gives itself. */
  readonly fileName: string;
}

/** `strides` come without their profiles: thousands of small arrays would hold up the page. They are in `profiles`. */
export interface ReviewParts {
  readonly review: Review;
  readonly profiles: Readonly<Record<string, Float32Array>>;
}

export type ReviewReply =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'review'; readonly parts: ReviewParts }
  | { readonly kind: 'text'; readonly text: string }
  /** The session is gone, came without its skeletons, or (marker file) none of them has depth. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'broke'; readonly detail: string };

const reply = (message: ReviewReply, transfer: Transferable[] = []): void => {
  postMessage(message, { transfer });
};

function replyReview(whole: Review): void {
  const profiles = packProfiles(whole.strides);
  const review = { ...whole, strides: whole.strides.map((stride) => ({ ...stride, profiles: {} })) };
  const { timesS, joints, values } = review.frames;
  const arrays = [timesS, joints, ...Object.values(values), ...Object.values(profiles)];
  reply({ kind: 'review', parts: { review, profiles } }, [...new Set(arrays.map((array) => array.buffer))]);
}

function make(file: SessionFile, frames: readonly PoseFrame[], { wants, fileName }: ReviewRequest): void {
  const settings = reviewSettings(file);
  if (wants === 'trc') {
    const text = trcOf(frames, { ...settings, fileName });
    return reply(text === null ? { kind: 'nothing' } : { kind: 'text', text });
  }
  const review = reviewRecording(frames, settings, (share) => reply({ kind: 'progress', share }));
  if (wants === 'review') replyReview(review);
  else reply({ kind: 'text', text: wants === 'frames.csv' ? framesCsv(review) : stridesCsv(review) });
}

async function work(request: ReviewRequest): Promise<void> {
  const database = createDatabase();
  try {
    const file = await readSession(database, request.sessionId);
    const frames = file ? await readFrames(database, request.sessionId) : [];
    if (!file || frames.length === 0) reply({ kind: 'nothing' });
    else make(file, frames, request);
  } finally {
    database.close();
  }
}

addEventListener('message', ({ data }: MessageEvent<ReviewRequest>) => {
  work(data).catch((error: unknown) =>
    reply({ kind: 'broke', detail: error instanceof Error ? (error.stack ?? String(error)) : String(error) }),
  );
});
