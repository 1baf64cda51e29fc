/** Plain data as a text that is the same for the same data, and how two such texts differ. */

/** Digits of a number that is not whole: fewer than a double has, so that another order of adding does not show. */
const DIGITS = 9;
/** What is shorter stands in one line. */
const LINE = 160;
/** Characters of a value that a difference shows. */
const SHOWN = 80;

type Plain = null | boolean | number | string | Plain[] | { [key: string]: Plain };

/** Keys in order, numbers to nine digits, NaN and infinities as words. What is undefined is left out. */
export function plain(value: unknown): Plain {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return String(value);
    // Minus nothing is nothing.
    return Number.isInteger(value) ? value + 0 : Number(value.toPrecision(DIGITS));
  }
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(plain);
  return Object.fromEntries(
    Object.entries(value as object)
      .filter(([, v]) => v !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, v]) => [key, plain(v)]),
  );
}

/** JSON with short things on one line and the others broken up: one changed number is one changed line. */
export function asText(value: unknown): string {
  return `${text(plain(value), '')}\n`;
}

function text(value: Plain, indent: string): string {
  const short = JSON.stringify(value);
  if (value === null || typeof value !== 'object' || short.length + indent.length <= LINE) return short;
  const inner = `${indent} `;
  if (Array.isArray(value)) {
    return `[\n${value.map((v) => inner + text(v, inner)).join(',\n')}\n${indent}]`;
  }
  const entries = Object.entries(value).map(
    ([key, v]) => `${inner}${JSON.stringify(key)}: ${text(v, inner)}`,
  );
  return `{\n${entries.join(',\n')}\n${indent}}`;
}

/** @returns one line for each place that differs, e.g. `measures[7 cadence.both].value 172.1 → 172.4` */
export function differences(before: unknown, after: unknown, path = ''): string[] {
  if (Object.is(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) {
    const lengths =
      before.length === after.length ? [] : [`${path}.length ${before.length} → ${after.length}`];
    const shared = Math.min(before.length, after.length);
    return [
      ...lengths,
      ...before.slice(0, shared).flatMap((v, i) => differences(v, after[i], `${path}[${i}${nameOf(v)}]`)),
    ];
  }
  if (isRecord(before) && isRecord(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => differences(before[key], after[key], path ? `${path}.${key}` : key));
  }
  const from = typeof before === 'string' && typeof after === 'string' ? parting(before, after) : 0;
  return [`${path} ${brief(before, from)} → ${brief(after, from)}`];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A measure's place in a list says nothing; its name does. */
function nameOf(value: unknown): string {
  if (!isRecord(value)) return '';
  const { id, measure, key, side } = value;
  const name = [id ?? measure ?? key, side].filter((part) => typeof part === 'string');
  return name.length > 0 ? ` ${name.join('.')}` : '';
}

/** Where two texts part, less a little of what they share. */
function parting(a: string, b: string): number {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return Math.max(0, i - SHOWN / 4);
}

function brief(value: unknown, from = 0): string {
  const whole = value === undefined ? 'nothing' : JSON.stringify(value);
  const to = from + SHOWN;
  return `${from > 0 ? '…' : ''}${whole.slice(from, to)}${whole.length > to ? '…' : ''}`;
}
