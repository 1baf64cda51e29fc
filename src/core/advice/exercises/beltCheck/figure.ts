import { box, path, still } from '../../../figure/make.ts';

export const figure = still(
  path('M34 100H112L126 96M104 98L118 46M118 46H98', 'ink'),
  box(92, 34, 30, 13, 2),
  path('M34 84H66M60 79L66 84L60 89M97 40.5h8M109 40.5h8'),
);
