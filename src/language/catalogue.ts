/** What a language has to have: the types that hold every other language against English. */
import type * as english from './en/index.ts';

/** One text for each plural that the language has; `{count}` decides which. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;
export type Text = string | Plural;

export type Catalogue = typeof english.words;
export type TextKey = keyof Catalogue;

type AnyForm<T> = T extends string ? T : T[keyof T];

/** The names in braces of a text: `'{count} steps'` → `'count'`. `{product}` fills itself. */
type HolesIn<T> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | HolesIn<Rest> : never;

/** The names that a text wants filled; a plural always wants its count. */
export type Holes<T> = Exclude<HolesIn<AnyForm<T>>, 'product'> | (T extends string ? never : 'count');

/** Keys of texts without a hole, which are shown as they are. */
export type PlainKey = { [K in TextKey]: [Holes<Catalogue[K]>] extends [never] ? K : never }[TextKey];

/** Where English counts, a language may have its own plurals; where it does not, it has one text. */
type Counted<T> = 'count' extends Holes<T> ? Text : string;

/**
 * Words of another language for a file of English words: `satisfies Translation<typeof english.coach>` says at once
 * which key is missing and which is too many.
 */
export type Translation<Words> = { readonly [K in keyof Words]: Counted<Words[K]> };

type SameHoles<A, B> = [Holes<A>] extends [Holes<B>] ? ([Holes<B>] extends [Holes<A>] ? true : false) : false;

/**
 * What is wrong with a language's words, key by key; `never` where nothing is. The words have to be `as const`: without
 * it the names in braces are not known.
 */
export type Faults<Words> =
  | { [K in Exclude<TextKey, keyof Words>]: `missing: ${K}` }[Exclude<TextKey, keyof Words>]
  | { [K in Exclude<keyof Words, TextKey>]: `not in English: ${K & string}` }[Exclude<keyof Words, TextKey>]
  | {
      [K in TextKey & keyof Words]: Words[K] extends Counted<Catalogue[K]>
        ? SameHoles<Catalogue[K], Words[K]> extends true
          ? never
          : `other names in braces: ${K}`
        : `no plural here: ${K}`;
    }[TextKey & keyof Words];

/** What the folder of a language gives. */
export interface Language {
  /** As its speakers call it. */
  readonly name: string;
  /** Under the keys of English. */
  readonly words: Readonly<Record<TextKey, Text>>;
  readonly manifest: Translation<typeof english.manifest>;
  /** A name that stands by itself elsewhere, as it is written within a sentence. */
  readonly inSentence: (name: string) => string;
}

/** What is wrong with the words of all languages of the registry. */
export type FaultsOf<All> = {
  [Tag in keyof All]: All[Tag] extends { words: infer Words } ? `${Tag & string}: ${Faults<Words>}` : never;
}[keyof All];
