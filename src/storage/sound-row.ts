/**
 * Whether a row of the list can be shown. A store may hold anything: an older version took rows from backups unchecked.
 * Written out, since a list checks thousands; the session file has a schema of its own.
 */
import type { SessionRow } from './db.ts';

const STATES: readonly unknown[] = ['recording', 'finished', 'restoring'];

const isText = (value: unknown): boolean => typeof value === 'string';
const isNumber = (value: unknown): boolean => Number.isFinite(value);
const orNull = (value: unknown, check: (value: unknown) => boolean): boolean =>
  value === null || check(value);
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isHeart = (value: unknown): boolean =>
  isObject(value) &&
  isNumber('bpm' in value && value.bpm) &&
  orNull('change' in value ? value.change : undefined, isNumber);

/** Only what a page would stumble over. */
export function isSoundRow(row: SessionRow): boolean {
  return hasSoundFacts(row) && hasSoundWords(row);
}

function hasSoundFacts(row: SessionRow): boolean {
  const { startedAt, source, values } = row;
  return (
    STATES.includes(row.state) &&
    isText(startedAt) &&
    !Number.isNaN(Date.parse(startedAt)) &&
    [row.durationS, row.runningS, row.cueCount].every(isNumber) &&
    orNull(row.speedKmh ?? null, isNumber) &&
    orNull(row.distanceM ?? null, isNumber) &&
    orNull(row.heart ?? null, isHeart) &&
    orNull(row.watchCadence ?? null, (told) => isObject(told) && Object.values(told).every(isNumber)) &&
    orNull(row.deletedAt, isNumber) &&
    isObject(source) &&
    isText(source.kind) &&
    isObject(values) &&
    Object.values(values).every(isNumber)
  );
}

function hasSoundWords({ title, notes, tags, athleteId, view, focus }: SessionRow): boolean {
  return (
    [title, notes, view].every(isText) &&
    (tags === undefined || (Array.isArray(tags) && tags.every(isText))) &&
    orNull(athleteId, isText) &&
    orNull(focus, isText)
  );
}
