import { move } from '../../../figure/make.ts';
import { ON_ALL_FOURS } from '../../../figure/poses.ts';
import { FLOOR, pair, type Pose } from '../../../figure/skeleton.ts';

const up: Pose = {
  hip: [78, 66],
  trunk: 128,
  head: 142,
  hands: pair(121, FLOOR, 119, FLOOR),
  feet: pair(64, FLOOR, 62, FLOOR),
  kneesAt: pair(70, 86, 69, 86),
};

export const figure = move({ ...ON_ALL_FOURS, knees: [-1, -1] }, up, { turnS: 8 });
