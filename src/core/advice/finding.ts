/** What advice can be for. */
import type { MeasureId } from '../measures/all.ts';
import type { LegSite, Site } from '../checkin/check-in.ts';

/** What the runner told in a check-in, and what the camera saw come on late in a run. */
export const TOLD = [
  'drift',
  'desk',
  'stress',
  'sleep',
  'breath',
  'stiffTurning',
  'noWarmUp',
  'noCoolDown',
  'noStrength',
  'moreThanUsual',
  'firstRuns',
  'shoes',
  'load',
  'water',
  'heat',
] as const;
export type Told = (typeof TOLD)[number];

export type Finding = MeasureId | `sore.${Exclude<Site, LegSite>}` | Told;
