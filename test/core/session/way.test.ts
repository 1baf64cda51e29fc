import { describe, expect, it } from 'vitest';
import { wayOf } from '../../../src/core/session/way.ts';
import type { BeltMark, SessionFile } from '../../../src/core/session/session-file.ts';
import { sampleSession } from '../../surfaces/fixtures/sample-session.ts';

const mark = (timeS: number, speedKmh: number | null): BeltMark => ({
  timeS,
  speedKmh,
  inclinePercent: null,
});

/** Runs from 100 s to 1300 s. */
function run(belt: readonly BeltMark[], events: SessionFile['events'] = []): SessionFile {
  const running = [{ startS: 100, endS: 1300 }];
  return { ...sampleSession(0), durationS: 1400, running, events: [...events], belt: [...belt] };
}

describe('the way of a run on the belt', () => {
  it('is the speed over the seconds of running, whatever the belt does besides', () => {
    expect(wayOf(run([mark(0, 9)]))).toBeCloseTo((1200 * 9) / 3.6, 6);
    expect(wayOf(run([mark(700, 12), mark(0, 9)]))).toBeCloseTo((600 * 9 + 600 * 12) / 3.6, 6);
  });

  it('has no pauses in it', () => {
    const events = [
      { timeS: 400, kind: 'paused' },
      { timeS: 700, kind: 'resumed' },
    ] as const;
    expect(wayOf(run([mark(0, 9)], [...events]))).toBeCloseTo((900 * 9) / 3.6, 6);
  });

  it('is not known where more than a twentieth of the running has no speed', () => {
    expect(wayOf(run([mark(150, 9)]))).toBeCloseTo((1150 * 9) / 3.6, 6);
    expect(wayOf(run([mark(170, 9)]))).toBeNull();
    expect(wayOf(run([]))).toBeNull();
    expect(wayOf(run([mark(0, null)]))).toBeNull();
  });
});
