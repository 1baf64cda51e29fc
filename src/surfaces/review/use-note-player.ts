/** The voice note that is played over the stage. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { NoteView } from '../../core/handwork/note-log.ts';
import type { VoiceNote } from '../../core/handwork/voice-note.ts';
import { createNotePlayer, type NotePlayer } from '../../review/note-player.ts';
import type { Player } from '../../review/player.ts';
import { PLAYER_PORTS } from '../player/use-player.ts';

export interface OpenNote {
  readonly note: VoiceNote;
  readonly player: NotePlayer;
}

export interface Replay {
  readonly open: OpenNote | null;
  /** Plays it, or pauses it where it plays. */
  toggle(note: VoiceNote): void;
  close(): void;
  /** What the stage is to show instead of the page's own; null = the page's own. */
  readonly view: () => NoteView | null;
  /** Called where the note's place or view has changed. */
  readonly onChange: (listener: () => void) => () => void;
}

export function useNotePlayer(player: Player): Replay {
  const [open, setOpen] = useState<OpenNote | null>(null);
  const current = useRef<OpenNote | null>(null);
  const listeners = useMemo(() => new Set<() => void>(), []);
  const url = useRef('');
  const tell = useCallback(() => {
    for (const listener of listeners) listener();
  }, [listeners]);
  const close = useCallback((): void => {
    current.current?.player.close();
    current.current = null;
    URL.revokeObjectURL(url.current);
    setOpen(null);
    tell();
  }, [tell]);
  useEffect(() => close, [close]);
  const toggle = (note: VoiceNote): void => {
    let now = current.current;
    if (now?.note.id !== note.id) {
      close();
      url.current = URL.createObjectURL(new Blob([note.sound], { type: 'audio/webm' }));
      const made = createNotePlayer(note, player, new Audio(url.current), PLAYER_PORTS, tell);
      now = { note, player: made };
      current.current = now;
      setOpen(now);
    }
    now.player.play(!now.player.state.playing);
  };
  return {
    open,
    toggle,
    close,
    view: useCallback(() => current.current?.player.view ?? null, []),
    onChange: useCallback(
      (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      [listeners],
    ),
  };
}
