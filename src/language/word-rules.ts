/** What the words of a language must not say: each language has its own, in `rules.ts` of its folder, for the tests. */
export interface WordRules {
  /** Claims that would make a medical device of it, or a promise that nobody can keep: nowhere. */
  readonly claims: readonly RegExp[];
  /** What must never be said: each has to be caught by `claims`, or there is a hole in them. */
  readonly never: readonly string[];
  /** Names of conditions: only where education and the red-flag questions must name what they are about. */
  readonly conditions: readonly RegExp[];
  /** Body parts that a cue does without: the world outside will do. */
  readonly bodyParts: RegExp;
  /** What the full disclaimer has to contain: that it estimates, and that it is no medical advice. */
  readonly disclaimer: readonly RegExp[];
}
