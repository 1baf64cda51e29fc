/**
 * Decides whether something is said now, and what: at most one cue at a time, few, after a fault has held, with
 * silence around it, and praise when it returns. Knows nothing of how a fault is measured or how a cue is shown.
 */
import type { CueTimes } from '../session/plan.ts';
import type { Side } from '../model/measure.ts';
import { measureKey, type MeasureId } from '../measures/all.ts';

/** What one stride says of one measure. */
export interface StrideVerdict {
  readonly id: MeasureId;
  readonly side: Side;
  /** Beyond the watch limit in this stride. */
  readonly atFault: boolean;
  /** Distance from the ok band in units of the band's width; used to choose among several. */
  readonly severity: number;
}

/** Why nothing may be said at the moment. */
export type Hush =
  | 'warming-up'
  | 'speed-change'
  | 'poor-tracking'
  | 'on-the-rails'
  | 'snoozed'
  | 'cues-off'
  | 'metronome'
  | 'sore'
  /** A red flag: coaching has ended for the day. */
  | 'stopped'
  /** The programme leaves this stretch to the runner. */
  | 'cue-free'
  | 'last-minute';

export interface ArbiterContext {
  readonly timeS: number;
  readonly hush: Hush | null;
  readonly times: CueTimes;
  /** Measures in the order in which they may be cued; one that is not in it never is. */
  readonly order: readonly MeasureId[];
}

interface Kept {
  readonly timeS: number;
  readonly atFault: boolean;
  readonly severity: number;
}

interface CueState {
  readonly timeS: number;
  readonly side: Side;
  /** The measure has been in its ok band since then; null while it is not. */
  okSinceS: number | null;
  praised: boolean;
}

export interface ArbiterState {
  readonly history: Map<string, Kept[]>;
  readonly sides: Map<string, { id: MeasureId; side: Side }>;
  readonly lastCue: Map<MeasureId, CueState>;
  readonly failed: Map<MeasureId, number>;
  readonly spokenAtS: number[];
  lastSpokenS: number | null;
}

export type Decision =
  | { readonly kind: 'correction'; readonly id: MeasureId; readonly side: Side }
  | { readonly kind: 'praise'; readonly id: MeasureId; readonly side: Side };

/** Fewer strides than this are no habit, however few seconds the settings ask for. */
const MIN_STRIDES = 6;
/** When one side is cued, the other is included if it is at fault this often: almost both is both. */
const OTHER_SIDE_SHARE = 0.4;

export function startArbiter(): ArbiterState {
  return {
    history: new Map(),
    sides: new Map(),
    lastCue: new Map(),
    failed: new Map(),
    spokenAtS: [],
    lastSpokenS: null,
  };
}

/**
 * Takes in one stride and says what to say, if anything. Changes `state`.
 * A measure that has no verdict in this stride is neither good nor bad: it is not counted.
 */
export function arbitrate(
  state: ArbiterState,
  verdicts: readonly StrideVerdict[],
  context: ArbiterContext,
): Decision | null {
  const { timeS, times } = context;
  for (const v of verdicts) {
    const key = measureKey(v.id, v.side);
    state.sides.set(key, { id: v.id, side: v.side });
    const list = state.history.get(key) ?? [];
    list.push({ timeS, atFault: v.atFault, severity: v.severity });
    while (list.length > 0 && list[0].timeS < timeS - times.faultHoldS) list.shift();
    state.history.set(key, list);
  }
  followUp(state, timeS);
  if (context.hush !== null) return null;
  if (state.lastSpokenS !== null && timeS - state.lastSpokenS < times.minGapS) return praise(state, context);
  const praised = praise(state, context);
  if (praised) return praised;
  const recent = state.spokenAtS.filter((t) => t > timeS - 1800);
  if (recent.length >= times.maxCuesPer30Min) return null;
  return correction(state, context);
}

/** Forgets what was seen so far (after a pause, a lost runner, a moved camera): a fault must hold anew. */
export function forgetHistory(state: ArbiterState): void {
  state.history.clear();
  for (const cue of state.lastCue.values()) cue.okSinceS = null;
}

function share(list: readonly Kept[]): number {
  return list.length === 0 ? 0 : list.filter((k) => k.atFault).length / list.length;
}

function recentShare(state: ArbiterState, id: MeasureId, side: Side, sinceS: number): number | null {
  const list = (state.history.get(measureKey(id, side)) ?? []).filter((k) => k.timeS >= sinceS);
  return list.length === 0 ? null : share(list);
}

/** Keeps track of whether measures that were cued have come back. */
function followUp(state: ArbiterState, timeS: number): void {
  for (const [id, cue] of state.lastCue) {
    const sides: Side[] = cue.side === 'both' ? ['left', 'right', 'both'] : [cue.side];
    const shares = sides.map((s) => recentShare(state, id, s, timeS - 4)).filter((s) => s !== null);
    // What is not seen is not mended.
    if (shares.length === 0) cue.okSinceS = null;
    else if (Math.max(...shares) <= 0.34) cue.okSinceS ??= timeS;
    else cue.okSinceS = null;
  }
}

function praise(state: ArbiterState, context: ArbiterContext): Decision | null {
  const { timeS, times } = context;
  for (const [id, cue] of state.lastCue) {
    if (cue.praised || cue.okSinceS === null || timeS - cue.okSinceS < times.praiseAfterS) continue;
    cue.praised = true;
    state.failed.set(id, 0);
    state.lastSpokenS = timeS;
    return { kind: 'praise', id, side: cue.side };
  }
  return null;
}

function correction(state: ArbiterState, context: ArbiterContext): Decision | null {
  const { timeS, times } = context;
  let best: { id: MeasureId; side: Side; rank: number; severity: number } | null = null;
  for (const [key, list] of state.history) {
    const { id, side } = state.sides.get(key)!;
    const rank = context.order.indexOf(id);
    if (rank < 0 || !holds(state, context, { id, side }, list)) continue;
    const before = state.lastCue.get(id);
    if (before && timeS - before.timeS < times.sameMeasureGapS) continue;
    if ((state.failed.get(id) ?? 0) >= times.maxFailedCues) continue;
    const severity = list.reduce((s, k) => s + k.severity, 0) / list.length;
    if (!best || rank < best.rank || (rank === best.rank && severity > best.severity))
      best = { id, side, rank, severity };
  }
  if (!best) return null;
  const side = bothSides(state, best.id, best.side) ? 'both' : best.side;
  const before = state.lastCue.get(best.id);
  if (before && !before.praised) state.failed.set(best.id, (state.failed.get(best.id) ?? 0) + 1);
  if ((state.failed.get(best.id) ?? 0) >= times.maxFailedCues) return null;
  state.lastCue.set(best.id, { timeS, side, okSinceS: null, praised: false });
  state.spokenAtS.push(timeS);
  state.lastSpokenS = timeS;
  return { kind: 'correction', id: best.id, side };
}

/** Whether a fault has been there for the whole window, and still is. */
function holds(
  state: ArbiterState,
  { timeS, times }: ArbiterContext,
  { id, side }: { readonly id: MeasureId; readonly side: Side },
  list: readonly Kept[],
): boolean {
  if (list.length < MIN_STRIDES) return false;
  // The window must be full: a fault that began two strides ago has not held.
  if (list[0].timeS > timeS - 0.8 * times.faultHoldS) return false;
  if (share(list) < times.faultShare) return false;
  // And it must still be there: not the tail of something that has just been mended.
  const lately = recentShare(state, id, side, timeS - 0.3 * times.faultHoldS);
  return lately !== null && lately >= times.faultShare;
}

function bothSides(state: ArbiterState, id: MeasureId, side: Side): boolean {
  if (side === 'both') return true;
  const other = state.history.get(measureKey(id, side === 'left' ? 'right' : 'left')) ?? [];
  return other.length >= MIN_STRIDES && share(other) >= OTHER_SIDE_SHARE;
}
