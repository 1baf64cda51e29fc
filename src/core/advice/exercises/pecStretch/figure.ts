import { move, wall } from '../../../figure/make.ts';
import { STANDING } from '../../../figure/poses.ts';
import { FLOOR, pair, type Pose } from '../../../figure/skeleton.ts';

const start: Pose = {
  ...STANDING,
  hands: pair(62, 24, 78, 62),
  elbows: [-1, -1],
  feet: pair(64, FLOOR, 78, FLOOR),
};
const through: Pose = {
  ...STANDING,
  hip: [82, 66],
  trunk: 5,
  hands: pair(62, 24, 88, 64),
  feet: pair(64, FLOOR, 96, FLOOR),
};

export const figure = move(start, through, { turnS: 8, things: [wall(60)] });
