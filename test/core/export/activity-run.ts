/** A run with all that an activity file can hold: speeds, a pause, heart rate with a silence, odd fractions of seconds. */
import type { SessionFile } from '../../../src/core/session/session-file.ts';
import { sampleSession } from '../../surfaces/fixtures/sample-session.ts';

export function activityRun(change: Partial<SessionFile> = {}): SessionFile {
  const file = sampleSession(0);
  return {
    ...file,
    id: '6f0c1f9e-4d3e-4c0a-9c51-0d6a3f1b2c4d',
    startedAt: '2026-11-20T07:40:00.400Z',
    measures: file.measures.map((m) => (m.id === 'cadence' ? { ...m, value: 177 } : m)),
    epochs: file.epochs.map((epoch, i) => ({
      ...epoch,
      values: {
        ...epoch.values,
        cadence: 177,
        verticalOscillation: 21.25,
        ...(i > 90 && { cadence: 179.5 }),
      },
    })),
    events: [
      { timeS: 600.2, kind: 'paused' },
      { timeS: 660.9, kind: 'resumed' },
    ],
    belt: [
      { timeS: 18.2, speedKmh: 9, inclinePercent: 1 },
      { timeS: 900.3, speedKmh: 10.8, inclinePercent: 1 },
      { timeS: 1500, speedKmh: 12.6, inclinePercent: 2.5 },
    ],
    heartRate: {
      source: 'Strap',
      series: Array.from({ length: 1900 }, (_, i) => ({ timeS: i + 0.7, bpm: 130 + (i % 20) })).filter(
        ({ timeS }) => timeS < 400 || timeS > 430,
      ),
    },
    ...change,
  };
}
