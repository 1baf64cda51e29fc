/** How a run is coached and recorded: what the live coach and the summary are both told. */
import type { View } from '../model/measure.ts';
import type { MeasureId } from '../measures/all.ts';
import type { CueAmount, CueTimes, SessionPlan } from './plan.ts';
import type { BeltMark, CueRecord, Interval, MetronomeSpell, SessionEventKind } from './session-file.ts';

export interface CoachSettings {
  readonly times: CueTimes;
  /** Measures the runner wants cues for, in their order; null = the default order of evidence. */
  readonly focus: readonly MeasureId[] | null;
  /** The side that faces the camera when the runner has said so. */
  readonly view: View | null;
  /** The runner said that the camera's image is mirrored. It is not detected. */
  readonly mirrored: boolean;
  /** False: measure and say nothing (a baseline session). */
  readonly cues: boolean;
  /** What the run is for; without one all cues may come all the time. */
  readonly plan?: SessionPlan | null;
  /** How much the runner wants to hear; default 'usual'. */
  readonly amount?: CueAmount;
  /** Lead the runner into the frame first, and take the standing pose only there; default false. */
  readonly guided?: boolean;
  /** Running where they stand, without a belt: what needs a way over the ground is not read. Default false. */
  readonly onTheSpot?: boolean;
  /** How long the run is meant to be, seconds of running; null or absent = open. */
  readonly lengthS?: number | null;
}

/** What `summarise` needs beside the frames. */
export interface RecordingInfo {
  readonly settings: CoachSettings;
  readonly cues: readonly CueRecord[];
  /** Events that only live shells can know (pauses, lost camera). */
  readonly shellEvents: readonly { readonly timeS: number; readonly kind: SessionEventKind }[];
  readonly pauses: readonly Interval[];
  readonly belt?: readonly BeltMark[];
  readonly metronome?: readonly MetronomeSpell[];
}
