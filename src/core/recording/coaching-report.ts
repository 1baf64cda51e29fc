/** What the coaching of a run came to: where it stood in the programme, what each cue did, how the focus held. */
import type { CoachSettings } from '../session/run.ts';
import type { SummaryFact } from '../session/summary-facts.ts';
import { fadeOfPlan } from '../coaching/programme.ts';
import { firstOpenS, SESSIONS, withAmount } from '../coaching/fading.ts';
import { fewerThan } from '../signal/believable.ts';
import { countFailures, effectsOf, isDropped, type LedgerStride } from '../coaching/ledger.ts';
import { retentionOf } from '../coaching/retention.ts';
import { toHundredths } from '../signal/round.ts';
import { ranAt } from './strides.ts';
import type { CueEffect, CueRecord, Interval, ProgrammeRecord } from '../session/session-file.ts';

export interface CoachingReport {
  readonly programme?: ProgrammeRecord;
  readonly cueEffects: readonly CueEffect[];
  /** Each claims no more than the two above hold. */
  readonly facts: readonly SummaryFact[];
}

/**
 * @param strides of settled running, in order
 * @param running when the runner ran
 */
export function reportCoaching(
  strides: readonly LedgerStride[],
  cues: readonly CueRecord[],
  settings: CoachSettings,
  running: readonly Interval[],
): CoachingReport {
  const cueEffects = effectsOf(cues, strides);
  const programme = settings.plan ? recordOf(strides, cues, settings, running) : null;
  const failures = countFailures(cueEffects, settings.plan?.failures);
  return {
    ...(programme && { programme }),
    cueEffects,
    facts: [...(programme ? programmeFacts(programme) : []), ...cueFacts(cueEffects, failures)],
  };
}

function recordOf(
  strides: readonly LedgerStride[],
  cues: readonly CueRecord[],
  settings: CoachSettings,
  running: readonly Interval[],
): ProgrammeRecord | null {
  const { plan, times, amount = 'usual' } = settings;
  if (!plan) return null;
  const { kind, session, secondary } = plan;
  const fade = withAmount(fadeOfPlan(plan), amount);
  const corrections = cues.filter((c) => c.kind === 'correction');
  const focus = plan.focus ?? corrections[0]?.measure ?? null;
  const firstCueS = corrections[0]?.timeS ?? Infinity;
  const quietUntilS = times.quietStartS + firstOpenS(fade);
  const untold = strides.filter((s) => {
    const ranS = ranAt(s.startS, running);
    return ranS >= times.quietStartS && ranS < quietUntilS && s.endS <= firstCueS;
  });
  return {
    kind,
    session,
    focus,
    secondary,
    share: openShare(kind, fade.share, times, running),
    retention: plan.focus ? retentionOf(plan.focus, untold) : null,
    ...(plan.atEnd && { atEnd: plan.atEnd }),
  };
}

/** Of the running time after the quiet start, how much was open to cues; a first run is, once its baseline is there. */
function openShare(
  kind: ProgrammeRecord['kind'],
  share: number,
  { quietStartS, baselineToS }: CoachSettings['times'],
  running: readonly Interval[],
): number {
  if (kind !== 'baseline') return share;
  const ranS = running.reduce((sum, { startS, endS }) => sum + endS - startS, 0);
  return ranS <= baselineToS ? 0 : toHundredths((share * (ranS - baselineToS)) / (ranS - quietStartS));
}

/** A recall run against the end of the eight before it. */
function recallFacts({ kind, retention, atEnd }: ProgrammeRecord): SummaryFact[] {
  if (kind !== 'recall' || !retention || !atEnd) return [];
  const [now, then] = [retention, atEnd].map(({ faultShare, strides }) => ({
    hits: Math.round(faultShare * strides),
    of: strides,
  }));
  return [
    {
      kind: 'recall',
      measure: retention.measure,
      goodShare: toHundredths(1 - retention.faultShare),
      endShare: toHundredths(1 - atEnd.faultShare),
      // Either way counts, so two questions are asked.
      than: fewerThan(then, now, 2) ? 'better' : fewerThan(now, then, 2) ? 'worse' : 'same',
    },
  ];
}

function programmeFacts(record: ProgrammeRecord): SummaryFact[] {
  const { kind, session, focus, retention } = record;
  if (kind === 'baseline') return [{ kind: 'programme', run: kind, session, of: SESSIONS, focus }];
  const out: SummaryFact[] = [];
  if (kind !== 'open') out.push({ kind: 'programme', run: kind, session, of: SESSIONS, focus });
  if (retention)
    out.push({
      kind: 'retention',
      measure: retention.measure,
      side: retention.side,
      kept: retention.kept,
      goodShare: toHundredths(1 - retention.faultShare),
      strides: retention.strides,
    });
  out.push(...recallFacts(record));
  return out;
}

/** One for each wording that was tried and whose answer could be seen. */
function cueFacts(effects: readonly CueEffect[], failures: Readonly<Record<string, number>>): SummaryFact[] {
  const judged = effects.filter((e) => e.moved !== null);
  const cues = [...new Set(judged.map((e) => e.text))];
  return cues.map((said): SummaryFact => {
    const list = judged.filter((e) => e.text === said);
    const { measure, wording } = list[0];
    const worked = list.filter((e) => e.moved).length;
    const held = list.filter((e) => e.held).length;
    const dropped = worked === 0 && isDropped(failures, wording);
    return { kind: 'cue', measure, said, count: list.length, worked, held, dropped };
  });
}
