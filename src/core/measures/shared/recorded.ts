/**
 * The people whose recorded motion population bands rest on: runners in whom nobody set a fault. They are few. A band
 * begins where all of them end, and the runner's own baseline goes before it wherever there is one.
 */
import type { BandSource } from '../definition.ts';

type Who = Omit<BandSource, 'found'>;

const DATA_SETS = [
  'Hamner and Delp 2013',
  'Fukuchi and others 2017',
  'Bandai Namco Research Motiondataset',
] as const;

/** Legs, pelvis and the rhythm of steps. */
export const RECORDED_LEGS = {
  runs: 9,
  who: 'three treadmill runners at 2 to 4.5 m/s, five runs, and four acted runs',
  sources: DATA_SETS,
} as const satisfies Who;

/** Trunk, shoulders and arms: the legs of two treadmill runners were recorded without them. */
export const RECORDED_TRUNK = {
  runs: 7,
  who: 'one treadmill runner at 2, 3 and 4 m/s, and four acted runs',
  sources: [DATA_SETS[0], DATA_SETS[2]],
} as const satisfies Who;

/** Step times are a matter of the treadmill's even belt: short acted runs repeat two strides and their seam. */
export const RECORDED_STEPS = {
  runs: 5,
  who: 'three treadmill runners at 2 to 4.5 m/s',
  sources: [DATA_SETS[0], DATA_SETS[1]],
} as const satisfies Who;

/** Nobody's but the runner's own: the stand before the run, or good running. */
export const OWN_STAND = {
  runs: 0,
  who: 'the runner alone, against the own stand',
  sources: [],
} as const satisfies Who;
