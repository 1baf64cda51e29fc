/** A stored session's review and the tables made from it, each by its own worker. */
import type { Rehearsal, RehearsalChoice } from '../core/coach/rehearse.ts';
import type { Interval, SessionFile } from '../core/session/session-file.ts';
import { callWorker, type CallOptions } from '../workers/call-worker.ts';
import type { FromFrames, ReviewParts, ReviewReply, ReviewRequest } from './review-worker.ts';

type Options = Pick<CallOptions<never>, 'signal' | 'onProgress'>;

/**
 * Reads and measures a session's recording.
 * @param options - `stretch`: its measures and curves are those of this part, seconds of the session
 * @returns null where there are no skeletons of this session
 * @throws the signal's reason where it was given up, and what broke in the measuring, which is a bug
 */
export async function loadReview(
  sessionId: string,
  options: Options & { readonly stretch?: Interval | null } = {},
): Promise<ReviewParts | null> {
  const { stretch = null, ...more } = options;
  const made = await run({ sessionId, wants: 'review', fileName: '', stretch }, more);
  return made.kind === 'review' ? made.parts : null;
}

/**
 * The text of a file made of the skeletons; null where they are not kept or have no depth (marker file).
 * @param fileName - that a marker file gives itself
 * @throws as `loadReview`
 */
export async function textFromFrames(
  sessionId: string,
  wants: Exclude<FromFrames, 'review' | 'corrected' | 'rehearsal'>,
  fileName: string,
  options: Options = {},
): Promise<string | null> {
  const made = await run({ sessionId, wants, fileName }, options);
  return made.kind === 'text' ? made.text : null;
}

/**
 * The session with the numbers that its corrected frames give; the file itself where no hand has corrected any.
 * @throws as `loadReview`
 */
export async function withCorrections(file: SessionFile, options: Options = {}): Promise<SessionFile> {
  const made = await run({ sessionId: file.id, wants: 'corrected', fileName: '' }, options);
  return made.kind === 'corrected' && made.file ? made.file : file;
}

/**
 * The live coach over a recorded run.
 * @returns null where there are no skeletons of this session
 * @throws as `loadReview`
 */
export async function rehearseRun(
  sessionId: string,
  rehearsal: RehearsalChoice,
  options: Options = {},
): Promise<Rehearsal | null> {
  const made = await run({ sessionId, wants: 'rehearsal', fileName: '', rehearsal }, options);
  return made.kind === 'rehearsal' ? made.rehearsal : null;
}

function run(request: ReviewRequest, options: Options): Promise<ReviewReply> {
  return callWorker(
    () => new Worker(new URL('./review-worker.ts', import.meta.url), { type: 'module' }),
    request,
    options,
  );
}
