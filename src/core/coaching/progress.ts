/**
 * How the runner has come along in the feedback programme: round by round what the focus did, and what of it stayed
 * without cues. From the stored runs alone, as the programme itself.
 */
import type { MeasureResult } from '../measures/measure-result.ts';
import { seenFrom } from '../model/view.ts';
import { addDays } from '../model/calendar.ts';
import type { Band, Side, Unit } from '../model/measure.ts';
import { measureOf, type MeasureId, smallestChange } from '../measures/all.ts';
import type { Retention } from '../session/session-file.ts';
import { reachAboutCourse } from '../signal/believable.ts';
import { SESSIONS } from './fading.ts';
import { countsAsSession, RETEST_AFTER_DAYS, type PastSession } from './programme.ts';

/** A stored run with its id, which the list leads to. */
export interface ProgressSession extends PastSession {
  readonly id: string;
}

/** One run of a round. */
export interface ProgressStep {
  readonly id: string;
  /** ISO 8601 */
  readonly at: string;
  /** 0 = before the first, 1…8, 9 = the re-test, 10 = a recall. */
  readonly session: number;
  /** Median of the focus over the whole run, cued or not, in `unit`; null where it was not measured. */
  readonly value: number | null;
  readonly band: Band | null;
  readonly retention: Retention | null;
  /** Corrections on the focus, and how many of them were seen to move it. */
  readonly cues: number;
  readonly moved: number;
}

/** From the run before the first cue to the last run seen from the same side. */
export interface ProgressChange {
  readonly from: number;
  readonly to: number;
  /** Changes that are smaller are not worth believing. */
  readonly smallest: number;
  readonly believable: boolean;
  /** Runs that are missing until the scatter from run to run is known; before, no change is believed. */
  readonly missing: number;
}

/** Runs from which the scatter between them is known well enough. A judgement call. */
const LEAST_RUNS = 4;

/** Eight runs on one focus, the re-test after them, and the recalls after that. */
export interface Round {
  readonly focus: MeasureId;
  /** The side that the numbers are of: the one that was off most. */
  readonly side: Side;
  readonly unit: Unit;
  /** The run before, up to eight, the re-test, the recalls: as far as they have been run. */
  readonly steps: readonly ProgressStep[];
  /** Coached runs so far, at most eight. */
  readonly done: number;
  readonly change: ProgressChange | null;
  /** The last stretch without cues that was scored; null before the third run. */
  readonly retention: Retention | null;
  /** The day from which it can be tested again, as `2026-12-19`; null before the eighth run and after the re-test. */
  readonly retestFrom: string | null;
}

const RETEST = SESSIONS + 1;
/** Number of every recall among the steps. */
export const RECALL = SESSIONS + 2;
/** Length of `2026-11-21`. */
const DATE = 10;

/** @param sessions of one athlete, or of nobody; in any order. @returns the newest round first */
export function progressOf(sessions: readonly ProgressSession[]): Round[] {
  const past = sessions.filter(countsAsSession).toSorted((a, b) => a.startedAt.localeCompare(b.startedAt));
  const focuses = new Set(past.flatMap((s) => (isOn(s) ? (s.programme.focus ?? []) : [])));
  return [...focuses]
    .flatMap((focus) => roundsOn(past, focus))
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
    .map(({ round }) => round);
}

type OnFocus = ProgressSession & { readonly programme: NonNullable<PastSession['programme']> };

function isOn(s: ProgressSession): s is OnFocus {
  const kind = s.programme?.kind;
  return kind === 'coached' || kind === 'retest' || kind === 'recall';
}

/** A coached run after the re-test begins another round on the same focus. */
function roundsOn(past: readonly ProgressSession[], focus: MeasureId): { at: string; round: Round }[] {
  const rounds: OnFocus[][] = [[]];
  for (const s of past) {
    if (!isOn(s) || s.programme.focus !== focus) continue;
    const tested = rounds.at(-1)!.some((run) => run.programme.kind === 'retest');
    if (tested && s.programme.kind !== 'recall') rounds.push([]);
    rounds.at(-1)!.push(s);
  }
  return rounds
    .filter((runs) => runs.some((s) => s.programme.kind === 'coached'))
    .map((runs) => {
      const before = past.findLast((s) => s.startedAt < runs[0].startedAt) ?? null;
      return { at: runs.at(-1)!.startedAt, round: roundOf(focus, before, runs) };
    });
}

function roundOf(focus: MeasureId, before: ProgressSession | null, runs: readonly OnFocus[]): Round {
  const all = before ? [before, ...runs] : runs;
  const side = worstSide(focus, all);
  const coached = runs.filter((s) => s.programme.kind === 'coached');
  const retest = runs.find((s) => s.programme.kind === 'retest') ?? null;
  const steps = [
    ...(before ? [stepOf(before, focus, side, 0)] : []),
    // Chosen again before the re-test, a run is another eighth.
    ...coached.map((s, i) => stepOf(s, focus, side, Math.min(SESSIONS, i + 1))),
    ...(retest ? [stepOf(retest, focus, side, RETEST)] : []),
    ...runs.filter((s) => s.programme.kind === 'recall').map((s) => stepOf(s, focus, side, RECALL)),
  ];
  const done = Math.min(SESSIONS, coached.length);
  const over = done === SESSIONS && !retest;
  return {
    focus,
    side,
    unit: measureOf(focus).unit,
    steps,
    done,
    change: changeOf(focus, side, all),
    retention: steps.findLast((s) => s.retention !== null)?.retention ?? null,
    retestFrom: over ? addDays(coached.at(-1)!.startedAt.slice(0, DATE), RETEST_AFTER_DAYS) : null,
  };
}

function stepOf(s: ProgressSession, focus: MeasureId, side: Side, session: number): ProgressStep {
  const result = resultOf(s, focus, side);
  const effects = (s.cueEffects ?? []).filter((e) => e.measure === focus);
  return {
    id: s.id,
    at: s.startedAt,
    session,
    value: result?.value ?? null,
    band: result?.band ?? null,
    retention: session > 0 && s.programme?.focus === focus ? s.programme.retention : null,
    cues: effects.length,
    moved: effects.filter((e) => e.moved).length,
  };
}

function resultOf(s: ProgressSession, focus: MeasureId, side: Side): MeasureResult | null {
  return s.measures.find((m) => m.id === focus && m.side === side && m.value !== null) ?? null;
}

/** The side that was off in the most runs; both sides together where they are one measure, or where neither was. */
function worstSide(focus: MeasureId, runs: readonly ProgressSession[]): Side {
  const weight = { fault: 2, watch: 1, ok: 0 } as const;
  const { sides } = measureOf(focus);
  const offOf = (side: Side): number =>
    runs.reduce((sum, s) => sum + weight[resultOf(s, focus, side)?.band ?? 'ok'], 0);
  const seen = sides.filter((side) => runs.some((s) => resultOf(s, focus, side) !== null));
  const both = (side: Side): number => (side === 'both' ? 1 : 0);
  return seen.toSorted((a, b) => offOf(b) - offOf(a) || both(b) - both(a))[0] ?? sides[0] ?? 'both';
}

function changeOf(focus: MeasureId, side: Side, runs: readonly ProgressSession[]): ProgressChange | null {
  const all = runs.flatMap((s) => {
    const result = resultOf(s, focus, side);
    return result?.value == null ? [] : [{ from: seenFrom(s.view), value: result.value, result }];
  });
  const measured = all.filter(({ from }) => from !== null && from === all[0].from);
  const [first] = measured;
  const last = measured.at(-1);
  if (!first || !last || first === last) return null;
  const { smallestChange: a } = first.result;
  const { smallestChange: b } = last.result;
  // Either run errs on its own: the two uncertainties add like lengths at right angles.
  const camera = Math.hypot(a ?? smallestChange(focus), b ?? smallestChange(focus));
  // The runner's own days: what neighbouring runs differ by, however the focus moves over the weeks. Without the run before
  // the first cue: from that one to the next lies what is to be judged.
  const daily = reachAboutCourse(measured.slice(1).map(({ value }) => value));
  const smallest = Math.max(camera, daily ?? 0);
  const missing = Math.max(0, LEAST_RUNS - measured.length);
  return {
    from: first.value,
    to: last.value,
    smallest,
    believable: missing === 0 && Math.abs(last.value - first.value) > smallest,
    missing,
  };
}
