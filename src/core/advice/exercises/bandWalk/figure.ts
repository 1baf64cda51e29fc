import { line, move } from '../../../figure/make.ts';
import { FACING } from '../../../figure/poses.ts';
import { FLOOR, pair } from '../../../figure/skeleton.ts';

export const figure = move(
  { ...FACING, hip: [84, 67], feet: pair(79, FLOOR, 91, FLOOR), hands: pair(74, 56, 94, 56) },
  { ...FACING, hip: [76, 68], feet: pair(58, FLOOR, 91, FLOOR), hands: pair(66, 57, 86, 57) },
  { turnS: 3, things: [line({ on: 'knee' }, { on: 'farKnee' })] },
);
