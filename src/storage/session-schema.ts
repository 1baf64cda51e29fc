/** Checks a session file that comes from outside. Unknown fields are kept: later versions may add some. */
import * as v from 'valibot';
import { summaryFacts } from './summary-facts-schema.ts';
import type { Unit } from '../core/model/measure.ts';
import { MEASURES, type MeasureId } from '../core/measures/all.ts';
import type { SessionFile } from '../core/session/session-file.ts';

const SIDES = ['left', 'right', 'both'] as const;
const VIEWS = ['front', 'rear', 'left', 'right', 'oblique', 'unknown'] as const;
const REASONS = [
  'not-visible-from-this-view',
  'body-part-hidden',
  'too-few-strides',
  'frame-rate-too-low',
  'camera-turned',
  'not-running',
  'no-person',
  'too-dark',
  'unsteady-camera',
  'needs-baseline',
] as const;
const NOTES = [
  'feet-out-of-frame',
  'hips-out-of-frame',
  'low-frame-rate',
  'too-dark',
  'runner-small',
  'camera-turned',
  'camera-moved',
  'no-neutral-stand',
  'slow-motion-suspected',
  'stopped-unexpectedly',
] as const;
/** In the format from the start, and never said by anything: read, and left out. */
const UNUSED_NOTES = ['unsteady-camera', 'second-person', 'frames-dropped', 'mirrored-picture'] as const;

function isUsed(note: (typeof NOTES | typeof UNUSED_NOTES)[number]): note is (typeof NOTES)[number] {
  return NOTES.some((used) => used === note);
}
const EVENTS = [
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
const MEASURE_IDS: readonly MeasureId[] = MEASURES.map((m) => m.id);
const UNITS: readonly Unit[] = [...new Set(MEASURES.map((m) => m.unit))];

/** JSON reads 1e999 as Infinity, so every number must be finite. */
const number = v.pipe(v.number(), v.finite());
const amount = v.pipe(number, v.minValue(0));
const count = v.pipe(amount, v.integer());
const share = v.pipe(amount, v.maxValue(1));
const text = v.pipe(v.string(), v.maxLength(2000));
const athleteName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
const measureId = v.picklist(MEASURE_IDS);
const side = v.picklist(SIDES);
const unit = v.picklist(UNITS);

const intervalEntries = { startS: number, endS: number };
const interval = v.pipe(
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
    spread: v.nullable(amount),
    strides: count,
    confidence: v.picklist(['good', 'fair', 'poor']),
    band: v.nullable(v.picklist(['ok', 'watch', 'fault'])),
    reason: v.nullable(v.picklist(REASONS)),
    // Not every writer gives it.
    smallestChange: v.optional(v.nullable(amount), null),
  }),
  v.check(
    (m) => MEASURES.some((info) => info.id === m.id && info.unit === m.unit),
    'not the unit of this measure',
  ),
);

const notes = v.pipe(
  v.array(v.picklist([...NOTES, ...UNUSED_NOTES])),
  v.transform((all) => all.filter((note) => isUsed(note))),
);

const cue = v.looseObject({
  timeS: number,
  measure: measureId,
  side,
  text,
  channel: v.picklist(['voice', 'tone', 'text']),
  kind: v.optional(v.picklist(['correction', 'praise']), 'correction'),
  wording: v.exactOptional(text),
});

const programme = v.looseObject({
  kind: v.picklist(['baseline', 'coached', 'open', 'retest']),
  session: v.pipe(count, v.maxValue(8)),
  focus: v.nullable(measureId),
  secondary: v.nullable(measureId),
  share,
  retention: v.nullable(
    v.looseObject({
      ...intervalEntries,
      measure: measureId,
      side,
      strides: count,
      value: number,
      unit,
      faultShare: share,
      kept: v.boolean(),
    }),
  ),
});

const cueEffect = v.looseObject({
  timeS: number,
  measure: measureId,
  side,
  wording: text,
  text,
  unit,
  before: v.nullable(number),
  after: v.nullable(number),
  later: v.nullable(number),
  strides: count,
  smallestChange: v.nullable(amount),
  moved: v.nullable(v.boolean()),
  held: v.nullable(v.boolean()),
});

const beltMark = v.looseObject({
  timeS: number,
  speedKmh: v.nullable(amount),
  inclinePercent: v.nullable(number),
});

const pace = v.looseObject({
  speedKmh: amount,
  inclinePercent: v.nullable(number),
  strides: count,
  seconds: amount,
  stepLengthM: amount,
  values: v.record(v.string(), number),
});

export const sessionSchema = v.looseObject({
  format: v.literal('running-form-session'),
  version: v.literal(1),
  id: v.pipe(v.string(), v.uuid()),
  startedAt: v.pipe(v.string(), v.isoTimestamp()),
  durationS: amount,
  source: v.looseObject({
    kind: v.picklist(['camera', 'file', 'page']),
    name: text,
    width: count,
    height: count,
    fps: amount,
    mirrored: v.boolean(),
    part: v.exactOptional(v.looseObject({ name: text, startS: amount, endS: amount })),
    slowdown: v.exactOptional(v.pipe(number, v.minValue(1))),
  }),
  engine: v.looseObject({
    model: text,
    runtime: text,
    framesSeen: count,
    framesAnalysed: count,
    medianFrameMs: amount,
  }),
  view: v.picklist(VIEWS),
  viewFound: v.optional(v.boolean()),
  running: v.array(interval),
  quality: v.looseObject({ validShare: share, notes }),
  measures: v.array(measure),
  epochs: v.array(
    v.pipe(
      v.looseObject({ ...intervalEntries, values: v.record(v.string(), number) }),
      v.check((e) => e.endS >= e.startS, 'ends before it starts'),
    ),
  ),
  cues: v.array(cue),
  events: v.array(v.looseObject({ timeS: number, kind: v.picklist(EVENTS) })),
  drift: v.array(v.looseObject({ measure: measureId, side, fromS: number, change: number, unit })),
  summary: v.looseObject({
    focus: v.nullable(measureId),
    strength: v.nullable(measureId),
    facts: summaryFacts,
    text: v.array(text),
  }),
  athlete: v.exactOptional(v.looseObject({ id: v.pipe(v.string(), v.uuid()), name: athleteName })),
  programme: v.exactOptional(programme),
  cueEffects: v.exactOptional(v.array(cueEffect)),
  belt: v.exactOptional(v.array(beltMark)),
  paces: v.exactOptional(v.array(pace)),
  metronome: v.exactOptional(v.array(v.looseObject({ ...intervalEntries, stepsPerMin: amount }))),
});

/** Why a file is no session of ours; the words are the catalogue's (`runs.bad.…`). */
export type SchemaReason =
  'not-json' | 'too-deep' | 'not-a-session' | 'other-version' | 'missing-field' | 'bad-field';

/** Lists and objects inside each other: a session has some six, and room for what others add. */
const MAX_LEVELS = 100;

export type SchemaResult =
  | { readonly ok: true; readonly file: SessionFile }
  | {
      readonly ok: false;
      readonly reason: SchemaReason;
      /** Where in the file, e.g. `measures[3].value`; null where it is about the whole. */
      readonly field: string | null;
      /** What was wrong there, for the copy of the details. */
      readonly detail: string;
    };

/** @returns the session file, or the first thing that is wrong with it */
export function parseSession(json: string): SchemaResult {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    // Some browsers read JSON by recursion and run out of stack where it is nested too deep.
    const reason = error instanceof RangeError ? 'too-deep' : 'not-json';
    return { ok: false, reason, field: null, detail: String(error) };
  }
  return checkSession(value);
}

/** Goes down level by level, as recursion would run out of stack. */
function isTooDeep(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; depth <= MAX_LEVELS; depth++) {
    level = level.flatMap((v) => (typeof v === 'object' && v !== null ? Object.values(v) : []));
    if (level.length === 0) return false;
  }
  return true;
}

/** The same for JSON that has been read already. */
export function checkSession(value: unknown): SchemaResult {
  // Before all else: the checks below and the store would run out of stack.
  if (isTooDeep(value)) {
    return { ok: false, reason: 'too-deep', field: null, detail: `more than ${MAX_LEVELS} levels` };
  }
  if (typeof value !== 'object' || value === null || !('format' in value)) {
    return { ok: false, reason: 'not-a-session', field: null, detail: 'no "format" in it' };
  }
  if (value.format !== 'running-form-session') {
    return {
      ok: false,
      reason: 'not-a-session',
      field: 'format',
      detail: `format ${JSON.stringify(value.format)}`,
    };
  }
  const version = 'version' in value ? value.version : undefined;
  if (version !== undefined && version !== 1) {
    return {
      ok: false,
      reason: 'other-version',
      field: 'version',
      detail: `version ${JSON.stringify(version)}`,
    };
  }
  const result = v.safeParse(sessionSchema, value, { abortEarly: true });
  if (result.success) return { ok: true, file: result.output };
  const [issue] = result.issues;
  return {
    ok: false,
    reason: issue.received === 'undefined' ? 'missing-field' : 'bad-field',
    field: fieldName(issue.path ?? []),
    detail: issue.message,
  };
}

/** `measures[3].value`, as one would write it in code. */
function fieldName(path: readonly { readonly key: unknown }[]): string {
  return path
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}
