/**
 * The belt's speed as the treadmill tells it: when it has come to rest at another one, and when it is told no more.
 * What follows from another speed (baseline, step length, silence) is the coach's, as for a speed that was typed.
 */
import { mean, median } from '../signal/robust.ts';
import type { TreadmillData } from './treadmill-data.ts';

/** What is new. `mark`: the belt runs at another speed or incline. The others are said once, until it is well again. */
export type BeltNews =
  | { readonly kind: 'mark'; readonly speedKmh: number; readonly inclinePercent: number | null }
  /** It was told, and has not been for a while: typing is what is left. */
  | { readonly kind: 'silent' }
  /** It says that the belt stands while somebody runs on it. */
  | { readonly kind: 'stands' }
  /** Told again after one of the two. */
  | { readonly kind: 'told-again' };

interface Told {
  /** Seconds on any clock that only goes forward. */
  readonly timeS: number;
  readonly value: number;
}

/** Owned by the functions below: they change it in place. */
export interface BeltReader {
  speeds: Told[];
  inclines: Told[];
  /** Since when the clock of silence runs: the connection, or the last speed. */
  heardS: number;
  /** Since when it says that the belt stands while somebody runs; null while it does not. */
  standsS: number | null;
  /** What it was last found to run at; null until then. */
  speedKmh: number | null;
  inclinePercent: number | null;
  /** Every speed of this run, so that one that comes back is the same one and not its neighbour. */
  readonly known: number[];
  trouble: 'silent' | 'stands' | null;
}

/** Machines tell once or twice a second: so long without a word is no pause between two. A judgement call. */
const SILENT_S = 10;
/** A belt takes a moment to start under a runner who jumps on. A judgement call. */
const STANDS_S = 5;
/** Slower than any belt runs (`SPEEDS` of the page): it stands, or is about to. */
const LEAST_KMH = 0.8;
/** A speed has been reached if it did not move for so long; the same time as for key presses in `build-session.ts`. */
const REST_S = 3;
/** One that wavers is looked at for so long. A judgement call: one that changes is followed that much later. */
const LOOK_S = 15;
/** Values of less than that do not tell two halves apart. */
const FEWEST = 4;
/** How much it wavers is found over so long: over ten values it would be a guess. */
const NOISE_S = 60;
/** Between two values of a machine that speaks every other second; less is still a whole look. */
const LONGEST_PAUSE_S = 1;
/** What the belt's own key changes: less than that is no other speed. In km/h, and percent of incline. */
const KEY_STEP = 0.1;
/** Standard errors: it is asked every second of an hour, and the error itself is estimated from some dozen changes. */
const SURE = 5;
/** Median change between neighbours, of normal noise with a standard deviation of 1: √2 × 0.6745. */
const NEIGHBOURS = 0.954;
/** Steps of hundredths in binary numbers. */
const ROUNDING = 1e-6;

/** @param nowS - of the connection, on the clock of all that follows */
export function startBeltReader(nowS: number): BeltReader {
  return {
    speeds: [],
    inclines: [],
    heardS: nowS,
    standsS: null,
    speedKmh: null,
    inclinePercent: null,
    known: [],
    trouble: null,
  };
}

/** Whether the speed that is read may be believed at the moment; else typing is what is left. */
export function isRead(reader: BeltReader): boolean {
  return reader.speedKmh !== null && reader.trouble === null;
}

/**
 * Takes in one value of the treadmill.
 * @param runs - whether the camera sees somebody run
 */
export function hearBelt(
  reader: BeltReader,
  data: Pick<TreadmillData, 'speedKmh' | 'inclinePercent'>,
  nowS: number,
  runs: boolean,
): BeltNews[] {
  if (data.inclinePercent !== null) keep(reader.inclines, { timeS: nowS, value: data.inclinePercent });
  if (data.speedKmh === null) return [];
  reader.heardS = nowS;
  keep(reader.speeds, { timeS: nowS, value: data.speedKmh });
  if (data.speedKmh < LEAST_KMH) return hearStanding(reader, nowS, runs);
  reader.standsS = null;
  const news: BeltNews[] = reader.trouble === null ? [] : [{ kind: 'told-again' }];
  reader.trouble = null;
  const mark = otherMark(reader);
  return mark ? [...news, mark] : news;
}

/** To be called about once a second, whatever came. */
export function waitForBelt(reader: BeltReader, nowS: number): BeltNews[] {
  if (reader.trouble !== null || nowS - reader.heardS < SILENT_S) return [];
  reader.trouble = 'silent';
  reader.speeds = [];
  reader.standsS = null;
  return [{ kind: 'silent' }];
}

/** Standing is no speed to run at: the mark stays, as it does where a runner who types gets off. */
function hearStanding(reader: BeltReader, nowS: number, runs: boolean): BeltNews[] {
  // Told, and so no longer silent, also where there is nothing to go by yet.
  const news: BeltNews[] = reader.trouble === 'silent' ? [{ kind: 'told-again' }] : [];
  if (reader.trouble === 'silent') reader.trouble = null;
  if (!runs) {
    reader.standsS = null;
    return news;
  }
  reader.standsS ??= nowS;
  if (reader.trouble === 'stands' || nowS - reader.standsS < STANDS_S) return news;
  reader.trouble = 'stands';
  return [...news, { kind: 'stands' }];
}

function otherMark(reader: BeltReader): BeltNews | null {
  const speed = restingAt(reader.speeds);
  if (speed === null) return null;
  const incline = restingAt(reader.inclines);
  const faster = isOther(speed, reader.speedKmh);
  const steeper = incline !== null && isOther(incline, reader.inclinePercent);
  if (faster) {
    reader.speedKmh = reader.known.find((known) => !isOther(speed, known)) ?? hundredths(speed.value);
    reader.known.push(reader.speedKmh);
  }
  if (steeper) reader.inclinePercent = hundredths(incline.value);
  if (reader.speedKmh === null || !(faster || steeper)) return null;
  return { kind: 'mark', speedKmh: reader.speedKmh, inclinePercent: reader.inclinePercent };
}

/** Where something came to rest. */
interface Rest {
  readonly value: number;
  /** Standard error; 0 where the machine tells what was set. */
  readonly error: number;
}

/**
 * Some machines tell what was set, others what they measure, which wavers with every footfall and is looked at for longer.
 * Both halves of that time agree where the belt has come to rest, within its wavering; where it still changes they do not.
 */
function restingAt(told: readonly Told[]): Rest | null {
  const wavering = waverOf(told.map(({ value }) => value));
  const lastS = told.at(-1)?.timeS ?? 0;
  const lookS = wavering > 0 ? LOOK_S : REST_S;
  const seen = told.filter(({ timeS }, i) => timeS >= lastS - lookS - ROUNDING || i >= told.length - FEWEST);
  if (seen.length < FEWEST || lastS - seen[0].timeS < lookS - LONGEST_PAUSE_S) return null;
  const values = seen.map(({ value }) => value);
  const error = wavering / Math.sqrt(values.length);
  const before = mean(values.slice(0, Math.floor(values.length / 2)));
  const after = mean(values.slice(Math.ceil(values.length / 2)));
  // A mean of half of the values errs by √2 of that, and two of them differ by twice.
  if (Math.abs(after - before) >= Math.max(KEY_STEP - ROUNDING, SURE * 2 * error)) return null;
  return { value: wavering > 0 ? mean(values) : values.at(-1)!, error };
}

/**
 * Standard deviation of the noise, from the changes between neighbours, which a slow change of speed hardly moves; 0
 * where most neighbours are the same.
 */
function waverOf(values: readonly number[]): number {
  const changes = values.slice(1).map((value, i) => Math.abs(value - values[i]));
  return (median(changes) || 0) / NEIGHBOURS;
}

/** The old one was found with an error of the same size. */
function isOther({ value, error }: Rest, known: number | null): boolean {
  if (known === null) return true;
  return Math.abs(value - known) >= Math.max(KEY_STEP - ROUNDING, SURE * Math.SQRT2 * error);
}

const hundredths = (value: number): number => Math.round(100 * value) / 100;

function keep(told: Told[], next: Told): void {
  told.push(next);
  while (told[0].timeS < next.timeS - NOISE_S) told.shift();
}
