import { sway, wall } from '../../../figure/make.ts';
import { STANDING } from '../../../figure/poses.ts';
import { FLOOR, pair } from '../../../figure/skeleton.ts';

export const figure = sway(
  { ...STANDING, hands: pair(80, 62, 98, 48), feet: pair(72, FLOOR - 4, 72, FLOOR) },
  {
    sin: { trunk: -3, feet: pair(30, 0, 0, 0) },
    sinUp: { feet: pair(0, -8, 0, 0) },
    sinDown: { feet: pair(0, -8, 0, 0) },
  },
  { turnS: 2.4, still: 0.25, things: [wall(100, 40)] },
);
