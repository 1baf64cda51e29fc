/** Temporary: the signatures of the live coach, without a coach behind them. */
import type { CoachInput, CoachSettings, StepResult } from './live.ts';

export interface CoachState {
  readonly settings: CoachSettings;
}

export function createCoach(settings: CoachSettings): CoachState {
  return { settings };
}

export function step(state: CoachState, _input: CoachInput): StepResult<CoachState> {
  return { state, outputs: [] };
}
