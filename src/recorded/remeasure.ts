/** Measures a session again from its stored skeletons, with other settings, without reading the video again. */
import type { PoseFrame } from '../core/pose/pose-frame.ts';
import type { SessionFile } from '../core/session/session-file.ts';
import type { Database, StoredVideo } from '../storage/db.ts';
import { checkInOfSession, saveCheckIn } from '../storage/check-ins.ts';
import { decodeFrames } from '../storage/frame-codec.ts';
import { moveHandwork } from '../storage/handwork.ts';
import { moveVoiceNotes } from '../storage/voice-notes.ts';
import { annotateSession, deleteSessions, readRow } from '../storage/sessions.ts';
import { moveVideo } from '../storage/videos.ts';
import type { FileOutcome, FileSettings } from './contract.ts';
import { createFileRecording, type RecordingPorts } from './file-recording.ts';
import { outcomeOf } from './failures.ts';

export interface Remeasurement {
  readonly session: SessionFile;
  readonly settings: FileSettings;
  /** Stored times are multiplied by this, where slow motion was told or taken back. */
  readonly stretch: number;
  readonly brokenAtS: number | null;
}

/** The new session takes the old one's place, notes and all. Never rejects. */
export async function remeasure(what: Remeasurement, ports: RecordingPorts): Promise<FileOutcome> {
  const { session, settings, stretch } = what;
  try {
    const recording = await createFileRecording(
      {
        name: session.source.name,
        startedAt: session.startedAt,
        settings,
        subject: { athleteId: session.athlete?.id ?? null, part: session.source.part ?? null },
        slowdown: (session.source.slowdown ?? 1) / stretch,
        page: () => session.source.page ?? null,
        engineInfo: () => session.engine,
      },
      ports,
    );
    try {
      for await (const frame of storedFrames(ports.database, session.id)) {
        recording.frame({ ...frame, timeS: frame.timeS * stretch });
      }
      const outcome = await recording.finish(what.brokenAtS);
      if (outcome.kind === 'done') {
        const slowed = (link: StoredVideo): StoredVideo => ({ ...link, slowdown: link.slowdown / stretch });
        await moveVideo(ports.database, session.id, outcome.session.id, slowed);
        await moveHandwork(ports.database, session.id, outcome.session.id, (timeS) => timeS * stretch);
        await moveVoiceNotes(ports.database, session.id, outcome.session.id, (timeS) => timeS * stretch);
        await takeOver(ports.database, session.id, outcome.session.id);
      } else await recording.discard();
      return outcome;
    } catch (error) {
      await recording.discard();
      throw error;
    }
  } catch (error) {
    return outcomeOf(error);
  }
}

/** One chunk in memory at a time. */
async function* storedFrames(database: Database, id: string): AsyncGenerator<PoseFrame, void> {
  const db = await database.get();
  for (let seq = 0; ; seq++) {
    // oxlint-disable-next-line no-await-in-loop
    const chunk = await db.get('chunks', [id, seq]);
    if (!chunk) return;
    yield* decodeFrames(chunk);
  }
}

/** A session of the same video takes another's place: notes, check-in and all; its own name where it has another part. */
export async function takeOver(
  database: Database,
  oldId: string,
  newId: string,
  keep: readonly ('title' | 'notes' | 'tags')[] = ['title', 'notes', 'tags'],
): Promise<void> {
  const row = await readRow(database, oldId);
  const kept = keep.filter((field) => row?.[field] !== undefined);
  if (row)
    await annotateSession(database, newId, Object.fromEntries(kept.map((field) => [field, row[field]])));
  const checkIn = await checkInOfSession(database, oldId);
  if (checkIn) await saveCheckIn(database, { ...checkIn, sessionId: newId });
  await deleteSessions(database, [oldId], 0);
}
