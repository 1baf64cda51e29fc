/** Where the session stands: one phase, changed by what is observed as `transitions.ts` has it. */
import type { Phase } from './contract.ts';
import { TRANSITIONS, type Observation, type Situation, type Told, type Transition } from './transitions.ts';

export interface PhaseState {
  current: Phase;
  /** There was a run in this session. */
  hasRun: boolean;
  /** When a lost runner was last found, source time; null until then. */
  foundS: number | null;
  /** "Are you OK?" was asked in this absence. */
  askedAfter: boolean;
}

export type TimedTold = Told & { readonly timeS: number };

export function startPhase(): PhaseState {
  return { current: 'looking', hasRun: false, foundS: null, askedAfter: false };
}

/** The row that holds in a phase and a situation; null where nothing changes and nothing is told. */
export function transitionFor(phase: Phase, situation: Situation): Transition | null {
  return (
    TRANSITIONS.find(
      (row) =>
        row.in.includes(phase) &&
        row.sees.includes(situation.sees.kind) &&
        (row.when === undefined || row.when(situation)),
    ) ?? null
  );
}

/** Moves on. @returns what is to be written and said, each with its source time */
export function advance(
  phase: PhaseState,
  sees: Observation,
  facts: Pick<Situation, 'spellS' | 'standSettled'>,
): readonly TimedTold[] {
  const { hasRun, askedAfter } = phase;
  const row = transitionFor(phase.current, { ...facts, sees, hasRun, askedAfter });
  if (sees.kind === 'another-clock') phase.foundS = null;
  const told = (row?.tells ?? []).map((what): TimedTold => {
    const timeS = timeOf(what, sees, phase.foundS);
    if ('event' in what && what.event === 'runner-found') phase.foundS = timeS;
    if ('notice' in what && what.notice === 'are-you-ok') phase.askedAfter = true;
    return { ...what, timeS };
  });
  const to = row?.to ?? phase.current;
  if (to === 'running') phase.hasRun = true;
  if (to === 'lost' && phase.current !== 'lost') phase.askedAfter = false;
  phase.current = to;
  return told;
}

/** What is told is said now; a run, and a runner who was found running, is written down as of its beginning. */
function timeOf(told: Told, sees: Observation, foundS: number | null): number {
  if (!('event' in told) || sees.kind !== 'runs') return sees.timeS;
  // Who was found before the run was sure may have begun to run before that.
  return told.event === 'running-started' ? Math.max(sees.beganS, foundS ?? -Infinity) : sees.beganS;
}
