import { move, path } from '../../../figure/make.ts';
import { ON_THE_BACK } from '../../../figure/poses.ts';
import { pair } from '../../../figure/skeleton.ts';

const belly = path('M64 94Q78 92 92 95', 'line', { to: 'M64 94Q78 76 92 95' });

export const figure = move(
  { ...ON_THE_BACK, hands: pair(78, 94, 88, 103) },
  { ...ON_THE_BACK, hands: pair(78, 89, 88, 103) },
  { turnS: 9, things: [belly] },
);
