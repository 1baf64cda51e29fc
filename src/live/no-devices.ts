import type { DevicesState } from './contract.ts';

/** Before anything was connected. */
export const NO_DEVICES: DevicesState = {
  missing: null,
  choosing: false,
  refusal: null,
  links: [],
  follows: true,
  reads: false,
  trouble: null,
  beltFrom: null,
  speedKmh: null,
  doubt: null,
  bpm: null,
  pod: null,
};
