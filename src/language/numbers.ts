/** Numbers, dates and plurals as the chosen language writes them. */
import { languageTag } from './current.ts';

const MINUS = '\u2212';

/** Makers of formats are slow to make and are asked for many times a second. */
const made = new Map<string, unknown>();

function once<Made>(kind: string, options: object, make: (tag: string) => Made): Made {
  const key = `${languageTag()} ${kind} ${JSON.stringify(options)}`;
  const known = made.get(key) as Made | undefined;
  if (known !== undefined) return known;
  const fresh = make(languageTag());
  made.set(key, fresh);
  return fresh;
}

function written(value: number, options: Intl.NumberFormatOptions): string {
  const format = once('number', options, (tag) => new Intl.NumberFormat(tag, options));
  return format.format(value).replace('-', MINUS);
}

/** A number with all its digits, and a true minus. */
export function numberText(value: number): string {
  return written(value, { maximumFractionDigits: 10, useGrouping: false, signDisplay: 'negative' });
}

/** A number with so many digits behind the comma, a true minus, and never "−0". */
export function decimalText(value: number, digits: number): string {
  return written(value, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: false,
    signDisplay: 'negative',
  });
}

/** A date, a time of day, or both. */
export function dateText(date: Date, options: Intl.DateTimeFormatOptions): string {
  return once('date', options, (tag) => new Intl.DateTimeFormat(tag, options)).format(date);
}

/** Which plural a count takes. A text that was made of a number has lost it, and takes the general one. */
export function pluralOf(count: string | number | undefined): Intl.LDMLPluralRule {
  return typeof count === 'number'
    ? once('plural', {}, (tag) => new Intl.PluralRules(tag)).select(count)
    : 'other';
}

/** 64 → "1:04"; 3700 → "1:01:40": the one way a length is written. */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (n: number): string => String(n).padStart(2, '0');
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}
