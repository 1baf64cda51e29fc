/** Signal tools on simulated skeletons: the simplest reading of the beat, to show that the two fit together. */
import { describe, expect, it } from 'vitest';
import { LM } from '../../src/core/pose/landmarks.ts';
import { autocorrelation, lagPeaks, refinePeriod } from '../../src/core/signal/autocorrelation.ts';
import { bandpass } from '../../src/core/signal/butterworth.ts';
import { frameRateHz, resample } from '../../src/core/signal/resample.ts';
import { laptopFront, rear, sideLeft, simulate, wholeBodyFront, type Scenario } from './index.ts';

function cadenceOf(scenario: Scenario): { read: number; truth: number } {
  const run = simulate(scenario);
  const t = run.frames.map((f) => f.timeS);
  const y = run.frames.map(({ image }) =>
    image ? (image[3 * LM.leftShoulder + 1] + image[3 * LM.rightShoulder + 1]) / 2 : Number.NaN,
  );
  const even = resample(t, y, 60);
  const band = bandpass(even.values, 60, 1, 6, frameRateHz(t));
  const r = autocorrelation(band, 180);
  const first = lagPeaks(r, 16, 28)[0];
  return { read: (60 * 60) / refinePeriod(r, first.lag, 4).period, truth: run.truth.values['cadence'] };
}

describe('the beat in the shoulders of a simulated skeleton', () => {
  it.each([
    [140, laptopFront],
    [163, wholeBodyFront],
    [180, laptopFront],
    [187, rear],
    [200, sideLeft],
  ] as const)('%d steps/min', (cadence, view) => {
    const { read, truth } = cadenceOf(view({ durationS: 12, seed: 5, parameters: { cadence } }));
    expect(Math.abs(read - truth)).toBeLessThan(0.7);
  });

  it('survives jitter, dropped frames and a runner who is not found for a while', () => {
    const { read, truth } = cadenceOf(
      laptopFront({
        durationS: 16,
        parameters: { cadence: 172, stepTimeAsym: 4 },
        timing: { droppedShare: 0.2, captureJitterS: 0.008 },
        faults: { missing: [[6, 7.5]] },
      }),
    );
    expect(Math.abs(read - truth)).toBeLessThan(1);
  });
});
