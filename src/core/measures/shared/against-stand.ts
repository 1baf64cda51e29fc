/** A stride's quantities of the image plane, set against the same in the stand. */
import type { AnyReading, BodyKey, PictureValue } from '../reading.ts';

export interface Compared {
  readonly now: number | undefined;
  readonly before: number | undefined;
}

/**
 * The second engine's shift is taken only where the neutral stand had it too: else the shift would be the change.
 */
function compared(
  now: PictureValue | undefined,
  before: PictureValue | undefined,
  shifted: readonly [now: boolean, before: boolean | null],
): Compared {
  const both = shifted[0] && shifted[1] !== false;
  const read = (of: PictureValue | undefined) => (both ? of?.value : of?.first);
  return { now: read(now), before: read(before) };
}

/** A quantity that is shifted for itself, as from the side. */
export function comparedAlone(raw: AnyReading, neutral: AnyReading | null, key: string): Compared {
  const [now, before] = [raw.pictures[key], neutral?.pictures[key]];
  return compared(now, before, [now?.both ?? false, neutral && (before?.both ?? false)]);
}

/** Quantities that are set against each other are shifted all or none, as from the front and from behind. */
export function comparedTogether(
  raw: AnyReading,
  neutral: AnyReading | null,
  key: string | { readonly body: BodyKey },
): Compared {
  const of = (reading: AnyReading | null) =>
    typeof key === 'string' ? reading?.pictures[key] : reading?.body[key.body];
  return compared(of(raw), of(neutral), [raw.secondUsed, neutral && neutral.secondUsed]);
}

/** A level stand is level: what it shows is the camera's roll, and is taken off. */
export function againstLevelStand(
  raw: AnyReading,
  neutral: AnyReading | null,
  key: string,
): { readonly both: { readonly value: number; readonly baseline?: number } } | null {
  const { now, before } = comparedTogether(raw, neutral, key);
  if (now === undefined) return null;
  return { both: before === undefined ? { value: now } : { value: now - before, baseline: 0 } };
}
