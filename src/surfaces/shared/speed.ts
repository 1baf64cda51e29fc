/** Belt speed as runners say it. Kept is always km/h. Pure. */
import { KM_PER_MILE } from '../../core/devices/belt-units.ts';
import { t } from '../../language/index.ts';
import { numberText } from '../../language/numbers.ts';
import type { Settings } from '../../storage/settings-store.ts';

export type SpeedUnit = Settings['speedUnit'];
export const SPEED_UNITS: readonly SpeedUnit[] = ['km/h', 'min/km', 'mph', 'min/mile'];

/** One press of a belt's key, in km/h or mph; of a pace, seconds. */
const STEP = 0.5;
const PACE_STEP_S = 10;

function perUnit(unit: SpeedUnit): number {
  return unit === 'mph' || unit === 'min/mile' ? KM_PER_MILE : 1;
}

function isPace(unit: SpeedUnit): boolean {
  return unit === 'min/km' || unit === 'min/mile';
}

/** Seconds for a kilometre or mile. */
function paceS(kmh: number, unit: SpeedUnit): number {
  return (3600 * perUnit(unit)) / kmh;
}

/** Fine enough that a pace of whole seconds, and a tenth of a mile, come back as they were typed. */
function round(kmh: number): number {
  return Math.round(kmh * 100) / 100;
}

/** "9.5", or "9,5" where the language writes it so, "6:19": without the unit. @param kmh - above 0 */
export function speedText(kmh: number, unit: SpeedUnit): string {
  if (!isPace(unit)) return numberText(Math.round((10 * kmh) / perUnit(unit)) / 10);
  const seconds = Math.round(paceS(kmh, unit));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** "5.2 km" or "3.2 mi": in the length that the speed is said in. @param metres - at least 0 */
export function distanceText(metres: number, unit: SpeedUnit): string {
  const name = perUnit(unit) === 1 ? 'km' : 'mile';
  return t(`distance.${name}`, { count: numberText(Math.round(metres / (100 * perUnit(unit))) / 10) });
}

/** What was typed, as km/h: "9.5", "9,5", and for a pace "6:19" or "6.5" (minutes); null where it is no speed. */
export function parseSpeed(typed: string, unit: SpeedUnit): number | null {
  const text = typed.trim().replace(',', '.');
  const clock = /^(\d{1,2}):([0-5]?\d)$/.exec(text);
  const plain = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : null;
  if (!isPace(unit)) return plain === null || plain <= 0 ? null : round(plain * perUnit(unit));
  const seconds = clock ? 60 * Number(clock[1]) + Number(clock[2]) : plain === null ? 0 : 60 * plain;
  return seconds <= 0 ? null : round((3600 * perUnit(unit)) / seconds);
}

/** One press faster (1) or slower (-1), on the steps of the unit. */
export function stepSpeed(kmh: number, by: 1 | -1, unit: SpeedUnit): number {
  if (!isPace(unit)) return round((Math.round((10 * kmh) / perUnit(unit)) / 10 + by * STEP) * perUnit(unit));
  const seconds = Math.max(PACE_STEP_S, Math.round(paceS(kmh, unit)) - by * PACE_STEP_S);
  return round((3600 * perUnit(unit)) / seconds);
}
