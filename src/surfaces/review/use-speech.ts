/** All that is spoken on the page: the panel, the notes, and the one that is played. */
import { useEffect, useState } from 'preact/hooks';
import type { Player } from '../../review/player.ts';
import type { StageHand } from './use-hand-stage.ts';
import { type Replay, useNotePlayer } from './use-note-player.ts';
import { useVoice, type Voice } from './use-voice.ts';

export interface Speech {
  readonly voice: Voice;
  readonly replay: Replay;
  /** Whether the panel is out. */
  readonly out: boolean;
  readonly setOut: (out: boolean) => void;
  /** Begins, or ends and keeps. */
  readonly speak: () => void;
}

export function useSpeech(sessionId: string, player: Player, { drawn }: StageHand): Speech {
  const voice = useVoice(sessionId);
  const replay = useNotePlayer(player);
  const [out, setOut] = useState(false);
  const { onChange } = replay;
  useEffect(() => onChange(() => drawn.current()), [onChange, drawn]);
  return {
    voice,
    replay,
    out,
    setOut,
    speak() {
      setOut(true);
      // Another voice would be recorded too.
      replay.close();
      voice.toggle();
    },
  };
}
