import { circle, path, sway } from '../../../figure/make.ts';
import { pair } from '../../../figure/skeleton.ts';

const bike = [circle(46, 88, 17), circle(122, 88, 17), path('M46 88H84L66 60M84 92L110 60H72M122 88L108 50')];

export const figure = sway(
  { hip: [66, 58], trunk: 42, head: 30, hands: pair(108, 50, 107, 50), feet: pair(84, 92, 84, 92) },
  { cos: { feet: pair(9, 0, -9, 0) }, sin: { feet: pair(0, 9, 0, -9) } },
  { turnS: 1.8, things: bike },
);
