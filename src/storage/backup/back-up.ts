/** Everything that is kept, as one file. Read and compressed piece by piece: memory does not grow with the runs. */
import { DATABASE_VERSION, partsOf, type Database, type SessionRow, type SessionsDb } from '../db.ts';
import type { PairsStore } from '../pairs-store.ts';
import type { LogoStore } from '../logo-store.ts';
import type { SettingsStore } from '../settings-store.ts';
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type BackupEnd,
  type BackupHead,
  type BackupRow,
  type BackupSettings,
  LEFT_OUT,
  type OnProgress,
  SESSION_STORES,
} from './format.ts';
import { packRecord } from './records.ts';

/** Pieces of the file that are handed to the browser's own keeping, which puts large ones on disk. */
const PIECE_BYTES = 4 * 1024 * 1024;

export interface BackupOptions {
  readonly database: Database;
  readonly settings: Pick<SettingsStore, 'load'>;
  readonly pairs: Pick<PairsStore, 'list'>;
  readonly logo: Pick<LogoStore, 'load'>;
  /** Milliseconds since 1970. */
  readonly nowMs: number;
  readonly onProgress?: OnProgress;
}

/** @throws DOMException where the store cannot be read */
export async function backUp(options: BackupOptions): Promise<Blob> {
  const records = bytesOf(recordsOf(options));
  const packed = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { done, value } = await records.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  }).pipeThrough(new CompressionStream('gzip'));
  const reader = packed.getReader();
  const pieces: Blob[] = [];
  let piece: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const seal = (): void => {
    pieces.push(new Blob(piece));
    piece = [];
    bytes = 0;
  };
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop
    const { done, value } = await reader.read();
    if (done) break;
    piece.push(value);
    bytes += value.byteLength;
    if (bytes >= PIECE_BYTES) seal();
  }
  seal();
  return new Blob(pieces, { type: 'application/gzip' });
}

async function* bytesOf(
  records: AsyncGenerator<object, void>,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  for await (const record of records) yield* packRecord(record);
}

async function* recordsOf({
  database,
  settings,
  pairs,
  logo: logos,
  nowMs,
  onProgress,
}: BackupOptions): AsyncGenerator<object, void> {
  const db = await database.get();
  // Runs that are being recorded, or were cut short, are not whole; deleted ones are on their way out.
  const rows = (await db.getAll('rows')).filter((r) => r.state === 'finished' && r.deletedAt === null);
  let count = 0;
  const counted = <Kind extends object>(record: Kind): Kind => {
    count++;
    return record;
  };
  yield counted<BackupHead>({
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    createdAt: new Date(nowMs).toISOString(),
    databaseVersion: DATABASE_VERSION,
    sessions: rows.length,
  });
  const ids = new Set(rows.map(({ id }) => id));
  const ofThese = (await pairs.list()).filter(({ first, second }) => ids.has(first) && ids.has(second));
  const logo = await logos.load();
  yield counted<BackupSettings>({
    settings: await settings.load(),
    pairs: ofThese,
    ...(logo !== null && { logo }),
  });
  for await (const row of otherStores(db)) yield counted(row);
  const wholeS = rows.reduce((sum, row) => sum + weightOf(row), 0);
  let doneS = 0;
  for (const row of rows) {
    for await (const part of sessionParts(db, row)) yield counted(part);
    doneS += weightOf(row);
    onProgress?.(doneS / wholeS);
  }
  yield { end: count } satisfies BackupEnd;
}

/** Seconds, as far as they take time; a run without skeletons takes a little too. */
function weightOf({ hasFrames, durationS }: SessionRow): number {
  return 1 + (hasFrames ? durationS : 0);
}

/** Every store there is but the sessions': those of later versions too. Their rows are few. */
async function* otherStores(db: SessionsDb): AsyncGenerator<BackupRow, void> {
  for (const store of db.objectStoreNames) {
    if (SESSION_STORES.some((name) => name === store) || LEFT_OUT.includes(store)) continue;
    const bearsKey = db.transaction(store).store.keyPath !== null;
    // oxlint-disable-next-line no-await-in-loop
    for (const key of await db.getAllKeys(store)) {
      // oxlint-disable-next-line no-await-in-loop
      const value = await db.get(store, key);
      if (value === undefined || isDeleted(value)) continue;
      yield bearsKey ? { store, value } : { store, key, value };
    }
  }
}

function isDeleted(value: object): boolean {
  return 'deletedAt' in value && value.deletedAt !== null;
}

async function* sessionParts(db: SessionsDb, row: SessionRow): AsyncGenerator<BackupRow, void> {
  const file = await db.get('files', row.id);
  if (!file) return;
  yield { store: 'rows', value: row };
  for (const store of ['chunks', 'log'] as const) {
    // oxlint-disable-next-line no-await-in-loop
    for (const key of await db.getAllKeys(store, partsOf(row.id))) {
      // One at a time, and in no transaction: the file's writing may take as long as it likes.
      // oxlint-disable-next-line no-await-in-loop
      const value = await db.get(store, key);
      if (value) yield { store, key, value };
    }
  }
  yield { store: 'files', value: file };
  const handwork = await db.get('handwork', row.id);
  if (handwork) yield { store: 'handwork', value: handwork };
  for (const key of await db.getAllKeysFromIndex('voiceNotes', 'sessionId', row.id)) {
    // One at a time: each bears its sound.
    // oxlint-disable-next-line no-await-in-loop
    const note = await db.get('voiceNotes', key);
    if (note && !isDeleted(note) && !note.draft) yield { store: 'voiceNotes', value: note };
  }
}
