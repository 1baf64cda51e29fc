import { move, path } from '../../../figure/make.ts';
import { STANDING } from '../../../figure/poses.ts';
import { FLOOR, pair, type Pose } from '../../../figure/skeleton.ts';

const sitting: Pose = {
  ...STANDING,
  hip: [54, 82],
  trunk: 8,
  head: 18,
  hands: pair(82, 68, 81, 68),
  feet: pair(76, FLOOR, 74, FLOOR),
};
const reaching: Pose = {
  ...STANDING,
  hip: [66, 64],
  trunk: -3,
  hands: pair(72, 6, 66, 6),
  feet: pair(68, FLOOR, 66, FLOOR),
};
const desk = path(`M40 56V88H58M44 88V${FLOOR}M88 72H134M126 72V${FLOOR}M104 72L108 50H124`);

export const figure = move(sitting, reaching, { turnS: 6, things: [desk] });
