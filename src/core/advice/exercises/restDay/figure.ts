import { move, path } from '../../../figure/make.ts';
import { FLOOR, pair, type Pose } from '../../../figure/skeleton.ts';

const reclining: Pose = {
  hip: [74, 92],
  trunk: -52,
  head: -40,
  hands: pair(78, 82, 79, 83),
  feet: pair(114, 90, 113, 92),
  elbows: [-1, -1],
};
const chair = path(`M34 60L62 100H128M66 100V${FLOOR}M122 100V${FLOOR}`);

export const figure = move(
  reclining,
  { ...reclining, hands: pair(78, 80, 79, 83) },
  { turnS: 8, things: [chair] },
);
