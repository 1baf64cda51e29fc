/** Measures a stored recording again, frame by frame and stride by stride, off the page's thread. */
import type { MeasureKey } from '../core/measures/catalogue.ts';
import type { Review } from '../core/review/review.ts';
import { reviewRecording } from '../core/review/review-recording.ts';
import { reviewSettings } from '../core/review/review-settings.ts';
import { createDatabase } from '../storage/db.ts';
import { readFrames, readSession } from '../storage/sessions.ts';
import { packProfiles } from './stride-profiles.ts';

export interface ReviewRequest {
  readonly sessionId: string;
}

/** `strides` come without their profiles: thousands of small arrays would hold up the page. They are in `profiles`. */
export interface ReviewParts {
  readonly review: Review;
  readonly profiles: Readonly<Record<MeasureKey, Float32Array>>;
}

export type ReviewReply =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly parts: ReviewParts }
  /** The session is gone, or came without its skeletons. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'broke'; readonly detail: string };

const reply = (message: ReviewReply, transfer: Transferable[] = []): void => {
  postMessage(message, { transfer });
};

async function work(sessionId: string): Promise<void> {
  const database = createDatabase();
  try {
    const file = await readSession(database, sessionId);
    const frames = file ? await readFrames(database, sessionId) : [];
    if (!file || frames.length === 0) return reply({ kind: 'nothing' });
    const whole = reviewRecording(frames, reviewSettings(file), (share) =>
      reply({ kind: 'progress', share }),
    );
    const profiles = packProfiles(whole.strides);
    const review = { ...whole, strides: whole.strides.map((stride) => ({ ...stride, profiles: {} })) };
    const { timesS, joints, values } = review.frames;
    const arrays = [timesS, joints, ...Object.values(values), ...Object.values(profiles)];
    reply({ kind: 'done', parts: { review, profiles } }, [...new Set(arrays.map((array) => array.buffer))]);
  } finally {
    database.close();
  }
}

addEventListener('message', ({ data }: MessageEvent<ReviewRequest>) => {
  work(data.sessionId).catch((error: unknown) =>
    reply({ kind: 'broke', detail: error instanceof Error ? (error.stack ?? String(error)) : String(error) }),
  );
});
