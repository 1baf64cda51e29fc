import { path, still } from '../../../figure/make.ts';

export const figure = still(
  path(
    'M40 88V66Q40 60 46 62Q54 66 62 60L70 54Q76 64 88 70Q104 76 114 78Q122 80 122 88ZM66 62L74 58M72 68L80 63',
    'ink',
  ),
);
