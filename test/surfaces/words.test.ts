import { describe, expect, it } from 'vitest';
import type { Reason, Unit, View } from '../../src/core/model/measure.ts';
import { allWordingsOf } from '../../src/core/coaching/wordings.ts';
import { MEASURES } from '../../src/core/measures/all.ts';
import type { Notice, Phase } from '../../src/core/coach/contract.ts';
import type { QualityNote } from '../../src/core/session/session-file.ts';
import type { Text, TextKey } from '../../src/language/catalogue.ts';
import { hasText, t } from '../../src/language/index.ts';
import * as languages from '../../src/language/languages.ts';
import type { WordRules } from '../../src/language/word-rules.ts';
import type { FailureReason, Stage, WarningReason } from '../../src/live/contract.ts';

/** `Record` makes the compiler ask for every member of a union: a new one without words does not compile. */
const all = <Name extends string>(names: Record<Name, true>): Name[] => Object.keys(names) as Name[];

const FAILURES = all<FailureReason>({
  'camera-denied': true,
  'camera-dismissed': true,
  'camera-missing': true,
  'camera-busy': true,
  'engine-unavailable': true,
  'engine-stopped': true,
  'session-elsewhere': true,
  'storage-full': true,
  'storage-newer': true,
  'storage-unavailable': true,
  'summary-stopped': true,
  unexpected: true,
});

const WARNINGS = all<WarningReason>({
  'camera-stopped': true,
  'camera-silent': true,
  'camera-frozen': true,
  'camera-still': true,
  'camera-denied': true,
  'camera-busy': true,
  'engine-stopped': true,
  'coach-stopped': true,
  'storage-full': true,
  'storage-newer': true,
  'storage-unavailable': true,
});

const NOTICES = all<Notice>({
  'step-into-view': true,
  'stand-tall': true,
  'stand-done': true,
  'baseline-done': true,
  'lost-you': true,
  'are-you-ok': true,
  'found-you': true,
  'camera-moved': true,
  'camera-lost': true,
  'hold-the-rails': true,
  'too-dark': true,
  'slow-machine': true,
  'slow-camera': true,
  'turn-camera': true,
  'cues-stopped': true,
  'coaching-stopped': true,
  'belt-silent': true,
  'belt-stands': true,
  'belt-units': true,
  'guide-more-light': true,
  'guide-closer': true,
  'guide-further': true,
  'guide-lid-back': true,
  'guide-lid-forward': true,
  'guide-step-left': true,
  'guide-step-right': true,
  'guide-step-forward': true,
  'guide-step-back': true,
  'guide-laptop-left': true,
  'guide-laptop-right': true,
  'guide-laptop-forward': true,
  'guide-laptop-back': true,
  'guide-raise-left': true,
  'guide-raise-right': true,
  'guide-video-slow': true,
  'try-out-over': true,
  'guide-good': true,
});

const REASONS = all<Reason>({
  'not-visible-from-this-view': true,
  'body-part-hidden': true,
  'too-few-strides': true,
  'frame-rate-too-low': true,
  'camera-turned': true,
  'not-running': true,
  'no-person': true,
  'too-dark': true,
  'unsteady-camera': true,
  'needs-baseline': true,
});

const QUALITY = all<QualityNote>({
  'feet-out-of-frame': true,
  'hips-out-of-frame': true,
  'low-frame-rate': true,
  'too-dark': true,
  'runner-small': true,
  'camera-turned': true,
  'camera-moved': true,
  'no-neutral-stand': true,
  'slow-motion-suspected': true,
  'stopped-unexpectedly': true,
});

const PHASES = all<Phase>({
  looking: true,
  standing: true,
  ready: true,
  running: true,
  resting: true,
  paused: true,
  lost: true,
});

const STAGES = all<Stage>({
  'opening-camera': true,
  'loading-engine': true,
  live: true,
  finishing: true,
  done: true,
  failed: true,
});

const VIEWS = all<View>({ front: true, rear: true, left: true, right: true, oblique: true, unknown: true });

const UNITS = [...new Set(MEASURES.map((m): Unit => m.unit))];

describe('the catalogue has words for', () => {
  it.each([
    ...FAILURES.flatMap((f) => [`failure.${f}`, `failure.${f}.next`]),
    ...WARNINGS.flatMap((w) => [`warning.${w}`, `warning.${w}.next`]),
    ...NOTICES.map((n) => `notice.${n}`),
    ...REASONS.map((r) => `reason.${r}`),
    ...QUALITY.flatMap((q) => [`quality.${q}`, `quality.${q}.next`]),
    ...PHASES.flatMap((p) => [`phase.${p}`, `phase.${p}.note`]),
    ...STAGES.map((s) => `stage.${s}`),
    ...VIEWS.map((v) => `view.${v}`),
    ...UNITS.map((u) => `unit.${u}`),
    ...MEASURES.flatMap((m) => [`measure.${m.id}`, `measure.${m.id}.what`]),
  ])('%s', (key) => expect(hasText(key)).toBe(true));
});

/** Education and the red-flag questions: they must name what they are about. */
const MAY_NAME = /^(learn|myth|source|flags)\./;
const MOST_CUE_WORDS = 6;
const MOST_NOTICE_WORDS = 7;

const RULES = import.meta.glob<{ rules: WordRules }>('../../src/language/*/rules.ts', { eager: true });
/** Files of words that are in no language's catalogue would be reviewed by nobody. */
const FILES = import.meta.glob<Record<string, unknown>>('../../src/language/*/*.ts', { eager: true });

const wordCount = (text: string): number => text.split(/\s+/).length;
const formsOf = (text: Text): string[] => (typeof text === 'string' ? [text] : Object.values(text));

describe.each(Object.entries(languages))('the words of %s', (tag, language) => {
  const words: Readonly<Record<string, Text>> = language.words;
  const rules = RULES[`../../src/language/${tag}/rules.ts`]?.rules;
  const sentences = Object.entries({ ...words, ...language.manifest }).flatMap(([key, text]) =>
    formsOf(text).map((form) => [key, form] as const),
  );

  it('have rules of their own', () => expect(rules).toBeDefined());

  it.each(rules.never)('must not say "%s"', (sentence) => {
    expect(rules.claims.some((claim) => claim.test(sentence))).toBe(true);
  });

  it('are each in use under their own key', () => {
    const filed = Object.entries(FILES)
      .filter(([file]) => file.includes(`/${tag}/`) && !/(index|rules|manifest)\.ts$/.test(file))
      .flatMap(([, module]) => Object.values(module).flatMap((part) => Object.entries(part as object)));
    expect(filed.length).toBe(Object.keys(words).length);
    for (const [key, text] of filed) expect(words[key], key).toBe(text);
  });

  it.each(sentences)('%s claims nothing medical', (key, text) => {
    for (const claim of rules.claims) expect(text).not.toMatch(claim);
    if (MAY_NAME.test(key)) return;
    for (const condition of rules.conditions) expect(text).not.toMatch(condition);
  });

  it('say of the tool that it estimates', () => {
    for (const wanted of rules.disclaimer) expect(words['disclaimer.full']).toMatch(wanted);
    expect(words['footer.disclaimer']).toMatch(rules.disclaimer[0]);
  });

  it.each(sentences.filter(([key]) => /^(cue|praise)\./.test(key)))(
    '%s is a cue: short, and about the world outside',
    (_key, text) => {
      expect(wordCount(text)).toBeLessThanOrEqual(MOST_CUE_WORDS);
      expect(text).not.toMatch(rules.bodyParts);
    },
  );

  it.each(MEASURES.flatMap(({ id }) => allWordingsOf(id)))('have the cue %s', (wording) => {
    const [stem, number] = wording.split('#');
    expect(words[number === '1' ? `cue.${stem}` : `cue.${stem}.${number}`]).toBeTypeOf('string');
  });

  it.each(NOTICES)('notice.%s can be read at a glance', (notice) => {
    const key: TextKey = `notice.${notice}`;
    for (const form of formsOf(words[key])) expect(wordCount(form)).toBeLessThanOrEqual(MOST_NOTICE_WORDS);
  });
});

describe('cues', () => {
  it.each(MEASURES.filter(({ coaching }) => coaching.cued).map(({ id }) => id))(
    'there is one for %s',
    (id) => {
      expect(allWordingsOf(id).length).toBeGreaterThan(0);
    },
  );
});

describe('a text', () => {
  it('has the product and the other names in braces filled in', () => {
    expect(t('home.lead')).toMatch(/^Midline /);
    expect(t('common.minutes', { count: 5 })).toBe('5 min');
  });
});
