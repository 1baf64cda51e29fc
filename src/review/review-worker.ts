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
import { answerCalls } from '../workers/answer-calls.ts';
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
  | { readonly kind: 'review'; readonly parts: ReviewParts }
  | { readonly kind: 'text'; readonly text: string }
  /** The session is gone, came without its skeletons, or (marker file) none of them has depth. */
  | { readonly kind: 'nothing' };

function partsOf(whole: Review): ReviewParts {
  const strides = whole.strides.map((stride) => ({ ...stride, profiles: {} }));
  return { review: { ...whole, strides }, profiles: packProfiles(whole.strides) };
}

/** The large arrays go over without being copied. */
function arraysOf({ review, profiles }: ReviewParts): Transferable[] {
  const { timesS, joints, values } = review.frames;
  const arrays = [timesS, joints, ...Object.values(values), ...Object.values(profiles)];
  return [...new Set(arrays.map((array) => array.buffer))];
}

function make(
  file: SessionFile,
  frames: readonly PoseFrame[],
  { wants, fileName }: ReviewRequest,
  onProgress: (share: number) => void,
): ReviewReply {
  const settings = reviewSettings(file);
  if (wants === 'trc') {
    const text = trcOf(frames, { ...settings, fileName }, onProgress);
    return text === null ? { kind: 'nothing' } : { kind: 'text', text };
  }
  const review = reviewRecording(frames, settings, onProgress);
  if (wants === 'review') return { kind: 'review', parts: partsOf(review) };
  return { kind: 'text', text: wants === 'frames.csv' ? framesCsv(review) : stridesCsv(review) };
}

answerCalls<ReviewRequest, ReviewReply>(
  async (request, { onProgress, longWork }) => {
    const database = createDatabase();
    try {
      const file = await readSession(database, request.sessionId);
      const frames = file ? await readFrames(database, request.sessionId, () => onProgress(0)) : [];
      longWork(frames.at(-1)?.timeS ?? 0);
      return file && frames.length > 0 ? make(file, frames, request, onProgress) : { kind: 'nothing' };
    } finally {
      database.close();
    }
  },
  (reply) => (reply.kind === 'review' ? arraysOf(reply.parts) : []),
);
