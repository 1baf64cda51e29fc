import { path, run } from '../../../figure/make.ts';
import { FLOOR } from '../../../figure/skeleton.ts';

const needle = path('M126 94V60', 'line', { swing: { degrees: 24, about: [126, 94] } });

export const figure = run(
  62,
  {},
  { turnS: 1.4, still: 0.05, things: [path(`M114 ${FLOOR - 4}L120 64H132L138 ${FLOOR - 4}Z`), needle] },
);
