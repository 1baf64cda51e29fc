/**
 * One analysed run, as it is kept, exported, imported and printed: the format and, from it, its type. Names and units
 * are fixed, because other programs read them. Fields may be added, none renamed. Unknown fields are kept: later
 * versions may add some.
 */
import * as v from 'valibot';
import { MEASURES } from '../measures/all.ts';
import { LANDMARKS } from '../pose/landmarks.ts';
import type { MeasureResult } from '../measures/measure-result.ts';
import { inUtc } from '../model/utc.ts';
import { isKnownNote, NOTES } from './notes.ts';
import {
  amount,
  apart,
  count,
  duration,
  inOrder,
  list,
  measureId,
  number,
  reason,
  share,
  side,
  text,
  time,
  unit,
  view,
} from './schema-parts.ts';
import { source } from './source-schema.ts';
import { summaryFacts } from './summary-facts.ts';
import { watch } from './watch-schema.ts';

/** In the format from the start, and never said by anything: read, and left out. */
const UNUSED_NOTES = ['unsteady-camera', 'second-person', 'frames-dropped', 'mirrored-picture'] as const;

export const EVENTS = [
  'running-started',
  'running-stopped',
  'runner-lost',
  'runner-found',
  'camera-lost',
  'camera-moved',
  'paused',
  'resumed',
  'hands-on-rails',
  'drift',
] as const;

/** One each second of a day. */
const MOST_SECONDS = 86_400;
/** Beats a minute that a heart can have, with room on both sides: anything else is not a heart rate. */
export const BPM = { least: 20, most: 300 };

const athleteName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
/** By measure key, e.g. `armCrossing.left`. */
const values = v.record(v.string(), number);

const intervalEntries = { startS: time, endS: time };
export const interval = v.pipe(
  v.looseObject(intervalEntries),
  v.check((i) => i.endS >= i.startS, 'ends before it starts'),
);

const measure = v.pipe(
  v.looseObject({
    id: measureId,
    side,
    unit,
    value: v.nullable(number),
    baseline: v.nullable(number),
    baselineFrom: v.exactOptional(v.literal('running')),
    spread: v.nullable(amount),
    strides: count,
    confidence: v.picklist(['good', 'fair', 'poor']),
    band: v.nullable(v.picklist(['ok', 'watch', 'fault'])),
    reason: v.nullable(reason),
    // Not every writer gives it.
    smallestChange: v.optional(v.nullable(amount), null),
  }),
  v.check(
    (m) => MEASURES.some((info) => info.id === m.id && info.unit === m.unit),
    'not the unit of this measure',
  ),
) satisfies v.GenericSchema<unknown, MeasureResult>;

const notes = v.pipe(
  v.array(v.picklist([...NOTES, ...UNUSED_NOTES])),
  v.transform((all) => all.filter((note) => isKnownNote(note))),
);

export const epoch = v.pipe(
  v.looseObject({ ...intervalEntries, values }),
  v.check((e) => e.endS >= e.startS, 'ends before it starts'),
);

export const cue = v.looseObject({
  timeS: time,
  measure: measureId,
  side,
  /** Words as shown or spoken. */
  text,
  channel: v.picklist(['voice', 'tone', 'text']),
  /** 'correction' unless it is praise, or the one sentence at the start of a recall run. */
  kind: v.optional(v.picklist(['correction', 'praise', 'reminder']), 'correction'),
  /** Which of the measure's wordings, e.g. `armCrossing#2`; older files have none for praise. */
  wording: v.exactOptional(text),
});

/** The focus in running to which nothing was said yet that day. */
export const retention = v.looseObject({
  ...intervalEntries,
  measure: measureId,
  /** The side that was furthest off. */
  side,
  strides: count,
  /** Median, in the measure's unit. */
  value: number,
  unit,
  /** Share of strides out of the ok band, 0..1. */
  faultShare: share,
  /** In the ok band in at least two strides of three. */
  kept: v.boolean(),
});

export const programme = v.looseObject({
  /**
   * 'open': nothing was to be worked on. 'retest': silent, weeks after the eighth session. 'recall': one sentence at the
   * start, then silence.
   */
  kind: v.picklist(['baseline', 'coached', 'open', 'retest', 'recall']),
  /** 1…8 of the focus's eight sessions; 0 in the other kinds. */
  session: v.pipe(count, v.maxValue(8)),
  focus: v.nullable(measureId),
  secondary: v.nullable(measureId),
  /** Share of running time after the quiet start in which cues were allowed, 0..1. */
  share,
  /** How the focus was carried without a cue; null where no stretch was long enough. */
  retention: v.nullable(retention),
  /** How it was carried at the end of the eight sessions; only in a recall run, and only where that was scored. */
  atEnd: v.exactOptional(retention),
});

/** A correction and what came of it. */
export const cueEffect = v.looseObject({
  timeS: time,
  measure: measureId,
  side,
  wording: text,
  text,
  unit,
  /** Medians of the 20 strides before, the 20 after, and the 40 after those; null where there were too few. */
  before: v.nullable(number),
  after: v.nullable(number),
  later: v.nullable(number),
  /** How many strides `after` rests on. */
  strides: count,
  /** Smallest change from `before` to `after` worth believing. */
  smallestChange: v.nullable(amount),
  /** Moved towards the ok band by a believable amount, or back inside it. */
  moved: v.nullable(v.boolean()),
  /** Still so after those 20 strides. */
  held: v.nullable(v.boolean()),
});

export const beltMark = v.looseObject({
  timeS: time,
  /** Null where the runner has not said it. */
  speedKmh: v.nullable(amount),
  inclinePercent: v.nullable(number),
  /** Who told it: the runner, or the treadmill itself. Older files do not tell, and were all typed. */
  from: v.exactOptional(v.picklist(['typed', 'treadmill'])),
  /** The treadmill's own name, where it told. */
  source: v.exactOptional(text),
});

const heartBeat = v.looseObject({
  /** Session time, seconds. */
  timeS: duration,
  /** Beats a minute, as the device has smoothed them. */
  bpm: v.pipe(number, v.minValue(BPM.least), v.maxValue(BPM.most)),
});

/** Heart rate as a device told it. It is shown beside the run, and decides nothing. */
export const heartRate = v.looseObject({
  /** The device's own name; empty where it has none. */
  source: text,
  /** In order of time, at most one a second. Where nothing came there is a gap. */
  series: v.pipe(
    list(heartBeat, MOST_SECONDS),
    v.check((all) => all.every((beat, i) => beat.timeS > (all[i - 1]?.timeS ?? -1)), 'not in order of time'),
  ),
});

/** A foot pod's cadence beside the camera's: which of the two counts what, and where they differ. */
export const footPod = v.looseObject({
  /** The pod's own name; empty where it has none. */
  source: text,
  /** What it tells as its cadence: found out by the camera. 'neither' fits neither. */
  counts: v.picklist(['steps', 'strides', 'neither']),
  /** What the pod told over the camera's steps a minute, and twice the error of that. */
  ratio: amount,
  error: amount,
  /** Steps a minute, means over the time that both have: the camera's and the pod's. */
  ours: amount,
  theirs: amount,
  /** Where they differed for a minute and more by more than their errors, steps a minute. */
  apart: list(v.looseObject({ ...intervalEntries, ours: amount, theirs: amount })),
});

/** Running at one speed and incline. */
export const pace = v.looseObject({
  speedKmh: amount,
  inclinePercent: v.nullable(number),
  strides: count,
  /** Seconds of running. */
  seconds: amount,
  /** Metres a step: speed over cadence; an estimate as good as the belt's own display. */
  stepLengthM: amount,
  /** Medians by measure. */
  values,
});

export const metronomeSpell = v.looseObject({ ...intervalEntries, stepsPerMin: amount });

/** A stretch that seems to play slower than it happened, in the session's time. */
export const slowStretch = v.looseObject({
  ...intervalEntries,
  /** How many times slower, estimated from how the runner falls. */
  factor: v.pipe(number, v.minValue(1)),
});

export const engine = v.looseObject({
  model: text,
  runtime: text,
  /** Given by the source, analysed or not. */
  framesSeen: count,
  framesAnalysed: count,
  /** Thrown away by the browser before they reached the engine; older files do not tell, nor do files of a video. */
  framesDropped: v.exactOptional(count),
  /** Left out on purpose: fewer were needed. */
  framesLeftOut: v.exactOptional(count),
  /** Too late for the engine, which was still busy. */
  framesLost: v.exactOptional(count),
  /** Capture of a frame to its skeleton, milliseconds. */
  medianFrameMs: amount,
});

export const sessionEvent = v.looseObject({ timeS: time, kind: v.picklist(EVENTS) });

export const driftFinding = v.looseObject({
  measure: measureId,
  side,
  fromS: time,
  change: number,
  unit,
});

export const sessionSummary = v.looseObject({
  /** The one thing to work on; null when there is nothing worth saying. */
  focus: v.nullable(measureId),
  /** What went well. */
  strength: v.nullable(measureId),
  /** What there is to say; older files have only the sentences. */
  facts: summaryFacts,
  /** The same in plain sentences: written when a file is handed over, empty in the store where there are facts. */
  text: v.array(text),
});

export const athleteRef = v.looseObject({
  id: v.pipe(v.string(), v.uuid()),
  name: athleteName,
});

const byHand = v.looseObject({ joint: v.picklist(LANDMARKS), frames: count });

export const sessionSchema = v.looseObject({
  format: v.literal('running-form-session'),
  version: v.literal(1),
  id: v.pipe(v.string(), v.uuid()),
  /** ISO 8601, UTC. Other zones are read, and kept as UTC: lists are sorted, and days counted, by the text. */
  startedAt: v.pipe(v.string(), v.isoTimestamp(), v.transform(inUtc)),
  /** Media time covered, seconds. */
  durationS: duration,
  source,
  engine,
  view,
  /** False where the view was said by a person; older files do not tell. */
  viewFound: v.optional(v.boolean()),
  /** When the runner ran; the rest is not measured. */
  running: apart(interval),
  quality: v.looseObject({ validShare: share, notes }),
  measures: list(measure),
  /** 10-second means over running time. */
  epochs: list(epoch),
  cues: list(cue),
  events: inOrder(sessionEvent),
  drift: list(driftFinding),
  summary: sessionSummary,
  /** Whose run it is; left out where it is nobody's in particular. */
  athlete: v.exactOptional(athleteRef),
  /** Where the run stood in the feedback programme; absent in a run outside of it. */
  programme: v.exactOptional(programme),
  /** What each correction did, in the order of `cues`. */
  cueEffects: v.exactOptional(list(cueEffect)),
  /** Speed and incline of the belt as the runner or the treadmill told them, each from its time on. */
  belt: v.exactOptional(inOrder(beltMark)),
  /** One for each speed that was run. */
  paces: v.exactOptional(list(pace)),
  /** Stretches of a video that seem to play slower than it happened; absent where there are none. */
  slow: v.exactOptional(list(slowStretch)),
  /** When the metronome beat, and how fast. */
  metronome: v.exactOptional(list(metronomeSpell)),
  /** Absent where no device told it. */
  heartRate: v.exactOptional(heartRate),
  /** Absent where no foot pod was read for long enough. */
  footPod: v.exactOptional(footPod),
  /** What a watch recorded of the run, from its own file. */
  watch: v.exactOptional(watch),
  /** Joints that a person put right, and in how many frames each; absent where the engine's own values stand. */
  byHand: v.exactOptional(list(byHand)),
});
