import { move } from '../../../figure/make.ts';
import { FLOOR, pair } from '../../../figure/skeleton.ts';

export const figure = move(
  {
    hip: [78, 66],
    trunk: 0,
    hands: pair(108, 38, 48, 38),
    elbows: [1, -1],
    feet: pair(106, FLOOR, 50, FLOOR),
    knees: [-1, 1],
  },
  { hip: [84, 79], trunk: 0, hands: pair(114, 49, 54, 49), feet: pair(110, FLOOR, 50, FLOOR) },
  { turnS: 8 },
);
