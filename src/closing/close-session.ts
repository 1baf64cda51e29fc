import { summarise as summariseFrames } from '../core/recording/summarise.ts';
import type { SessionFile } from '../core/session/session-file.ts';
import { withAthlete } from '../storage/athletes.ts';
import { buildSession, type Recording, type Summarise } from './build-session.ts';
import { partsOf, storageReason, type Database, type LogEntry, type SessionsDb } from '../storage/db.ts';
import { decodeFrames, type FrameChunk } from '../storage/frame-codec.ts';
import { rowOf } from '../storage/session-row.ts';
import type { StorageTrouble, UnsavedParts } from '../storage/session-recorder.ts';
import { storedFile } from '../storage/stored-file.ts';

const NOTHING_UNSAVED: UnsavedParts = { chunks: new Map(), log: new Map() };

export type CloseResult =
  | { readonly ok: true; readonly file: SessionFile }
  | ({ readonly ok: false } & StorageTrouble)
  /** 'summary-stopped': its worker was lost; the recording is as it was and can be closed again. */
  | { readonly ok: false; readonly reason: 'no-recording' | 'summary-stopped'; readonly detail: string };

export interface CloseOptions {
  /** Parts that are still in the recorder's memory. */
  readonly unsaved?: UnsavedParts;
  /** The session was found after a crash. */
  readonly recovered?: boolean;
  readonly summarise?: Summarise;
  /** Share of the summary done, 0..1; 0 again and again while the recording is read. */
  readonly onProgress?: ((share: number) => void) | undefined;
  /** Told once, when the recording has been read: what follows takes the longer, the longer that is, seconds. */
  readonly onRead?: ((durationS: number) => void) | undefined;
}

/**
 * Reads a recording back, filters and summarises the whole of it, and stores the session file with its row in one
 * transaction. For an hour's run this takes seconds and some 150 MB: run it in a worker while a page is in use.
 * Closing a session that is closed already gives its file.
 */
export async function closeSession(
  database: Database,
  id: string,
  options: CloseOptions = {},
): Promise<CloseResult> {
  try {
    const db = await database.get();
    const recording = await readRecording(db, id, options);
    if (!recording) {
      const file = await storedFile(db, id);
      return file
        ? { ok: true, file: await withAthlete(db, file) }
        : { ok: false, reason: 'no-recording', detail: id };
    }
    options.onRead?.(recording.frames.at(-1)?.timeS ?? 0);
    const summarise = options.summarise ?? summariseFrames;
    const file = buildSession(recording, (frames, info) => summarise(frames, info, options.onProgress));
    await storeClosed(db, file, options.unsaved ?? NOTHING_UNSAVED);
    return { ok: true, file: await withAthlete(db, file) };
  } catch (error) {
    // A bug in the summary is not the disk's fault: it goes up to the shell's edge.
    if (!(error instanceof DOMException)) throw error;
    return { ok: false, reason: storageReason(error), detail: String(error) };
  }
}

async function readRecording(db: SessionsDb, id: string, options: CloseOptions): Promise<Recording | null> {
  const row = await db.get('rows', id);
  if (!row?.recording) return null;
  const unsaved = options.unsaved ?? NOTHING_UNSAVED;
  const chunks = await readParts<FrameChunk>(db, 'chunks', id, unsaved.chunks, () => options.onProgress?.(0));
  const log = await readParts<LogEntry>(db, 'log', id, unsaved.log);
  return {
    id,
    startedAt: row.startedAt,
    head: row.recording,
    frames: chunks.flatMap(decodeFrames),
    log,
    recovered: options.recovered ?? false,
  };
}

/** Stored parts with the unsaved ones in their places. */
async function readParts<Part>(
  db: SessionsDb,
  store: 'chunks' | 'log',
  id: string,
  unsaved: ReadonlyMap<number, Part>,
  onPart?: () => void,
): Promise<Part[]> {
  const parts = new Map<number, Part>();
  const tx = db.transaction(store);
  for (let cursor = await tx.store.openCursor(partsOf(id)); cursor; cursor = await cursor.continue()) {
    parts.set(cursor.key[1], cursor.value as Part);
    onPart?.();
  }
  for (const [seq, part] of unsaved) parts.set(seq, part);
  return [...parts].toSorted(([a], [b]) => a - b).map(([, part]) => part);
}

/** File and row first, in one transaction; the unsaved frames are worth a second try, but not the session. */
async function storeClosed(db: SessionsDb, file: SessionFile, unsaved: UnsavedParts): Promise<void> {
  const tx = db.transaction(['rows', 'files'], 'readwrite');
  const write = async (): Promise<void> => {
    const row = await tx.objectStore('rows').get(file.id);
    const { title = '', notes = '', hasFrames = false, deletedAt = null, athleteId = null, tags } = row ?? {};
    await Promise.all([
      tx.objectStore('files').put(file),
      tx.objectStore('rows').put({
        ...rowOf(file, { origin: 'recorded', title, notes, hasFrames, athleteId, ...(tags && { tags }) }),
        deletedAt,
      }),
    ]);
  };
  await Promise.all([write(), tx.done]);
  if (unsaved.chunks.size === 0) return;
  const late = db.transaction('chunks', 'readwrite');
  const puts = [...unsaved.chunks].map(([seq, chunk]) => late.store.put(chunk, [file.id, seq]));
  await Promise.all([...puts, late.done]).catch(() => undefined);
}
