/** A finished recording, filtered again as a whole: the part of the session file that rests on the skeletons. */
import { toHundredths } from '../signal/round.ts';
import type { MeasureResult } from '../measures/measure-result.ts';
import { EVIDENCE_ORDER, measureKey, smallestChange, MEASURES } from '../measures/all.ts';
import type { DerivedStride } from '../measures/derive.ts';
import type { RecordingInfo } from '../session/run.ts';
import { isUsable } from '../body/tracks.ts';
import type { SummaryFact } from '../session/summary-facts.ts';
import type { Reason } from '../model/measure.ts';
import { MIN_FPS } from '../measures/results.ts';
import type { PoseFrame } from '../pose/pose-frame.ts';
import { mean } from '../signal/robust.ts';
import { commonest } from '../signal/votes.ts';
import { DRIFTING, findDrift, joinSides } from './drift.ts';
import { eventsOf } from './events.ts';
import { reportCoaching } from './coaching-report.ts';
import { chooseFocus, chooseStrength } from './findings.ts';
import { pacesOf } from './pace.ts';
import { BLACK_LUMA, isRoomBlack, qualityNotes } from './quality.ts';
import { analyseRecording, type Recording } from './recording.ts';
import { comparedResults, type ComparedInput } from './reference.ts';
import { slowStretches } from './slow-stretches.ts';
import { countedStrides, neutralStands, type TimedStride } from './strides.ts';
import type { DriftFinding, Epoch, Interval, SessionFile, SessionSummary } from '../session/session-file.ts';

export type SessionAnalysis = Pick<
  SessionFile,
  | 'view'
  | 'running'
  | 'quality'
  | 'measures'
  | 'epochs'
  | 'events'
  | 'drift'
  | 'summary'
  | 'programme'
  | 'cueEffects'
  | 'belt'
  | 'paces'
  | 'metronome'
  | 'slow'
>;

const EPOCH_S = 10;

/**
 * @param frames the whole recording, in order
 * @param onProgress share done, 0..1
 */
export function summarise(
  frames: readonly PoseFrame[],
  info: RecordingInfo,
  onProgress?: (share: number) => void,
): SessionAnalysis {
  const { settings } = info;
  const recording = analyseRecording(
    frames,
    { view: settings.view, mirrored: settings.mirrored, belt: info.belt ?? [] },
    onProgress,
  );
  const neutral = neutralStands(recording);
  const stood = neutral.length > 0;
  const { belt = [], metronome = [], pauses } = info;
  const strides = countedStrides(recording, neutral, { pauses, belt, times: settings.times });
  const blocked = whyNothing(frames, recording);
  // A camera shows what happens as it happens.
  const slow =
    frames[0]?.clock === 'media' ? slowStretches(frames, recording.running, () => onProgress?.(1)) : [];
  const notes = qualityNotes(frames, recording, stood, slow);
  const measures = measuresOf(recording, strides, { blocked, stood, small: notes.includes('runner-small') });
  const drift = driftOf(strides, recording, info);
  const { facts, ...coaching } = reportCoaching(strides, info.cues, settings, recording.running);
  return {
    view: recording.view,
    running: recording.running.map(roundInterval),
    quality: {
      validShare: toHundredths(recording.validShare),
      notes,
    },
    measures,
    epochs: epochsOf(strides, recording.running),
    events: eventsOf(recording, info.shellEvents, drift),
    drift,
    summary: summaryOf(recording, measures, drift, stood, blocked, facts),
    ...coaching,
    ...(belt.length > 0 && { belt, paces: pacesOf(belt, strides) }),
    ...(metronome.length > 0 && { metronome }),
    ...(slow.length > 0 && { slow: slow.map((stretch) => ({ ...stretch, ...roundInterval(stretch) })) }),
  };
}

/** The measures of some of a recording's strides: of all that count, or of those of a stretch. */
export function measuresOf(
  recording: Recording,
  strides: readonly TimedStride[],
  about: Pick<ComparedInput, 'blocked' | 'stood' | 'small'>,
): MeasureResult[] {
  return comparedResults({
    view: recording.view,
    strides: strides.map((s) => s.derived),
    steps: stepsWithin(recording, strides),
    fps: recording.fps,
    validShare: recording.validShare,
    ...about,
  });
}

function stepsWithin(recording: Recording, strides: readonly TimedStride[]) {
  const from = strides[0]?.startS ?? Infinity;
  const to = strides.at(-1)?.endS ?? -Infinity;
  return recording.steps.filter((s) => s.timeS >= from - 0.3 && s.timeS <= to + 0.3);
}

function whyNothing(frames: readonly PoseFrame[], recording: Recording): Reason | null {
  if (recording.running.length > 0 && recording.strides.length > 0)
    return recording.fps < MIN_FPS ? 'frame-rate-too-low' : null;
  // Somebody runs, and no three steps in a row were seen.
  if (recording.running.length > 0 && recording.steps.length > 0)
    return recording.fps < MIN_FPS ? 'frame-rate-too-low' : 'too-few-strides';
  const seen = frames.filter(isUsable);
  const lumas = frames.flatMap(({ luma }) => luma ?? []);
  const dark = lumas.length > 0 ? mean(lumas) < BLACK_LUMA : isRoomBlack(frames);
  if (seen.length <= 0.15 * frames.length) return dark ? 'too-dark' : 'no-person';
  if (recording.doubt === 'not-seen') return dark ? 'too-dark' : 'body-part-hidden';
  // A runner this small does not show their parts; the note says why.
  if (recording.doubt === 'too-small') return 'body-part-hidden';
  // Steps come up to three times a second: so few frames cannot show whether somebody runs.
  return recording.fps < MIN_FPS ? 'frame-rate-too-low' : 'not-running';
}

function driftOf(all: readonly TimedStride[], recording: Recording, info: RecordingInfo): DriftFinding[] {
  const place = longestPlacement(recording);
  const strides = all.filter((s) => s.startS >= place.startS && s.startS < place.endS);
  const running = recording.running.filter((r) => r.endS > place.startS && r.startS < place.endS);
  if (running.length === 0) return [];
  const start = Math.max(running[0].startS, place.startS);
  const end = Math.min(running.at(-1)!.endS, place.endS);
  const { baselineFromS, baselineToS } = info.settings.times;
  // A run too short for the baseline's usual minutes lends its first part.
  const short = end - start < baselineToS * 1.25;
  const window = short
    ? { baselineFromS: start + 0.05 * (end - start), baselineToS: start + 0.35 * (end - start) }
    : { baselineFromS: start + baselineFromS, baselineToS: start + baselineToS };
  const found = DRIFTING.flatMap(([id, side]) => {
    const key = measureKey(id, side);
    const series = strides
      .map((s) => ({ timeS: s.startS, value: s.derived.values[key] ?? Number.NaN }))
      .filter((p) => Number.isFinite(p.value));
    return findDrift(id, side, series, window) ?? [];
  });
  return joinSides(found);
}

/** A camera that is moved changes what is seen as much as any tiredness: drift is looked for where it stood longest. */
function longestPlacement(recording: Recording): Interval {
  const ran = ({ startS, endS }: Interval) =>
    recording.running.reduce(
      (sum, r) => sum + Math.max(0, Math.min(r.endS, endS) - Math.max(r.startS, startS)),
      0,
    );
  return recording.placements.reduce((best, p) => (ran(p) > ran(best) ? p : best));
}

function epochsOf(strides: readonly TimedStride[], running: readonly Interval[]): Epoch[] {
  const bins = new Map<number, TimedStride[]>();
  for (const s of strides) {
    const k = Math.floor((s.startS + s.endS) / 2 / EPOCH_S);
    bins.set(k, [...(bins.get(k) ?? []), s]);
  }
  return [...bins]
    .toSorted((a, b) => a[0] - b[0])
    .map(([k, list]) => {
      const values = epochValues(list.map((s) => s.derived));
      const inside = running.filter((r) => r.endS > k * EPOCH_S && r.startS < (k + 1) * EPOCH_S);
      return {
        startS: toHundredths(Math.max(k * EPOCH_S, inside[0]?.startS ?? 0)),
        endS: toHundredths(Math.min((k + 1) * EPOCH_S, inside.at(-1)?.endS ?? Infinity)),
        values,
      };
    });
}

/** Means over the strides, but for measures that say what they are of a few strides. */
function epochValues(strides: readonly DerivedStride[]): Record<string, number> {
  const values: Record<string, number> = {};
  for (const { id, sides, run } of MEASURES)
    for (const side of sides) {
      const key = measureKey(id, side);
      const value = run?.epoch
        ? (run.epoch(strides, side) ?? Number.NaN)
        : mean(strides.map((s) => s.values[key] ?? Number.NaN));
      if (Number.isFinite(value)) values[key] = toHundredths(value);
    }
  return values;
}

/** The sentences are made of the facts where they are shown, so `text` is empty. */
function summaryOf(
  recording: Recording,
  measures: readonly MeasureResult[],
  drift: readonly DriftFinding[],
  stood: boolean,
  blocked: Reason | null,
  coaching: readonly SummaryFact[],
): SessionSummary {
  const reason = blocked ?? (drift.length === 0 ? whyNoValue(measures) : null);
  if (reason) return { focus: null, strength: null, facts: [{ kind: 'blocked', reason }], text: [] };
  const focus = chooseFocus(measures);
  const strength = chooseStrength(measures, focus?.id ?? null);
  const runningS = recording.running.reduce((s, r) => s + r.endS - r.startS, 0);
  const facts: SummaryFact[] = [
    {
      kind: 'validity',
      view: recording.view,
      runningS: toHundredths(runningS),
      validShare: toHundredths(recording.validShare),
    },
  ];
  if (strength) facts.push({ kind: 'strength', measure: strength.id });
  if (focus) facts.push(focusFact(focus));
  for (const { measure, side, fromS, change, unit } of drift)
    facts.push({ kind: 'drift', measure, side, fromS, change, unit, smallest: smallestChange(measure) });
  // What went wrong late in the run has not coloured its medians yet: a drift is a focus where nothing else is.
  if (!focus && drift.length === 0) facts.push({ kind: 'nothing' });
  facts.push(...coaching);
  if (measures.some((m) => m.baselineFrom === 'running')) facts.push({ kind: 'against-running' });
  else if (!stood) facts.push({ kind: 'no-stand' });
  return { focus: focus?.id ?? driftFocus(drift), strength: strength?.id ?? null, facts, text: [] };
}

/**
 * @returns null where a measure has a value; else the commonest reason of those that this view could have shown. No
 *   view shows every measure, so that one is out of view is a reason only where all are.
 */
function whyNoValue(measures: readonly MeasureResult[]): Reason | null {
  if (measures.some((m) => m.value !== null)) return null;
  const reasons = measures.flatMap(({ reason }) => reason ?? []);
  const ofView = reasons.filter((reason) => reason !== 'not-visible-from-this-view');
  return commonest(ofView) ?? commonest(reasons);
}

function focusFact({ id, side, value, unit, band }: MeasureResult): SummaryFact {
  return {
    kind: 'focus',
    measure: id,
    side,
    value: value ?? 0,
    unit,
    band: band === 'fault' ? 'fault' : 'watch',
  };
}

/** Of the drifts the one whose measure matters most by evidence, cadence aside (it falls with any tiredness). */
function driftFocus(drift: readonly DriftFinding[]): MeasureResult['id'] | null {
  return EVIDENCE_ORDER.find((id) => id !== 'cadence' && drift.some((d) => d.measure === id)) ?? null;
}

function roundInterval(i: Interval): Interval {
  return { startS: toHundredths(i.startS), endS: toHundredths(i.endS) };
}
