/**
 * Reads a stored recording back and measures it again, off the page's thread: for the player, for a report, or as the
 * text of a table.
 */
import { rehearse, type Rehearsal, type RehearsalChoice } from '../core/coach/rehearse.ts';
import { framesCsv, stridesCsv } from '../core/export/csv.ts';
import { trcOf } from '../core/export/trc.ts';
import { correctFrames } from '../core/handwork/correct.ts';
import type { Correction } from '../core/handwork/handwork.ts';
import type { PoseFrame } from '../core/pose/pose-frame.ts';
import { summariseAgain } from '../core/recording/summarise-again.ts';
import type { Review } from '../core/review/review.ts';
import { reviewRecording } from '../core/review/review-recording.ts';
import { reviewSettings } from '../core/review/review-settings.ts';
import type { Interval, SessionFile } from '../core/session/session-file.ts';
import { createDatabase } from '../storage/db.ts';
import { readHandwork } from '../storage/handwork.ts';
import { readFrames, readSession } from '../storage/sessions.ts';
import { answerCalls } from '../workers/answer-calls.ts';
import { tellPagesOfRequests } from '../workers/own-requests.ts';
import { packProfiles } from './stride-profiles.ts';

/** What is computed from a session's skeletons: the review itself, the text of a file, or the corrected numbers alone. */
export type FromFrames = 'review' | 'corrected' | 'rehearsal' | 'frames.csv' | 'strides.csv' | 'trc';

export interface ReviewRequest {
  readonly sessionId: string;
  readonly wants: FromFrames;
  /** Name that a marker file gives itself. */
  readonly fileName: string;
  /** How the coach is to be set for a rehearsal. */
  readonly rehearsal?: RehearsalChoice;
  /** The measures and curves of this part alone are wanted; left out or null: of all. */
  readonly stretch?: Interval | null;
}

/** `strides` come without their profiles: thousands of small arrays would hold up the page. They are in `profiles`. */
export interface ReviewParts {
  readonly review: Review;
  readonly profiles: Readonly<Record<string, Float32Array>>;
  /** The session's numbers with the hand's corrections in them; null where there are none: then the file's own stand. */
  readonly corrected: SessionFile | null;
}

export type ReviewReply =
  | { readonly kind: 'review'; readonly parts: ReviewParts }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'rehearsal'; readonly rehearsal: Rehearsal }
  | { readonly kind: 'corrected'; readonly file: SessionFile | null }
  /** The session is gone, came without its skeletons, or (marker file) none of them has depth. */
  | { readonly kind: 'nothing' };

function partsOf(whole: Review, corrected: SessionFile | null): ReviewParts {
  const strides = whole.strides.map((stride) => ({ ...stride, profiles: {} }));
  return { review: { ...whole, strides }, profiles: packProfiles(whole.strides), corrected };
}

/** The large arrays go over without being copied. */
function arraysOf({ review, profiles }: ReviewParts): Transferable[] {
  const { timesS, joints, values } = review.frames;
  const arrays = [timesS, joints, ...Object.values(values), ...Object.values(profiles)];
  return [...new Set(arrays.map((array) => array.buffer))];
}

function make(
  file: SessionFile,
  stored: readonly PoseFrame[],
  hands: readonly Correction[],
  { wants, fileName, rehearsal, stretch = null }: ReviewRequest,
  onProgress: (share: number) => void,
): ReviewReply {
  const settings = { ...reviewSettings(file), hands, stretch };
  const frames = correctFrames(stored, hands, settings.mirrored);
  const again = (): SessionFile | null =>
    hands.length > 0 ? summariseAgain(file, frames, hands, settings.view) : null;
  if (wants === 'trc') {
    const text = trcOf(frames, { ...settings, fileName }, onProgress);
    return text === null ? { kind: 'nothing' } : { kind: 'text', text };
  }
  if (wants === 'rehearsal') {
    if (!rehearsal) return { kind: 'nothing' };
    return { kind: 'rehearsal', rehearsal: rehearse(frames, file, settings.view, rehearsal, onProgress) };
  }
  if (wants === 'corrected') return { kind: 'corrected', file: again() };
  const review = reviewRecording(frames, settings, onProgress);
  if (wants === 'review') return { kind: 'review', parts: partsOf(review, again()) };
  return { kind: 'text', text: wants === 'frames.csv' ? framesCsv(review) : stridesCsv(review) };
}

tellPagesOfRequests();

answerCalls<ReviewRequest, ReviewReply>(
  async (request, { onProgress, longWork }) => {
    const database = createDatabase();
    try {
      const file = await readSession(database, request.sessionId);
      const frames = file ? await readFrames(database, request.sessionId, () => onProgress(0)) : [];
      longWork(frames.at(-1)?.timeS ?? 0);
      if (!file || frames.length === 0) return { kind: 'nothing' };
      const { corrections } = await readHandwork(database, request.sessionId);
      return make(file, frames, corrections, request, onProgress);
    } finally {
      database.close();
    }
  },
  (reply) => (reply.kind === 'review' ? arraysOf(reply.parts) : []),
);
