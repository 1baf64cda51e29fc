/** One voice note at a time becomes a video. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Handwork } from '../../core/handwork/handwork.ts';
import type { VoiceNote } from '../../core/handwork/voice-note.ts';
import type { Review } from '../../core/review/review.ts';
import type { SessionFile } from '../../core/session/session-file.ts';
import { findVideo } from '../../review/find-video.ts';
import { download } from '../shared/download.ts';
import { ports } from '../shared/ports.ts';
import type { Look } from './draw-review.ts';
import { exportName } from './export-name.ts';
import { noteVideo } from './note-video.ts';

export type NoteVideoState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy'; readonly share: number }
  /** `skeleton`: the run's video was wanted and not at hand. */
  | { readonly kind: 'done'; readonly skeleton: boolean }
  | { readonly kind: 'failed'; readonly reason: 'no-encoder' | 'broken-sound' | 'no-room' | 'unexpected' };

export interface NoteVideo {
  readonly state: NoteVideoState;
  /** @param name - of the note, for the file */
  start(note: VoiceNote, name: string, look: Look): void;
  cancel(): void;
}

/** @param given - the run, as it is shown at the moment */
export function useNoteVideo(
  session: SessionFile,
  given: { readonly review: Review; readonly work: Handwork },
): NoteVideo {
  const [state, setState] = useState<NoteVideoState>({ kind: 'idle' });
  const working = useRef<AbortController | null>(null);
  useEffect(() => () => working.current?.abort(), []);
  const make = async (note: VoiceNote, name: string, wanted: Look, signal: AbortSignal): Promise<void> => {
    const onProgress = (share: number): void => {
      if (!signal.aborted) setState({ kind: 'busy', share });
    };
    onProgress(0);
    const known = wanted === 'skeleton' ? null : await ports.videos.find(session.id);
    const found = wanted === 'skeleton' ? null : await findVideo(session, known, true);
    const source = found?.kind === 'open' ? { video: found.video, ...found.times } : null;
    const look = source ? wanted : 'skeleton';
    const made = await noteVideo(note, given.review, source, { look, work: given.work, signal, onProgress });
    if (typeof made === 'string') return setState({ kind: 'failed', reason: made });
    const { blob, extension, release } = made;
    if (signal.aborted) return release();
    download(`${exportName(session)}.${name}.${extension}`, blob, () => void release());
    setState({ kind: 'done', skeleton: look !== wanted });
  };
  return {
    state,
    start(note, name, look) {
      working.current?.abort();
      const controller = new AbortController();
      working.current = controller;
      make(note, name, look, controller.signal).catch((error: unknown) => {
        if (controller.signal.aborted) return;
        console.error(error);
        const full = error instanceof DOMException && error.name === 'QuotaExceededError';
        setState({ kind: 'failed', reason: full ? 'no-room' : 'unexpected' });
      });
    },
    cancel() {
      working.current?.abort();
      setState({ kind: 'idle' });
    },
  };
}
