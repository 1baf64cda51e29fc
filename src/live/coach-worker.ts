/** The live coach in a thread of its own: measuring the last seconds every second would make the page stutter. */
import type { CoachSettings } from '../core/session/run.ts';
import { createCoach, step, type CoachState } from '../core/coach/step.ts';
import type { CoachInput, CoachOutput } from '../core/coach/contract.ts';
import { tellPagesOfRequests } from '../workers/own-requests.ts';

export type ToCoach =
  | { readonly kind: 'open'; readonly settings: CoachSettings }
  | { readonly kind: 'input'; readonly input: CoachInput };

/** One for every input, in their order. `broke`: a bug, with its stack. */
export type FromCoach = { readonly outputs: readonly CoachOutput[] } | { readonly broke: string };

tellPagesOfRequests();

let coach: CoachState | null = null;

addEventListener('message', ({ data }: MessageEvent<ToCoach>) => {
  if (data.kind === 'open') coach = createCoach(data.settings);
  else postMessage(answer(data.input));
});

function answer(input: CoachInput): FromCoach {
  if (!coach) return { broke: 'an input came before the settings' };
  try {
    const { state, outputs } = step(coach, input);
    coach = state;
    return { outputs };
  } catch (error) {
    return { broke: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
