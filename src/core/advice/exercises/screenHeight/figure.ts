import { box, path, run } from '../../../figure/make.ts';
import { FLOOR } from '../../../figure/skeleton.ts';

export const figure = run(
  58,
  { lean: 6 },
  { things: [box(122, 14, 6, 26), path(`M125 14V40M125 40V${FLOOR}`), path('M78 24H118', 'dash')] },
);
