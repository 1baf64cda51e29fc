/** What is compared with what, and how it is shown: kept, so that it opens again as it was. */
import * as v from 'valibot';
import { interval } from './session-schema.ts';

const pairSchema = v.object({
  /** Ids of the two sessions; the same one where two parts of it are compared. */
  first: v.pipe(v.string(), v.minLength(1)),
  second: v.pipe(v.string(), v.minLength(1)),
  /** Parts of them, seconds of the session; null = all. */
  firstPart: v.fallback(v.nullable(interval), null),
  secondPart: v.fallback(v.nullable(interval), null),
  /** The second is seen in a mirror. */
  mirrored: v.fallback(v.boolean(), false),
  /** The second's stride beside the first one's first. */
  shift: v.fallback(v.pipe(v.number(), v.integer()), 0),
  /** Laid over each other, or side by side. */
  over: v.fallback(v.boolean(), false),
});

export type KeptPair = Readonly<v.InferOutput<typeof pairSchema>>;

/** @returns null for what is no pair */
export function checkPair(value: unknown): KeptPair | null {
  const result = v.safeParse(pairSchema, value);
  return result.success ? result.output : null;
}

/** The other one first; what was mirrored stays so, and the same strides stay beside each other. */
export function swapped(pair: KeptPair): KeptPair {
  const { first, second, firstPart, secondPart, shift } = pair;
  return {
    ...pair,
    first: second,
    second: first,
    firstPart: secondPart,
    secondPart: firstPart,
    shift: shift === 0 ? 0 : -shift,
  };
}

/** Of these two, and the same parts of them. */
export function isSamePair(a: KeptPair, b: KeptPair): boolean {
  return (
    JSON.stringify([a.first, a.second, a.firstPart, a.secondPart]) ===
    JSON.stringify([b.first, b.second, b.firstPart, b.secondPart])
  );
}

const MOST_KEPT = 30;

/** The list with those behind it that it does not have yet. */
export function withPairsBehind(pairs: readonly KeptPair[], others: readonly KeptPair[]): KeptPair[] {
  const unknown = others.filter((other) => !pairs.some((pair) => isSamePair(pair, other)));
  return [...pairs, ...unknown].slice(0, MOST_KEPT);
}

/**
 * The list after one run has taken the place of another, each pair once.
 * @param turn - from the old run's seconds to the new one's, rising
 */
export function withRunMoved(
  pairs: readonly KeptPair[],
  fromId: string,
  toId: string,
  turn: (timeS: number) => number,
): KeptPair[] {
  const at = (timeS: number): number => Math.max(0, turn(timeS));
  const moved = (id: string, part: KeptPair['firstPart']) =>
    id === fromId
      ? { id: toId, part: part && { startS: at(part.startS), endS: at(part.endS) } }
      : { id, part };
  const all = pairs.map((pair) => {
    const [first, second] = [moved(pair.first, pair.firstPart), moved(pair.second, pair.secondPart)];
    return { ...pair, first: first.id, second: second.id, firstPart: first.part, secondPart: second.part };
  });
  return all.filter((pair, i) => all.findIndex((other) => isSamePair(other, pair)) === i);
}

/** The list with this pair in front, once. */
export function withPair(pairs: readonly KeptPair[], pair: KeptPair): KeptPair[] {
  return [pair, ...pairs.filter((other) => !isSamePair(other, pair))].slice(0, MOST_KEPT);
}
