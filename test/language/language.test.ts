import { afterEach, describe, expect, it } from 'vitest';
import type { Faults, Translation } from '../../src/language/catalogue.ts';
import { chooseLanguage, currentLanguage, speak } from '../../src/language/current.ts';
import * as en from '../../src/language/en/index.ts';
import { inSentence, languageTag, t } from '../../src/language/index.ts';
import { localeFiles, withTexts } from '../../src/language/locales.ts';
import { dateText, decimalText, numberText } from '../../src/language/numbers.ts';
import manifest from '../../manifest.json' with { type: 'json' };

const english = currentLanguage();
afterEach(() => speak(english));

describe('the language that is chosen', () => {
  const tags = ['en', 'de', 'pt-BR'] as const;
  it.each([
    ['what the settings say', 'de', ['fr', 'en'], 'de'],
    ['what the browser wants most', null, ['fr', 'de', 'en'], 'de'],
    ['without the country', null, ['de-CH'], 'de'],
    ['with it where there is such a language', null, ['pt_br'], 'pt-BR'],
    ['not of another country', null, ['pt-PT'], 'en'],
    ['the browser’s where the settings name one that there is not', 'xx', ['de'], 'de'],
    ['English where there is none of them', null, ['fr', 'it'], 'en'],
    ['English where the browser wants nothing', null, [], 'en'],
  ])('is %s', (_why, wanted, ofBrowser, expected) =>
    expect(chooseLanguage(wanted, ofBrowser, tags)).toBe(expected),
  );
});

describe('numbers and dates', () => {
  it('are written as the language writes them', () => {
    const written = () => [
      numberText(9.5),
      decimalText(-6.04, 1),
      decimalText(1234, 0),
      numberText(0.1 + 0.2),
    ];
    expect(written()).toEqual(['9.5', '\u22126.0', '1234', '0.3']);
    speak({ ...english, tag: 'de' });
    expect(written()).toEqual(['9,5', '\u22126,0', '1234', '0,3']);
    expect(dateText(new Date('2026-11-20T12:00:00'), { day: 'numeric', month: 'long' })).toBe('20. November');
    expect(t('summary.duration')).toBe(english.words['summary.duration']);
  });

  it('are never "−0"', () => expect(decimalText(-0.04, 1)).toBe('0.0'));

  it('are so within a text too', () => {
    speak({ ...english, tag: 'de' });
    expect(t('run.step', { metres: 1.25 })).toContain('1,25');
  });
});

describe('a key without a text', () => {
  it('stands for itself: data of another version must not stop a page', () => {
    const note: string = 'sunshine';
    expect(t(`quality.${note}` as 'quality.too-dark')).toBe('quality.sunshine');
  });
});

describe('plurals', () => {
  const day = 'Monday';

  it('follow the count', () => {
    expect(t('history.day.runs', { day, count: 1 })).toBe('Monday: 1 run');
    expect(t('history.day.runs', { day, count: 0 })).toBe('Monday: 0 runs');
    expect(t('history.day.runs', { day, count: 21 })).toBe('Monday: 21 runs');
  });

  it('are as many as the language has', () => {
    const runs = {
      one: '{count} bieg',
      few: '{count} biegi',
      many: '{count} biegów',
      other: '{count} biegu',
    };
    speak({ ...english, tag: 'pl', words: { ...english.words, 'history.day.runs': runs } });
    const said = [1, 3, 5, 22, 25, 1.5].map((count) => t('history.day.runs', { day, count }));
    expect(said).toEqual(['1 bieg', '3 biegi', '5 biegów', '22 biegi', '25 biegów', '1,5 biegu']);
  });

  it('may be fewer than the language has', () => {
    speak({ ...english, tag: 'ja', words: { ...english.words, 'history.day.runs': '{day} {count}' } });
    expect(t('history.day.runs', { day, count: 1 })).toBe('Monday 1');
  });
});

/** What the compiler refuses; `npm run check` reads these. */
describe('another language does not compile', () => {
  const reference = {
    plain: 'Close',
    holes: '{measure}: {value}',
    counted: { one: '{count} run', other: '{count} runs' },
  } as const;
  type Reference = typeof reference;

  it('without a key, or with one too many', () => {
    void ({ plain: 'a', holes: 'b', counted: 'c' } satisfies Translation<Reference>);
    // @ts-expect-error a key is missing
    void ({ plain: 'a', holes: 'b' } satisfies Translation<Reference>);
    // @ts-expect-error a key is too many
    void ({ plain: 'a', holes: 'b', counted: 'c', more: 'd' } satisfies Translation<Reference>);
    // @ts-expect-error English does not count here
    void ({ plain: { other: 'a' }, holes: 'b', counted: 'c' } satisfies Translation<Reference>);
    // @ts-expect-error a plural needs its general form
    void ({ plain: 'a', holes: 'b', counted: { one: 'c' } } satisfies Translation<Reference>);
  });

  it('as a whole with other names in braces, a missing key or a superfluous one', () => {
    type Whole = typeof en.words;
    type With<Change> = Omit<Whole, keyof Change> & Change;
    const none: [Faults<Whole>] extends [never] ? true : false = true;
    const other: Faults<With<{ 'common.minutes': '{number} Min.' }>> =
      'other names in braces: common.minutes';
    const missing: Faults<Omit<Whole, 'nav.home'>> = 'missing: nav.home';
    const more: Faults<Whole & { 'nav.moon': 'Mond' }> = 'not in English: nav.moon';
    const plural: Faults<With<{ 'nav.home': { other: 'Läufe' } }>> = 'no plural here: nav.home';
    const fine: [Faults<With<{ 'nav.home': 'Läufe'; 'history.day.runs': '{day}, {count}' }>>] extends [never]
      ? true
      : false = true;
    expect([none, other, missing, more, plural, fine]).toHaveLength(6);
  });

  it('nor does a text without the values for its names', () => {
    // @ts-expect-error no value for {count}
    expect(t('common.minutes', {})).toContain('{count}');
    // @ts-expect-error the text has no such key
    expect(t('no.such.key')).toBe('no.such.key');
  });
});

it('begins a measure’s name small within an English sentence', () => {
  expect(inSentence('Shoulder height')).toBe('shoulder height');
  expect(languageTag()).toBe('en');
});

describe('the manifest', () => {
  const used = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+?)__/g)].map(([, key]) => key);

  it('has all its texts in every language, and no other', () => {
    for (const messages of Object.values(localeFiles()))
      expect(Object.keys(messages).toSorted()).toEqual([...new Set(used)].toSorted());
    expect(Object.keys(localeFiles())).toContain(`_locales/${manifest.default_locale}/messages.json`);
  });

  it('has them filled in where no files are packed', () => {
    const served = withTexts(manifest, 'en');
    expect(served.name).toBe('Midline');
    expect(served.commands.snooze.description).toBe(en.manifest.snooze);
  });
});
