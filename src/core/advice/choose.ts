/** From findings to a handful of things to do, each with the finding it is for. */
import { adviceOf, type AdviceId } from './exercises/all.ts';
import type { Finding } from './finding.ts';
import { adviceFor } from './for-finding.ts';

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
  const wanted = findings.map((finding) => ({ finding, advices: adviceFor(finding) }));
  const deepest = Math.max(0, ...wanted.map(({ advices }) => advices.length));
  for (let depth = 0; depth < deepest; depth++) {
    for (const { finding, advices } of wanted) {
      const advice = advices[depth];
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
