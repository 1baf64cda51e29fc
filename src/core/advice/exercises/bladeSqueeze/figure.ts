import { move } from '../../../figure/make.ts';
import { STANDING } from '../../../figure/poses.ts';
import { pair } from '../../../figure/skeleton.ts';

export const figure = move(
  { ...STANDING, hip: [78, 64], trunk: 3, hands: pair(100, 50, 99, 50) },
  { ...STANDING, hip: [78, 64], trunk: -2, hands: pair(84, 56, 83, 56) },
);
