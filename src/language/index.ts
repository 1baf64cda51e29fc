/** Every sentence of the product, by key, in the language that was chosen. */
import { PRODUCT_NAME } from '../product.ts';
import type { Catalogue, Holes, TextKey } from './catalogue.ts';
import { currentLanguage } from './current.ts';
import { numberText, pluralOf } from './numbers.ts';

export type { PlainKey, TextKey } from './catalogue.ts';
export { LANGUAGE_NAMES, languageTag, speakLanguage } from './current.ts';

type Fill<Key extends TextKey> = [Holes<Catalogue[Key]>] extends [never]
  ? []
  : [params: Readonly<Record<Holes<Catalogue[Key]>, string | number>>];

/**
 * @param key - of the catalogue
 * @param fill - a value for every name in braces; numbers are written as the language writes them, and `count`
 *   chooses the plural
 * @returns the text in the language of the interface; the key itself where stored data asks for one that is not there
 */
export function t<Key extends TextKey>(key: Key, ...fill: Fill<Key>): string {
  const params: Readonly<Record<string, string | number>> = { product: PRODUCT_NAME, ...fill[0] };
  const { words } = currentLanguage();
  if (!Object.hasOwn(words, key)) return key;
  const text = words[key];
  const form = typeof text === 'string' ? text : (text[pluralOf(params['count'])] ?? text.other);
  return form.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = params[name] ?? hole;
    return typeof value === 'number' ? numberText(value) : value;
  });
}

/** A name that stands by itself elsewhere, as it is written within a sentence. */
export function inSentence(name: string): string {
  return currentLanguage().inSentence(name);
}

/** Whether a computed key has a text, for words that only some measures have. */
export function hasText<Key extends string>(key: Key): key is Extract<Key, TextKey> {
  return Object.hasOwn(currentLanguage().words, key);
}

/** The text of a computed key; null where there is none. For texts without holes or plurals. */
export function textAt(key: string): string | null {
  const text = hasText(key) ? currentLanguage().words[key] : null;
  return typeof text === 'string' ? text : null;
}
