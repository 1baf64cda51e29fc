import { move } from '../../../figure/make.ts';
import { FACING } from '../../../figure/poses.ts';
import { FLOOR, pair, type Pose } from '../../../figure/skeleton.ts';

const stance: Pose = { ...FACING, hands: pair(66, 58, 94, 58) };

export const figure = move(
  { ...stance, knees: [1, -1] },
  { ...stance, feet: pair(70, 88, 86, FLOOR) },
  { turnS: 3.2 },
);
