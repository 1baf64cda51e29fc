/**
 * Runners who hear what is said, stride by stride: eight sessions take milliseconds. What they do with a cue is their
 * character; what is said to them is the product's.
 */
import type { CueAmount, SessionPlan } from '../../../src/core/session/plan.ts';
import type { Hush } from '../../../src/core/coaching/arbiter.ts';
import { cueStride, startCueing } from '../../../src/core/coaching/cueing.ts';
import type { LedgerStride } from '../../../src/core/coaching/ledger.ts';
import { planSession, type PastSession } from '../../../src/core/coaching/programme.ts';
import { LIVE_TIMES } from '../../../src/core/coaching/settings.ts';
import { judge } from '../../../src/core/measures/bands.ts';
import type { Judgement } from '../../../src/core/measures/rule.ts';
import type { Side } from '../../../src/core/model/measure.ts';
import { EVIDENCE_ORDER, measureKey, type MeasureId } from '../../../src/core/measures/all.ts';
import type { DerivedStride } from '../../../src/core/measures/derive.ts';
import { measureResults } from '../../../src/core/measures/results.ts';
import { reportCoaching, type CoachingReport } from '../../../src/core/recording/coaching-report.ts';
import { DRIFTING, findDrift, joinSides } from '../../../src/core/recording/drift.ts';
import { said } from '../support.ts';
import type { CueRecord } from '../../../src/core/session/session-file.ts';

const STRIDE_S = 0.7;

/** What a runner does in one stride, as changes from good running: % of shoulder width. */
export interface Form {
  /** How far the left wrist passes the midline; good running stays 8 short of it. */
  readonly crossing: number;
  /** How much higher both shoulders are than in the stand. */
  readonly shoulders: number;
}

export interface Character {
  /** A new day: what was mended for minutes is forgotten, a habit is not. */
  begin(): void;
  /** @param minute of the run */
  form(minute: number): Form;
  hear(cue: CueRecord, minute: number): void;
}

/** Deterministic noise, uniform in −1…1. */
function noise(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return (2 * state) / 2_147_483_647 - 1;
  };
}

/** Crosses with the left hand; a cue mends it for minutes, longer every time, until it has become a habit. */
export function answers(learns = true): Character {
  let habit = 0;
  let mendedUntil = -1;
  return {
    begin: () => void (mendedUntil = -1),
    form(minute) {
      const mended = minute < mendedUntil;
      if (mended && learns) habit = Math.min(1, habit + 1 / 10_000);
      return { crossing: mended ? -8 : 14 - 18 * habit, shoulders: 0 };
    },
    hear(cue, minute) {
      // A few strides to think.
      if (cue.kind === 'correction') mendedUntil = minute + 3;
    },
  };
}

/** Crosses, whatever is said. */
export const ignores = (): Character => ({
  begin: () => undefined,
  form: () => ({ crossing: 14, shoulders: 0 }),
  hear: () => undefined,
});

/** Runs well, and lifts the shoulders from minute 15 on; a cue helps for two minutes. */
export function tires(): Character {
  let mendedUntil = -1;
  return {
    begin: () => void (mendedUntil = -1),
    form: (minute) => ({
      crossing: -8,
      shoulders: minute < mendedUntil ? 1 : Math.max(0, Math.min(9, (minute - 15) * 1.5)),
    }),
    hear(cue, minute) {
      if (cue.kind === 'correction') mendedUntil = minute + 2;
    },
  };
}

export const fine = (): Character => ({
  begin: () => undefined,
  form: () => ({ crossing: -8, shoulders: 0 }),
  hear: () => undefined,
});

/** Standing ear-to-shoulder distance. */
const NECK = 53;

function derivedOf({ crossing, shoulders }: Form, rough: () => number): DerivedStride {
  const values: Record<string, number> = {
    'armCrossing.left': crossing + 2 * rough(),
    'armCrossing.right': -8 + 2 * rough(),
    'shoulderHeight.left': NECK - shoulders + rough(),
    'shoulderHeight.right': NECK - shoulders + rough(),
    cadence: 171 + rough(),
    lateralLean: rough(),
  };
  values['shoulderHeight'] = (values['shoulderHeight.left'] + values['shoulderHeight.right']) / 2;
  const baselines: Record<string, number> = {
    'shoulderHeight.left': NECK,
    'shoulderHeight.right': NECK,
    shoulderHeight: NECK,
    lateralLean: 0,
  };
  const judgements: Record<string, Judgement> = {};
  for (const [key, value] of Object.entries(values)) {
    const [id, side = 'both'] = key.split('.') as [MeasureId, Side | undefined];
    const judged = judge(id, side, value, baselines[key] ?? null, 'front');
    if (judged) judgements[key] = judged;
  }
  // Shoulders are always told with how well they can be told from the head.
  return { values, baselines, judgements, doubts: { shoulderHeight: 1.8 }, turnedDeg: null };
}

export interface Run {
  readonly plan: SessionPlan;
  readonly cues: readonly CueRecord[];
  readonly corrections: readonly CueRecord[];
  readonly praise: readonly CueRecord[];
  readonly report: CoachingReport;
  /** As it would be stored. */
  readonly past: PastSession;
}

export interface Day {
  /** ISO 8601 */
  readonly startedAt: string;
  readonly minutes?: number;
  readonly amount?: CueAmount;
  /** What the coach would hold its tongue for, by second of running. */
  readonly hush?: (timeS: number) => Hush | null;
  readonly chosen?: MeasureId | null;
  readonly seed?: number;
}

/** One run of one day, planned from those before it. */
export function runOn(character: Character, past: readonly PastSession[], day: Day): Run {
  const { startedAt, minutes = 30, amount = 'usual', hush = () => null, chosen = null } = day;
  const plan = planSession({ sessions: past, now: startedAt, chosen, view: null });
  const lengthS = minutes * 60;
  const cueing = startCueing({ times: LIVE_TIMES, focus: null, plan, amount, lengthS });
  const rough = noise(day.seed ?? 1 + past.length);
  const strides: LedgerStride[] = [];
  const cues: CueRecord[] = [];
  character.begin();
  for (let startS = 0; startS < lengthS; startS += STRIDE_S) {
    const endS = startS + STRIDE_S;
    const minute = endS / 60;
    const derived = derivedOf(character.form(minute), rough);
    const quiet = startS < LIVE_TIMES.quietStartS ? 'warming-up' : hush(startS);
    const stride = { startS, endS, derived };
    strides.push(stride);
    const cue = cueStride(cueing, {
      ...stride,
      runningS: startS,
      hush: quiet,
      nowS: endS,
      trusted: EVIDENCE_ORDER,
    });
    if (!cue) continue;
    const heard = said(cue);
    cues.push(heard);
    character.hear(heard, minute);
  }
  const running = [{ startS: 0, endS: lengthS }];
  const report = reportCoaching(
    strides,
    cues,
    { times: LIVE_TIMES, focus: null, view: null, mirrored: false, cues: true, plan, amount, lengthS },
    running,
  );
  return {
    plan,
    cues,
    corrections: cues.filter((c) => c.kind === 'correction'),
    praise: cues.filter((c) => c.kind === 'praise'),
    report,
    past: {
      startedAt,
      source: { kind: 'camera', name: '', width: 640, height: 480, fps: 30, mirrored: false },
      view: 'front',
      running,
      measures: measureResults({
        view: 'front',
        strides: strides.map((s) => s.derived),
        steps: [],
        fps: 30,
        validShare: 1,
        blocked: null,
        small: false,
        stood: true,
      }),
      drift: driftOf(strides),
      cueEffects: report.cueEffects,
      ...(report.programme && { programme: report.programme }),
    },
  };
}

function driftOf(strides: readonly LedgerStride[]): PastSession['drift'] {
  const window = { baselineFromS: LIVE_TIMES.baselineFromS, baselineToS: LIVE_TIMES.baselineToS };
  const found = DRIFTING.flatMap(([id, side]) => {
    const series = strides.flatMap((s) => {
      const value = s.derived.values[measureKey(id, side)];
      return value === undefined ? [] : [{ timeS: s.startS, value }];
    });
    return findDrift(id, side, series, window) ?? [];
  });
  return joinSides(found);
}

export const dayOf = (n: number): string => new Date(Date.UTC(2026, 0, 1 + n, 7)).toISOString();

/** A baseline run and so many after it, every other day. */
export function programme(
  character: Character,
  runs: number,
  each: (n: number) => Partial<Day> = () => ({}),
): Run[] {
  const out: Run[] = [];
  for (let n = 0; n < runs; n++) {
    const past = out.map((r) => r.past);
    out.push(runOn(character, past, { startedAt: dayOf(2 * n), ...each(n) }));
  }
  return out;
}
