/**
 * A backup back into the store. It is read twice: once to see that all of it is sound, before anything is written, and
 * once to write. What is here stays: runs, names and notes of the backup only come where there are none.
 */
import * as v from 'valibot';
import type { SessionFile } from '../../core/session/session-file.ts';
import {
  DATABASE_VERSION,
  storageReason,
  type AthleteRow,
  type Database,
  type LogEntry,
  type PartKey,
  type SessionRow,
  type SessionsDb,
} from '../db.ts';
import { isFrameChunk, type FrameChunk } from '../frame-codec.ts';
import { rowOf } from '../session-row.ts';
import { checkSession } from '../session-schema.ts';
import {
  checkSettings,
  DEFAULT_SETTINGS,
  type Settings,
  type SettingsChange,
  type SettingsStore,
} from '../settings-store.ts';
import { BACKUP_FORMAT, BACKUP_VERSION, LEFT_OUT, type OnProgress, SESSION_STORES } from './format.ts';
import { readRecords } from './records.ts';

export type RestoreResult =
  | {
      readonly ok: true;
      /** Runs that were not here. */
      readonly added: number;
      /** Runs that were here already, and stay as they are. */
      readonly known: number;
    }
  | {
      readonly ok: false;
      /** `newer`: made by a later version. */
      readonly reason: 'not-a-backup' | 'newer' | 'corrupt' | 'storage-full' | 'storage-unavailable';
      readonly detail: string;
    };

export interface RestoreOptions {
  readonly database: Database;
  readonly settings: Pick<SettingsStore, 'load' | 'save'>;
  readonly onProgress?: OnProgress;
}

class Refused extends Error {
  readonly reason: 'not-a-backup' | 'newer' | 'corrupt';

  constructor(reason: Refused['reason'], detail: string) {
    super(detail);
    this.reason = reason;
  }
}

/** Never rejects for what is in the file, or for want of room; runs that were written before room ran out are whole. */
export async function restore(source: Blob, options: RestoreOptions): Promise<RestoreResult> {
  const { onProgress = () => undefined } = options;
  try {
    for await (const item of itemsOf(source, (share) => onProgress(share / 2))) void item;
    const db = await options.database.get();
    return await write(
      db,
      options,
      itemsOf(source, (share) => onProgress((1 + share) / 2)),
    );
  } catch (error) {
    if (error instanceof Refused) return { ok: false, reason: error.reason, detail: error.message };
    if (!(error instanceof DOMException)) throw error;
    return { ok: false, reason: storageReason(error), detail: String(error) };
  }
}

/** A record that has been checked. */
type Item =
  | { readonly kind: 'settings'; readonly settings: Settings }
  | { readonly kind: 'row'; readonly row: RowFields }
  | { readonly kind: 'chunk'; readonly key: PartKey; readonly value: FrameChunk }
  | { readonly kind: 'log'; readonly key: PartKey; readonly value: LogEntry }
  | { readonly kind: 'file'; readonly file: SessionFile }
  | { readonly kind: 'athlete'; readonly athlete: AthleteRow }
  | {
      readonly kind: 'other';
      readonly store: string;
      readonly key: IDBValidKey | undefined;
      readonly value: object;
    };

const id = v.pipe(v.string(), v.uuid());
const headSchema = v.looseObject({
  format: v.literal(BACKUP_FORMAT),
  version: v.number(),
  databaseVersion: v.number(),
});
const recordSchema = v.looseObject({ store: v.string(), value: v.looseObject({}) });
const partKeySchema = v.tuple([id, v.pipe(v.number(), v.integer(), v.minValue(0))]);
/** What of a row its file does not say. What later versions may add to it is kept. */
const rowSchema = v.looseObject({
  id,
  origin: v.picklist(['recorded', 'imported']),
  title: v.string(),
  notes: v.string(),
  hasFrames: v.boolean(),
  athleteId: v.fallback(v.nullable(id), null),
  tags: v.exactOptional(v.array(v.string())),
});
type RowFields = v.InferOutput<typeof rowSchema>;
const athleteSchema = v.object({
  id,
  name: v.pipe(v.string(), v.minLength(1)),
  createdAt: v.number(),
  deletedAt: v.null(),
});
/** Written by a kind of entry each; one that is not known here is kept, and read by who knows it. */
const logSchema = v.looseObject({ kind: v.string() });
/** Plans of backups from before each athlete had their own. */
const OLD_PLANS = 'plans';
const oldPlanSchema = v.looseObject({ week: v.string() });

/** @throws Refused at the first thing that is wrong */
async function* itemsOf(source: Blob, onProgress: OnProgress): AsyncGenerator<Item, void> {
  let read = 0;
  const counter = new TransformStream<Uint8Array, Uint8Array<ArrayBuffer>>({
    transform(bytes, controller) {
      read += bytes.byteLength;
      onProgress(source.size > 0 ? read / source.size : 1);
      controller.enqueue(bytes as Uint8Array<ArrayBuffer>);
    },
  });
  const bytes = source.stream().pipeThrough(counter).pipeThrough(new DecompressionStream('gzip'));
  let count = 0;
  let ended = false;
  try {
    for await (const record of readRecords(bytes)) {
      if (ended) throw new Refused('corrupt', 'more after the end');
      if (count === 0) checkHead(record);
      else if (typeof record === 'object' && record !== null && 'end' in record) {
        if (record.end !== count) throw new Refused('corrupt', `${count} records, not ${String(record.end)}`);
        ended = true;
      } else yield itemOf(record);
      count++;
    }
  } catch (error) {
    if (error instanceof Refused) throw error;
    // Not even the head could be read: it is something else. Behind it, it is broken.
    throw new Refused(count === 0 ? 'not-a-backup' : 'corrupt', String(error));
  }
  if (!ended) throw new Refused(count === 0 ? 'not-a-backup' : 'corrupt', 'it has no end');
}

function checkHead(record: unknown): void {
  const head = v.safeParse(headSchema, record);
  if (!head.success) throw new Refused('not-a-backup', 'no head');
  const { version, databaseVersion } = head.output;
  if (version > BACKUP_VERSION || databaseVersion > DATABASE_VERSION) {
    throw new Refused('newer', `version ${version}, database ${databaseVersion}`);
  }
}

function itemOf(record: unknown): Item {
  if (typeof record === 'object' && record !== null && 'settings' in record) {
    return { kind: 'settings', settings: checkSettings(record.settings) };
  }
  const { store, value } = parsed(recordSchema, record);
  const key = (record as { readonly key?: IDBValidKey }).key;
  switch (store) {
    case 'rows':
      return { kind: 'row', row: parsed(rowSchema, value) };
    case 'chunks':
      if (!isFrameChunk(value)) throw new Refused('corrupt', 'no skeletons');
      return { kind: 'chunk', key: parsed(partKeySchema, key), value };
    case 'log':
      return { kind: 'log', key: parsed(partKeySchema, key), value: parsed(logSchema, value) as LogEntry };
    case 'files': {
      const checked = checkSession(value);
      if (!checked.ok) throw new Refused('corrupt', `${checked.field ?? ''} ${checked.detail}`);
      return { kind: 'file', file: checked.file };
    }
    case 'athletes':
      return { kind: 'athlete', athlete: parsed(athleteSchema, value) };
    case OLD_PLANS:
      return { kind: 'other', store: 'weekPlans', key: ['', parsed(oldPlanSchema, value).week], value };
    default:
      return { kind: 'other', store, key, value };
  }
}

function parsed<Schema extends v.GenericSchema>(schema: Schema, value: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value);
  if (!result.success) throw new Refused('corrupt', result.issues[0].message);
  return result.output;
}

/** The session whose parts are being read. */
interface Current {
  readonly row: RowFields;
  readonly here: SessionRow | undefined;
  /** Its parts are wanted: they are not here. */
  readonly parts: boolean;
}

async function write(
  db: SessionsDb,
  { settings }: RestoreOptions,
  items: AsyncGenerator<Item, void>,
): Promise<RestoreResult> {
  let current: Current | null = null;
  let added = 0;
  let known = 0;
  for await (const item of items) {
    if (item.kind === 'settings') await settings.save(settingsToTake(item.settings, await settings.load()));
    else if (item.kind === 'athlete') await takeAthlete(db, item.athlete);
    else if (item.kind === 'other') await takeOther(db, item);
    else if (item.kind === 'row') current = await begin(db, item.row);
    else if (item.kind === 'file') {
      if (current?.row.id !== item.file.id) continue;
      await complete(db, current, item.file);
      if (current.here) known++;
      else added++;
    } else if (current?.parts && item.key[0] === current.row.id) {
      await (item.kind === 'chunk'
        ? db.put('chunks', item.value, item.key)
        : db.put('log', item.value, item.key));
    }
  }
  return { ok: true, added, known };
}

async function begin(db: SessionsDb, row: RowFields): Promise<Current> {
  const here = await db.get('rows', row.id);
  const parts = !here || (here.state === 'finished' && !here.hasFrames && row.hasFrames);
  return { row, here, parts };
}

/** The row goes in last, with the file: what breaks off before is no half run. */
async function complete(db: SessionsDb, { row, here, parts }: Current, file: SessionFile): Promise<void> {
  const tx = db.transaction(['rows', 'files'], 'readwrite');
  const rows = tx.objectStore('rows');
  if (!here) {
    await Promise.all([tx.objectStore('files').put(file), rows.put(rowOf(file, row)), tx.done]);
    return;
  }
  // One that is being recorded, or was cut short, is left alone.
  if (here.state === 'finished') {
    await rows.put({
      ...row,
      ...here,
      ...(row.tags && { tags: here.tags?.length ? here.tags : row.tags }),
      deletedAt: null,
      title: here.title || row.title,
      notes: here.notes || row.notes,
      athleteId: here.athleteId ?? row.athleteId,
      hasFrames: here.hasFrames || parts,
    });
  }
  await tx.done;
}

async function takeAthlete(db: SessionsDb, athlete: AthleteRow): Promise<void> {
  const here = await db.get('athletes', athlete.id);
  if (here?.deletedAt === null) return;
  await db.put('athletes', here ? { ...here, deletedAt: null } : athlete);
}

type AnyStore = Exclude<SessionsDb['objectStoreNames'][number], (typeof SESSION_STORES)[number]>;

/** Rows of stores that merging needs to know nothing of: those that are not here. */
async function takeOther(db: SessionsDb, { store, key, value }: Item & { kind: 'other' }): Promise<void> {
  const name = [...db.objectStoreNames].find((known) => known === store) as AnyStore | undefined;
  if (name === undefined || LEFT_OUT.includes(name)) return;
  const tx = db.transaction(name, 'readwrite');
  try {
    await (key === undefined ? tx.store.add(value as never) : tx.store.add(value as never, key as never));
    await tx.done;
  } catch (error) {
    await tx.done.catch(() => undefined);
    if (!(error instanceof DOMException) || error.name === 'QuotaExceededError') throw error;
    // There is one by this key, or it bears none: what is here stays.
  }
}

/** This machine's own: its camera, and what its browser has to be asked for. */
const OF_THE_MACHINE: readonly (keyof Settings)[] = ['version', 'cameraId', 'card', 'reminderAt'];

/** Settings of the backup where here they are as they came; not the machine's own. */
function settingsToTake(theirs: Settings, here: Settings): SettingsChange {
  const untouched = Object.entries(theirs).filter(([field]) => {
    const name = field as keyof Settings;
    return (
      !OF_THE_MACHINE.includes(name) && JSON.stringify(here[name]) === JSON.stringify(DEFAULT_SETTINGS[name])
    );
  });
  return Object.fromEntries(untouched);
}
