/** Instants as files write them (ISO 8601) and as numbers: seconds since 1970, UTC. No clock is read. */
import { addDays, daysBetween } from './calendar.ts';

const DAY_S = 86_400;
/** With all the spellings that the session file's schema lets in: a space for the T, a zone of hours alone. */
const ISO = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2}):(\d{2}(?:\.\d+)?)(?:Z| ?([+-])(\d{2})(?::?(\d{2}))?)$/;

/** @returns seconds since 1970, with a fraction; NaN where it is no instant, or does not say in which zone */
export function unixSeconds(iso: string): number {
  const match = ISO.exec(iso.trim());
  if (!match) return Number.NaN;
  const [, day, hours, minutes, seconds, sign, zoneHours = '0', zoneMinutes = '0'] = match;
  const zoneS = (sign === '-' ? -1 : 1) * (3600 * Number(zoneHours) + 60 * Number(zoneMinutes));
  const ofDay = 3600 * Number(hours) + 60 * Number(minutes) + Number(seconds);
  return DAY_S * daysBetween('1970-01-01', day) + ofDay - zoneS;
}

/** @param unixS whole seconds since 1970. @returns as `2026-11-20T07:40:01Z` */
export function utcText(unixS: number): string {
  const days = Math.floor(unixS / DAY_S);
  const ofDay = unixS - days * DAY_S;
  const two = (n: number): string => String(n).padStart(2, '0');
  const time = [Math.floor(ofDay / 3600), Math.floor(ofDay / 60) % 60, ofDay % 60].map(two).join(':');
  return `${addDays('1970-01-01', days)}T${time}Z`;
}

/**
 * @param iso an instant in any zone and spelling that `unixSeconds` reads
 * @returns the same instant as texts that sort by time have it: as it stands where it is in UTC, else to the millisecond
 */
export function inUtc(iso: string): string {
  if (/^\S+T\S+Z$/.test(iso)) return iso;
  const ms = Math.round(1000 * unixSeconds(iso));
  const unixS = Math.floor(ms / 1000);
  return utcText(unixS).replace('Z', `.${String(ms - 1000 * unixS).padStart(3, '0')}Z`);
}
