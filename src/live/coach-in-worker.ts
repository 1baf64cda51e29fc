import type { CoachSettings } from '../core/session/run.ts';
import type { CoachInput, CoachOutput } from '../core/coach/contract.ts';
import type { FromCoach, ToCoach } from './coach-worker.ts';

/** Three seconds at 30 frames/s: a coach this far behind is better off with fewer frames than with old ones. */
const MOST_WAITING = 90;

/** The coach as a live session uses it: inputs go in, outputs come back in their order, a little later. */
export interface Coach {
  feed(input: CoachInput): void;
  dispose(): void;
}

export interface CoachListener {
  onOutput(output: CoachOutput): void;
  /** A bug: nothing comes after it. */
  onFailed(detail: string): void;
}

export type OpenCoach = (settings: CoachSettings, listener: CoachListener) => Coach;

export type CoachWorker = Pick<Worker, 'addEventListener' | 'postMessage' | 'terminate'>;

/** @param worker - another one, for tests */
export function openCoachInWorker(
  settings: CoachSettings,
  listener: CoachListener,
  worker: CoachWorker = new Worker(new URL('./coach-worker.ts', import.meta.url), { type: 'module' }),
): Coach {
  let waiting = 0;
  let ended = false;
  const post = (message: ToCoach): void => worker.postMessage(message, { transfer: [] });
  const end = (): void => {
    ended = true;
    worker.terminate();
  };
  const fail = (detail: string): void => {
    if (ended) return;
    end();
    listener.onFailed(detail);
  };
  worker.addEventListener('error', (event) => fail(event.message || 'the coach did not start'));
  worker.addEventListener('message', ({ data }: MessageEvent<FromCoach>) => {
    waiting--;
    if (ended) return;
    if ('broke' in data) return fail(data.broke);
    for (const output of data.outputs) listener.onOutput(output);
  });
  post({ kind: 'open', settings });
  return {
    feed(input) {
      // Commands are never dropped.
      if (ended || (input.kind === 'frame' && waiting >= MOST_WAITING)) return;
      waiting++;
      post({ kind: 'input', input });
    },
    dispose: end,
  };
}
