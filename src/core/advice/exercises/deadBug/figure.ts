import { move } from '../../../figure/make.ts';
import { ON_THE_BACK } from '../../../figure/poses.ts';
import { pair } from '../../../figure/skeleton.ts';

export const figure = move(
  {
    ...ON_THE_BACK,
    hands: pair(60, 70, 62, 70),
    feet: pair(111, 78, 111, 78),
    kneesAt: pair(90, 79, 91, 79),
  },
  {
    ...ON_THE_BACK,
    hands: pair(32, 90, 62, 70),
    feet: pair(111, 78, 132, 98),
    kneesAt: pair(90, 79, 111, 98),
  },
  { turnS: 5 },
);
