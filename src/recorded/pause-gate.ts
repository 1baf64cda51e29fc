/** A switch that several files wait at, one after the other. */
export interface PauseGate {
  readonly paused: boolean;
  set(paused: boolean): void;
  /** Resolves when it is open, or when `signal` has been given. */
  opened(signal: AbortSignal): Promise<void>;
}

export function createPauseGate(): PauseGate {
  let paused = false;
  let waiting: (() => void)[] = [];
  return {
    get paused() {
      return paused;
    },
    set(next) {
      paused = next;
      if (paused) return;
      for (const go of waiting) go();
      waiting = [];
    },
    async opened(signal) {
      if (!paused || signal.aborted) return;
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
        signal.addEventListener('abort', () => resolve(), { once: true });
      });
    },
  };
}
