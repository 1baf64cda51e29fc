import { move } from '../../../figure/make.ts';
import { STANDING } from '../../../figure/poses.ts';
import { FLOOR, pair } from '../../../figure/skeleton.ts';

export const figure = move(
  { ...STANDING, hands: pair(98, 50, 96, 50) },
  {
    ...STANDING,
    hip: [58, 84],
    trunk: 34,
    head: 22,
    hands: pair(104, 56, 102, 56),
    feet: pair(74, FLOOR, 70, FLOOR),
  },
);
