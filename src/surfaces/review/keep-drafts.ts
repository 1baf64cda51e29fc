/** A note that is being spoken is kept as it grows: a tab that goes away takes the last seconds with it, not the note. */
import type { NoteLog } from '../../core/handwork/note-log.ts';
import type { VoiceNote } from '../../core/handwork/voice-note.ts';
import type { Speaking } from '../../platform/microphone.ts';
import { seekableSound } from '../../video/sound.ts';
import type { StoredVoiceNotes } from '../shared/stored-voice-notes.ts';

/** What is lost at most, beside the recorder's own second. */
const EVERY_MS = 2000;

export interface Drafts {
  /** What is left is written, and then no more. @param forget - there is nothing to keep, it is thrown away */
  end(forget: boolean): Promise<void>;
}

type Head = Parameters<StoredVoiceNotes['draft']>[0];
type Piece = Parameters<StoredVoiceNotes['draft']>[2];

/** Never rejects: a note that cannot be kept as it grows may be kept at its end. */
export async function keepDrafts(
  speaking: Pick<Speaking, 'pieces' | 'startedMs'>,
  head: Head,
  log: NoteLog,
  notes: Pick<StoredVoiceNotes, 'claim' | 'draft' | 'remove'>,
): Promise<Drafts> {
  const release = await notes.claim(head.id).catch(() => () => undefined);
  const nextPiece = piecesOf(speaking, log);
  // Where the disk is full, they wait in order: one that is left out would be a gap.
  const waiting: Piece[] = [];
  let seq = 0;
  let forgotten = false;
  let writing: Promise<void> | null = null;
  const write = async (): Promise<void> => {
    const fresh = await nextPiece();
    if (fresh) waiting.push(fresh);
    while (!forgotten && waiting.length > 0) {
      // One after the other: what is there has no gap at any moment.
      // oxlint-disable-next-line no-await-in-loop
      await notes.draft(head, seq, waiting[0]);
      waiting.shift();
      seq++;
    }
  };
  const tryToWrite = (): Promise<void> => write().catch((error: unknown) => console.warn(error));
  const timer = setInterval(() => {
    // The disk takes as long as it takes.
    writing ??= tryToWrite().finally(() => {
      writing = null;
    });
  }, EVERY_MS);
  return {
    async end(forget) {
      clearInterval(timer);
      forgotten = forget;
      await writing;
      // The whole may find no room where the last seconds do.
      if (!forget) await tryToWrite();
      else await notes.remove(head.id).catch((error: unknown) => console.warn(error));
      release();
    },
  };
}

/** @returns gives what is new since it was asked last; null where nothing has been heard */
function piecesOf(
  { pieces, startedMs }: Pick<Speaking, 'pieces' | 'startedMs'>,
  { actions }: NoteLog,
): () => Promise<Piece | null> {
  let heard = 0;
  let seen = 0;
  return async () => {
    const [blobs, acts] = [pieces.slice(heard), actions.slice(seen)];
    const durationS = (performance.now() - startedMs) / 1000;
    const sound = new Uint8Array(await new Blob(blobs).arrayBuffer());
    if (sound.byteLength === 0) return null;
    heard += blobs.length;
    seen += acts.length;
    return { sound, actions: acts, durationS };
  };
}

/** Keeps what there is of a note that broke off. @throws where there is no room, or no sound in it */
export async function mend(note: VoiceNote, notes: Pick<StoredVoiceNotes, 'write'>): Promise<void> {
  const sound = await seekableSound(new Blob([note.sound]));
  if (!sound) throw new Error('no sound in it');
  await notes.write({ ...note, sound: sound.bytes, durationS: sound.durationS });
}
