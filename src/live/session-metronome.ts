/** The metronome of a session: its beat, and who has to know of it. */
import { metronomeRate } from '../core/coaching/metronome.ts';
import type { Coach } from './coach-in-worker.ts';
import type { LivePorts } from './live-ports.ts';
import type { SessionClock } from './session-clock.ts';
import type { SessionRecording } from './session-recording.ts';
import type { SessionView } from './session-view.ts';

export interface SessionMetronome {
  /** Beats for so many minutes from now, a little above the runner's cadence; without one it stays silent. */
  start(minutes: number): void;
  stop(): void;
  /** Session time has come to here: it stops where its minutes are over. */
  until(timeS: number): void;
}

interface Parts {
  readonly ports: Pick<LivePorts, 'metronome'>;
  /** 0..1 */
  readonly volume: number;
  readonly view: SessionView;
  readonly clock: SessionClock;
  readonly recording: SessionRecording;
  readonly coach: Coach;
}

export function createSessionMetronome(parts: Parts): SessionMetronome {
  const { ports, volume, view, clock, recording, coach } = parts;

  function tell(stepsPerMin: number | null): void {
    recording.recorder?.metronome(clock.nowS, stepsPerMin);
    coach.feed({ kind: 'metronome', stepsPerMin });
  }

  function start(minutes: number): void {
    const { metronome: beating, paused, coachingStopped, status } = view.state;
    const untilS = clock.nowS + minutes * 60;
    // Its own beat must not be taken for the runner's: that would climb with every press.
    if (beating) return view.change({ metronome: { ...beating, untilS } });
    const cadence = status?.cadence ?? null;
    if (cadence === null || paused || coachingStopped) return;
    const stepsPerMin = metronomeRate(cadence);
    if (!ports.metronome.start(stepsPerMin, volume)) return;
    view.change({ metronome: { stepsPerMin, untilS } });
    tell(stepsPerMin);
  }

  function stop(): void {
    if (!view.state.metronome) return;
    ports.metronome.stop();
    view.change({ metronome: null });
    tell(null);
  }

  return {
    start,
    stop,
    until(timeS) {
      const { metronome } = view.state;
      if (metronome && timeS >= metronome.untilS) stop();
    },
  };
}
