import { move } from '../../../figure/make.ts';
import { STANDING } from '../../../figure/poses.ts';
import { FLOOR, pair } from '../../../figure/skeleton.ts';

export const figure = move(
  { ...STANDING, hip: [80, 64], hands: pair(92, 56, 78, 64) },
  {
    ...STANDING,
    hip: [80, 64],
    trunk: -1,
    head: 8,
    hands: pair(84, 44, 78, 64),
    feet: pair(80, FLOOR, 78, FLOOR),
  },
  { turnS: 6 },
);
