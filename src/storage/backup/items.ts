/** The records of a backup, one after the other, each checked. */
import { checkPair, type KeptPair } from '../../core/session/kept-pair.ts';
import * as v from 'valibot';
import type { WeekPlan } from '../../core/advice/week-plan.ts';
import type { CheckIn } from '../../core/checkin/check-in.ts';
import { type Handwork, handworkOf } from '../../core/handwork/handwork.ts';
import { type VoiceNote, voiceNoteOf } from '../../core/handwork/voice-note.ts';
import type { SessionFile } from '../../core/session/session-file.ts';
import { MAX_NAME_LENGTH } from '../athletes.ts';
import { DATABASE_VERSION, type AthleteRow, type LogEntry, type PartKey } from '../db.ts';
import { checkInOf, weekPlanOf } from '../diary-schemas.ts';
import { isFrameChunk, type FrameChunk } from '../frame-codec.ts';
import { checkLogo } from '../logo-store.ts';
import { checkSession } from '../session-schema.ts';
import { checkSettings, type Settings } from '../settings-store.ts';
import { BACKUP_FORMAT, BACKUP_VERSION, type OnProgress } from './format.ts';
import { readRecords } from './records.ts';

/** Why none of it is taken. */
export class Refused extends Error {
  readonly reason: 'not-a-backup' | 'newer' | 'corrupt';

  constructor(reason: Refused['reason'], detail: string) {
    super(detail);
    this.reason = reason;
  }
}

/** What is known of a run by which its runner may know it. */
export interface DamagedRun {
  /** Empty where it has none. */
  readonly title: string;
  /** ISO 8601, UTC; null where that is damaged too. */
  readonly startedAt: string | null;
}

/** A record that has been checked. */
export type Item =
  | {
      readonly kind: 'settings';
      readonly settings: Settings;
      readonly pairs: readonly KeptPair[];
      readonly logo: string | null;
    }
  | { readonly kind: 'row'; readonly row: RowFields; readonly run: DamagedRun }
  | { readonly kind: 'chunk'; readonly key: PartKey; readonly value: FrameChunk }
  | { readonly kind: 'log'; readonly key: PartKey; readonly value: LogEntry }
  | { readonly kind: 'file'; readonly file: SessionFile }
  | { readonly kind: 'handwork'; readonly handwork: Handwork }
  | { readonly kind: 'voiceNote'; readonly note: VoiceNote }
  | { readonly kind: 'athlete'; readonly athlete: AthleteRow }
  | { readonly kind: 'checkIn'; readonly checkIn: CheckIn }
  | { readonly kind: 'plan'; readonly owner: string; readonly plan: WeekPlan }
  /** A run whose row (`of: 'row'`) or file cannot be used. */
  | { readonly kind: 'damaged'; readonly of: 'row' | 'file'; readonly run: DamagedRun }
  /** Damaged, or of a store that is not known here. */
  | { readonly kind: 'unusable' };

const id = v.pipe(v.string(), v.uuid());
const headSchema = v.looseObject({
  format: v.literal(BACKUP_FORMAT),
  version: v.number(),
  databaseVersion: v.number(),
});
const recordSchema = v.looseObject({ store: v.string(), value: v.looseObject({}) });
const partKeySchema = v.tuple([id, v.pipe(v.number(), v.integer(), v.minValue(0))]);
/** Beyond what anybody types; longer ones are cut, not refused. */
const MOST_TITLE = 500;
const MOST_NOTES = 20_000;
const MOST_TAGS = 50;

const cutText = (most: number) =>
  v.pipe(
    v.string(),
    v.transform((given) => given.slice(0, most)),
  );

/** What of a row its file does not say: what the runner wrote, whose it is, where it came from. The rest is the file's. */
const rowSchema = v.object({
  id,
  origin: v.picklist(['recorded', 'imported']),
  title: cutText(MOST_TITLE),
  notes: cutText(MOST_NOTES),
  hasFrames: v.boolean(),
  athleteId: v.fallback(v.nullable(id), null),
  tags: v.exactOptional(
    v.pipe(
      v.array(cutText(MOST_TITLE)),
      v.transform((given) => given.slice(0, MOST_TAGS)),
    ),
  ),
});
/** Takes anything. */
const damagedSchema = v.object({
  title: v.fallback(cutText(MOST_TITLE), ''),
  startedAt: v.fallback(v.nullable(v.pipe(v.string(), v.isoTimestamp())), null),
});
export type RowFields = v.InferOutput<typeof rowSchema>;
const athleteSchema = v.object({
  id,
  name: v.pipe(cutText(MAX_NAME_LENGTH), v.minLength(1)),
  createdAt: v.pipe(v.number(), v.finite()),
  deletedAt: v.null(),
});
/** Written by a kind of entry each; one that is not known here is kept, and read by who knows it. */
const logSchema = v.looseObject({ kind: v.string() });
/** Plans of backups from before each athlete had their own. */
const OLD_PLANS = 'plans';
/** Whose, and which week. */
const planKeySchema = v.tuple([v.pipe(v.string(), v.maxLength(64)), v.string()]);

/** @throws Refused at the first thing that is wrong */
export async function* itemsOf(source: Blob, onProgress: OnProgress): AsyncGenerator<Item, void> {
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
    const pairs = 'pairs' in record && Array.isArray(record.pairs) ? record.pairs : [];
    return {
      kind: 'settings',
      settings: checkSettings(record.settings),
      pairs: pairs.flatMap((value) => checkPair(value) ?? []),
      logo: checkLogo('logo' in record ? record.logo : null),
    };
  }
  const checked = v.safeParse(recordSchema, record);
  if (!checked.success) return { kind: 'unusable' };
  const { store, value } = checked.output;
  const key = (record as { readonly key?: IDBValidKey }).key;
  switch (store) {
    case 'rows': {
      const row = v.safeParse(rowSchema, value);
      const run = v.parse(damagedSchema, value);
      return row.success ? { kind: 'row', row: row.output, run } : { kind: 'damaged', of: 'row', run };
    }
    case 'files': {
      const file = checkSession(value);
      if (file.ok) return { kind: 'file', file: file.file };
      return { kind: 'damaged', of: 'file', run: v.parse(damagedSchema, value) };
    }
    case 'chunks':
    case 'log':
      return partOf(store, key, value) ?? { kind: 'unusable' };
    default:
      return itemBesideRuns(store, key, value) ?? { kind: 'unusable' };
  }
}

/** One that is damaged is a gap in its run, as a crash leaves one. */
function partOf(store: 'chunks' | 'log', key: unknown, value: object): Item | null {
  const whose = v.safeParse(partKeySchema, key);
  if (!whose.success) return null;
  if (store === 'chunks') return isFrameChunk(value) ? { kind: 'chunk', key: whose.output, value } : null;
  const entry = v.safeParse(logSchema, value);
  return entry.success ? { kind: 'log', key: whose.output, value: entry.output as LogEntry } : null;
}

/** One that is damaged is left out: it is no reason to refuse the runs. */
function itemBesideRuns(store: string, key: unknown, value: object): Item | null {
  switch (store) {
    case 'athletes': {
      const athlete = v.safeParse(athleteSchema, value);
      return athlete.success ? { kind: 'athlete', athlete: athlete.output } : null;
    }
    case 'handwork': {
      const handwork = handworkOf(value);
      return handwork && { kind: 'handwork', handwork };
    }
    case 'voiceNotes': {
      const note = voiceNoteOf(value);
      return note && { kind: 'voiceNote', note };
    }
    case 'checkIns': {
      const checkIn = checkInOf(value);
      return checkIn && { kind: 'checkIn', checkIn };
    }
    case 'weekPlans':
    case OLD_PLANS: {
      const plan = weekPlanOf(value);
      const whose = v.safeParse(planKeySchema, store === OLD_PLANS ? ['', plan?.week] : key);
      return plan && whose.success ? { kind: 'plan', owner: whose.output[0], plan } : null;
    }
    default:
      return null;
  }
}
