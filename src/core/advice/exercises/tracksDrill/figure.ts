import { path, sway } from '../../../figure/make.ts';
import { FACING } from '../../../figure/poses.ts';
import { FLOOR, pair } from '../../../figure/skeleton.ts';

/** Knees come towards the eye: seen from the front they hardly leave the line from hip to foot. */
export const figure = sway(
  {
    ...FACING,
    hip: [80, 66],
    hands: pair(70, 52, 90, 52),
    feet: pair(76, FLOOR, 84, FLOOR),
    kneesAt: pair(75, 86, 85, 86),
  },
  {
    sin: { hands: pair(0, -6, 0, 6) },
    sinDown: { hip: [0, -2], feet: pair(2, -20, 0, 0), kneesAt: pair(0, -5, 0, 0) },
    sinUp: { hip: [0, -2], feet: pair(0, 0, -2, -20), kneesAt: pair(0, 0, 0, -5) },
  },
  { still: 0.2, things: [path(`M68 20V${FLOOR}M92 20V${FLOOR}`, 'dash')] },
);
