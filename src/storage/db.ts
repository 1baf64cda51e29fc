/** What is kept in IndexedDB and in which shape. One database for the extension; none of it leaves the machine. */
import type { CoachSettings } from '../core/session/run.ts';
import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import type { HeartReading } from '../core/session/heart-rate.ts';
import type { PodReading } from '../core/session/pod-reading.ts';
import type { WeekPlan } from '../core/advice/week-plan.ts';
import type { CheckIn } from '../core/checkin/check-in.ts';
import type { Handwork } from '../core/handwork/handwork.ts';
import type { VoiceNote } from '../core/handwork/voice-note.ts';
import type {
  BeltMark,
  CueRecord,
  EngineInfo,
  SessionEvent,
  SessionFile,
  SourceInfo,
} from '../core/session/session-file.ts';
import type { View } from '../core/model/measure.ts';
import type { MeasureId } from '../core/measures/all.ts';
import type { FrameChunk } from './frame-codec.ts';

/** Not the product's name: renaming the product must not lose the runs. */
const DATABASE_NAME = 'sessions';
export const DATABASE_VERSION = 10;

/** One line of the list of sessions: all that a list or a trend over weeks needs, without reading the files. */
export interface SessionRow {
  readonly id: string;
  /**
   * 'recording': not closed yet, live in some tab or left behind by a crash. 'restoring': being brought back from a backup,
   * or left behind by a restore that broke off; nothing but tidying up looks at it.
   */
  readonly state: 'recording' | 'finished' | 'restoring';
  readonly origin: 'recorded' | 'imported';
  readonly startedAt: string;
  readonly durationS: number;
  readonly title: string;
  readonly notes: string;
  /** The runner's own words to find it by. */
  readonly tags?: readonly string[];
  /** Milliseconds since 1970; null unless deleted and not yet purged. */
  readonly deletedAt: number | null;
  /** Null = nobody's in particular. May name an athlete who is deleted: the lists then say null. */
  readonly athleteId: string | null;
  readonly source: SourceInfo;
  readonly view: View;
  /** Seconds of running. */
  readonly runningS: number;
  readonly focus: MeasureId | null;
  readonly strength: MeasureId | null;
  readonly cueCount: number;
  /** Belt speed of the longest stretch, km/h; left out where it was not told. */
  readonly speedKmh?: number | null;
  /** Run on the belt, metres; null where its speed was not told for nearly all of the run, left out in rows from before. */
  readonly distanceM?: number | null;
  /** Mean heart rate while running, and its change from the first third to the last; left out where nothing told it. */
  readonly heart?: { readonly bpm: number; readonly change: number | null };
  /** How a watch's cadence differs from ours, steps a minute, and half of the 95 % interval; left out without a watch. */
  readonly watchCadence?: { readonly difference: number; readonly error: number };
  /** Every measure that has a value. */
  readonly values: Readonly<Record<string, number>>;
  /** Whether skeletons are kept (an import has none). */
  readonly hasFrames: boolean;
  /** What is needed to close the session after a crash; null once it is closed. */
  readonly recording: RecordingHead | null;
}

/** What a running session knows that its frames do not. Written again with every flush. */
export interface RecordingHead {
  readonly settings: CoachSettings;
  readonly source: SourceInfo;
  readonly engine: EngineInfo;
  /** Whose run it is. */
  readonly athleteId?: string | null;
}

/** Somebody whose runs are kept together. */
export interface AthleteRow {
  /** UUID */
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** Milliseconds since 1970; null unless deleted and not yet purged. */
  readonly deletedAt: number | null;
}

/** Written the moment it happens. `origin: 'shell'` = the frames cannot tell it (pauses, a lost camera). */
export type LogEntry =
  | { readonly kind: 'cue'; readonly cue: CueRecord }
  | { readonly kind: 'event'; readonly event: SessionEvent; readonly origin: 'shell' | 'coach' }
  /** The belt has another speed or incline from then on. */
  | { readonly kind: 'belt'; readonly belt: BeltMark }
  /** A strap, a watch or a machine told the heart rate. */
  | ({ readonly kind: 'heart-rate' } & HeartReading)
  /** A foot pod told its cadence. */
  | ({ readonly kind: 'foot-pod' } & PodReading)
  /** The metronome began to beat; null = it stopped. */
  | { readonly kind: 'metronome'; readonly timeS: number; readonly stepsPerMin: number | null };

/** Where the video of a session is, and how its time runs against the session's. */
export interface VideoLink {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Seconds of playing. */
  readonly durationS: number;
  /** Media time of the session's second 0. */
  readonly firstS: number;
  /** How many times slower than it happened the file plays: media = firstS + slowdown × session time. */
  readonly slowdown: number;
  /** Reads the file where it lies; null where the browser gave no handle. */
  readonly handle: FileSystemFileHandle | null;
  /** The file itself; null where none was kept. */
  readonly copy: Blob | null;
}

/** Key of a plan: whose it is ('' = nobody's in particular) and the Monday its week begins on, as `2026-11-16`. */
export type PlanKey = [owner: string, week: string];

/** Name, bytes and time of change (milliseconds since 1970; 0 where it is not known) of a file that was copied. */
export type CopyKey = [name: string, size: number, modifiedMs: number];

/** A link as it is stored: its copy may be that of other sessions too. */
export interface StoredVideo extends Omit<VideoLink, 'copy'> {
  readonly copyKey: CopyKey | null;
}

/** Key: session id and running number. */
export type PartKey = [sessionId: string, seq: number];

export interface StoredVoiceNote extends VoiceNote {
  /** It is being spoken, or its tab went away meanwhile: its beginning, which `notePieces` go on with. */
  readonly draft?: true;
  /** Milliseconds since 1970; null unless deleted and not yet purged. */
  readonly deletedAt: number | null;
}

/** What was said and shown since the piece before; `durationS` is of the whole note by then. */
export type NotePiece = Pick<VoiceNote, 'sound' | 'actions' | 'durationS'>;

/** Key: session, voice note, and running number from 1: the note itself bears the beginning. */
export type NotePieceKey = [sessionId: string, noteId: string, seq: number];

export interface SessionsSchema extends DBSchema {
  rows: { key: string; value: SessionRow; indexes: { startedAt: string } };
  files: { key: string; value: SessionFile };
  chunks: { key: PartKey; value: FrameChunk };
  log: { key: PartKey; value: LogEntry };
  checkIns: { key: string; value: CheckIn; indexes: { at: string; sessionId: string } };
  weekPlans: { key: PlanKey; value: WeekPlan };
  athletes: { key: string; value: AthleteRow };
  /** Key: session id. */
  videos: { key: string; value: StoredVideo };
  copies: { key: CopyKey; value: Blob };
  /** What a person's hand added to a session: corrected joints, drawings, key moments. Key: session id. */
  handwork: { key: string; value: Handwork };
  /** What was said over a session's player. An index leaves out null: only the deleted are in that of `deletedAt`. */
  voiceNotes: { key: string; value: StoredVoiceNote; indexes: { sessionId: string; deletedAt: number } };
  /** Of voice notes that are being spoken. */
  notePieces: { key: NotePieceKey; value: NotePiece };
}

export type SessionsDb = IDBPDatabase<SessionsSchema>;
export type StoreName = StoreNames<SessionsSchema>;
type UpgradeTransaction = IDBPTransaction<SessionsSchema, StoreName[], 'versionchange'>;
/** Everything stored for one session; `copies` may be shared. */
export const ALL_STORES = [
  'rows',
  'files',
  'chunks',
  'log',
  'videos',
  'handwork',
  'voiceNotes',
  'notePieces',
] as const;

/** A connection that opens itself when it is needed, and again after it was closed under us. */
export interface Database {
  /** @throws DOMException where the browser gives no storage; `storageReason` puts it into a word */
  get(): Promise<SessionsDb>;
  close(): void;
}

/** @param name - another database, for tests */
export function createDatabase(name = DATABASE_NAME): Database {
  let opening: Promise<SessionsDb> | null = null;
  const forget = (): void => {
    opening = null;
  };
  const close = (): void => {
    // A failed opening has nothing to close.
    void opening?.then(
      (db) => db.close(),
      () => undefined,
    );
    forget();
  };
  return {
    get() {
      if (opening) return opening;
      const attempt = openDB<SessionsSchema>(name, DATABASE_VERSION, {
        upgrade(db, oldVersion, _, tx) {
          // What could not be brought over whole stays as it was, and opening fails.
          migrate(db, oldVersion, tx).catch(() => tx.abort());
        },
        // A newer version of the extension in another tab wants to change the schema: let it.
        blocking: close,
        terminated: forget,
      });
      opening = attempt;
      attempt.catch(() => {
        if (opening === attempt) forget();
      });
      return attempt;
    },
    close,
  };
}

/** One step a version, each from exactly the one before: never edit a step that has been released. */
async function migrate(db: SessionsDb, oldVersion: number, tx: UpgradeTransaction): Promise<void> {
  if (oldVersion < 1) {
    db.createObjectStore('rows', { keyPath: 'id' }).createIndex('startedAt', 'startedAt');
    db.createObjectStore('files', { keyPath: 'id' });
    db.createObjectStore('chunks');
    db.createObjectStore('log');
  }
  if (oldVersion < 2) {
    const checkIns = db.createObjectStore('checkIns', { keyPath: 'id' });
    checkIns.createIndex('at', 'at');
    // Those that belong to no session have null there, which an index leaves out.
    checkIns.createIndex('sessionId', 'sessionId');
    db.createObjectStore('plans' as StoreNames<SessionsSchema>, { keyPath: 'week' });
  }
  if (oldVersion < 3) {
    db.createObjectStore('athletes', { keyPath: 'id' });
    const rows = tx.objectStore('rows');
    for (let cursor = await rows.openCursor(); cursor; cursor = await cursor.continue()) {
      await cursor.update({ ...cursor.value, athleteId: null });
    }
  }
  if (oldVersion < 4) db.createObjectStore('videos');
  if (oldVersion < 5) {
    // One plan a week for everybody, until each athlete got their own: it stays with nobody in particular.
    const old = 'plans' as StoreNames<SessionsSchema>;
    const before = (await tx.objectStore(old).getAll()) as unknown as readonly WeekPlan[];
    db.deleteObjectStore(old);
    const plans = db.createObjectStore('weekPlans');
    await Promise.all(before.map((plan) => plans.put(plan, ['', plan.week])));
  }
  if (oldVersion < 6) {
    const copies = db.createObjectStore('copies');
    const videos = tx.objectStore('videos');
    for (let cursor = await videos.openCursor(); cursor; cursor = await cursor.continue()) {
      const { copy, ...link } = cursor.value as unknown as VideoLink;
      const modifiedMs = copy instanceof File ? copy.lastModified : 0;
      const copyKey: CopyKey | null = copy && [link.name, copy.size, modifiedMs];
      if (copy && copyKey) await copies.put(copy, copyKey);
      await cursor.update({ ...link, copyKey });
    }
  }
  if (oldVersion < 7) db.createObjectStore('handwork', { keyPath: 'sessionId' });
  if (oldVersion < 8)
    db.createObjectStore('voiceNotes', { keyPath: 'id' }).createIndex('sessionId', 'sessionId');
  if (oldVersion < 9) db.createObjectStore('notePieces');
  if (oldVersion < 10) tx.objectStore('voiceNotes').createIndex('deletedAt', 'deletedAt');
}

/** All parts of one session in `chunks` or `log`. */
export function partsOf(sessionId: string): IDBKeyRange {
  return IDBKeyRange.bound([sessionId, 0], [sessionId, Number.MAX_SAFE_INTEGER]);
}

/** The pieces of one voice note, or of all those of a session. */
export function notePiecesOf(sessionId: string, noteId?: string): IDBKeyRange {
  const whose = noteId === undefined ? [sessionId] : [sessionId, noteId];
  // Arrays come after numbers and words.
  return IDBKeyRange.bound(whose, [...whose, []]);
}

export type StorageReason =
  | 'storage-full'
  /** A later version has been here: the database has a shape that this one does not know. */
  | 'storage-newer'
  | 'storage-unavailable';

/** What a failed access to storage means to the runner. */
export function storageReason(error: unknown): StorageReason {
  const name = error instanceof Error ? error.name : '';
  if (name === 'QuotaExceededError') return 'storage-full';
  return name === 'VersionError' ? 'storage-newer' : 'storage-unavailable';
}
