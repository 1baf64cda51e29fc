import { move } from '../../../figure/make.ts';
import { FLOOR, pair, type Pose } from '../../../figure/skeleton.ts';

const straight: Pose = {
  hip: [70, 93],
  trunk: 85,
  head: 80,
  hands: pair(114, FLOOR - 1, 112, FLOOR - 1),
  feet: pair(29, FLOOR - 3, 28, FLOOR - 3),
};

export const figure = move(straight, { ...straight, hip: [70, 92], trunk: 86 }, { turnS: 5 });
