import { move } from '../../../figure/make.ts';
import { ON_ALL_FOURS } from '../../../figure/poses.ts';
import { FLOOR, pair, type Pose } from '../../../figure/skeleton.ts';

const sitting: Pose = {
  ...ON_ALL_FOURS,
  hip: [52, 89],
  trunk: 100,
  head: 104,
  hands: pair(112, FLOOR - 1, 110, FLOOR - 1),
};

export const figure = move(ON_ALL_FOURS, sitting, { turnS: 8 });
