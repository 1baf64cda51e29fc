/**
 * A foot pod's cadence beside the camera's. By the standard a pod tells steps a minute, and some tell strides: one foot's.
 * The ratio says which, and only where it does so within the errors of both; otherwise that is what is said.
 */
import { smallestChange } from '../measures/all.ts';
import type { PodReading } from '../session/pod-reading.ts';
import type { FootPod } from '../session/session-file.ts';
import { mean, median, robustSd } from '../signal/robust.ts';
import { toHundredths } from '../signal/round.ts';

/** Both over the same seconds. */
export interface CadencePair {
  /** Of the session, seconds. */
  readonly startS: number;
  readonly endS: number;
  /** The camera's steps a minute. */
  readonly ours: number;
  /** What the pod told, a minute. */
  readonly theirs: number;
}

/** Fewer seconds say nothing about a pod. A judgement call. */
const LEAST_S = 30;
/** A difference is said where it lasted a minute: shorter ones are the pod's own smoothing. */
const SPELL_S = 60;
/** A pod tells whole numbers, so it is off by up to half of one. */
const ROUNDED = 0.5;
/** Standard errors. */
const SURE = 2;
/** A pod that is nearer to strides than to steps, and fits neither, is not called one that counts steps. */
const MIDWAY = 0.75;
/** As far above: nobody's pod counts a step and a half. */
const ABOVE = 1 / MIDWAY;
/** Told at least so often in a stretch for its mean to stand for it. */
const FEWEST = 3;

/** Means of both over stretches that have both. @param stretches the camera's cadence, in order of time */
export function pairUp(
  stretches: readonly {
    readonly startS: number;
    readonly endS: number;
    readonly stepsPerMin: number | null;
  }[],
  readings: readonly PodReading[],
): CadencePair[] {
  return stretches.flatMap(({ startS, endS, stepsPerMin }) => {
    const told = readings.filter((r) => r.perMin > 0 && r.timeS >= startS && r.timeS < endS);
    if (stepsPerMin === null || stepsPerMin <= 0 || told.length < FEWEST) return [];
    return [{ startS, endS, ours: stepsPerMin, theirs: mean(told.map((r) => r.perMin)) }];
  });
}

/** @returns null where the two were not seen together for long enough */
export function comparePod(pairs: readonly CadencePair[], source: string): FootPod | null {
  const seconds = pairs.reduce((sum, p) => sum + p.endS - p.startS, 0);
  if (seconds < LEAST_S) return null;
  const ratios = pairs.map((p) => p.theirs / p.ours);
  const ratio = median(ratios);
  const ours = mean(pairs.map((p) => p.ours));
  const scatter = pairs.length < 2 ? 0 : robustSd(ratios) / Math.sqrt(pairs.length);
  const camera = (ratio * smallestChange('cadence')) / ours;
  const error = SURE * Math.hypot(camera, ROUNDED / ours, scatter);
  const counts =
    Math.abs(ratio - 0.5) <= error ? 'strides' : ratio < MIDWAY || ratio > ABOVE ? 'neither' : 'steps';
  const perCount = counts === 'strides' ? 2 : 1;
  return {
    source,
    counts,
    ratio: Math.round(ratio * 1000) / 1000,
    error: Math.round(error * 1000) / 1000,
    ours: toHundredths(ours),
    theirs: toHundredths(perCount * mean(pairs.map((p) => p.theirs))),
    apart: counts === 'neither' ? [] : spellsApart(pairs, perCount),
  };
}

/** Where the two differ for a minute by more than their errors, and all of it to the same side. */
function spellsApart(pairs: readonly CadencePair[], perCount: 1 | 2): FootPod['apart'] {
  const limit = SURE * Math.hypot(smallestChange('cadence'), perCount * ROUNDED);
  const sideOf = (p: CadencePair): number => {
    const off = perCount * p.theirs - p.ours;
    return Math.abs(off) > limit ? Math.sign(off) : 0;
  };
  const spells: CadencePair[][] = [];
  for (const pair of pairs) {
    const side = sideOf(pair);
    const last = spells.at(-1)?.at(-1);
    if (side === 0) spells.push([]);
    else if (last && sideOf(last) === side && pair.startS - last.endS < LEAST_S) spells.at(-1)!.push(pair);
    else spells.push([pair]);
  }
  return spells
    .filter((spell) => spell.length > 0 && spell.at(-1)!.endS - spell[0].startS >= SPELL_S)
    .map((spell) => ({
      startS: spell[0].startS,
      endS: spell.at(-1)!.endS,
      ours: toHundredths(mean(spell.map((p) => p.ours))),
      theirs: toHundredths(perCount * mean(spell.map((p) => p.theirs))),
    }));
}
