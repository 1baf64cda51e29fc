import type { SummaryFact } from './summary-facts.ts';
import type { MeasureResult } from '../measures/measure-result.ts';
import type { Side, Unit, View } from '../model/measure.ts';
import type { MeasureId } from '../measures/all.ts';

/**
 * One analysed run, as it is kept, exported, imported and printed. Names and units are fixed: other programs read
 * them. Fields may be added, none renamed.
 */
export interface SessionFile {
  readonly format: 'running-form-session';
  readonly version: 1;
  /** UUID */
  readonly id: string;
  /** ISO 8601, UTC */
  readonly startedAt: string;
  /** Media time covered, seconds. */
  readonly durationS: number;
  readonly source: SourceInfo;
  readonly engine: EngineInfo;
  readonly view: View;
  /** False where the view was said by a person; older files do not tell. */
  readonly viewFound?: boolean | undefined;
  /** When the runner ran; the rest is not measured. */
  readonly running: readonly Interval[];
  readonly quality: { readonly validShare: number; readonly notes: readonly QualityNote[] };
  readonly measures: readonly MeasureResult[];
  /** 10-second means over running time. */
  readonly epochs: readonly Epoch[];
  readonly cues: readonly CueRecord[];
  readonly events: readonly SessionEvent[];
  readonly drift: readonly DriftFinding[];
  readonly summary: SessionSummary;
  /** Whose run it is; left out where it is nobody's in particular. */
  readonly athlete?: AthleteRef;
  /** Where the run stood in the feedback programme; absent in a run outside of it. */
  readonly programme?: ProgrammeRecord;
  /** What each correction did, in the order of `cues`. */
  readonly cueEffects?: readonly CueEffect[];
  /** Speed and incline of the belt as the runner told them, each from its time on. */
  readonly belt?: readonly BeltMark[];
  /** One for each speed that was run. */
  readonly paces?: readonly Pace[];
  /** When the metronome beat, and how fast. */
  readonly metronome?: readonly MetronomeSpell[];
}

export interface AthleteRef {
  /** UUID */
  readonly id: string;
  readonly name: string;
}

export interface Interval {
  readonly startS: number;
  readonly endS: number;
}

export interface SourceInfo {
  readonly kind: 'camera' | 'file' | 'page';
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** Measured from frame times, not assumed. */
  readonly fps: number;
  /** True where a person said that the image is mirrored. It is not detected. */
  readonly mirrored: boolean;
  /** What of a file it is; left out for all of it, and for cameras. */
  readonly part?: SourcePart;
  /** How many times slower than it happened the file plays; left out where it plays as it happened. */
  readonly slowdown?: number;
}

/** A stretch of a file. Session time 0 is its start; file time is `startS + slowdown * session time`. */
export interface SourcePart {
  /** As it was named, e.g. the pace; may be empty. */
  readonly name: string;
  /** Seconds of playing from the file's first frame. */
  readonly startS: number;
  readonly endS: number;
}

export interface EngineInfo {
  readonly model: string;
  readonly runtime: string;
  readonly framesSeen: number;
  readonly framesAnalysed: number;
  /** Capture of a frame to its skeleton, milliseconds. */
  readonly medianFrameMs: number;
}

export type QualityNote =
  | 'feet-out-of-frame'
  | 'hips-out-of-frame'
  | 'low-frame-rate'
  | 'too-dark'
  | 'runner-small'
  | 'camera-turned'
  | 'camera-moved'
  | 'no-neutral-stand'
  | 'slow-motion-suspected'
  | 'stopped-unexpectedly';

export interface Epoch extends Interval {
  readonly values: Readonly<Record<string, number>>;
}

export type CueChannel = 'voice' | 'tone' | 'text';

export interface CueRecord {
  readonly timeS: number;
  readonly measure: MeasureId;
  readonly side: Side;
  /** Words as shown or spoken. */
  readonly text: string;
  readonly channel: CueChannel;
  /** 'correction' unless it is praise. */
  readonly kind: 'correction' | 'praise';
  /** Which of the measure's wordings, e.g. `armCrossing#2`; older files have none for praise. */
  readonly wording?: string;
}

export interface ProgrammeRecord {
  /** 'open': nothing was to be worked on. 'retest': silent, weeks after the eighth session. */
  readonly kind: 'baseline' | 'coached' | 'open' | 'retest';
  /** 1…8 of the focus's eight sessions; 0 in the other kinds. */
  readonly session: number;
  readonly focus: MeasureId | null;
  readonly secondary: MeasureId | null;
  /** Share of running time after the quiet start in which cues were allowed, 0..1. */
  readonly share: number;
  /** How the focus was carried without a cue; null where no stretch was long enough. */
  readonly retention: Retention | null;
}

/** The focus in running to which nothing was said yet that day. */
export interface Retention extends Interval {
  readonly measure: MeasureId;
  /** The side that was furthest off. */
  readonly side: Side;
  readonly strides: number;
  /** Median, in the measure's unit. */
  readonly value: number;
  readonly unit: Unit;
  /** Share of strides out of the ok band, 0..1. */
  readonly faultShare: number;
  /** In the ok band in at least two strides of three. */
  readonly kept: boolean;
}

/** A correction and what came of it. */
export interface CueEffect {
  readonly timeS: number;
  readonly measure: MeasureId;
  readonly side: Side;
  readonly wording: string;
  readonly text: string;
  readonly unit: Unit;
  /** Medians of the 20 strides before, the 20 after, and the 40 after those; null where there were too few. */
  readonly before: number | null;
  readonly after: number | null;
  readonly later: number | null;
  /** How many strides `after` rests on. */
  readonly strides: number;
  /** Smallest change from `before` to `after` worth believing. */
  readonly smallestChange: number | null;
  /** Moved towards the ok band by a believable amount, or back inside it. */
  readonly moved: boolean | null;
  /** Still so after those 20 strides. */
  readonly held: boolean | null;
}

export interface BeltMark {
  readonly timeS: number;
  /** Null where the runner has not said it. */
  readonly speedKmh: number | null;
  readonly inclinePercent: number | null;
}

/** Running at one speed and incline. */
export interface Pace {
  readonly speedKmh: number;
  readonly inclinePercent: number | null;
  readonly strides: number;
  /** Seconds of running. */
  readonly seconds: number;
  /** Metres a step: speed over cadence; an estimate as good as the belt's own display. */
  readonly stepLengthM: number;
  /** Medians by measure. */
  readonly values: Readonly<Record<string, number>>;
}

export interface MetronomeSpell extends Interval {
  readonly stepsPerMin: number;
}

export type SessionEventKind =
  | 'running-started'
  | 'running-stopped'
  | 'runner-lost'
  | 'runner-found'
  | 'camera-lost'
  | 'camera-moved'
  | 'paused'
  | 'resumed'
  | 'hands-on-rails'
  | 'drift';

export interface SessionEvent {
  readonly timeS: number;
  readonly kind: SessionEventKind;
}

export interface DriftFinding {
  readonly measure: MeasureId;
  readonly side: Side;
  readonly fromS: number;
  readonly change: number;
  readonly unit: Unit;
}

export interface SessionSummary {
  /** The one thing to work on; null when there is nothing worth saying. */
  readonly focus: MeasureId | null;
  /** What went well. */
  readonly strength: MeasureId | null;
  /** What there is to say; older files have only the sentences. */
  readonly facts?: readonly SummaryFact[] | undefined;
  /** The same in plain sentences: written when a file is handed over, empty in the store where there are facts. */
  readonly text: readonly string[];
}
