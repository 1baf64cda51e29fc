/** Which language is spoken: chosen once when a page, the card or the background begins. */
import type { Catalogue, Checked, Text, TextKey } from './catalogue.ts';
import * as languages from './languages.ts';

/** Does not compile where a language has a key too few or too many, or other names in braces than English. */
const LANGUAGES: Checked<typeof languages> = languages;

export type LanguageTag = keyof typeof languages;

/** Texts of any language under the keys of English. */
export type Words = Readonly<Record<TextKey, Text>>;

const REFERENCE: LanguageTag = 'en';

let tag: string = REFERENCE;
let words: Words = LANGUAGES[REFERENCE].words satisfies Catalogue;

/** Every language, with its own name for itself, in the order of the registry. */
export const LANGUAGE_NAMES: readonly (readonly [tag: LanguageTag, name: string])[] = Object.entries(
  LANGUAGES,
).map(([tag, { name }]) => [tag as LanguageTag, name]);

/**
 * @param wanted - a tag of the settings; null, or one that there is no language for: as the browser
 * @param ofBrowser - `navigator.languages`, the most wanted first
 * @returns the first language that there is; English where there is none of them
 */
export function chooseLanguage(wanted: string | null, ofBrowser: readonly string[]): LanguageTag {
  for (const tag of [...(wanted === null ? [] : [wanted]), ...ofBrowser]) {
    const parts = tag.toLowerCase().split(/[-_]/);
    for (let length = parts.length; length > 0; length--) {
      const found = LANGUAGE_NAMES.find(
        ([known]) => known.toLowerCase() === parts.slice(0, length).join('-'),
      );
      if (found) return found[0];
    }
  }
  return REFERENCE;
}

/** From now on this language is spoken. What has been shown already stays as it is. */
export function useLanguage(wanted: string | null, ofBrowser: readonly string[]): void {
  const chosen = chooseLanguage(wanted, ofBrowser);
  speak(chosen, LANGUAGES[chosen].words);
}

/** Other words, for tests: such as a made-up language. */
export function speak(newTag: string, newWords: Words): void {
  tag = newTag;
  words = newWords;
}

/** Tag of the language that is spoken, for `lang` attributes, voices and `Intl`. */
export function languageTag(): string {
  return tag;
}

export function currentWords(): Words {
  return words;
}
