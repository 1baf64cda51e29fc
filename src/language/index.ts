/** Every sentence of the product, by key. One catalogue per language; English is the reference. */
import { PRODUCT_NAME } from '../product.ts';
import { advice } from './en/advice.ts';
import { analyze } from './en/analyze.ts';
import { athletes } from './en/athletes.ts';
import { cues } from './en/cues.ts';
import { card } from './en/card.ts';
import { checkin } from './en/checkin.ts';
import { coach } from './en/coach.ts';
import { common } from './en/common.ts';
import { exporting } from './en/export.ts';
import { failures } from './en/failures.ts';
import { history } from './en/history.ts';
import { home } from './en/home.ts';
import { learn } from './en/learn.ts';
import { measures } from './en/measures.ts';
import { notices } from './en/notices.ts';
import { plan } from './en/plan.ts';
import { privacy } from './en/privacy.ts';
import { review } from './en/review.ts';
import { programme } from './en/programme.ts';
import { settings } from './en/settings.ts';
import { summary } from './en/summary.ts';
import { summaryPage } from './en/summary-page.ts';

export const english = {
  ...common,
  ...advice,
  ...analyze,
  ...athletes,
  ...card,
  ...cues,
  ...checkin,
  ...coach,
  ...exporting,
  ...failures,
  ...history,
  ...home,
  ...learn,
  ...measures,
  ...notices,
  ...plan,
  ...privacy,
  ...review,
  ...programme,
  ...settings,
  ...summary,
  ...summaryPage,
} as const;

export type Catalogue = typeof english;
export type TextKey = keyof Catalogue;

/** The names in braces of a text: `'{count} steps'` → `'count'`. `{product}` fills itself. */
type Holes<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Holes<Rest> : never;

type Wanted<Key extends TextKey> = Exclude<Holes<Catalogue[Key]>, 'product'>;

type Fill<Key extends TextKey> = [Wanted<Key>] extends [never]
  ? []
  : [params: Readonly<Record<Wanted<Key>, string | number>>];

/**
 * @param key - of the catalogue
 * @param fill - a value for every name in braces
 * @returns the text in the language of the interface
 */
export function t<Key extends TextKey>(key: Key, ...fill: Fill<Key>): string {
  const params: Readonly<Record<string, string | number>> = { product: PRODUCT_NAME, ...fill[0] };
  return english[key].replace(/\{(\w+)\}/g, (hole, name: string) => String(params[name] ?? hole));
}

/** Whether a computed key has a text, for words that only some measures have. */
export function hasText<Key extends string>(key: Key): key is Key & TextKey {
  return Object.hasOwn(english, key);
}

/** Language of the interface, for `lang` attributes and for formatting. */
export const LANGUAGE = 'en';
