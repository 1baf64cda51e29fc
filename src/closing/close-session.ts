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
  /**
   * `file`: what the run came to, where there was enough to tell; it is not stored, or its last skeletons are not. Closing
   * it again stores what is missing.
   */
  | ({ readonly ok: false; readonly file: SessionFile | null } & StorageTrouble)
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
  const unsaved = options.unsaved ?? NOTHING_UNSAVED;
  const summarise = options.summarise ?? summariseFrames;
  const build = (recording: Recording): SessionFile => {
    options.onRead?.(recording.frames.at(-1)?.timeS ?? 0);
    return buildSession(recording, (frames, info) => summarise(frames, info, options.onProgress));
  };
  let file: SessionFile | null = null;
  try {
    const db = await database.get();
    const recording = await readRecording(db, id, options);
    file = recording ? build(recording) : ((await storedFile(db, id)) ?? null);
    if (!file) return { ok: false, reason: 'no-recording', detail: id };
    if (recording) await storeClosed(db, file);
    await storeLate(db, id, unsaved);
    return { ok: true, file: await withAthlete(db, file) };
  } catch (error) {
    // A bug in the summary is not the disk's fault: it goes up to the shell's edge.
    if (!(error instanceof DOMException)) throw error;
    const inMemory = file ? null : recordingInMemory(id, unsaved);
    return {
      ok: false,
      reason: storageReason(error),
      detail: String(error),
      file: file ?? (inMemory && build(inMemory)),
    };
  }
}

/** What can be told without the disk; null where nothing is left in memory. */
function recordingInMemory(id: string, { begun, chunks, log }: UnsavedParts): Recording | null {
  if (!begun || chunks.size === 0) return null;
  const frames = inOrder(chunks).flatMap(decodeFrames);
  return { id, ...begun, frames, log: inOrder(log), recovered: false };
}

async function readRecording(db: SessionsDb, id: string, options: CloseOptions): Promise<Recording | null> {
  const unsaved = options.unsaved ?? NOTHING_UNSAVED;
  const row = await db.get('rows', id);
  // A run that never reached the disk is in memory as a whole.
  if (!row) return recordingInMemory(id, unsaved);
  if (!row.recording) return null;
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
  return inOrder(parts);
}

function inOrder<Part>(parts: ReadonlyMap<number, Part>): Part[] {
  return [...parts].toSorted(([a], [b]) => a - b).map(([, part]) => part);
}

/** File and row in one transaction. */
async function storeClosed(db: SessionsDb, file: SessionFile): Promise<void> {
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
}

/** The skeletons that the recorder could not write: after the file, which is far smaller and tells more. */
async function storeLate(db: SessionsDb, id: string, { chunks }: UnsavedParts): Promise<void> {
  if (chunks.size === 0) return;
  const tx = db.transaction(['rows', 'chunks'], 'readwrite');
  const write = async (): Promise<void> => {
    const row = await tx.objectStore('rows').get(id);
    if (!row) return;
    await Promise.all([
      tx.objectStore('rows').put({ ...row, hasFrames: true }),
      ...[...chunks].map(([seq, chunk]) => tx.objectStore('chunks').put(chunk, [id, seq])),
    ]);
  };
  await Promise.all([write(), tx.done]);
}
