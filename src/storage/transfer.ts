/** Session files back in. */
import type { AthleteRef, SessionFile } from '../core/session/session-file.ts';
import { newAthlete } from './athletes.ts';
import { storageReason, type AthleteRow, type Database, type SessionRow, type StorageReason } from './db.ts';
import { rowOf } from './session-row.ts';
import { parseSession, type SchemaReason } from './session-schema.ts';

/** An hour's session is some 200 kB: this is far beyond any, and small enough to read without freezing the page. */
const MAX_FILE_BYTES = 32 * 1024 * 1024;

/** What to do with a session that is there already. 'ask': nothing yet, say so. */
export type OnDuplicate = 'ask' | 'replace' | 'keep-both';

export type ImportResult =
  | { readonly ok: true; readonly id: string; readonly replaced: boolean }
  /** Call again with 'replace' or 'keep-both'. */
  | { readonly ok: false; readonly reason: 'duplicate'; readonly existing: SessionRow }
  | {
      readonly ok: false;
      readonly reason: SchemaReason | 'too-large' | 'unreadable' | StorageReason;
      /** The field at fault, where there is one. */
      readonly field: string | null;
      readonly detail: string;
    };

/** Reads, checks and stores a session file. Nothing is written unless the whole file is valid. */
export async function importSession(
  database: Database,
  source: Blob | string,
  onDuplicate: OnDuplicate = 'ask',
): Promise<ImportResult> {
  const size = typeof source === 'string' ? source.length : source.size;
  if (size > MAX_FILE_BYTES) return { ok: false, reason: 'too-large', field: null, detail: `${size} bytes` };
  let json: string;
  try {
    json = typeof source === 'string' ? source : await source.text();
  } catch (error) {
    return { ok: false, reason: 'unreadable', field: null, detail: String(error) };
  }
  // Some editors put a byte order mark in front, which JSON does not know.
  const parsed = parseSession(json.replace(/^\uFEFF/, ''));
  if (!parsed.ok) return parsed;
  try {
    return await store(database, parsed.file, onDuplicate);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return { ok: false, reason: storageReason(error), field: null, detail: String(error) };
  }
}

async function store(database: Database, file: SessionFile, onDuplicate: OnDuplicate): Promise<ImportResult> {
  const db = await database.get();
  const tx = db.transaction(['rows', 'files', 'athletes'], 'readwrite');
  const existing = await tx.objectStore('rows').get(file.id);
  // A deleted session that comes back is no duplicate to its runner; one that is being recorded is never replaced.
  const duplicate = existing?.state === 'finished' && existing.deletedAt === null;
  if (duplicate && onDuplicate === 'ask') {
    await tx.done;
    return { ok: false, reason: 'duplicate', existing };
  }
  // What is being recorded must not be closed by a file of the same id.
  const beside =
    (duplicate && onDuplicate === 'keep-both') || (existing !== undefined && existing.state !== 'finished');
  const { athlete, ...measured } = file;
  const stored: SessionFile = beside ? { ...measured, id: crypto.randomUUID() } : measured;
  const kept = beside ? undefined : existing;
  const row = rowOf(stored, { ...rowExtras(kept), ...(athlete && { athleteId: athlete.id }) });
  if (athlete) await welcome(tx.objectStore('athletes'), athlete);
  await Promise.all([tx.objectStore('files').put(stored), tx.objectStore('rows').put(row), tx.done]);
  return { ok: true, id: stored.id, replaced: kept !== undefined };
}

/** What a row keeps when a file replaces it, or what an imported one begins with. */
function rowExtras(kept: SessionRow | undefined) {
  if (!kept) return { origin: 'imported', title: '', notes: '', hasFrames: false, athleteId: null } as const;
  const { origin, title, notes, athleteId, tags } = kept;
  // The skeletons of the same id are of the same run, whatever the file says.
  return { origin, title, notes, hasFrames: kept.hasFrames, athleteId, ...(tags && { tags }) };
}

/** An athlete who comes with a file: known by the id, under the name they have here; deleted ones come back. */
async function welcome(
  athletes: { get(id: string): Promise<AthleteRow | undefined>; put(row: AthleteRow): Promise<unknown> },
  athlete: AthleteRef,
): Promise<void> {
  const known = await athletes.get(athlete.id);
  if (known?.deletedAt === null) return;
  await athletes.put(known ? { ...known, deletedAt: null } : newAthlete(athlete, Date.now()));
}
