/** From findings to a handful of things to do, each with the finding it is for. */
import { FOR_FINDING, type Finding } from './for-finding.ts';
import { adviceOf, type AdviceId } from './library.ts';

export interface Chosen {
  readonly advice: AdviceId;
  /** Null: put there by the runner. */
  readonly because: Finding | null;
}

export interface ChooseOptions {
  /** Leave out what is not fit for a sore day. */
  readonly gentleOnly: boolean;
  /** A plan that is longer is not followed. */
  readonly most: number;
}

/** Not more than this of one kind: six stretches are no plan. */
const MOST_OF_A_KIND = 3;

/** Best advice of every finding first, then the second best of every finding, and so on; nothing twice. */
export function chooseAdvice(
  findings: readonly Finding[],
  { gentleOnly, most }: ChooseOptions,
): readonly Chosen[] {
  const chosen: Chosen[] = [];
  const deepest = Math.max(0, ...findings.map((finding) => FOR_FINDING[finding].length));
  for (let depth = 0; depth < deepest; depth++) {
    for (const finding of findings) {
      const advice = FOR_FINDING[finding][depth];
      if (advice === undefined || chosen.length >= most) continue;
      if (gentleOnly && !adviceOf(advice).gentle) continue;
      if (chosen.some((other) => other.advice === advice)) continue;
      const { kind } = adviceOf(advice);
      if (chosen.filter((other) => adviceOf(other.advice).kind === kind).length >= MOST_OF_A_KIND) continue;
      chosen.push({ advice, because: finding });
    }
  }
  return chosen;
}
