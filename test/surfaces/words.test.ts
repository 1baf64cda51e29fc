import { describe, expect, it } from 'vitest';
import { MEASURES, type Reason, type Unit, type View } from '../../src/core/model/measure.ts';
import type { Notice, Phase } from '../../src/core/coach/contract.ts';
import type { QualityNote } from '../../src/core/session/session-file.ts';
import { cues } from '../../src/language/en/cues.ts';
import { english, hasText, t } from '../../src/language/index.ts';
import type { FailureReason, Stage } from '../../src/live/contract.ts';

/** `Record` makes the compiler ask for every member of a union: a new one without words does not compile. */
const all = <Name extends string>(names: Record<Name, true>): Name[] => Object.keys(names) as Name[];

const FAILURES = all<FailureReason>({
  'camera-denied': true,
  'camera-dismissed': true,
  'camera-missing': true,
  'camera-busy': true,
  'camera-stopped': true,
  'engine-unavailable': true,
  'engine-stopped': true,
  'session-elsewhere': true,
  'storage-full': true,
  'storage-unavailable': true,
  unexpected: true,
});

const NOTICES = all<Notice>({
  'step-into-view': true,
  'stand-tall': true,
  'stand-done': true,
  'start-running': true,
  'baseline-done': true,
  'lost-you': true,
  'are-you-ok': true,
  'found-you': true,
  'camera-moved': true,
  'camera-lost': true,
  'hold-the-rails': true,
  'too-dark': true,
  'low-frame-rate': true,
  'turn-camera': true,
  'well-done': true,
  'cues-stopped': true,
  'coaching-stopped': true,
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
  'unsteady-camera': true,
  'second-person': true,
  'frames-dropped': true,
  'mirrored-picture': true,
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

const SENTENCES = Object.entries(english);

/** Claims that would make a medical device of it, or a promise that nobody can keep: nowhere, in no catalogue. */
const CLAIMS = [
  /\bdiagnos/i,
  /\btreat(s|ment|ing)?\b/i,
  /\bprevent/i,
  /\b(cures|heals|fixes|corrects) (your|the|any)\b/i,
  /\b(reduces?|lowers?|cuts?|less) (the |your |any )?(injury )?risk/i,
  /\binjury[- ](risk|free|proof)/i,
  /\brisk (score|of injury)/i,
  /\bscreen(s|ing)? for/i,
  /\bmonitors? (your |for )?(pain|injur|back|health)/i,
  /\babnormal/i,
  /\bpathologic/i,
  /\bsafe to run/i,
  /\b(causes|is why|explains) your (pain|soreness)/i,
  /\bjust (your )?posture/i,
  /\brehab/i,
  /\btherapy|\btherapeutic/i,
  /\b(instead of|replaces?) (a|your) (doctor|physio|therapist|professional)/i,
  /\bclinically|\bmedically (proven|tested)/i,
  /\bguarantee/i,
  /\brelieves? (your )?(pain|soreness)/i,
];

/** Names of conditions: no business of the product's, and only named where it says what studies did or did not find. */
const CONDITIONS = [
  /\bback pain/i,
  /\bscoliosis|\bsciatica|\bdiscs?\b/i,
  /\bcorrect posture/i,
  /\bstress fracture/i,
];

/** Education and the red-flag questions: they must name what they are about. */
const MAY_NAME = /^(learn|myth|source|flags)\./;

/** What must never be said, word by word: each has to be caught, or the list above has a hole. */
const NEVER = [
  'Diagnoses running injuries.',
  'Treats back pain.',
  'Prevents injury.',
  'Reduces your risk of injury.',
  'Monitors your back for problems.',
  'Screens for scoliosis.',
  'Your gait is abnormal.',
  'A pathological pattern.',
  'You are safe to run.',
  'Your posture causes your pain.',
  'Injury-risk score: 7.',
  'A rehab programme for sciatica.',
  'Replaces a physio.',
  'That is just posture.',
  'Fixes your form for good, guaranteed.',
  'Relieves pain in two weeks.',
];

/** Every catalogue there is: a new one is reviewed without being listed. */
const CATALOGUES = Object.entries(
  import.meta.glob<Record<string, Record<string, string>>>('../../src/language/*/*.ts', { eager: true }),
).flatMap(([file, module]) =>
  Object.values(module).flatMap((words) =>
    Object.entries(words).map(([key, text]): [string, string, string] => [key, text, file]),
  ),
);

describe('the reviewer of claims', () => {
  it.each(NEVER)('objects to "%s"', (sentence) => {
    expect(CLAIMS.some((claim) => claim.test(sentence))).toBe(true);
  });

  it('reads every catalogue, and each of its sentences is in use under its own key', () => {
    expect(CATALOGUES.length).toBeGreaterThanOrEqual(SENTENCES.length);
    for (const [key, text] of CATALOGUES.filter(([, , file]) => file.includes('/en/')))
      expect(english[key as keyof typeof english], key).toBe(text);
  });
});

describe('every sentence', () => {
  it.each(CATALOGUES)('%s claims nothing medical', (key, text) => {
    for (const claim of CLAIMS) expect(text).not.toMatch(claim);
    if (MAY_NAME.test(key)) return;
    for (const condition of CONDITIONS) expect(text).not.toMatch(condition);
  });

  it('says of the tool that it estimates', () => {
    expect(t('disclaimer.full')).toContain('estimates');
    expect(t('disclaimer.full')).toContain('not medical advice');
    expect(t('footer.disclaimer')).toContain('estimates');
  });

  it('fills in the product and leaves no hole', () => {
    expect(t('home.lead')).toMatch(/^Midline /);
    expect(t('common.minutes', { count: 5 })).toBe('5 min');
  });
});

describe('cues', () => {
  it.each(Object.entries(cues))('%s is six words at most', (_key, text) => {
    expect(text.split(/\s+/).length).toBeLessThanOrEqual(6);
  });

  it('keep body parts out of the wording where the world outside will do', () => {
    for (const text of Object.values(cues))
      expect(text).not.toMatch(/\b(chin|trapezius|core|hips?|glutes?)\b/i);
  });
});

describe('notices on screen are short enough to be read at a glance', () => {
  it.each(NOTICES)('%s', (notice) => {
    expect(t(`notice.${notice}`).split(/\s+/).length).toBeLessThanOrEqual(7);
  });
});
