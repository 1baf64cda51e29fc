/** Two runs, or two stretches of one, number by number: which differences are larger than what camera and runner vary by. */
import type { MeasureResult } from '../measures/measure-result.ts';
import { seenFrom } from '../model/view.ts';
import type { Side, Unit } from '../model/measure.ts';
import { measureKey, measureOf, MEASURES, type MeasureId } from '../measures/all.ts';
import { isUncertainBesideOthers } from '../measures/confidence.ts';
import { errorOfResult } from '../measures/results.ts';
import { mainSpeed } from '../session/main-speed.ts';
import type { Interval, SessionFile } from '../session/session-file.ts';
import { errorWithin, reachAboutCourse, reachOfDifference, type ErrorPart } from '../signal/believable.ts';
import type { PastRun } from '../history/past-run.ts';
import { isComparable, LEAST_RUNS, SAME_SPEED_KMH } from '../history/trend.ts';

/** A run as it is compared: a session file, or one with the measures of a stretch. */
export interface ComparedRun extends Pick<
  SessionFile,
  'id' | 'startedAt' | 'view' | 'measures' | 'paces' | 'source'
> {
  readonly quality?: SessionFile['quality'];
  /** Only this part of it; left out for all. */
  readonly stretch?: Interval | null;
}

export interface ComparedMeasure {
  readonly id: MeasureId;
  /** The side of the runner in the first recording. */
  readonly side: Side;
  /** In the second: the other one where that is seen in a mirror. */
  readonly otherSide: Side;
  readonly unit: Unit;
  readonly first: MeasureResult | null;
  /** As it is shown: in a mirror a value that is signed by the side has the other sign. */
  readonly second: MeasureResult | null;
  /** Why the two numbers cannot be compared; null where they can. */
  readonly not: NotCompared | null;
  /** Second less first; null where they are not compared. */
  readonly change: number | null;
  /** What the two numbers may differ by although the runner ran alike in both; null without a change. */
  readonly smallest: number | null;
  /** The two differ by more than camera and strides err. One run may still differ from the next by the day's form. */
  readonly differs: boolean;
  /** They differ by more than this runner's runs do from day to day: a change. Never of two stretches of one run. */
  readonly believable: boolean;
  /** Other runs of the same kind that are missing until that can be told. */
  readonly missing: number;
}

export type NotCompared =
  /** One of them has no value. */
  | 'not-measured'
  /** It is another quantity from there. */
  | 'other-view'
  /** Each is told as a change from its own running, or one of them is. */
  | 'other-zero'
  /** Something kept the confidence in one of them down. */
  | 'uncertain';

/** What is to be said of the pair as a whole before its numbers are read. */
export type Caveat =
  | { readonly kind: 'other-view' | 'other-side' | 'speed-unknown' | 'same-run' }
  | { readonly kind: 'other-speed'; readonly firstKmh: number; readonly secondKmh: number };

export interface Comparison {
  readonly caveats: readonly Caveat[];
  /** The two stretches are of one recording. */
  readonly sameRun: boolean;
  /** Measures that at least one of them has, in the catalogue's order. */
  readonly measures: readonly ComparedMeasure[];
}

interface Options {
  /** The second is seen in a mirror: its left is compared with the first one's right. */
  readonly mirrored?: boolean;
  /**
   * Runs of the same athlete: those of the same kind, these two left out, show how much one run differs from the next.
   */
  readonly runs?: readonly PastRun[];
}

export function compareRuns(
  first: ComparedRun,
  second: ComparedRun,
  { mirrored = false, runs = [] }: Options = {},
): Comparison {
  const sameRun = first.id === second.id;
  const pairs = MEASURES.flatMap(({ id, sides }) =>
    sides.map((side) => pairOf(id, side, first, second, mirrored)),
  ).filter(({ a, b }) => (a?.value ?? b?.value ?? null) !== null);
  const asked = pairs.filter(({ not }) => not === null).length;
  const others = sameRun ? [] : alike(first, second, runs);
  return {
    caveats: caveatsOf(first, second, mirrored),
    sameRun,
    measures: pairs.map((pair) => compared(pair, { sameRun, others, asked })),
  };
}

interface MeasurePair {
  readonly id: MeasureId;
  readonly side: Side;
  readonly otherSide: Side;
  readonly a: MeasureResult | null;
  readonly b: MeasureResult | null;
  readonly not: NotCompared | null;
}

/** The side that is seen there in a mirror. */
export function mirroredSide(side: Side): Side {
  return side === 'both' ? 'both' : side === 'left' ? 'right' : 'left';
}

function pairOf(
  id: MeasureId,
  side: Side,
  first: ComparedRun,
  second: ComparedRun,
  mirrored: boolean,
): MeasurePair {
  const otherSide = mirrored ? mirroredSide(side) : side;
  const find = (run: ComparedRun, wanted: Side) =>
    run.measures.find((m) => m.id === id && m.side === wanted) ?? null;
  const a = find(first, side);
  const found = find(second, otherSide);
  const b = found && mirrored && measureOf(id).signedBySide ? turned(found) : found;
  return { id, side, otherSide, a, b, not: whyNot(a, b, first, second) };
}

function turned(result: MeasureResult): MeasureResult {
  const sign = (v: number | null) => v && -v;
  return { ...result, value: sign(result.value), baseline: sign(result.baseline) };
}

function whyNot(
  a: MeasureResult | null,
  b: MeasureResult | null,
  first: ComparedRun,
  second: ComparedRun,
): NotCompared | null {
  if (a?.value == null || b?.value == null) return 'not-measured';
  const { views, claims } = measureOf(a.id);
  const from = seenFrom(first.view);
  if (views !== 'any' && (from === null || from !== seenFrom(second.view))) return 'other-view';
  const ownZero = a.baselineFrom === 'running' || b.baselineFrom === 'running';
  if (ownZero && (first.id !== second.id || a.baselineFrom !== b.baselineFrom)) return 'other-zero';
  // A measure that is poor at its best allows for that in its smallest change.
  if (claims.atBest === 'poor') return null;
  const isKept = (result: MeasureResult, { quality }: ComparedRun) =>
    isUncertainBesideOthers({ claims }, result, quality?.validShare ?? 1);
  return isKept(a, first) || isKept(b, second) ? 'uncertain' : null;
}

interface Around {
  readonly sameRun: boolean;
  /** Runs of the same kind, oldest first. */
  readonly others: readonly PastRun[];
  /** Measures that can be compared. */
  readonly asked: number;
}

function compared(pair: MeasurePair, { sameRun, others, asked }: Around): ComparedMeasure {
  const { id, side, otherSide, a, b, not } = pair;
  const plain = { id, side, otherSide, unit: measureOf(id).unit, first: a, second: b, not };
  const missing = Math.max(0, LEAST_RUNS - others.length);
  const none = { change: null, smallest: null, differs: false, believable: false, missing };
  if (not !== null || a?.value == null || b?.value == null) return { ...plain, ...none };
  const change = b.value - a.value;
  const smallest = reachOfDifference(
    [errorOfResult(a), errorOfResult(b), ...cameraErrors(id, sameRun)],
    asked,
  );
  const values = others.flatMap((run) => run.values[measureKey(id, side)] ?? []);
  // What neighbouring runs differ by: a runner who has changed over the weeks would hide it in the scatter of all of them.
  const daily = values.length < LEAST_RUNS ? null : reachAboutCourse(values, asked);
  const differs = Math.abs(change) > smallest;
  return {
    ...plain,
    change,
    smallest,
    differs,
    believable: differs && daily !== null && Math.abs(change) > daily,
    missing: Math.max(0, LEAST_RUNS - values.length),
  };
}

/** Two recordings were made by two cameras, or by one that stood elsewhere: either errs on its own. */
function cameraErrors(id: MeasureId, sameRun: boolean): ErrorPart[] {
  const camera = errorWithin(measureOf(id).claims.smallestChange);
  return sameRun ? [camera] : [camera, camera];
}

function alike(first: ComparedRun, second: ComparedRun, runs: readonly PastRun[]): PastRun[] {
  const from = seenFrom(first.view);
  const speedKmh = mainSpeed(first);
  if (from === null || from !== seenFrom(second.view) || isOtherSpeed(speedKmh, mainSpeed(second))) return [];
  return runs
    .filter(
      (run) => run.id !== first.id && run.id !== second.id && isComparable(run, { seenFrom: from, speedKmh }),
    )
    .toSorted((a, b) => a.startedAt.localeCompare(b.startedAt));
}

function isOtherSpeed(a: number | null, b: number | null): boolean {
  return a !== null && b !== null && Math.abs(a - b) > SAME_SPEED_KMH;
}

function caveatsOf(first: ComparedRun, second: ComparedRun, mirrored: boolean): Caveat[] {
  const caveats: Caveat[] = [];
  if (isSameStretch(first, second)) caveats.push({ kind: 'same-run' });
  const [from, to] = [seenFrom(first.view), seenFrom(second.view)];
  if (from === null || from !== to) caveats.push({ kind: 'other-view' });
  else if (first.view !== second.view && !mirrored) caveats.push({ kind: 'other-side' });
  const [a, b] = [mainSpeed(first), mainSpeed(second)];
  if (first.id === second.id) return caveats;
  if (a === null || b === null) caveats.push({ kind: 'speed-unknown' });
  else if (isOtherSpeed(a, b)) caveats.push({ kind: 'other-speed', firstKmh: a, secondKmh: b });
  return caveats;
}

/** A run beside itself, or stretches of it that share time: what they share is no comparison. */
export function isSameStretch(
  first: Pick<ComparedRun, 'id' | 'stretch'>,
  second: Pick<ComparedRun, 'id' | 'stretch'>,
): boolean {
  if (first.id !== second.id) return false;
  const [a, b] = [first.stretch, second.stretch];
  return !a || !b || (a.startS < b.endS && b.startS < a.endS);
}
