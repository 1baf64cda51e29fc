/** The ways in which a drawn person sways: numbers over the phase 0..1 of a turn. */
import { thereAndBack } from './skeleton.ts';

const turn = (phase: number): number => 2 * Math.PI * phase;
const up = (value: number): number => Math.max(0, value);

/** `Up` and `Down` are the halves of a wave above and below zero, both counted as plus. */
export const WAVES = {
  sin: (phase: number) => Math.sin(turn(phase)),
  cos: (phase: number) => Math.cos(turn(phase)),
  sinUp: (phase: number) => up(Math.sin(turn(phase))),
  sinDown: (phase: number) => up(-Math.sin(turn(phase))),
  cosUp: (phase: number) => up(Math.cos(turn(phase))),
  cosDown: (phase: number) => up(-Math.cos(turn(phase))),
  /** From 0 to 1 and back, with a rest at both ends. */
  thereAndBack,
  /** Quick and small, most in the middle of the turn. */
  shake: (phase: number) => thereAndBack(phase) * Math.sin(40 * phase),
} as const;

export type Wave = keyof typeof WAVES;
