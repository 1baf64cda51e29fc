import { move } from '../../../figure/make.ts';
import { FACING } from '../../../figure/poses.ts';
import { pair } from '../../../figure/skeleton.ts';

export const figure = move(FACING, { ...FACING, head: 30, hands: pair(65, 64, 88, 14) }, { turnS: 8 });
