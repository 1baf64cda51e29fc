import { path, scene } from '../../../figure/make.ts';
import { STANDING } from '../../../figure/poses.ts';
import { FLOOR, pair, type Pose } from '../../../figure/skeleton.ts';

const coach: Pose = {
  ...STANDING,
  hip: [36, 64],
  head: 14,
  hands: pair(56, 50, 54, 52),
  feet: pair(38, FLOOR, 33, FLOOR),
};

export const figure = scene(
  [
    { kind: 'still', pose: coach },
    { kind: 'run', x: 112, style: {} },
  ],
  { things: [path('M52 54L60 40L68 44L60 57Z')] },
);
