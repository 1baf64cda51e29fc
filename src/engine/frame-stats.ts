import type { EngineNames, EngineStats } from './protocol.ts';
import { median } from './timing.ts';

const KEPT = 100;
/** A gap this much longer than the usual distance of two frames hides frames that never reached us. */
const GAP = 1.5;

/** Counts the frames of one source. Pure: times come from outside. */
export class FrameStats {
  private seen = 0;
  private analysed = 0;
  private dropped = 0;
  private late = 0;
  private onPurpose = 0;
  private wish: number | null = null;
  private lastS: number | null = null;
  private readonly durations: number[] = [];
  private readonly distances: number[] = [];
  private readonly nominalS: number;

  /** @param frameRate what the source says it gives, frames per second; 0 where unknown */
  constructor(frameRate = 0) {
    this.nominalS = frameRate > 0 ? 1 / frameRate : 0;
  }

  /** A frame arrived. Frames the camera's queue threw away before are inferred from the gap in time. */
  arrived(timeS: number): void {
    this.seen++;
    if (this.lastS !== null && timeS > this.lastS) {
      const distance = timeS - this.lastS;
      const usual = this.usualDistance();
      if (usual > 0 && distance > usual * GAP) {
        const missing = Math.round(distance / usual) - 1;
        this.seen += missing;
        this.dropped += missing;
      }
      this.distances.push(distance);
      if (this.distances.length > KEPT) this.distances.shift();
    }
    this.lastS = timeS;
  }

  /** A frame that arrived gave way to a newer one. */
  skipped(): void {
    this.late++;
  }

  /** A frame that arrived is not needed. */
  leftOut(): void {
    this.onPurpose++;
  }

  /** Frames a second that are wanted at the moment; null = all. */
  get wantedFps(): number | null {
    return this.wish;
  }

  want(fps: number | null): void {
    this.wish = fps;
  }

  /** A frame's skeleton is there, `durationMs` after the frame's arrival. */
  done(durationMs: number): void {
    this.analysed++;
    this.durations.push(durationMs);
    if (this.durations.length > KEPT) this.durations.shift();
  }

  snapshot(names: EngineNames): EngineStats {
    return {
      ...names,
      framesSeen: this.seen,
      framesAnalysed: this.analysed,
      framesDropped: this.dropped,
      framesLeftOut: this.onPurpose,
      framesLost: this.late,
      medianFrameMs: this.durations.length > 0 ? median(this.durations) : 0,
    };
  }

  /** A camera slows down in the dark, so its own word is only a lower bound: the shortest tenth of gaps tells more. */
  private usualDistance(): number {
    const sorted = this.distances.toSorted((a, b) => a - b);
    const short = sorted[Math.floor(sorted.length / 10)] ?? 0;
    return Math.max(short, this.nominalS);
  }
}
