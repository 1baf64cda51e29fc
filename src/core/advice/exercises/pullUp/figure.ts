import { move, path } from '../../../figure/make.ts';
import { FACING } from '../../../figure/poses.ts';
import { pair } from '../../../figure/skeleton.ts';

const hands = pair(63, 16, 97, 16);

export const figure = move(
  { ...FACING, hip: [80, 74], hands, feet: pair(77, 108, 83, 108) },
  { ...FACING, hip: [80, 56], hands, feet: pair(77, 96, 83, 96) },
  { things: [path('M40 14H120')] },
);
