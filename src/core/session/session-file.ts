/** The types of a session file and its parts; what each field means is said in the schema they come from. */
import type { GenericSchema, InferOutput } from 'valibot';
export type { QualityNote } from './notes.ts';
import type { Known } from './schema-parts.ts';
import type * as schema from './session-schema.ts';
import type * as sourceSchema from './source-schema.ts';
import type * as watchSchema from './watch-schema.ts';

type Of<Schema extends GenericSchema> = Known<InferOutput<Schema>>;

/** One analysed run, as it is kept, exported, imported and printed. */
export interface SessionFile extends Of<typeof schema.sessionSchema> {}

export interface AthleteRef extends Of<typeof schema.athleteRef> {}
export interface Interval extends Of<typeof schema.interval> {}
export interface SourceInfo extends Of<typeof sourceSchema.source> {}
export interface SlowStretch extends Of<typeof schema.slowStretch> {}
export interface SourcePage extends Of<typeof sourceSchema.sourcePage> {}
export interface SourcePart extends Of<typeof sourceSchema.sourcePart> {}
export interface EngineInfo extends Of<typeof schema.engine> {}
export interface Epoch extends Of<typeof schema.epoch> {}
export interface CueRecord extends Of<typeof schema.cue> {}
export type CueChannel = CueRecord['channel'];
export interface ProgrammeRecord extends Of<typeof schema.programme> {}
export interface Retention extends Of<typeof schema.retention> {}
export interface CueEffect extends Of<typeof schema.cueEffect> {}
export interface BeltMark extends Of<typeof schema.beltMark> {}
export interface HeartRate extends Of<typeof schema.heartRate> {}
export interface FootPod extends Of<typeof schema.footPod> {}
export interface WatchRecord extends Of<typeof watchSchema.watch> {}
export interface Agreement extends Of<typeof watchSchema.agreement> {}
export interface Pace extends Of<typeof schema.pace> {}
export interface MetronomeSpell extends Of<typeof schema.metronomeSpell> {}
export type SessionEventKind = (typeof schema.EVENTS)[number];
export interface SessionEvent extends Of<typeof schema.sessionEvent> {}
export interface DriftFinding extends Of<typeof schema.driftFinding> {}
export interface SessionSummary extends Of<typeof schema.sessionSummary> {}
