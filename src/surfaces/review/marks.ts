/** What the timeline shows and the jump keys go to: faults, drift, cues, events, and what was not measured. Pure. */
import type { Band } from '../../core/model/measure.ts';
import { measureOfKey } from '../../core/measures/all.ts';
import { momentOf } from '../../core/review/extremes.ts';
import type { Review, ReviewStride } from '../../core/review/review.ts';
import type { Handwork } from '../../core/handwork/handwork.ts';
import type { Interval, SessionFile } from '../../core/session/session-file.ts';
import { t } from '../../language/index.ts';
import { sidedName } from '../shared/format.ts';

export interface Mark {
  readonly timeS: number;
  readonly kind: 'event' | 'cue' | 'drift' | 'fault' | 'hand' | 'moment';
  readonly words: string;
  /** The stride a fault is in. */
  readonly stride: number | null;
}

/** A measure's name from its key; the key itself for one that is no measure of the catalogue. */
export function keyName(key: string): string {
  const measure = measureOfKey(key);
  return measure ? sidedName(measure.id, measure.side) : key;
}

/**
 * Strides that count and follow each other with one measure off: where it begins, and where it is worst. A fault that
 * fills the run would otherwise be jumped over from anywhere in it.
 */
function faultRuns(review: Review): Mark[] {
  const marks: Mark[] = [];
  const open = new Map<string, { first: ReviewStride; worst: ReviewStride }>();
  const close = (key: string): void => {
    const run = open.get(key);
    if (!run) return;
    for (const stride of new Set([run.first, run.worst]))
      marks.push({
        timeS: momentOf(review, stride, key),
        kind: 'fault',
        words: keyName(key),
        stride: stride.index,
      });
    open.delete(key);
  };
  for (const stride of review.strides) {
    const off = Object.entries(stride.judgements).filter(
      ([, { band }]) => band === 'fault' && stride.leftOut === null,
    );
    const still = new Set(off.map(([key]) => key));
    for (const key of open.keys()) if (!still.has(key)) close(key);
    for (const [key, { severity }] of off) {
      const run = open.get(key);
      if (!run) open.set(key, { first: stride, worst: stride });
      else if (severity > run.worst.judgements[key].severity) run.worst = stride;
    }
  }
  for (const key of open.keys()) close(key);
  return marks;
}

/** All of them, in order of time. */
export function marksOf(
  file: SessionFile,
  review: Review,
  work: Pick<Handwork, 'corrections' | 'moments'>,
): readonly Mark[] {
  const firstStart = file.events.find(({ kind }) => kind === 'running-started');
  const events = file.events.flatMap((event): Mark[] => {
    const { timeS, kind } = event;
    if (kind === 'drift') return [];
    const again = kind === 'running-started' && event !== firstStart;
    return [
      { timeS, kind: 'event', words: t(again ? 'event.running-again' : `event.${kind}`), stride: null },
    ];
  });
  const cues = file.cues.map(({ timeS, text }): Mark => ({ timeS, kind: 'cue', words: text, stride: null }));
  const drift = file.drift.map(({ fromS, measure, side }): Mark => {
    const words = t('review.driftOf', { measure: sidedName(measure, side) });
    return { timeS: fromS, kind: 'drift', words, stride: null };
  });
  const hands = work.corrections.map(({ timeS, joint }): Mark => {
    const words = t('hand.atTime', { joint: t(`joint.${joint}`) });
    return { timeS, kind: 'hand', words, stride: null };
  });
  const moments = work.moments.map(({ timeS, title }): Mark => ({
    timeS,
    kind: 'moment',
    words: title,
    stride: null,
  }));
  return [...events, ...cues, ...drift, ...hands, ...moments, ...faultRuns(review)].toSorted(
    (a, b) => a.timeS - b.timeS,
  );
}

/** Closer than this to where one is, it is where one is: half a frame and a rounding. */
const HERE_S = 0.02;

/** The next one after a time, or the last one before it; null where there is none. */
export function nextOf<Item>(
  items: readonly Item[],
  at: (item: Item) => number,
  timeS: number,
  direction: 1 | -1,
): Item | null {
  const found =
    direction > 0
      ? items.find((item) => at(item) > timeS + HERE_S)
      : items.findLast((item) => at(item) < timeS - HERE_S);
  return found ?? null;
}

const RANK = { fault: 2, watch: 1, ok: 0 } as const;

/** The worst band of all measures of a stride; null where none was judged or the stride does not count. */
export function worstBand(stride: ReviewStride): Band | null {
  if (stride.leftOut !== null) return null;
  const bands = Object.values(stride.judgements).map(({ band }) => band);
  return bands.toSorted((a, b) => RANK[b] - RANK[a])[0] ?? null;
}

/** Where nothing was measured: between the strides that count, where more than a stride is missing. */
export function unmeasured(review: Review): readonly Interval[] {
  const end = review.frames.timesS.at(-1) ?? 0;
  const gaps: Interval[] = [];
  let fromS = review.frames.timesS[0] ?? 0;
  for (const stride of review.strides) {
    if (stride.leftOut !== null) continue;
    if (stride.startS - fromS > 0.3) gaps.push({ startS: fromS, endS: stride.startS });
    fromS = Math.max(fromS, stride.endS);
  }
  if (end - fromS > 0.3) gaps.push({ startS: fromS, endS: end });
  return gaps;
}

/** Why a gap was not measured, in words: what the runner did in most of it. */
export function gapWords(review: Review, gap: Interval): string {
  const overlap = (s: Interval): number => Math.min(s.endS, gap.endS) - Math.max(s.startS, gap.startS);
  const main = review.spells.toSorted((a, b) => overlap(b) - overlap(a))[0];
  return main ? t(`review.spell.${main.activity}`) : t('review.spell.unclear');
}

/** The stride at a moment; null between strides. */
export function strideAt(review: Review, timeS: number): ReviewStride | null {
  return review.strides.findLast((s) => s.startS <= timeS + 0.0005 && timeS < s.endS) ?? null;
}
