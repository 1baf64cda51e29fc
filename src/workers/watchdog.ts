/** Calls `onSilent` once when it was not fed for `patienceMs`. Works, if coarsely, with a hidden page's slow timers. */
export class Watchdog {
  private patienceMs: number;
  private readonly onSilent: (silentMs: number) => void;
  private readonly timer: ReturnType<typeof setInterval>;
  private lastMs = performance.now();
  private lastTickMs = performance.now();

  constructor(patienceMs: number, onSilent: (silentMs: number) => void) {
    this.patienceMs = patienceMs;
    this.onSilent = onSilent;
    this.timer = setInterval(() => this.tick(), patienceMs / 6);
  }

  fed(): void {
    this.lastMs = performance.now();
  }

  /** Counts from now, and waits for so long from now on. */
  allow(patienceMs: number): void {
    this.patienceMs = patienceMs;
    this.fed();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private tick(): void {
    const now = performance.now();
    // A page that itself slept (a suspended laptop) must not blame the worker for the silence.
    const slept = now - this.lastTickMs > this.patienceMs;
    this.lastTickMs = now;
    if (slept) this.lastMs = now;
    if (now - this.lastMs <= this.patienceMs) return;
    this.stop();
    this.onSilent(now - this.lastMs);
  }
}
