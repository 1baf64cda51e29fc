/** The words of a measure, as every language has to give them. */

/** One way to say a cue; with a text for each side where the side is named. */
export type CueWords = string | { readonly both: string; readonly left: string; readonly right: string };

/** What a plus, a minus and a zero of the value say. */
export interface SignWords {
  readonly plus: string;
  readonly minus: string;
  readonly zero: string;
}

export interface MeasureWords {
  readonly name: string;
  /** Fits a gauge; the name where it is left out. */
  readonly short?: string;
  /** One sentence: what the number is. */
  readonly what: string;
  /** Left out where the sign says nothing. */
  readonly sign?: SignWords;
  /** The same for a single side, where it means something else there. */
  readonly sideSign?: SignWords;
  /** A change from the runner's own line, where "above" and "below" would mislead. */
  readonly change?: { readonly plus: string; readonly minus: string };
  /**
   * Cues: external focus, six words at most, spoken and shown. The usual wording first; the others are other ideas for a
   * runner whom it does not move. A language may have more or fewer ideas than another.
   */
  readonly cues?: readonly CueWords[];
  /** Cues for the opposite fault, where the measure has one. */
  readonly oppositeCues?: readonly CueWords[];
  /** The Learn page: captions of the two drawings, what is known, and what the number does not say. */
  readonly learn: {
    readonly easy: string;
    readonly off: string;
    readonly says: string;
    readonly not: string;
  };
}

type Sign = keyof SignWords;

/** Keys of a measure's texts in the catalogue. Further cues have keys too, found by `hasText`. */
export type MeasureTextKey<D> = D extends { readonly id: infer Id extends string; readonly words: infer W }
  ? | `measure.${Id}`
    | `measure.${Id}.what`
    | `learn.${Id}.${keyof MeasureWords['learn']}`
    | (W extends { readonly short: string } ? `measure.${Id}.short` : never)
    | (W extends { readonly sign: SignWords } ? `sign.${Id}.${Sign}` : never)
    | (W extends { readonly sideSign: SignWords } ? `sign.${Id}.side.${Sign}` : never)
    | (W extends { readonly change: object } ? `change.${Id}.${'plus' | 'minus'}` : never)
    | (W extends { readonly cues: readonly CueWords[] } ? `cue.${Id}` : never)
  : never;

/** Texts by catalogue key, e.g. `measure.ID`, `learn.ID.says`, `cue.ID.2.left`. */
export function textsOf(id: string, words: MeasureWords, oppositeStem?: string): Record<string, string> {
  const out: Record<string, string> = { [`measure.${id}`]: words.name, [`measure.${id}.what`]: words.what };
  const put = (prefix: string, texts: object | undefined) => {
    for (const [key, text] of Object.entries(texts ?? {})) out[`${prefix}.${key}`] = String(text);
  };
  if (words.short !== undefined) out[`measure.${id}.short`] = words.short;
  put(`sign.${id}`, words.sign);
  put(`sign.${id}.side`, words.sideSign);
  put(`change.${id}`, words.change);
  put(`learn.${id}`, words.learn);
  cues(out, id, words.cues ?? []);
  if (oppositeStem !== undefined) cues(out, oppositeStem, words.oppositeCues ?? []);
  return out;
}

/** `cue.STEM`, then `cue.STEM.2`, `cue.STEM.3`; `.left` and `.right` behind it where the side is named. */
function cues(out: Record<string, string>, stem: string, list: readonly CueWords[]): void {
  list.forEach((cue, i) => {
    const key = i === 0 ? `cue.${stem}` : `cue.${stem}.${i + 1}`;
    if (typeof cue === 'string') {
      out[key] = cue;
      return;
    }
    out[key] = cue.both;
    out[`${key}.left`] = cue.left;
    out[`${key}.right`] = cue.right;
  });
}
