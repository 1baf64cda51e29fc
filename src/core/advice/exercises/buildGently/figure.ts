import { path, still } from '../../../figure/make.ts';

/** Stairs that rise slowly, a day of rest between. */
export const figure = still(
  path('M24 100H136', 'ink'),
  path('M34 96V58.4M49 96V51.2M79 96V46.4M94 96V36.8M124 96V29.6'),
  path('M64 96V92M109 96V92', 'dash'),
);
