/** Facts about a run → sentences in the chosen language. Each claims no more than its fact holds. */
import { tooShort } from '../core/recording/enough.ts';
import type { MeasureId } from '../core/measures/all.ts';
import type { Reason, Side, Unit } from '../core/model/measure.ts';
import type { SessionFile } from '../core/session/session-file.ts';
import type { SummaryFact } from '../core/session/summary-facts.ts';
import { inSentence, t } from './index.ts';
import { clockText, decimalText } from './numbers.ts';

/** @returns the sentences of a summary; those that a file from before there were facts brings along */
export function sentencesOf({
  summary,
  measures,
}: Pick<SessionFile, 'summary' | 'measures'>): readonly string[] {
  const short = tooShort({ measures });
  // That nothing stood out would be praise for a run of which nothing can be said.
  const told = (fact: SummaryFact): string =>
    short && fact.kind === 'nothing' ? t('summary.none.short', { ...short }) : sentenceOf(fact);
  return summary.facts ? summary.facts.map(told) : summary.text;
}

/** A session file as it is handed over: other programs read the sentences. */
export function withSentences(file: SessionFile): SessionFile {
  return { ...file, summary: { ...file.summary, text: sentencesOf(file) } };
}

export function sentenceOf(fact: SummaryFact): string {
  switch (fact.kind) {
    case 'blocked':
      return blockedText(fact.reason);
    case 'validity':
      return t('sentence.validity', {
        view: t(`sentence.viewWord.${fact.view}`),
        minutes: clockText(fact.runningS),
        percent: percent(fact.validShare),
      });
    case 'strength':
      return t('sentence.strength', { measure: t(`measure.${fact.measure}`) });
    case 'focus':
      return t(`sentence.focus.${fact.band}`, {
        measure: inSentence(sided(fact.measure, fact.side)),
        value: withUnit(fact.value, fact.unit),
      });
    case 'drift':
      return t('sentence.drift', {
        when: whenText(fact.fromS),
        measure: inSentence(sided(fact.measure, fact.side)),
        change: `${fact.change > 0 ? '+' : '−'}${withUnit(Math.abs(fact.change), fact.unit)}`,
        smallest: withUnit(fact.smallest, fact.unit),
      });
    case 'nothing':
      return t('sentence.nothing');
    case 'programme':
      return programmeText(fact);
    case 'retention':
      return t(fact.kept ? 'sentence.retention.kept' : 'sentence.retention.lost', {
        measure: inSentence(sided(fact.measure, fact.side)),
        percent: percent(fact.goodShare),
        strides: fact.strides,
      });
    case 'recall':
      return t(`sentence.recall.${fact.than}`, {
        measure: t(`measure.${fact.measure}`),
        percent: percent(fact.goodShare),
        end: percent(fact.endShare),
      });
    case 'cue': {
      const { said: cue, count, worked, held } = fact;
      const measure = inSentence(t(`measure.${fact.measure}`));
      if (worked > 0) return t('sentence.cue.moved', { cue, measure, worked, count, held });
      return t(fact.dropped ? 'sentence.cue.dropped' : 'sentence.cue.unmoved', { cue, measure, count });
    }
    case 'against-running':
      return t('sentence.againstRunning');
    case 'no-stand':
      return t('sentence.noStand');
  }
}

function programmeText({ run, session, of, focus }: Extract<SummaryFact, { kind: 'programme' }>): string {
  const measure = focus ? inSentence(t(`measure.${focus}`)) : '';
  switch (run) {
    case 'baseline':
      return t('sentence.programme.baseline');
    case 'retest':
    case 'recall':
      return t(`sentence.programme.${run}`, { measure });
    case 'coached':
      return t('sentence.programme.coached', { session, of, measure });
  }
}

function blockedText(reason: Reason): string {
  switch (reason) {
    case 'no-person':
    case 'too-dark':
      return t('sentence.nobody');
    case 'body-part-hidden':
      return t('sentence.notSeen');
    case 'too-few-strides':
      return t('sentence.tooFewStrides');
    case 'frame-rate-too-low':
      return t('sentence.slowCamera');
    case 'not-running':
      return t('sentence.noRunning');
    case 'camera-turned':
      return t('sentence.cameraTurned');
    case 'not-visible-from-this-view':
      return t('sentence.otherView');
    case 'unsteady-camera':
      return t('sentence.unsteadyCamera');
    case 'needs-baseline':
      return t('sentence.needsBaseline');
  }
}

function sided(id: MeasureId, side: Side): string {
  const measure = t(`measure.${id}`);
  return side === 'both' ? measure : t(`sentence.sided.${side}`, { measure });
}

function withUnit(value: number, unit: Unit): string {
  const number = decimalText(value, Math.abs(value) < 10 ? 1 : 0);
  return unit === 'deg' ? `${number}°` : `${number} ${t(`unit.${unit}`)}`;
}

function percent(share: number): number {
  return Math.round(100 * share);
}

function whenText(seconds: number): string {
  return seconds < 120
    ? t('sentence.whenSecond', { value: Math.round(seconds) })
    : t('sentence.whenMinute', { value: Math.floor(seconds / 60) });
}
