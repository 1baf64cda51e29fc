/**
 * Some treadmills tell miles an hour where kilometres are meant (FitShow FS-BT-T4: justintout/treadmill, README). A camera
 * has no scale, so it cannot prove that; but two numbers of which one is 1.609 times the other can be told apart from chance.
 */
import { stepLengthM } from '../recording/pace.ts';

export const KM_PER_MILE = 1.609344;

/** Why the speed that is read may be in miles. Each is said once. */
export type UnitDoubt =
  /** The runner typed another speed: km/h. */
  | { readonly kind: 'typed'; readonly readKmh: number; readonly otherKmh: number }
  /** By the treadmill's own distance the belt ran at another speed. */
  | { readonly kind: 'distance'; readonly readKmh: number; readonly otherKmh: number }
  /** A step would be shorter or longer than nearly everybody's. It proves nothing. */
  | { readonly kind: 'step'; readonly readKmh: number; readonly stepM: number };

/** Owned by the functions below: they change it in place. */
export interface UnitWatch {
  /** Of the treadmill, when this stretch began; null until it told one. */
  fromM: number | null;
  /** What its speeds add up to since then. */
  addedM: number;
  lastS: number | null;
  lastKmh: number | null;
  /** Already said. */
  readonly said: Set<UnitDoubt['kind']>;
}

/** A display has steps of 0.1, and speeds below 5 are walked: 0.05 in 5, on both sides. */
const AS_TYPED = 0.025;
/** Distance comes in steps of up to 10 m: over so many metres that is as sure as the above. */
const LEAST_M = 400;
/** Longer pauses say nothing of the speed in between, seconds. */
const LONGEST_S = 5;
/**
 * Metres a step. Recreational runners at 8 to 14 km/h take 0.75 to 1.4 m; outside of this a factor of 1.6 is likelier than such
 * a step. A judgement call, so it is said as a question.
 */
const USUAL_STEP_M = { least: 0.6, most: 1.65 } as const;

export function startUnitWatch(): UnitWatch {
  return { fromM: null, addedM: 0, lastS: null, lastKmh: null, said: new Set() };
}

/** Whether the one is the other in miles or in kilometres, within the error of a number that was read off a display. */
function isMiles(aKmh: number, bKmh: number): boolean {
  const ratio = Math.max(aKmh, bKmh) / Math.min(aKmh, bKmh);
  return Math.abs(ratio / KM_PER_MILE - 1) <= AS_TYPED;
}

/** The runner typed a speed while another was read, or the other way round. */
export function doubtByTyped(watch: UnitWatch, readKmh: number, typedKmh: number | null): UnitDoubt | null {
  if (typedKmh === null || !isMiles(readKmh, typedKmh)) return null;
  return once(watch, { kind: 'typed', readKmh, otherKmh: typedKmh });
}

/** Takes in what the treadmill told; either may be null where it comes in another value. @param nowS - seconds */
export function doubtByDistance(
  watch: UnitWatch,
  told: { readonly speedKmh: number | null; readonly distanceM: number | null },
  nowS: number,
): UnitDoubt | null {
  const { lastS, lastKmh } = watch;
  if (told.speedKmh !== null) {
    if (lastS !== null && lastKmh !== null && nowS - lastS <= LONGEST_S)
      watch.addedM += ((lastKmh + told.speedKmh) / 2 / 3.6) * (nowS - lastS);
    // What happened in between is not known: begin again.
    else startStretch(watch, null);
    watch.lastS = nowS;
    watch.lastKmh = told.speedKmh;
  }
  if (told.distanceM === null) return null;
  const ranM = watch.fromM === null ? -1 : told.distanceM - watch.fromM;
  if (ranM < 0) startStretch(watch, told.distanceM);
  else if (ranM >= LEAST_M && watch.addedM >= LEAST_M / KM_PER_MILE) {
    const readKmh = watch.lastKmh ?? 0;
    const otherKmh = (readKmh * ranM) / watch.addedM;
    if (readKmh > 0 && isMiles(readKmh, otherKmh))
      return once(watch, { kind: 'distance', readKmh, otherKmh });
  }
  return null;
}

/** @param cadence - steps a minute, by the camera, of somebody who runs; null where it is not known */
export function doubtByStep(watch: UnitWatch, readKmh: number, cadence: number | null): UnitDoubt | null {
  const stepM = stepLengthM(readKmh, cadence);
  if (stepM === null || (stepM >= USUAL_STEP_M.least && stepM <= USUAL_STEP_M.most)) return null;
  return once(watch, { kind: 'step', readKmh, stepM });
}

function startStretch(watch: UnitWatch, fromM: number | null): void {
  watch.fromM = fromM;
  watch.addedM = 0;
}

function once(watch: UnitWatch, doubt: UnitDoubt): UnitDoubt | null {
  if (watch.said.has(doubt.kind)) return null;
  watch.said.add(doubt.kind);
  return doubt;
}
