/**
 * The feedback programme: a baseline run, eight sessions on one focus with cues that fade, a silent re-test weeks
 * later, and runs of recall: one sentence at the start, then silence. Where a runner stands in it follows from the stored
 * runs alone; nothing else is kept.
 */
import { EVIDENCE_ORDER, measureOf, type MeasureId } from '../measures/all.ts';
import { isNamed } from '../measures/sure-band.ts';
import type { SessionPlan, Candidate } from '../session/plan.ts';
import { daysBetween } from '../model/calendar.ts';
import type { View } from '../model/measure.ts';
import type { Retention, SessionFile } from '../session/session-file.ts';
import { isCueable } from './cueable.ts';
import { fadeOf, OPEN_FADE, SESSIONS, SILENT, UNFADED, type Fade } from './fading.ts';
import { countFailures, isDropped } from './ledger.ts';
import { allWordingsOf } from './wordings.ts';

/** A stored run, as far as the programme looks at it. */
export type PastSession = Pick<
  SessionFile,
  'startedAt' | 'source' | 'view' | 'running' | 'measures' | 'drift'
> &
  Partial<Pick<SessionFile, 'programme' | 'cueEffects'>>;

export interface PlanInput {
  /** Of one athlete, or of nobody; in any order. */
  readonly sessions: readonly PastSession[];
  /** ISO 8601 */
  readonly now: string;
  /** What the runner wants to work on; null = what is proposed. */
  readonly chosen: MeasureId | null;
  /** The side that will face the camera; null = as in the last run. */
  readonly view: View | null;
}

/** Shorter runs are no session: nothing could have been learned in them. */
const MIN_RUNNING_S = 300;
/** Re-test after four weeks: as long as the studies looked back (Crowell & Davis 2011). */
export const RETEST_AFTER_DAYS = 28;
/**
 * Recalled after the re-test, which looks at what stays with no reminder at all, and once more half a year after the last
 * session. In a trial that looked, a single recall brought most of a faded effect back; the day is a judgement call.
 */
export const RECALL_AFTER_DAYS = 182;
/** Length of `2026-11-21`. */
const DATE = 10;
/** Runs that a proposal rests on. */
const LAST_RUNS = 3;

const LEVELS: readonly Candidate['level'][] = ['fault', 'watch', 'drift'];

export function planSession({ sessions, now, chosen, view }: PlanInput): SessionPlan {
  const past = sessions.filter(countsAsSession).toSorted((a, b) => a.startedAt.localeCompare(b.startedAt));
  const failures = past.reduce<Record<string, number>>((f, s) => countFailures(s.cueEffects ?? [], f), {});
  const seenFrom = view ?? past.at(-1)?.view ?? null;
  const possible = (id: MeasureId): boolean =>
    isCueable(id) && visible(id, seenFrom) && !isUnanswered(id, failures);
  const over = finished(past);
  const awaiting = over.filter((f) => !f.retested);
  const candidates = candidatesOf(past.slice(-LAST_RUNS)).filter((c) => possible(c.measure));
  const base = { candidates, failures, secondary: null };
  if (past.length === 0) return { ...base, kind: 'baseline', session: 0, focus: null };
  const due = awaiting.find((f) => daysFrom(f.at, now) >= RETEST_AFTER_DAYS && visible(f.measure, seenFrom));
  if (due) return { ...base, kind: 'retest', session: 0, focus: due.measure };
  const faded = over.find((f) => isToRecall(f, now) && possible(f.measure));
  if (faded) {
    const { measure, atEnd } = faded;
    return { ...base, kind: 'recall', session: 0, focus: measure, ...(atEnd && { atEnd }) };
  }
  const under = current(past);
  const focus =
    (chosen && visible(chosen, seenFrom) ? chosen : null) ??
    (under && possible(under) ? under : null) ??
    candidates.find((c) => !awaiting.some((f) => f.measure === c.measure))?.measure ??
    null;
  if (!focus) return { ...base, kind: 'open', session: 0, focus: null };
  const secondary = candidates.find((c) => c.measure !== focus && c.level === 'fault')?.measure ?? null;
  const session = Math.min(SESSIONS, sessionsOn(past, focus) + 1);
  return { ...base, kind: 'coached', session, focus, secondary };
}

/** How much may be said in a planned run; in a first one only once its baseline is there. */
export function fadeOfPlan({ kind, session }: Pick<SessionPlan, 'kind' | 'session'>): Fade {
  if (kind === 'baseline') return UNFADED;
  if (kind === 'open') return OPEN_FADE;
  return kind === 'coached' ? fadeOf(session) : SILENT;
}

/** Every wording of its cue has been dropped: more of the same is nagging. */
export function isUnanswered(id: MeasureId, failures: Readonly<Record<string, number>>): boolean {
  const wordings = allWordingsOf(id);
  return wordings.length > 0 && wordings.every((wording) => isDropped(failures, wording));
}

/** Whether a run is long enough, and before a camera, to count in the programme. */
export function countsAsSession(s: PastSession): boolean {
  return (
    s.source.kind === 'camera' && s.running.reduce((sum, r) => sum + r.endS - r.startS, 0) >= MIN_RUNNING_S
  );
}

function visible(id: MeasureId, view: View | null): boolean {
  const { views } = measureOf(id);
  return view === null || view === 'unknown' || views === 'any' || views.includes(view);
}

/**
 * The focus of the last coached run, while its eight sessions are under way. After a re-test there are sessions again only
 * where the numbers propose it, or the runner chooses it.
 */
function current(past: readonly PastSession[]): MeasureId | null {
  const focus = past.findLast((s) => s.programme?.kind === 'coached')?.programme?.focus ?? null;
  if (!focus) return null;
  const done = sessionsOn(past, focus);
  return done > 0 && done < SESSIONS ? focus : null;
}

/** Coached runs on a focus since it was last re-tested. */
function sessionsOn(past: readonly PastSession[], focus: MeasureId): number {
  const retest = past.findLastIndex((s) => s.programme?.kind === 'retest' && s.programme.focus === focus);
  return past.slice(retest + 1).filter((s) => s.programme?.kind === 'coached' && s.programme.focus === focus)
    .length;
}

/** A focus whose eight sessions are over. */
interface Finished {
  readonly measure: MeasureId;
  /** The date of the last of them. */
  readonly at: string;
  /** How it was carried without a cue in the last of them that scored it. */
  readonly atEnd: Retention | null;
  readonly retested: boolean;
  /** When it was recalled since. */
  readonly recalledAt: readonly string[];
}

/** The first to be over first. */
function finished(past: readonly PastSession[]): Finished[] {
  const focuses = new Set(
    past.flatMap((s) => (s.programme?.kind === 'coached' ? (s.programme.focus ?? []) : [])),
  );
  return [...focuses]
    .flatMap((measure) => finishedOn(past, measure) ?? [])
    .toSorted((a, b) => a.at.localeCompare(b.at));
}

/** The last round on a focus; null while it is under way. */
function finishedOn(past: readonly PastSession[], measure: MeasureId): Finished | null {
  const own = past.filter((s) => s.programme?.focus === measure);
  const last = own.findLastIndex((s) => s.programme?.kind === 'coached');
  const upToLast = own.slice(0, last + 1);
  if (sessionsOn(upToLast, measure) < SESSIONS) return null;
  const since = own.slice(last + 1);
  return {
    measure,
    at: own[last].startedAt,
    atEnd: upToLast.slice(-SESSIONS).findLast((s) => s.programme?.retention)?.programme?.retention ?? null,
    retested: since.some((s) => s.programme?.kind === 'retest'),
    recalledAt: since.filter((s) => s.programme?.kind === 'recall').map((s) => s.startedAt),
  };
}

function isToRecall({ at, retested, recalledAt }: Finished, now: string): boolean {
  const isLate = (day: string): boolean => daysFrom(at, day) >= RECALL_AFTER_DAYS;
  return retested && (recalledAt.length === 0 || (isLate(now) && !recalledAt.some((day) => isLate(day))));
}

function daysFrom(at: string, now: string): number {
  return daysBetween(at.slice(0, DATE), now.slice(0, DATE));
}

/** What was off in at least half of the runs that saw it: worst first, then by the evidence that it matters. */
function candidatesOf(last: readonly PastSession[]): Candidate[] {
  return EVIDENCE_ORDER.flatMap((measure): Candidate[] => {
    const levels = last.flatMap((s) => levelIn(s, measure) ?? []);
    const often = (level: string) => 2 * levels.filter((l) => l === level).length >= levels.length;
    if (levels.length === 0 || 2 * levels.filter((l) => l !== 'ok').length < levels.length) return [];
    return [{ measure, level: often('fault') ? 'fault' : often('drift') ? 'drift' : 'watch' }];
  }).toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
}

/** @returns null where the run did not show it well enough */
function levelIn(session: PastSession, measure: MeasureId): Candidate['level'] | 'ok' | null {
  const bands = session.measures
    .filter((m) => m.id === measure && m.band !== null && (m.confidence !== 'poor' || isNamed(m)))
    .map((m) => m.band);
  if (bands.length === 0) return null;
  if (bands.includes('fault')) return 'fault';
  if (bands.includes('watch')) return 'watch';
  return session.drift.some(
    (d) => d.measure === measure && d.change * (measureOf(measure).coaching.worse ?? d.change) > 0,
  )
    ? 'drift'
    : 'ok';
}
