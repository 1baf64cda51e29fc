/** The live coach over a recorded run: when it would have spoken, and what it would have said. */
import { DEMO_TIMES, LIVE_TIMES } from '../coaching/settings.ts';
import type { Cue } from '../coaching/cue.ts';
import { MEASURES, type MeasureId } from '../measures/all.ts';
import type { PoseFrame } from '../pose/pose-frame.ts';
import type { CueAmount, SessionPlan } from '../session/plan.ts';
import type { BeltMark, SessionFile } from '../session/session-file.ts';
import { createCoach, step } from './step.ts';

/** What is chosen before a rehearsal. */
export interface RehearsalChoice {
  /** The focus of the feedback programme; null = without the programme, all cues all the time. */
  readonly focus: MeasureId | null;
  /** Which of the focus's eight coached runs, 1…8; without a focus it has no meaning. */
  readonly session: number;
  readonly amount: CueAmount;
  /** The short waiting times of a demonstration: a clip of half a minute is over before a run's own have passed. */
  readonly short: boolean;
}

export interface Rehearsal {
  /** In order; times are seconds of the session. */
  readonly cues: readonly Cue[];
  /** Seconds of running that the coach saw. */
  readonly runningS: number;
  /** Seconds of running in which it says nothing, at the beginning. */
  readonly quietS: number;
}

/** Measures that have a cue of their own. */
export const CUED_MEASURES: readonly MeasureId[] = MEASURES.filter(
  ({ words }) => (words.cues?.length ?? 0) > 0,
).map(({ id }) => id);

function planOf({ focus, session }: RehearsalChoice): SessionPlan | null {
  if (focus === null) return null;
  return { kind: 'coached', session, focus, secondary: null, candidates: [], failures: {} };
}

/**
 * Replays the very steps of a live run, frame by frame; what the runner told of the belt comes when it was told.
 * @param frames of the whole session, in order, as they were stored
 * @param view - the side that faces the camera, where it was said; null = found
 */
export function rehearse(
  frames: readonly PoseFrame[],
  file: Pick<SessionFile, 'source' | 'belt'>,
  view: SessionFile['view'] | null,
  choice: RehearsalChoice,
  onProgress?: (share: number) => void,
): Rehearsal {
  const times = choice.short ? DEMO_TIMES : LIVE_TIMES;
  let state = createCoach({
    times,
    focus: null,
    view,
    mirrored: file.source.mirrored,
    cues: true,
    plan: planOf(choice),
    amount: choice.amount,
  });
  const cues: Cue[] = [];
  let runningS = 0;
  let belt: readonly BeltMark[] = file.belt ?? [];
  for (const [i, frame] of frames.entries()) {
    while (belt[0] && belt[0].timeS <= frame.timeS) {
      state = step(state, { kind: 'belt', belt: belt[0] }).state;
      belt = belt.slice(1);
    }
    const made = step(state, { kind: 'frame', frame });
    state = made.state;
    for (const output of made.outputs) {
      if (output.kind === 'cue') cues.push(output.cue);
      if (output.kind === 'status') runningS = output.status.runningS;
    }
    onProgress?.((i + 1) / frames.length);
  }
  return { cues, runningS, quietS: times.quietStartS };
}
