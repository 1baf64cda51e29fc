/** Speaking over the player: the microphone, what the stage shows meanwhile, and the note that comes of it. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { createNoteLog, type NoteLog, type NoteView } from '../../core/handwork/note-log.ts';
import { MOST_NOTE_S, type VoiceNote } from '../../core/handwork/voice-note.ts';
import { t } from '../../language/index.ts';
import { type MicrophoneReason, speak, type Speaking } from '../../platform/microphone.ts';
import { seekableSound } from '../../video/sound.ts';
import { ports } from '../shared/ports.ts';
import { useUnloadGuard } from '../shared/use-unload-guard.ts';
import { keepDrafts, mend } from './keep-drafts.ts';

export type SpeakState =
  | { readonly kind: 'idle' | 'asking' | 'keeping' }
  /** `quiet`: nothing has been heard for a while. */
  | { readonly kind: 'speaking'; readonly atS: number; readonly level: number; readonly quiet: boolean }
  | { readonly kind: 'kept'; readonly how: 'stopped' | 'lost' | 'full' }
  | { readonly kind: 'failed'; readonly reason: MicrophoneReason | 'nothing' }
  /** Only on the page. */
  | { readonly kind: 'unsaved'; readonly note: VoiceNote };

export interface Voice {
  readonly state: SpeakState;
  readonly notes: readonly VoiceNote[];
  /** Whose tab went away while they were spoken: to be kept or thrown away. */
  readonly broken: readonly VoiceNote[];
  keepBroken(note: VoiceNote): void;
  forgetBroken(note: VoiceNote): void;
  /** One that was taken off, as long as it can be brought back from here. */
  readonly removed: VoiceNote | null;
  /** A change of the list that could not be kept. */
  readonly broke: boolean;
  toggle(): void;
  saveAgain(): void;
  rename(note: VoiceNote, title: string): void;
  remove(note: VoiceNote): void;
  bringBack(): void;
  /** The stage has been drawn. */
  readonly drawn: (view: NoteView) => void;
}

const TICK_MS = 100;
/** Of the meter, −60 dB to 0: a voice at arm's length is well above, the noise of a live microphone about there. */
const HEARD = 0.15;
const QUIET_MS = 4000;

interface Running {
  readonly speaking: Speaking;
  readonly log: NoteLog;
}

const secondsOf = ({ startedMs }: Speaking): number => (performance.now() - startedMs) / 1000;

export function useVoice(sessionId: string): Voice {
  const [state, setState] = useState<SpeakState>({ kind: 'idle' });
  const { notes, add, count, ...list } = useNotes(sessionId);
  const running = useRef<Running | null>(null);
  const busy = useRef(false);
  const gone = useRef(false);
  const last = useRef<NoteView | null>(null);

  const drawn = useCallback((view: NoteView): void => {
    last.current = view;
    const now = running.current;
    if (now) now.log.look(Math.max(0, secondsOf(now.speaking)), view);
  }, []);

  const save = useCallback(
    async (note: VoiceNote, how: 'stopped' | 'lost' | 'full'): Promise<void> => {
      try {
        await ports.voiceNotes.write(note);
        add(note);
        setState({ kind: 'kept', how });
      } catch (error) {
        console.error(error);
        setState({ kind: 'unsaved', note });
      }
    },
    [add],
  );

  const listen = useCallback(
    async (speaking: Speaking): Promise<void> => {
      const log = createNoteLog();
      const id = crypto.randomUUID();
      const createdAt = new Date().toISOString();
      const title = t('voice.first', { count: count() + 1 });
      const drafts = await keepDrafts(speaking, { id, sessionId, title, createdAt }, log, ports.voiceNotes);
      if (last.current) log.look(0, last.current);
      running.current = { speaking, log };
      let heardMs = performance.now();
      let full = false;
      const tick = (): void => {
        const atS = secondsOf(speaking);
        const level = speaking.level();
        if (level > HEARD) heardMs = performance.now();
        setState({ kind: 'speaking', atS, level, quiet: performance.now() - heardMs > QUIET_MS });
        if (atS < MOST_NOTE_S) return;
        full = true;
        speaking.stop();
      };
      const timer = setInterval(tick, TICK_MS);
      tick();
      const { blob, lost } = await speaking.finished;
      clearInterval(timer);
      running.current = null;
      setState({ kind: 'keeping' });
      const sound = await seekableSound(blob);
      await drafts.end(sound === null);
      if (!sound) return setState({ kind: 'failed', reason: 'nothing' });
      const { bytes, durationS } = sound;
      const note = { id, sessionId, title, createdAt, durationS, actions: [...log.actions], sound: bytes };
      await save(note, lost ? 'lost' : full ? 'full' : 'stopped');
    },
    [sessionId, save, count],
  );

  const begin = useCallback(async (): Promise<void> => {
    setState({ kind: 'asking' });
    const opened = await speak();
    if (!opened.ok) return setState({ kind: 'failed', reason: opened.reason });
    // The page that asked may be gone by the time somebody answers.
    if (gone.current) opened.speaking.stop();
    await listen(opened.speaking);
  }, [listen]);

  useEffect(
    () => () => {
      gone.current = true;
      running.current?.speaking.stop();
    },
    [],
  );
  // Words that are not kept yet.
  useUnloadGuard(state.kind === 'speaking' || state.kind === 'keeping' || state.kind === 'unsaved');

  const toggle = useCallback((): void => {
    if (running.current) return running.current.speaking.stop();
    if (busy.current) return;
    busy.current = true;
    begin()
      .catch((error: unknown) => {
        console.error(error);
        setState({ kind: 'failed', reason: 'unavailable' });
      })
      .finally(() => {
        busy.current = false;
      });
  }, [begin]);

  return useMemo(
    () => ({
      state,
      notes,
      ...list,
      toggle() {
        // What is only on the page would be lost under another note.
        if (state.kind !== 'unsaved') toggle();
      },
      saveAgain() {
        if (state.kind === 'unsaved') void save(state.note, 'stopped');
      },
      drawn,
    }),
    // The list's own parts change with what it holds.
    // oxlint-disable-next-line react/exhaustive-deps
    [state, notes, list.broken, list.removed, list.broke, toggle, save, drawn],
  );
}

/** The notes of a run, and what is done to them. */
function useNotes(sessionId: string) {
  const [notes, setNotes] = useState<readonly VoiceNote[]>([]);
  const [removed, setRemoved] = useState<VoiceNote | null>(null);
  const [broke, setBroke] = useState(false);
  const current = useRef(notes);
  current.current = notes;
  const [broken, setBroken] = useState<readonly VoiceNote[]>([]);
  const read = useCallback(async (): Promise<void> => {
    setNotes(await ports.voiceNotes.list(sessionId));
    setBroken(await ports.voiceNotes.broken(sessionId));
  }, [sessionId]);
  const then = useCallback(
    (done: Promise<void>, after: () => void = () => undefined): void => {
      done.then(read).then(
        () => {
          setBroke(false);
          after();
        },
        (error: unknown) => {
          console.error(error);
          setBroke(true);
        },
      );
    },
    [read],
  );
  useEffect(() => then(Promise.resolve()), [then]);
  return {
    notes,
    removed,
    broke,
    count: useCallback(() => current.current.length, []),
    add: useCallback((note: VoiceNote) => setNotes((before) => [...before, note]), []),
    rename(note: VoiceNote, title: string): void {
      const plain = title.trim();
      if (plain !== '' && plain !== note.title) then(ports.voiceNotes.rename(note.id, plain));
    },
    broken,
    keepBroken: (note: VoiceNote) => then(mend(note, ports.voiceNotes)),
    forgetBroken: (note: VoiceNote) => then(ports.voiceNotes.remove(note.id), () => setRemoved(note)),
    remove: (note: VoiceNote) => then(ports.voiceNotes.remove(note.id), () => setRemoved(note)),
    bringBack() {
      if (removed) then(ports.voiceNotes.restore(removed.id), () => setRemoved(null));
    },
  };
}
