/** What happened when: starts and stops of running, the runner away and back, drifts, and what the shell saw. */
import { toHundredths } from '../signal/round.ts';
import { movesOf, type Recording } from './recording.ts';
import type { DriftFinding, SessionEvent, SessionEventKind } from '../session/session-file.ts';

/** What the skeletons do not show. The rest is found again in the recording, so live events of those kinds are not taken over. */
const SHELL_KINDS: readonly SessionEventKind[] = ['paused', 'resumed', 'camera-lost'];

const RAILS_STRIDES = 3;

/** Away for less than this is a blink of the tracking, not an absence. */
const AWAY_S = 1;

export function eventsOf(
  recording: Recording,
  shellEvents: readonly SessionEvent[],
  drift: readonly DriftFinding[],
): SessionEvent[] {
  const events: SessionEvent[] = shellEvents.filter((e) => SHELL_KINDS.includes(e.kind));
  for (const run of recording.running) {
    events.push({ timeS: toHundredths(run.startS), kind: 'running-started' });
    events.push({ timeS: toHundredths(run.endS), kind: 'running-stopped' });
  }
  recording.spells.forEach((spell, i) => {
    if (spell.activity !== 'nobody' || spell.endS - spell.startS < AWAY_S) return;
    if (i > 0) events.push({ timeS: toHundredths(spell.startS), kind: 'runner-lost' });
    if (i < recording.spells.length - 1)
      events.push({ timeS: toHundredths(spell.endS), kind: 'runner-found' });
  });
  for (const timeS of movesOf(recording)) events.push({ timeS: toHundredths(timeS), kind: 'camera-moved' });
  for (const timeS of railsFrom(recording))
    events.push({ timeS: toHundredths(timeS), kind: 'hands-on-rails' });
  for (const d of drift) events.push({ timeS: d.fromS, kind: 'drift' });
  return events.toSorted((a, b) => a.timeS - b.timeS);
}

/** Beginnings of spells of at least three strides with the hands on the rails. */
function railsFrom(recording: Recording): number[] {
  const out: number[] = [];
  let held = 0;
  for (const [i, stride] of recording.strides.entries()) {
    held = stride.reading.onRails ? held + 1 : 0;
    if (held === RAILS_STRIDES) out.push(recording.strides[i - RAILS_STRIDES + 1].startS);
  }
  return out;
}
