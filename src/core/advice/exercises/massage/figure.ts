import { path, scene } from '../../../figure/make.ts';
import { FACE_DOWN } from '../../../figure/poses.ts';
import { FLOOR, pair, type Pose } from '../../../figure/skeleton.ts';

const helper: Pose = {
  hip: [54, 64],
  trunk: 14,
  head: 40,
  hands: pair(76, 79, 70, 79),
  elbows: [1, 1],
  feet: pair(56, FLOOR, 46, FLOOR),
};
const bench = path(`M30 92H134M42 92V${FLOOR}M122 92V${FLOOR}`);

/** One lies, one stands beside with both hands on the back. */
export const figure = scene(
  [
    { kind: 'sway', pose: helper, by: { sin: { hands: pair(6, 0, 6, 0) } } },
    { kind: 'still', pose: FACE_DOWN },
  ],
  { turnS: 5, still: 0.2, things: [bench] },
);
