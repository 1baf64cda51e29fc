import { box, move, path } from '../../../figure/make.ts';
import { ON_THE_BACK } from '../../../figure/poses.ts';
import { pair, type Pose } from '../../../figure/skeleton.ts';

const lying: Pose = {
  ...ON_THE_BACK,
  hip: [84, 86],
  head: -84,
  hands: pair(82, 80, 80, 84),
  feet: pair(126, 88, 125, 89),
};
const bed = [path('M26 70V106M26 94H136M136 84V106'), box(30, 82, 24, 9, 3)];

export const figure = move(lying, { ...lying, hands: pair(82, 78, 80, 84) }, { turnS: 6, things: bed });
