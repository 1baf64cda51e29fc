/** Which language is spoken: chosen once when a page or the background begins. */
import type { FaultsOf, Language } from './catalogue.ts';
import * as languages from './languages.ts';

export type LanguageTag = keyof typeof languages;

/**
 * A language with a key too few or too many, or with other names in braces than English, does not compile: what is
 * wrong with it is asked for here as if it were a language, so that the compiler names it.
 */
const LANGUAGES: Readonly<Record<LanguageTag, Language> & Record<FaultsOf<typeof languages>, Language>> =
  languages;

/** A language, as far as it is needed to speak it. */
export interface Spoken extends Pick<Language, 'words' | 'inSentence'> {
  readonly tag: string;
}

const REFERENCE: LanguageTag = 'en';

let current: Spoken = { tag: REFERENCE, ...LANGUAGES[REFERENCE] };

/** Every language, with its own name for itself, in the order of their tags. */
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
export function speakLanguage(wanted: string | null, ofBrowser: readonly string[]): void {
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
