import type { CoachSettings } from '../core/session/run.ts';
import type { CoachInput, CoachOutput } from '../core/coach/contract.ts';
import { Watchdog } from '../workers/watchdog.ts';
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
  /** It hung, and another one has taken its place: it knows what the runner wished, but nothing of the run so far. */
  onRestarted(detail: string): void;
  /** A bug, or it hung a second time: nothing comes after it. */
  onFailed(detail: string): void;
}

export type OpenCoach = (settings: CoachSettings, listener: CoachListener) => Coach;

export type CoachWorker = Pick<Worker, 'addEventListener' | 'postMessage' | 'terminate'>;

/** Silent for so long with inputs waiting, it hangs. An input takes some 0.1 s at most on a slow laptop. */
const PATIENCE_MS = 8000;
/** A coach that hangs again would hang for the rest of the run. */
const MOST_RESTARTS = 1;

const openWorker = (): CoachWorker =>
  new Worker(new URL('./coach-worker.ts', import.meta.url), { type: 'module' });

/** @param openOne - opens another worker, for tests */
export function openCoachInWorker(
  settings: CoachSettings,
  listener: CoachListener,
  openOne: () => CoachWorker = openWorker,
): Coach {
  const wishes = new Map<string, CoachInput>();
  let restarts = 0;
  let ended = false;
  let life = begin();

  function begin(): Life {
    const next: Life = openLife(openOne(), {
      onOutput: (output) => !ended && next === life && listener.onOutput(output),
      onHung: (detail) => !ended && next === life && replace(detail),
      onBroke: (detail) => !ended && next === life && fail(detail),
    });
    next.post({ kind: 'open', settings });
    return next;
  }

  function replace(detail: string): void {
    life.end();
    if (restarts++ === MOST_RESTARTS) return fail(detail);
    life = begin();
    // Told again, or it would coach a runner who had said that something hurts.
    for (const input of wishes.values()) life.feed(input, { silently: true });
    listener.onRestarted(detail);
  }

  function end(): void {
    ended = true;
    life.end();
  }

  function fail(detail: string): void {
    end();
    listener.onFailed(detail);
  }

  return {
    feed(input) {
      // Commands are never dropped.
      if (ended || (input.kind === 'frame' && life.waiting >= MOST_WAITING)) return;
      const wish = wishOf(input);
      if (wish) {
        // The latest of its kind, in the order in which they were given.
        wishes.delete(wish);
        wishes.set(wish, input);
      }
      life.feed(input);
    },
    dispose: end,
  };
}

/** What a wish that holds until it is changed is kept under; null for what is over once it was done. */
function wishOf({ kind }: CoachInput): string | null {
  switch (kind) {
    case 'pause':
    case 'resume':
      return 'pause';
    case 'snooze':
    case 'skip-stand':
    case 'amount':
    case 'belt':
    case 'battery':
    case 'metronome':
    case 'sore':
    case 'stop-coaching':
      return kind;
    case 'frame':
    case 'retake':
    case 'camera-lost':
    case 'ask':
      return null;
  }
}

/** One worker, from its opening until it is ended. */
interface Life {
  /** Inputs that it has not answered. */
  readonly waiting: number;
  post(message: ToCoach): void;
  /** `silently`: nothing of what it says to this input is passed on. */
  feed(input: CoachInput, how?: { readonly silently: boolean }): void;
  end(): void;
}

interface LifeListener {
  readonly onOutput: (output: CoachOutput) => void;
  readonly onHung: (detail: string) => void;
  readonly onBroke: (detail: string) => void;
}

function openLife(worker: CoachWorker, { onOutput, onHung, onBroke }: LifeListener): Life {
  /** For every input without an answer, in order: whether its answer is passed on. */
  const unanswered: { readonly silently: boolean }[] = [];
  const watch = (): Watchdog =>
    new Watchdog(PATIENCE_MS, () => {
      if (unanswered.length > 0) return onHung(`no word from the coach for ${PATIENCE_MS / 1000} s`);
      watchdog = watch();
    });
  let watchdog = watch();
  const post = (message: ToCoach): void => worker.postMessage(message, { transfer: [] });
  worker.addEventListener('error', (event) => onBroke(event.message || 'the coach did not start'));
  worker.addEventListener('messageerror', () => onHung('an answer of the coach could not be read'));
  worker.addEventListener('message', ({ data }: MessageEvent<FromCoach>) => {
    watchdog.fed();
    const input = unanswered.shift();
    if ('broke' in data) return onBroke(data.broke);
    if (!input?.silently) for (const output of data.outputs) onOutput(output);
  });
  return {
    get waiting() {
      return unanswered.length;
    },
    post,
    feed(input, how = { silently: false }) {
      if (unanswered.length === 0) watchdog.fed();
      unanswered.push(how);
      post({ kind: 'input', input });
    },
    end() {
      watchdog.stop();
      worker.terminate();
    },
  };
}
