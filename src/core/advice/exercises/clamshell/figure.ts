import { line, move } from '../../../figure/make.ts';
import { ON_THE_BACK } from '../../../figure/poses.ts';
import { pair, type Pose } from '../../../figure/skeleton.ts';

const onTheSide: Pose = {
  ...ON_THE_BACK,
  hip: [88, 97],
  trunk: -88,
  hands: pair(74, 104, 46, 104),
  feet: pair(122, 103, 121, 104),
};

export const figure = move(
  { ...onTheSide, kneesAt: pair(107, 97, 107, 99) },
  { ...onTheSide, kneesAt: pair(104, 82, 107, 99) },
  { things: [line([98, 99], { on: 'knee', dx: -6, dy: 3 })] },
);
