import { move } from '../../../figure/make.ts';
import { ON_ALL_FOURS } from '../../../figure/poses.ts';
import { FLOOR, pair } from '../../../figure/skeleton.ts';

export const figure = move(
  { ...ON_ALL_FOURS, hands: pair(84, 92, 92, FLOOR) },
  { ...ON_ALL_FOURS, trunk: 76, head: 70, hands: pair(96, 46, 92, FLOOR) },
  { turnS: 5 },
);
