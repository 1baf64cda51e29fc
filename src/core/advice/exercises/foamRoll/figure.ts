import { circle, move } from '../../../figure/make.ts';
import { ON_THE_BACK } from '../../../figure/poses.ts';
import { pair, type Pose } from '../../../figure/skeleton.ts';

const rolling: Pose = { ...ON_THE_BACK, trunk: -80, head: -70 };

export const figure = move(
  { ...rolling, hip: [84, 94], hands: pair(46, 76, 46, 78) },
  { ...rolling, hip: [96, 92], hands: pair(58, 74, 58, 76) },
  { turnS: 5, things: [circle(68, 99, 6.5, 'solid')] },
);
