/** What happened when: starts and stops of running, the runner away and back, drifts, and what the shell saw. */
import type { Recording } from './recording.ts';
import type { DriftFinding, SessionEvent } from './session-file.ts';

/** Away for less than this is a blink of the tracking, not an absence. */
const AWAY_S = 1;

export function eventsOf(
  recording: Recording,
  shellEvents: readonly SessionEvent[],
  drift: readonly DriftFinding[],
): SessionEvent[] {
  const events: SessionEvent[] = [...shellEvents];
  for (const run of recording.running) {
    events.push({ timeS: round(run.startS), kind: 'running-started' });
    events.push({ timeS: round(run.endS), kind: 'running-stopped' });
  }
  recording.spells.forEach((spell, i) => {
    if (spell.activity !== 'nobody' || spell.endS - spell.startS < AWAY_S) return;
    if (i > 0) events.push({ timeS: round(spell.startS), kind: 'runner-lost' });
    if (i < recording.spells.length - 1) events.push({ timeS: round(spell.endS), kind: 'runner-found' });
  });
  for (const d of drift) events.push({ timeS: d.fromS, kind: 'drift' });
  return events.toSorted((a, b) => a.timeS - b.timeS);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
