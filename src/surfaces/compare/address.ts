/** The pair in the page's address, so that it can be kept as a bookmark and opened again. Pure. */
import type { KeptPair } from '../../core/session/kept-pair.ts';
import type { Interval } from '../../core/session/session-file.ts';

/** What of a pair is chosen so far. */
export interface Choice extends Omit<KeptPair, 'first' | 'second'> {
  readonly first: string | null;
  readonly second: string | null;
}

/** @returns null for what names no part, or one without length */
export function partOf(text: string | null): Interval | null {
  const [startS, endS] = (text ?? '').split('-').map((part) => (part === '' ? Number.NaN : Number(part)));
  return startS >= 0 && endS > startS && Number.isFinite(endS) ? { startS, endS } : null;
}

function partText(part: Interval): string {
  return `${part.startS}-${part.endS}`;
}

export function choiceOf(search: string): Choice {
  const query = new URLSearchParams(search);
  const shift = Number(query.get('shift') ?? 0);
  return {
    first: query.get('run') || null,
    second: query.get('with') || null,
    firstPart: partOf(query.get('part')),
    secondPart: partOf(query.get('withPart')),
    mirrored: query.get('mirrored') === '1',
    shift: Number.isInteger(shift) ? shift : 0,
    over: query.get('over') === '1',
  };
}

export function queryOf(choice: Choice): Record<string, string> {
  const { first, second, firstPart, secondPart, mirrored, shift, over } = choice;
  return {
    ...(first !== null && { run: first }),
    ...(second !== null && { with: second }),
    ...(firstPart && { part: partText(firstPart) }),
    ...(secondPart && { withPart: partText(secondPart) }),
    ...(mirrored && { mirrored: '1' }),
    ...(shift !== 0 && { shift: String(shift) }),
    ...(over && { over: '1' }),
  };
}
