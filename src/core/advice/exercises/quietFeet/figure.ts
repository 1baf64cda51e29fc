import { path, run } from '../../../figure/make.ts';
import { FLOOR } from '../../../figure/skeleton.ts';

export const figure = run(
  72,
  { ahead: 12, lean: 8 },
  { still: 0.97, things: [path(`M71 60V${FLOOR}`, 'dash')] },
);
