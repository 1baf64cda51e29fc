/** A watch on the wrist of the runner of a session: its clock is off, it smooths, it has a bias, and noise of its own. */
import type { SessionFile } from '../../../src/core/session/session-file.ts';
import type { WatchFile, WatchSample } from '../../../src/core/watch/watch-file.ts';

export interface WatchOptions {
  /** Seconds that its clock is ahead. */
  readonly aheadS?: number;
  /** Steps a minute that it counts too many. */
  readonly bias?: number;
  /** Standard deviation of a second, steps a minute. */
  readonly noise?: number;
  /** Seconds between samples. */
  readonly everyS?: number;
  /** It writes both feet's steps where one foot's are wanted. */
  readonly countsSteps?: boolean;
  /** Begins so long before the session, and ends so long after it. */
  readonly marginS?: number;
  /** What its speed is multiplied by. */
  readonly speedFactor?: number;
  readonly seed?: number;
}

/** What the runner did at a time of the session: a true cadence that the session's epochs are means of. */
function trueCadence(session: SessionFile, timeS: number): number {
  const runs = session.running.some(({ startS, endS }) => timeS >= startS && timeS < endS);
  if (!runs) return 0;
  return session.epochs.find((e) => timeS >= e.startS && timeS < e.endS)?.values['cadence'] ?? 0;
}

export function watchOf(session: SessionFile, options: WatchOptions = {}): WatchFile {
  const { aheadS = 0, bias = 0, noise = 0, everyS = 1, marginS = 60, speedFactor = 1, seed = 1 } = options;
  let state = seed * 7919;
  const random = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648 - 0.5;
  };
  const startS = Date.parse(session.startedAt) / 1000;
  const samples: WatchSample[] = [];
  for (let timeS = -marginS; timeS < session.durationS + marginS; timeS += everyS) {
    const steps = trueCadence(session, timeS);
    const told = steps === 0 ? 0 : steps + bias + noise * Math.sqrt(12) * random();
    const belt = session.belt?.findLast((b) => b.timeS <= timeS)?.speedKmh ?? null;
    samples.push({
      unixS: Math.round(startS + timeS + aheadS),
      beatsPerMin: 120 + Math.round(20 * Math.min(1, Math.max(0, timeS / 300))),
      cadence: options.countsSteps === true ? Math.round(told) : Math.round(told) / 2,
      speedMps: steps === 0 || belt === null ? null : (speedFactor * belt) / 3.6,
    });
  }
  return { device: 'Simulated', samples };
}
