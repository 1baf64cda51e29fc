/** Which language is spoken: chosen once when a page or the background begins. */
import type { Checked, Text, TextKey } from './catalogue.ts';
import * as languages from './languages.ts';

/** Does not compile where a language has a key too few or too many, or other names in braces than English. */
const LANGUAGES: Checked<typeof languages> = languages;

export type LanguageTag = keyof typeof languages;

/** What is needed of a language to speak it: texts under the keys of English. */
export interface Spoken {
  readonly tag: string;
  readonly words: Readonly<Record<TextKey, Text>>;
  readonly inSentence: (name: string) => string;
}

const REFERENCE: LanguageTag = 'en';

let current: Spoken = { tag: REFERENCE, ...LANGUAGES[REFERENCE] };

/** Every language, with its own name for itself, in the order of the registry. */
export const LANGUAGE_NAMES: readonly (readonly [tag: LanguageTag, name: string])[] = Object.entries(
  LANGUAGES,
).map(([tag, { name }]) => [tag as LanguageTag, name]);

/**
 * @param wanted - a tag of the settings; null, or one that there is no language for: as the browser
 * @param ofBrowser - `navigator.languages`, the most wanted first
 * @param tags - of the languages that there are
 * @returns the first language that there is, without the country where need be; English where there is none of them
 */
export function chooseLanguage<Tag extends string>(
  wanted: string | null,
  ofBrowser: readonly string[],
  tags: readonly Tag[],
): Tag | typeof REFERENCE {
  for (const asked of [...(wanted === null ? [] : [wanted]), ...ofBrowser]) {
    const parts = asked.toLowerCase().split(/[-_]/);
    for (let length = parts.length; length > 0; length--) {
      const found = tags.find((tag) => tag.toLowerCase() === parts.slice(0, length).join('-'));
      if (found !== undefined) return found;
    }
  }
  return REFERENCE;
}

/** From now on this language is spoken. What has been shown already stays as it is. */
export function useLanguage(wanted: string | null, ofBrowser: readonly string[]): void {
  const tag = chooseLanguage(
    wanted,
    ofBrowser,
    LANGUAGE_NAMES.map(([known]) => known),
  );
  speak({ tag, ...LANGUAGES[tag] });
}

/** Another language than those of the registry, for tests. */
export function speak(language: Spoken): void {
  current = language;
}

export function currentLanguage(): Spoken {
  return current;
}

/** Tag of the language that is spoken, for `lang` attributes, voices and `Intl`. */
export function languageTag(): string {
  return current.tag;
}
