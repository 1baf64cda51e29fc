import { move, wall } from '../../../figure/make.ts';
import { STANDING } from '../../../figure/poses.ts';
import { FLOOR, pair, type Pose } from '../../../figure/skeleton.ts';

const start: Pose = {
  ...STANDING,
  hip: [84, 64],
  hands: pair(112, 42, 112, 42),
  feet: pair(84, FLOOR, 82, FLOOR),
};
const long: Pose = {
  ...STANDING,
  hip: [58, 68],
  trunk: 74,
  head: 80,
  hands: pair(114, 50, 114, 50),
  feet: pair(70, FLOOR, 68, FLOOR),
};

export const figure = move(start, long, { turnS: 8, things: [wall(117, 30)] });
