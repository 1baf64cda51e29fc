/** Poses that many figures begin from. */
import { FLOOR, pair, type Pose } from './skeleton.ts';

/** From the side, facing right. */
export const STANDING: Pose = {
  hip: [72, 64],
  trunk: 0,
  hands: pair(76, 64, 71, 64),
  feet: pair(72, FLOOR, 70, FLOOR),
};

/** From the front. */
export const FACING: Pose = {
  front: true,
  hip: [80, 64],
  trunk: 0,
  hands: pair(65, 62, 95, 62),
  feet: pair(74, FLOOR, 86, FLOOR),
};

export const ON_ALL_FOURS: Pose = {
  hip: [62, 84],
  trunk: 79,
  head: 84,
  hands: pair(92, FLOOR, 90, FLOOR),
  elbows: [1, 1],
  feet: pair(42, FLOOR - 2, 40, FLOOR - 2),
  kneesAt: pair(62, FLOOR - 1, 60, FLOOR - 1),
};

/** On the back, head to the left, knees up. */
export const ON_THE_BACK: Pose = {
  hip: [90, 100],
  trunk: -90,
  head: -92,
  hands: pair(88, 103, 86, 103),
  elbows: [-1, -1],
  feet: pair(118, FLOOR - 1, 115, FLOOR - 1),
  knees: [-1, -1],
};

export const FACE_DOWN: Pose = {
  hip: [84, 84],
  trunk: -90,
  head: -90,
  nod: 180,
  hands: pair(76, 87, 78, 87),
  feet: pair(126, 85, 125, 86),
};
