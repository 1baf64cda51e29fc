/** What the runner asks for or tells during a run: shown, written down, and handed to the coach. */
import type { BeltMark, SessionEventKind } from '../core/session/session-file.ts';
import type { Belt } from './contract.ts';
import type { Coach } from './coach-in-worker.ts';
import type { SessionClock } from './session-clock.ts';
import type { SessionDevices } from './session-devices.ts';
import type { SessionMetronome } from './session-metronome.ts';
import type { SessionRecording } from './session-recording.ts';
import type { SessionView } from './session-view.ts';

export interface RunnersWishes {
  pause(paused: boolean): void;
  /** No cue for so many minutes from now; 0 ends it. */
  snooze(minutes: number): void;
  sore(): void;
  stopCoaching(stopped: boolean): void;
  setBelt(belt: Belt): void;
  /** Session time has come to here: a snooze whose minutes are over ends. */
  until(timeS: number): void;
}

interface Parts {
  readonly view: SessionView;
  readonly clock: SessionClock;
  readonly recording: SessionRecording;
  readonly coach: Coach;
  readonly beat: SessionMetronome;
  readonly devices: Pick<SessionDevices, 'typed'>;
  /** Writes an event down. */
  readonly note: (kind: SessionEventKind) => void;
  /** Takes down and ends what is being shown and said. */
  readonly hush: () => void;
}

export function createRunnersWishes(parts: Parts): RunnersWishes {
  const { view, clock, recording, coach, beat, devices, note, hush } = parts;
  return {
    pause(paused) {
      if (view.state.paused === paused) return;
      if (paused) {
        hush();
        beat.stop();
      }
      view.change({ paused });
      note(paused ? 'paused' : 'resumed');
      coach.feed({ kind: paused ? 'pause' : 'resume' });
    },
    snooze(minutes) {
      const untilS = clock.nowS + minutes * 60;
      if (minutes > 0) hush();
      view.change({ snoozedUntilS: minutes > 0 ? untilS : null });
      coach.feed({ kind: 'snooze', untilS });
    },
    sore() {
      beat.stop();
      view.change({ hurts: true });
      coach.feed({ kind: 'sore' });
    },
    stopCoaching(stopped) {
      if (view.state.coachingStopped === stopped) return;
      if (stopped) {
        hush();
        beat.stop();
      }
      view.change({ coachingStopped: stopped });
      coach.feed({ kind: 'stop-coaching', stopped });
    },
    setBelt(told) {
      const belt: BeltMark = { timeS: clock.nowS, from: 'typed', ...told };
      view.change({ belt: told });
      devices.typed(told);
      recording.recorder?.belt(belt);
      coach.feed({ kind: 'belt', belt });
    },
    until(timeS) {
      const { snoozedUntilS } = view.state;
      if (snoozedUntilS !== null && timeS >= snoozedUntilS) view.change({ snoozedUntilS: null });
    },
  };
}
