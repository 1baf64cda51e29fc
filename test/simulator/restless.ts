/** Slow, smooth restlessness of a body: a few sinusoids of less than a hertz. */
import { random } from './random.ts';

export const RESTLESS = ['px', 'pz', 'lean', 'lat', 'hy', 'hp', 'hr', 'fh', 'shl', 'shr', 'yaw'] as const;
export type Restless = (typeof RESTLESS)[number];

/** A function that gives each quantity at each time; about −1..1. */
export function restlessness(seed: number, amount: number): (what: Restless, t: number) => number {
  const next = random(seed * 104729 + 5);
  const waves = new Map(
    RESTLESS.map((name) => [
      name,
      [0, 1, 2, 3].map((i) => {
        const hz = 0.09 + 0.13 * i + 0.1 * next();
        return { hz, phase: 2 * Math.PI * next(), size: 1 / (1 + i * 0.5) };
      }),
    ]),
  );
  return (what, t) =>
    ((waves.get(what) ?? []).reduce((s, w) => s + w.size * Math.sin(2 * Math.PI * w.hz * t + w.phase), 0) /
      1.6) *
    amount;
}
