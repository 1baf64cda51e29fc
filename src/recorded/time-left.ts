/** How long it will still take, from how it went over the last seconds. */
const WINDOW_MS = 15_000;
/** Before this nothing is said: the first frames are slower than the others. */
const LEAST_MS = 1500;

export interface TimeLeft {
  /**
   * @param done - how much is done, in whatever unit
   * @param whole - how much there is in all
   * @returns seconds; null while it cannot be told
   */
  after(nowMs: number, done: number, whole: number): number | null;
  /** It stood still until now: what came before says nothing of the speed. */
  restart(): void;
}

export function createTimeLeft(): TimeLeft {
  let marks: { readonly atMs: number; readonly done: number }[] = [];
  return {
    after(nowMs, done, whole) {
      marks.push({ atMs: nowMs, done });
      const first = marks.findIndex((mark) => mark.atMs >= nowMs - WINDOW_MS);
      if (first > 0) marks = marks.slice(first);
      const spanMs = nowMs - marks[0].atMs;
      const gained = done - marks[0].done;
      if (spanMs < LEAST_MS || gained <= 0) return null;
      return (((whole - done) / gained) * spanMs) / 1000;
    },
    restart() {
      marks = [];
    },
  };
}
