/**
 * What there is to say about one run, without words: a summary keeps facts, and a language makes sentences of them
 * when they are shown. Kept in session files: kinds and fields may be added, none renamed. Unknown fields are kept.
 */
import * as v from 'valibot';
import {
  amount,
  count,
  measureId,
  number,
  reason,
  share,
  side,
  text,
  unit,
  view,
  type Known,
} from './schema-parts.ts';

/** Nothing could be measured, and why. It stands alone. */
const blocked = v.looseObject({ kind: v.literal('blocked'), reason });

/** What the numbers rest on. */
const validity = v.looseObject({
  kind: v.literal('validity'),
  view,
  /** Seconds of running. */
  runningS: amount,
  /** Share of running time with a usable skeleton, 0..1. */
  validShare: share,
});

/** A measure that stayed in its good range. */
const strength = v.looseObject({ kind: v.literal('strength'), measure: measureId });

/** The one thing to watch, or to work on. */
const focus = v.looseObject({
  kind: v.literal('focus'),
  measure: measureId,
  side,
  /** In `unit`. */
  value: number,
  unit,
  band: v.picklist(['watch', 'fault']),
});

/** A measure that changed during the run. */
const drift = v.looseObject({
  kind: v.literal('drift'),
  measure: measureId,
  side,
  /** Session time, seconds. */
  fromS: number,
  /** In `unit`, with its sign. */
  change: number,
  unit,
  /** Smallest change of the measure worth believing, in `unit`. */
  smallest: amount,
});

/** Neither a focus nor a drift. */
const nothing = v.looseObject({ kind: v.literal('nothing') });

/** Where the run stood in the feedback programme. */
const programme = v.looseObject({
  kind: v.literal('programme'),
  run: v.picklist(['baseline', 'coached', 'retest', 'recall']),
  /** 1…`of` of a coached run; 0 in the other kinds. */
  session: count,
  /** How many coached runs a focus takes. */
  of: count,
  focus: v.nullable(measureId),
});

/** How the focus was carried before anything was said. */
const retention = v.looseObject({
  kind: v.literal('retention'),
  measure: measureId,
  side,
  kept: v.boolean(),
  /** Share of strides in the good range, 0..1. */
  goodShare: share,
  strides: count,
});

/** How the focus is carried long after its eight runs, with one reminder, against the end of those. */
const recall = v.looseObject({
  kind: v.literal('recall'),
  measure: measureId,
  /** Shares of strides in the good range, 0..1. */
  goodShare: share,
  endShare: share,
  /** `better`, `worse`: by more strides than chance brings. */
  than: v.picklist(['better', 'same', 'worse']),
});

/** What one cue did, over all the times it was given and its answer could be seen. */
const cue = v.looseObject({
  kind: v.literal('cue'),
  measure: measureId,
  /** As it was said, in the language of the run. */
  said: text,
  count,
  /** After how many of them the measure moved, and after how many it held. */
  worked: count,
  held: count,
  /** It has failed too often: other words next time. */
  dropped: v.boolean(),
});

/** No neutral stand was taken: head and shoulders are compared with the runner's own running. */
const againstRunning = v.looseObject({ kind: v.literal('against-running') });

/** Neither a neutral stand nor a running baseline was there to compare with. */
const noStand = v.looseObject({ kind: v.literal('no-stand') });

const summaryFact = v.variant('kind', [
  blocked,
  validity,
  strength,
  focus,
  drift,
  nothing,
  programme,
  retention,
  recall,
  cue,
  againstRunning,
  noStand,
]);

export type SummaryFact = Known<v.InferOutput<typeof summaryFact>>;

/** @returns undefined where none of several is known: the sentences that a file has beside them are shown then */
function knownFacts(facts: readonly unknown[]): v.InferOutput<typeof summaryFact>[] | undefined {
  const known = facts.filter((fact) => v.is(summaryFact, fact));
  return known.length > 0 || facts.length === 0 ? known : undefined;
}

/** Facts that this version does not know are left out, and the others kept. */
export const summaryFacts = v.fallback(
  v.optional(
    v.pipe(
      v.array(v.unknown()),
      v.transform((facts) => knownFacts(facts)),
    ),
  ),
  undefined,
);
