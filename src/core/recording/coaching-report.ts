/** What the coaching of a run came to: where it stood in the programme, what each cue did, how the focus held. */
import type { CoachSettings } from '../session/run.ts';
import { t } from '../../language/index.ts';
import { fadeOfPlan } from '../coaching/programme.ts';
import { firstOpenS, SESSIONS, withAmount } from '../coaching/fading.ts';
import { countFailures, effectsOf, isDropped, type LedgerStride } from '../coaching/ledger.ts';
import { retentionOf } from '../coaching/retention.ts';
import type { CueEffect, CueRecord, Interval, ProgrammeRecord } from '../session/session-file.ts';

export interface CoachingReport {
  readonly programme?: ProgrammeRecord;
  readonly cueEffects: readonly CueEffect[];
  /** Each claims no more than the two above hold. */
  readonly sentences: readonly string[];
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
    sentences: [
      ...(programme ? programmeSentences(programme) : []),
      ...effectSentences(cueEffects, failures),
    ],
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
    share: fade.share,
    retention: plan.focus ? retentionOf(plan.focus, untold) : null,
  };
}

/** Seconds of running up to a moment. */
function ranAt(timeS: number, running: readonly Interval[]): number {
  return running.reduce((sum, r) => sum + Math.max(0, Math.min(r.endS, timeS) - r.startS), 0);
}

function programmeSentences({ kind, session, focus, retention }: ProgrammeRecord): string[] {
  if (kind === 'baseline') return [t('sentence.programme.baseline')];
  const measure = focus ? t(`measure.${focus}`) : '';
  const out: string[] = [];
  if (kind === 'coached') out.push(t('sentence.programme.coached', { session, of: SESSIONS, measure }));
  if (kind === 'retest') out.push(t('sentence.programme.retest', { measure }));
  if (retention)
    out.push(
      t(retention.kept ? 'sentence.retention.kept' : 'sentence.retention.lost', {
        measure: retention.side === 'both' ? measure : t(`sentence.sided.${retention.side}`, { measure }),
        percent: Math.round(100 * (1 - retention.faultShare)),
        strides: retention.strides,
      }),
    );
  return out;
}

/** One for each wording that was tried and whose answer could be seen. */
function effectSentences(
  effects: readonly CueEffect[],
  failures: Readonly<Record<string, number>>,
): string[] {
  const judged = effects.filter((e) => e.moved !== null);
  const cues = [...new Set(judged.map((e) => e.text))];
  return cues.map((cue) => {
    const list = judged.filter((e) => e.text === cue);
    const worked = list.filter((e) => e.moved).length;
    const { measure: id, wording } = list[0];
    const measure = t(`measure.${id}`);
    const count = list.length;
    if (worked > 0) {
      const held = list.filter((e) => e.held).length;
      return t('sentence.cue.moved', { cue, measure, worked, count, held });
    }
    return t(isDropped(failures, wording) ? 'sentence.cue.dropped' : 'sentence.cue.unmoved', {
      cue,
      measure,
      count,
    });
  });
}
