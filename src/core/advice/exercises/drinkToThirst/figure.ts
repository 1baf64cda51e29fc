import { move, path } from '../../../figure/make.ts';
import { STANDING } from '../../../figure/poses.ts';
import { pair, type Pose } from '../../../figure/skeleton.ts';

const standing: Pose = { ...STANDING, hip: [78, 64] };
const glass = path('M-2 -8h5v15h-5Z', 'solid', { at: { on: 'hand' } });

export const figure = move(
  { ...standing, hands: pair(94, 56, 76, 64) },
  { ...standing, head: -8, hands: pair(91, 27, 76, 64) },
  { turnS: 5, things: [glass] },
);
