import { afterEach, describe, expect, it } from 'vitest';
import { MEASURES } from '../../src/core/measures/all.ts';
import type { SummaryFact } from '../../src/core/session/summary-facts.ts';
import type { Reason } from '../../src/core/model/measure.ts';
import { cueText } from '../../src/language/cue-text.ts';
import { currentLanguage, speak } from '../../src/language/current.ts';
import { inSentence, t, textAt } from '../../src/language/index.ts';
import { sentenceOf, sentencesOf, withSentences } from '../../src/language/sentences.ts';
import { checkSession } from '../../src/storage/session-schema.ts';
import { sessionFile } from '../storage/fixtures.ts';

const english = currentLanguage();
afterEach(() => speak(english));

const drift = {
  kind: 'drift',
  measure: 'armCrossing',
  side: 'left',
  fromS: 1490,
  change: 14.2,
  unit: '% shoulder width',
  smallest: 6,
} as const;
const cue = {
  kind: 'cue',
  measure: 'armCrossing',
  said: 'Hände auf Schienen',
  count: 4,
  worked: 3,
  held: 2,
  dropped: false,
} as const;

/** A fact of each kind, and what its sentence has to name. A kind without a line here does not compile. */
const FACTS: Readonly<Record<SummaryFact['kind'], readonly (readonly [SummaryFact, readonly string[]])[]>> = {
  blocked: [[{ kind: 'blocked', reason: 'no-person' }, [t('sentence.nobody')]]],
  validity: [
    [{ kind: 'validity', view: 'front', runningS: 360, validShare: 0.97 }, ['6:00', '97 %']],
    [{ kind: 'validity', view: 'left', runningS: 42.4, validShare: 1 }, ['0:42', '100 %']],
  ],
  strength: [[{ kind: 'strength', measure: 'cadence' }, [t('measure.cadence')]]],
  focus: [
    [
      {
        kind: 'focus',
        measure: 'armCrossing',
        side: 'left',
        value: 12.4,
        unit: '% shoulder width',
        band: 'fault',
      },
      [
        inSentence(t('sentence.sided.left', { measure: t('measure.armCrossing') })),
        `12 ${t('unit.% shoulder width')}`,
      ],
    ],
    [
      { kind: 'focus', measure: 'trunkLean', side: 'both', value: 4.25, unit: 'deg', band: 'watch' },
      [inSentence(t('measure.trunkLean')), '4.3°'],
    ],
  ],
  drift: [
    [drift, ['24', '+14', '6.0']],
    [{ ...drift, fromS: 31.4, change: -9.2 }, ['31', '−9.2']],
  ],
  nothing: [[{ kind: 'nothing' }, [t('sentence.nothing')]]],
  programme: [
    [
      { kind: 'programme', run: 'baseline', session: 0, of: 8, focus: null },
      [t('sentence.programme.baseline')],
    ],
    [
      { kind: 'programme', run: 'coached', session: 3, of: 8, focus: 'cadence' },
      ['3', '8', inSentence(t('measure.cadence'))],
    ],
    [
      { kind: 'programme', run: 'retest', session: 0, of: 8, focus: 'cadence' },
      [inSentence(t('measure.cadence'))],
    ],
    [
      { kind: 'programme', run: 'recall', session: 0, of: 8, focus: 'cadence' },
      [inSentence(t('measure.cadence'))],
    ],
  ],
  recall: (['better', 'same', 'worse'] as const).map((than) => [
    { kind: 'recall', measure: 'cadence', goodShare: 0.71, endShare: 0.62, than },
    [t('measure.cadence'), '71 %', '62 %'],
  ]),
  retention: [
    [
      { kind: 'retention', measure: 'armCrossing', side: 'right', kept: true, goodShare: 0.81, strides: 74 },
      [inSentence(t('sentence.sided.right', { measure: t('measure.armCrossing') })), '81 %', '74'],
    ],
    [
      { kind: 'retention', measure: 'cadence', side: 'both', kept: false, goodShare: 0.3, strides: 74 },
      [inSentence(t('measure.cadence')), '30 %'],
    ],
  ],
  cue: [
    [cue, [cue.said, '4', '3', '2']],
    [{ ...cue, worked: 0, held: 0 }, [cue.said, '4']],
    [{ ...cue, worked: 0, held: 0, dropped: true }, [cue.said, '4']],
  ],
  'against-running': [[{ kind: 'against-running' }, [t('sentence.againstRunning')]]],
  'no-stand': [[{ kind: 'no-stand' }, [t('sentence.noStand')]]],
};
const ALL = Object.values(FACTS).flat();

describe('a fact is told', () => {
  it.each(ALL.map(([fact, names]) => [fact.kind, fact, names] as const))('%s', (_kind, fact, names) => {
    for (const name of names) expect(sentenceOf(fact)).toContain(name);
    expect(sentenceOf(fact)).not.toMatch(/[{}]/);
  });

  it('each in its own words', () => {
    expect(new Set(ALL.map(([fact]) => sentenceOf(fact))).size).toBe(ALL.length);
  });

  it('with words for every reason why nothing was measured; darkness hides whether anybody is there', () => {
    const told = (reason: Reason) => sentenceOf({ kind: 'blocked', reason });
    const reasons = [
      'not-visible-from-this-view',
      'body-part-hidden',
      'too-few-strides',
      'frame-rate-too-low',
      'camera-turned',
      'not-running',
      'no-person',
      'unsteady-camera',
      'needs-baseline',
    ] as const;
    expect(new Set(reasons.map(told)).size).toBe(reasons.length);
    expect(told('too-dark')).toBe(told('no-person'));
  });

  it('with the name of a measure written small where it does not begin the sentence', () => {
    const names = new Set(MEASURES.map(({ id }) => t(`measure.${id}`)));
    for (const [fact] of ALL) {
      for (const name of names) expect(sentenceOf(fact).slice(1)).not.toContain(name);
    }
  });

  it('in the language that is spoken, with its numbers', () => {
    const words = { ...english.words, 'sentence.drift': 'Ab {when}: {measure} um {change}, ab {smallest}.' };
    speak({ ...english, tag: 'de', words });
    expect(sentenceOf({ ...drift, change: -9.2 })).toMatch(/^Ab .* um −9,2 .* ab 6,0 /);
  });
});

describe('a summary', () => {
  const facts = ALL.map(([fact]) => fact);
  const told = { focus: null, strength: null, facts, text: [] };

  it('keeps no sentences where it keeps facts, and is handed over with them', () => {
    const file = sessionFile({ summary: told });
    expect(withSentences(file).summary.text).toEqual(facts.map(sentenceOf));
    expect(withSentences(file).summary.facts).toEqual(facts);
  });

  it('comes back from a file in the language of the reader', () => {
    const handed = JSON.parse(JSON.stringify(withSentences(sessionFile({ summary: told })))) as unknown;
    const back = checkSession(handed);
    if (!back.ok) throw new Error(back.detail);
    speak({ ...english, words: { ...english.words, 'sentence.nothing': 'Nichts fiel auf.' } });
    expect(sentencesOf(back.file)).toContain('Nichts fiel auf.');
  });

  it.each([
    ['from before there were facts', undefined],
    ['whose facts a later version knows', [{ kind: 'moon-phase' }]],
    ['whose facts are broken', [{ kind: 'strength', measure: 'charm' }]],
    ['whose facts are none', 'none'],
  ])('of a file %s shows the sentences that it has', (_which, unknown) => {
    const text = ['Seen from the front for 6 min.'];
    const file = { ...sessionFile(), summary: { focus: null, strength: null, text, facts: unknown } };
    const read = checkSession(JSON.parse(JSON.stringify(file)));
    if (!read.ok) throw new Error(read.detail);
    expect(sentencesOf(read.file)).toEqual(text);
    expect(withSentences(read.file).summary.text).toEqual(text);
  });
});

describe('facts of which a later version knows more', () => {
  it('are kept but for those that are unknown', () => {
    const facts = [
      { kind: 'nothing' },
      { kind: 'moon-phase' },
      { kind: 'strength', measure: 'charm' },
      'none',
    ];
    const file = { ...sessionFile(), summary: { focus: null, strength: null, text: [], facts } };
    const read = checkSession(JSON.parse(JSON.stringify(file)));
    expect(read.ok && read.file.summary.facts).toEqual([{ kind: 'nothing' }]);
  });

  it('stay none where there were none', () => {
    const file = { ...sessionFile(), summary: { focus: null, strength: null, text: [], facts: [] } };
    const read = checkSession(file);
    expect(read.ok && read.file.summary.facts).toEqual([]);
  });
});

describe('the text of a cue', () => {
  it('is that of its wording, and of the side where the wording has one', () => {
    expect(cueText({ wording: 'armCrossing#1', side: 'both' })).toBe(t('cue.armCrossing'));
    expect(cueText({ wording: 'armCrossing#2', side: 'left' })).toBe(textAt('cue.armCrossing.2.left'));
    expect(cueText({ wording: 'overstride#3', side: 'left' })).toBe(textAt('cue.overstride.3'));
    expect(cueText({ wording: 'trunkLean.back#1', side: 'both' })).toBe(textAt('cue.trunkLean.back'));
    expect(cueText({ wording: 'praise#2', side: 'both' })).toBe(t('praise.2'));
  });
});
