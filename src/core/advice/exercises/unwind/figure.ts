import { move } from '../../../figure/make.ts';
import { FACING } from '../../../figure/poses.ts';
import { pair, type Pose } from '../../../figure/skeleton.ts';

const seated: Pose = {
  ...FACING,
  hip: [80, 95],
  hands: pair(61, 92, 99, 92),
  feet: pair(92, 103, 68, 103),
  kneesAt: pair(58, 101, 102, 101),
};

export const figure = move(seated, { ...seated, hands: pair(61, 91, 99, 91), shrug: [1, 1] }, { turnS: 9 });
