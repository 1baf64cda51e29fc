import { move } from '../../../figure/make.ts';
import { ON_THE_BACK } from '../../../figure/poses.ts';

export const figure = move(
  { ...ON_THE_BACK, elbows: [1, 1] },
  { ...ON_THE_BACK, hip: [90, 84], trunk: -118, head: -96 },
);
