import { sway } from '../../../figure/make.ts';
import { FACING } from '../../../figure/poses.ts';
import { pair } from '../../../figure/skeleton.ts';

export const figure = sway(
  { ...FACING, shrug: [7, 7], hands: pair(66, 52, 94, 52) },
  {
    thereAndBack: { shrug: [-7, -7], hands: pair(-3, 13, 3, 13) },
    shake: { hands: pair(4, 0, 4, 0) },
  },
  { turnS: 4, still: 0.5 },
);
