/**
 * A made-up language for the preview alone: English with every letter accented, and two fifths longer. What is shown
 * without accents stands outside the catalogue, and what does not fit will not fit in a longer language.
 */
import type { Catalogue, Text } from '../../../src/language/catalogue.ts';
import * as english from '../../../src/language/en/index.ts';

const PLAIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const ACCENTED = 'ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÕÞɊŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļɱñõþɋŕšţûṽŵẋýž';

function pseudo(text: string): string {
  const letters = text.replace(/\{\w+\}/g, '').length;
  // In words that may be broken, as a longer text could be.
  const longer = ''.padEnd(Math.ceil(0.4 * letters), '~~~~~ ');
  const accented = text
    .split(/(\{\w+\})/)
    .map((part) => (part.startsWith('{') ? part : part.replace(/[a-z]/gi, (c) => ACCENTED[PLAIN.indexOf(c)])))
    .join('');
  return accented + longer.trimEnd();
}

function pseudoOf(text: Text): Text {
  if (typeof text === 'string') return pseudo(text);
  return {
    ...text,
    ...Object.fromEntries(Object.entries(text).map(([form, words]) => [form, pseudo(words)])),
  };
}

export const name = 'Pseudo';
export const words = Object.fromEntries(
  Object.entries(english.words).map(([key, text]) => [key, pseudoOf(text)]),
) as unknown as Catalogue;
export const manifest = english.manifest;
export const inSentence = (text: string): string => text;
