/** A note that is being spoken is kept as it grows: a tab that goes away takes the last seconds with it, not the note. */
import type { NoteLog } from '../../core/handwork/note-log.ts';
import type { VoiceNote } from '../../core/handwork/voice-note.ts';
import type { Speaking } from '../../platform/microphone.ts';
import { seekableSound } from '../../video/sound.ts';
import { ports } from '../shared/ports.ts';

/** What is lost at most, beside the recorder's own second. */
const EVERY_MS = 2000;

export interface Drafts {
  /** No more are written. @param forget - there is nothing to keep */
  end(forget: boolean): Promise<void>;
}

type About = Pick<VoiceNote, 'id' | 'sessionId' | 'title' | 'createdAt'>;

/** Never rejects: a note that cannot be kept as it grows may be kept at its end. */
export async function keepDrafts(
  speaking: Pick<Speaking, 'soFar' | 'startedMs'>,
  about: About,
  log: NoteLog,
): Promise<Drafts> {
  const release = await ports.voiceNotes.claim(about.id).catch(() => () => undefined);
  let ended = false;
  let writing: Promise<void> | null = null;
  const write = async (): Promise<void> => {
    const durationS = (performance.now() - speaking.startedMs) / 1000;
    const actions = [...log.actions];
    const sound = new Uint8Array(await speaking.soFar().arrayBuffer());
    if (ended || sound.byteLength === 0) return;
    await ports.voiceNotes.draft({ ...about, durationS, actions, sound });
  };
  const timer = setInterval(() => {
    // The disk takes as long as it takes.
    writing ??= write()
      .catch((error: unknown) => console.warn(error))
      .finally(() => {
        writing = null;
      });
  }, EVERY_MS);
  return {
    async end(forget) {
      ended = true;
      clearInterval(timer);
      await writing;
      if (forget) await ports.voiceNotes.remove(about.id).catch((error: unknown) => console.warn(error));
      release();
    },
  };
}

/** Keeps what there is of a note that broke off. @throws where there is no room, or no sound in it */
export async function mend(note: VoiceNote): Promise<void> {
  const sound = await seekableSound(new Blob([note.sound]));
  if (!sound) throw new Error('no sound in it');
  await ports.voiceNotes.write({ ...note, sound: sound.bytes, durationS: sound.durationS });
}
