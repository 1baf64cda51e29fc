/** The cue ledger: whether a measure moved within the twenty strides after its cue, and whether it held. */
import { toHundredths } from '../signal/round.ts';
import type { DerivedStride } from '../measures/derive.ts';
import type { Side } from '../model/measure.ts';
import { measureOf, measureKey, type MeasureId, smallestChange } from '../measures/all.ts';
import { errorsBeyond, fewerThan, madFreedom, medianError } from '../signal/believable.ts';
import { median, robustSd } from '../signal/robust.ts';
import type { CueEffect, CueRecord, Interval } from '../session/session-file.ts';

export interface LedgerStride extends Interval {
  readonly derived: DerivedStride;
}

/** Strides after a cue in which the measure has to move, and as many before it to compare with. */
export const ANSWER_STRIDES = 20;
/** Strides after those in which it has to hold: half a minute. */
const HOLD_STRIDES = 40;
/** Medians of fewer strides are no answer. */
const MIN_STRIDES = 10;
/** Out of the ok band in no more strides than this: back in it. */
export const BACK_SHARE = 0.34;
/** Farther apart than this, strides are not of one stretch of running, seconds. */
const BREAK_S = 10;

interface Judged {
  readonly value: number;
  readonly severity: number;
}

/** Value and severity of a measure in a stride; of both sides together where it has no value of its own. */
export function judgedAt(derived: DerivedStride, id: MeasureId, side: Side): Judged | null {
  const at = (s: Side): Judged | null => {
    const key = measureKey(id, s);
    const value = derived.values[key];
    const judgement = derived.judgements[key];
    return value === undefined || !judgement ? null : { value, severity: judgement.severity };
  };
  const own = at(side);
  if (own || side !== 'both') return own;
  const [left, right] = [at('left'), at('right')];
  if (!left || !right) return left ?? right;
  return { value: (left.value + right.value) / 2, severity: Math.max(left.severity, right.severity) };
}

/**
 * A measure may get better by its value or by its strides in range. Two questions, of which either answer counts: and cues
 * follow on bad spells, which pass by themselves, so some of what is saved by asking one way only is spent on that.
 */
const QUESTIONS = 2;

/** Strides out of the ok band. */
function faults(list: readonly Judged[]): number {
  return list.filter((j) => j.severity > 1).length;
}

/** Back in the ok band, and by more strides than chance brings back. */
function isBack(from: readonly Judged[], to: readonly Judged[]): boolean {
  if (faults(to) > BACK_SHARE * to.length) return false;
  return fewerThan({ hits: faults(from), of: from.length }, { hits: faults(to), of: to.length }, QUESTIONS);
}

/** Median severity has come down, by a believable amount or into the ok band. */
function better(from: readonly Judged[], to: readonly Judged[], smallest: number): boolean {
  const down = median(to.map((j) => j.severity)) < median(from.map((j) => j.severity));
  const change = Math.abs(median(to.map((j) => j.value)) - median(from.map((j) => j.value)));
  return down && (change >= smallest || isBack(from, to));
}

/** What two medians must differ by: no less than the camera can tell, and more than chance. */
function smallestBetween(id: MeasureId, a: readonly Judged[], b: readonly Judged[]): number {
  const error = (list: readonly Judged[]) => robustSd(list.map((j) => j.value)) * medianError(list.length);
  const beyond = errorsBeyond(madFreedom(a.length, b.length), QUESTIONS);
  return Math.max(smallestChange(id), beyond * Math.hypot(error(a), error(b)));
}

/** The strides from `timeS` on without a break, at most `count`. */
function unbroken(strides: readonly LedgerStride[], count: number): LedgerStride[] {
  const end = strides.findIndex((s, i) => i > 0 && s.startS - strides[i - 1].endS > BREAK_S);
  return strides.slice(0, Math.min(count, end < 0 ? strides.length : end));
}

/**
 * @param strides in order of time, from before the cue on
 * @param untilS the next cue for the same measure, which is answerable for what comes after it
 * @returns null for praise
 */
export function effectOf(
  cue: Omit<CueRecord, 'text' | 'channel'>,
  strides: readonly LedgerStride[],
  untilS = Infinity,
): Omit<CueEffect, 'text'> | null {
  if (cue.kind !== 'correction') return null;
  const { measure, side, timeS } = cue;
  const judge = (list: readonly LedgerStride[]): Judged[] =>
    list.flatMap((s) => judgedAt(s.derived, measure, side) ?? []);
  const before = judge(unbroken(strides.filter((s) => s.endS <= timeS).toReversed(), ANSWER_STRIDES));
  const next = unbroken(
    strides.filter((s) => s.startS >= timeS && s.endS <= untilS),
    ANSWER_STRIDES + HOLD_STRIDES,
  );
  const after = judge(next.slice(0, ANSWER_STRIDES));
  const later = judge(next.slice(ANSWER_STRIDES));
  const known = before.length >= MIN_STRIDES && after.length >= MIN_STRIDES;
  const smallest = known ? smallestBetween(measure, before, after) : null;
  const moved = smallest === null ? null : better(before, after, smallest);
  const held =
    moved && smallest !== null && later.length >= MIN_STRIDES ? better(before, later, smallest) : null;
  return {
    timeS,
    measure,
    side,
    wording: cue.wording ?? `${measure}#1`,
    unit: measureOf(measure).unit,
    before: middle(before),
    after: middle(after),
    later: middle(later),
    strides: after.length,
    smallestChange: smallest === null ? null : toHundredths(smallest),
    moved,
    held: moved ? held : null,
  };
}

/** Effects of all corrections of a run, in their order. */
export function effectsOf(cues: readonly CueRecord[], strides: readonly LedgerStride[]): CueEffect[] {
  return cues.flatMap((cue, i) => {
    const next = cues.slice(i + 1).find((c) => c.kind === 'correction' && c.measure === cue.measure);
    const effect = effectOf(cue, strides, next?.timeS);
    return effect ? { ...effect, text: cue.text } : [];
  });
}

/** Failures of a wording in a row: an answer wipes the slate, what could not be judged leaves it as it is. */
export function countFailures(
  effects: readonly Pick<CueEffect, 'wording' | 'moved'>[],
  start: Readonly<Record<string, number>> = {},
): Record<string, number> {
  const failures = { ...start };
  for (const { wording, moved } of effects) {
    if (moved === null) continue;
    failures[wording] = moved ? 0 : (failures[wording] ?? 0) + 1;
  }
  return failures;
}

/** A wording that has failed this often in a row is dropped for this runner. */
const FAILURES_TO_DROP = 2;

export function isDropped(failures: Readonly<Record<string, number>>, wording: string): boolean {
  return (failures[wording] ?? 0) >= FAILURES_TO_DROP;
}

function middle(list: readonly Judged[]): number | null {
  return list.length < MIN_STRIDES ? null : toHundredths(median(list.map((j) => j.value)));
}
