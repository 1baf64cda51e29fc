import { line, move } from '../../../figure/make.ts';
import { FACING } from '../../../figure/poses.ts';
import { pair } from '../../../figure/skeleton.ts';

export const figure = move(
  { ...FACING, hands: pair(72, 40, 88, 40) },
  { ...FACING, hands: pair(40, 34, 120, 34) },
  { things: [line({ on: 'hand' }, { on: 'farHand' })] },
);
