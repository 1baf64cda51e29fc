import { sway, wall } from '../../../figure/make.ts';
import { STANDING } from '../../../figure/poses.ts';
import { FLOOR, pair } from '../../../figure/skeleton.ts';

/** Legs stand, arms run; forwards the hand rises, backwards the elbow does. */
export const figure = sway(
  { ...STANDING, hip: [80, 64], hands: pair(88, 50, 88, 50), feet: pair(82, FLOOR, 76, FLOOR) },
  {
    sin: { hands: pair(15, 0, -15, 0) },
    sinUp: { hands: pair(0, -9, 0, 0) },
    sinDown: { hands: pair(0, 0, 0, -9) },
  },
  { turnS: 1.2, still: 0.25, things: [wall(54, 20)] },
);
