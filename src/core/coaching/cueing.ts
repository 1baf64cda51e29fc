/**
 * Stride by stride, what is said: the arbiter's few cues, within what the programme leaves of them, in words that work
 * for this runner. Knows strides, no frames; what it was not told of (a pause, poor tracking) comes in as a hush.
 */
import { EVIDENCE_ORDER, type MeasureId } from '../measures/all.ts';
import type { CueAmount, CueTimes, SessionPlan } from '../session/plan.ts';
import { isWorse } from '../measures/bands.ts';
import type { Side } from '../model/measure.ts';
import { median } from '../signal/robust.ts';
import { arbitrate, forgetHistory, startArbiter, type ArbiterState, type Hush } from './arbiter.ts';
import type { Cue } from './cue.ts';
import { isCueable } from './cueable.ts';
import { cuesOpen, fadedTimes, FIRST_RUN_CUES, UNFADED, withAmount, type Fade } from './fading.ts';
import { ANSWER_STRIDES, effectOf, isDropped, judgedAt, type LedgerStride } from './ledger.ts';
import { fadeOfPlan, isUnanswered } from './programme.ts';
import { judgedVerdicts } from './verdicts.ts';
import { praiseOf, wordingsOf, type WordingId } from './wordings.ts';

export interface CueingSettings {
  readonly times: CueTimes;
  /** Measures the runner wants cues for, in their order; null = the plan's, or by evidence. */
  readonly focus: readonly MeasureId[] | null;
  /** Null outside the programme: all cues, all the time. */
  readonly plan: SessionPlan | null;
  readonly amount: CueAmount;
  /** How long the run is meant to be, seconds of running; null where it is open. */
  readonly lengthS: number | null;
}

export interface CueingState {
  readonly settings: CueingSettings;
  readonly arbiter: ArbiterState;
  amount: CueAmount;
  /** The first cue of a run without a focus makes one. */
  found: MeasureId | null;
  strides: LedgerStride[];
  /** The last correction, until its twenty strides are over. */
  unsettled: Cue | null;
  failures: Record<string, number>;
  given: number;
  /** The one sentence of a recall run has been said. */
  reminded: boolean;
}

export interface CueStride extends LedgerStride {
  /** Seconds of running before it. */
  readonly runningS: number;
  /** Why nothing may be said as far as others know; null = speak. */
  readonly hush: Hush | null;
  /** When a cue would be heard: now, in source time. */
  readonly nowS: number;
  /** Measures that are seen well enough to tell a runner of whom nothing is known yet; looked at in a first run only. */
  readonly trusted: readonly MeasureId[];
}

/** Before and after a cue, and the half minute in which it has to hold. */
const KEPT_STRIDES = 4 * ANSWER_STRIDES;
/** Strides before a cue and now that praise compares. */
const PRAISE_STRIDES = 10;
/** Near the end of a run of known length nothing is begun, seconds. */
const LAST_S = 60;

export function startCueing(settings: CueingSettings): CueingState {
  return {
    settings,
    arbiter: startArbiter(),
    amount: settings.amount,
    found: null,
    strides: [],
    unsettled: null,
    failures: { ...settings.plan?.failures },
    given: 0,
    reminded: false,
  };
}

/** What of the run's time is open to cues, the runner's wish included. */
function fadeNow({ settings, amount }: Pick<CueingState, 'settings' | 'amount'>): Fade {
  return withAmount(settings.plan ? fadeOfPlan(settings.plan) : UNFADED, amount);
}

/** Whether a cue could come at this moment of running, as far as the programme goes. */
export function openNow(state: CueingState, runningS: number): boolean {
  const { plan, times } = state.settings;
  // A first run is silent until the baseline is there: whoever is told what to change is no baseline.
  if (plan?.kind === 'baseline' && runningS < times.baselineToS) return false;
  return cuesOpen(fadeNow(state), runningS - times.quietStartS);
}

/** What of the times a run is left with: the more it fades, the fewer cues. */
function timesNow(state: CueingState): CueTimes {
  const { times, plan } = state.settings;
  const faded = fadedTimes(times, fadeNow(state));
  return plan?.kind === 'baseline'
    ? { ...faded, maxCuesPer30Min: Math.min(FIRST_RUN_CUES, faded.maxCuesPer30Min) }
    : faded;
}

/** Takes in one stride. Changes `state`. @returns what to say now, if anything */
export function cueStride(state: CueingState, stride: CueStride): Cue | null {
  state.strides.push(stride);
  if (state.strides.length > KEPT_STRIDES) state.strides.shift();
  settle(state);
  const reminder = remind(state, stride);
  if (reminder) return reminder;
  const first = state.settings.plan?.kind === 'baseline';
  const decision = arbitrate(state.arbiter, judgedVerdicts(stride.derived, first ? 'fault' : 'watch'), {
    timeS: stride.endS,
    hush: stride.hush ?? programmeHush(state, stride.runningS),
    times: timesNow(state),
    order: orderOf(state).filter((id) => !first || stride.trusted.includes(id)),
  });
  if (!decision) return null;
  const { id, side, kind } = decision;
  const wording = kind === 'correction' ? wordingFor(state, stride, decision) : praiseOf(state.given);
  if (wording === null) return null;
  if (kind === 'praise' && hasWorsened(state, id, side)) return null;
  const cue: Cue = { timeS: stride.nowS, measure: id, side, kind, wording };
  state.given++;
  if (kind === 'correction') {
    state.unsettled = cue;
    state.found ??= id;
  }
  return cue;
}

/** In a recall run what was worked on is said once, as soon as the runner runs: the words that they answered to. */
function remind(state: CueingState, stride: CueStride): Cue | null {
  const { plan } = state.settings;
  if (plan?.kind !== 'recall' || plan.focus === null || state.reminded) return null;
  // Before warm-up's end and on another belt speed a sentence to keep in mind is as good; silence that was asked for is not.
  if (stride.hush !== null && stride.hush !== 'warming-up' && stride.hush !== 'speed-change') return null;
  const side = plan.atEnd?.side ?? 'both';
  const wording = wordingFor(state, stride, { id: plan.focus, side });
  if (wording === null) return null;
  state.reminded = true;
  state.given++;
  return { timeS: stride.nowS, measure: plan.focus, side, kind: 'reminder', wording };
}

/**
 * Whether the measure's own number is worse than before its last correction. It can be judged well all the same, where
 * another measure has taken over its cause: a head that comes forward explains the neck that shoulders had shortened.
 */
function hasWorsened({ arbiter, strides }: CueingState, id: MeasureId, side: Side): boolean {
  const cuedS = arbiter.lastCue.get(id)?.timeS;
  if (cuedS === undefined) return false;
  const valuesOf = (list: readonly LedgerStride[]) =>
    list.slice(-PRAISE_STRIDES).flatMap(({ derived }) => judgedAt(derived, id, side)?.value ?? []);
  const before = valuesOf(strides.filter((stride) => stride.endS <= cuedS));
  const now = valuesOf(strides.filter((stride) => stride.startS >= cuedS));
  return before.length > 0 && now.length > 0 && isWorse(id, median(now), median(before));
}

/** Running broke off, or what is seen has changed: a fault must hold anew, and an answer cannot be told any more. */
export function forget(state: CueingState): void {
  forgetHistory(state.arbiter);
}

/** Another clock: strides of the old one mean nothing on it. What was learned of the wordings stays. */
export function startCueingOver(state: CueingState): CueingState {
  return {
    ...startCueing(state.settings),
    amount: state.amount,
    failures: state.failures,
    given: state.given,
    reminded: state.reminded,
  };
}

function settle(state: CueingState): void {
  const cue = state.unsettled;
  if (!cue || (state.strides.at(-ANSWER_STRIDES)?.startS ?? -Infinity) < cue.timeS) return;
  const effect = effectOf(cue, state.strides);
  if (!effect || effect.strides < ANSWER_STRIDES || effect.moved === null) return;
  state.unsettled = null;
  state.failures[effect.wording] = effect.moved ? 0 : (state.failures[effect.wording] ?? 0) + 1;
}

function programmeHush(state: CueingState, runningS: number): Hush | null {
  const { lengthS, plan } = state.settings;
  if (lengthS !== null && runningS > lengthS - LAST_S) return 'last-minute';
  return !plan || openNow(state, runningS) ? null : 'cue-free';
}

function orderOf({ settings, found, failures }: CueingState): MeasureId[] {
  const { plan, focus } = settings;
  const wanted = focus ?? (plan ? plannedOrder(plan, found) : EVIDENCE_ORDER);
  const tried = Object.keys(failures).length > 0;
  return wanted.filter((id) => isCueable(id) && !(tried && isUnanswered(id, failures)));
}

function plannedOrder({ focus, secondary }: SessionPlan, found: MeasureId | null): readonly MeasureId[] {
  const first = focus ?? found;
  if (!first) return EVIDENCE_ORDER;
  return secondary ? [first, secondary] : [first];
}

/** The first wording that has not failed this runner; null where none is left. */
function wordingFor(
  state: CueingState,
  stride: CueStride,
  { id, side }: { readonly id: MeasureId; readonly side: Side },
): WordingId | null {
  const all = wordingsOf(id, judgedAt(stride.derived, id, side)?.value ?? null);
  return all.find((wording) => !isDropped(state.failures, wording)) ?? null;
}
