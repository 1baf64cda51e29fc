/** A voice note played over the recording's player: the sound is the clock, and the stage shows what it showed. */
import { type NoteView, replayOf } from '../core/handwork/note-log.ts';
import type { VoiceNote } from '../core/handwork/voice-note.ts';
import type { Player, PlayerPorts } from './player.ts';

export interface NoteState {
  /** Seconds of the note. */
  readonly atS: number;
  readonly playing: boolean;
}

/** What of an audio element is needed. */
export interface NoteSound {
  currentTime: number;
  readonly ended: boolean;
  play(): Promise<void>;
  pause(): void;
}

export interface NotePlayer {
  readonly state: NoteState;
  /** What is on the stage; null = the page's own, since somebody has taken over. */
  readonly view: NoteView | null;
  play(on: boolean): void;
  seek(noteS: number): void;
  close(): void;
}

/** @param changed - called where state or view may be another */
export function createNotePlayer(
  note: Pick<VoiceNote, 'actions' | 'durationS'>,
  player: Pick<Player, 'showAt' | 'onState'>,
  sound: NoteSound,
  ports: Pick<PlayerPorts, 'nextDraw'>,
  changed: () => void,
): NotePlayer {
  const viewAt = replayOf(note);
  let state: NoteState = { atS: 0, playing: false };
  let view: NoteView | null = null;
  let shownS: number | null = null;
  /** The player is moved by the note, not by a hand. */
  let moving = false;
  let closed = false;
  /** Counts beginnings: a loop of an older one ends. */
  let run = 0;

  const show = async (noteS: number): Promise<void> => {
    const atS = Math.min(note.durationS, Math.max(0, noteS));
    state = { ...state, atS };
    view = viewAt(atS);
    changed();
    if (view.timeS === shownS) return;
    shownS = view.timeS;
    moving = true;
    const done = player.showAt(view.timeS);
    moving = false;
    await done;
    changed();
  };
  const stop = (): void => {
    run++;
    sound.pause();
    state = { ...state, playing: false };
  };
  const follow = async (mine: number): Promise<void> => {
    while (mine === run) {
      // oxlint-disable-next-line no-await-in-loop
      await show(sound.currentTime);
      // oxlint-disable-next-line no-await-in-loop
      await ports.nextDraw();
      if (mine === run && sound.ended) {
        stop();
        // oxlint-disable-next-line no-await-in-loop
        await show(note.durationS);
      }
    }
  };
  const quietly = (done: Promise<unknown>): void => {
    done.catch((error: unknown) => console.error(error));
  };
  const forget = player.onState(() => {
    if (moving || closed || view === null) return;
    stop();
    view = null;
    shownS = null;
    changed();
  });

  return {
    get state() {
      return state;
    },
    get view() {
      return view;
    },
    play(on) {
      stop();
      if (on) {
        const mine = ++run;
        if (state.atS >= note.durationS) sound.currentTime = 0;
        state = { ...state, playing: true };
        quietly(sound.play().then(() => follow(mine)));
      }
      changed();
    },
    seek(noteS) {
      sound.currentTime = noteS;
      if (!state.playing) quietly(show(noteS));
    },
    close() {
      closed = true;
      stop();
      view = null;
      forget();
    },
  };
}
