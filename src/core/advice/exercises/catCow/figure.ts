import { move } from '../../../figure/make.ts';
import { ON_ALL_FOURS } from '../../../figure/poses.ts';

export const figure = move(
  { ...ON_ALL_FOURS, arch: -6, head: 118 },
  { ...ON_ALL_FOURS, arch: 5, head: 58 },
  { turnS: 6 },
);
