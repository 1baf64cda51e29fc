import { line, move, wall } from '../../../figure/make.ts';
import { STANDING } from '../../../figure/poses.ts';
import { FLOOR, pair, type Pose } from '../../../figure/skeleton.ts';

const stance: Pose = { ...STANDING, feet: pair(78, FLOOR, 66, FLOOR) };

export const figure = move(
  { ...stance, hands: pair(100, 46, 98, 46) },
  { ...stance, trunk: -2, hands: pair(80, 50, 79, 50) },
  { things: [wall(140, 20), line({ on: 'hand' }, [140, 46])] },
);
