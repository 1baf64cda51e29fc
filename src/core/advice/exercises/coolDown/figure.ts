import { sway } from '../../../figure/make.ts';
import { STANDING } from '../../../figure/poses.ts';
import { FLOOR, pair } from '../../../figure/skeleton.ts';

export const figure = sway(
  { ...STANDING, hip: [78, 65], hands: pair(80, 62, 80, 62), feet: pair(78, FLOOR, 78, FLOOR) },
  {
    sin: { hands: pair(-10, 0, 10, 0), feet: pair(15, 0, -15, 0) },
    cosUp: { feet: pair(0, -5, 0, 0) },
    cosDown: { feet: pair(0, 0, 0, -5) },
  },
  { turnS: 2.2, still: 0.25 },
);
