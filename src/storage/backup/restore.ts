/**
 * A backup back into the store. It is read twice: once to see that all of it is sound, before anything is written, and
 * once to write. What is here stays: runs, names and notes of the backup only come where there are none.
 */
import type { KeptPair } from '../../core/session/kept-pair.ts';
import type { LogoStore } from '../logo-store.ts';
import type { PairsStore } from '../pairs-store.ts';
import type { WeekPlan } from '../../core/advice/week-plan.ts';
import type { CheckIn } from '../../core/checkin/check-in.ts';
import { type Handwork, isBlank } from '../../core/handwork/handwork.ts';
import type { VoiceNote } from '../../core/handwork/voice-note.ts';
import type { SessionFile } from '../../core/session/session-file.ts';
import {
  storageReason,
  type AthleteRow,
  type Database,
  type PlanKey,
  type SessionRow,
  type SessionsDb,
  type StorageReason,
} from '../db.ts';
import { checkInOf, weekPlanOf } from '../diary-schemas.ts';
import { rowOf } from '../session-row.ts';
import {
  DEFAULT_SETTINGS,
  type Settings,
  type SettingsChange,
  type SettingsStore,
} from '../settings-store.ts';
import type { OnProgress } from './format.ts';
import { type DamagedRun, itemsOf, Refused, type Item, type RowFields } from './items.ts';

export type RestoreResult =
  | {
      readonly ok: true;
      /** Runs that were not here, or were deleted here. */
      readonly added: number;
      /** Runs that were here already, and stay as they are. */
      readonly known: number;
      /** Damaged entries that are no runs, and stay out. */
      readonly leftOut: number;
      /** Damaged runs, which stay out. */
      readonly damaged: readonly DamagedRun[];
    }
  | {
      readonly ok: false;
      /** `newer`: made by a later version. */
      readonly reason: 'not-a-backup' | 'newer' | 'corrupt' | StorageReason;
      readonly detail: string;
    };

export interface RestoreOptions {
  readonly database: Database;
  readonly settings: Pick<SettingsStore, 'load' | 'save'>;
  readonly pairs: Pick<PairsStore, 'add'>;
  readonly logo: Pick<LogoStore, 'add'>;
  readonly onProgress?: OnProgress;
}

/** Never rejects for what is in the file, or for want of room; runs that were written before room ran out are whole. */
export async function restore(source: Blob, options: RestoreOptions): Promise<RestoreResult> {
  const { onProgress = () => undefined } = options;
  try {
    const found = await survey(itemsOf(source, (share) => onProgress(share / 2)));
    const db = await options.database.get();
    const written = await write(
      db,
      options,
      soundOf(
        itemsOf(source, (share) => onProgress((1 + share) / 2)),
        found.unusable,
      ),
    );
    return { ok: true, ...written, damaged: found.damaged };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, reason: error.reason, detail: error.message };
    if (!(error instanceof DOMException)) throw error;
    return { ok: false, reason: storageReason(error), detail: String(error) };
  }
}

interface Survey {
  readonly damaged: readonly DamagedRun[];
  /** Runs that have a row and no file that could be used. */
  readonly unusable: ReadonlySet<string>;
}

/** Which runs cannot be used: each is a row, its parts and its file, in this order. */
async function survey(items: AsyncGenerator<Item, void>): Promise<Survey> {
  const damaged: DamagedRun[] = [];
  const unusable = new Set<string>();
  let open: Extract<Item, { kind: 'row' }> | null = null;
  const close = (): void => {
    if (open === null) return;
    damaged.push(open.run);
    unusable.add(open.row.id);
    open = null;
  };
  for await (const item of items) {
    if (item.kind === 'file' && open?.row.id === item.file.id) open = null;
    else if (item.kind === 'row') {
      close();
      open = item;
    } else if (item.kind === 'damaged' && item.of === 'row') {
      close();
      damaged.push(item.run);
    }
  }
  close();
  return { damaged, unusable };
}

/** Leaves out the rows of runs that cannot be used; what belongs to no row is passed over. */
async function* soundOf(
  items: AsyncGenerator<Item, void>,
  unusable: ReadonlySet<string>,
): AsyncGenerator<Item, void> {
  for await (const item of items) {
    const bad = item.kind === 'row' && unusable.has(item.row.id);
    yield bad ? { kind: 'damaged', of: 'row', run: item.run } : item;
  }
}

/** The rest of a row that is being restored; its file knows better. */
const UNKNOWN_YET = {
  state: 'restoring',
  startedAt: new Date(0).toISOString(),
  durationS: 0,
  deletedAt: null,
  source: { kind: 'camera', name: '', width: 0, height: 0, fps: 0, mirrored: false },
  view: 'unknown',
  runningS: 0,
  focus: null,
  strength: null,
  cueCount: 0,
  values: {},
  recording: null,
} as const satisfies Partial<SessionRow>;

/** The session whose parts are being read. */
interface Current {
  readonly row: RowFields;
  readonly here: SessionRow | undefined;
  /** Its parts are wanted: they are not here. */
  readonly parts: boolean;
}

async function write(
  db: SessionsDb,
  options: RestoreOptions,
  items: AsyncGenerator<Item, void>,
): Promise<{ readonly added: number; readonly known: number; readonly leftOut: number }> {
  let current: Current | null = null;
  let added = 0;
  let known = 0;
  let leftOut = 0;
  let theirPairs: readonly KeptPair[] = [];
  for await (const item of items) {
    if (item.kind === 'settings') {
      await takeSettings(item, options);
      theirPairs = item.pairs;
    } else if (item.kind === 'athlete') await takeAthlete(db, item.athlete);
    else if (item.kind === 'checkIn') await takeCheckIn(db, item.checkIn);
    else if (item.kind === 'plan') await takePlan(db, item.owner, item.plan);
    else if (item.kind === 'handwork') await takeHandwork(db, item.handwork);
    else if (item.kind === 'voiceNote') await takeVoiceNote(db, item.note);
    else if (item.kind === 'unusable') leftOut++;
    else if (item.kind === 'row') current = await begin(db, item.row);
    else if (item.kind === 'damaged') current = null;
    else if (item.kind === 'file') {
      if (current?.row.id !== item.file.id) continue;
      await complete(db, current, item.file);
      if (isKnown(current.here)) known++;
      else added++;
    } else if (current?.parts && item.key[0] === current.row.id) {
      await (item.kind === 'chunk'
        ? db.put('chunks', item.value, item.key)
        : db.put('log', item.value, item.key));
    }
  }
  // Once their runs are there: pairs of runs that are not are forgotten.
  if (theirPairs.length > 0) await options.pairs.add(theirPairs);
  return { added, known, leftOut };
}

/** One that was deleted is brought back: to its runner it is new. */
function isKnown(here: SessionRow | undefined): boolean {
  return here !== undefined && (here.state !== 'finished' || here.deletedAt === null);
}

/** A row of state 'restoring' goes in first: what breaks off before the file is there is found again and removed. */
async function begin(db: SessionsDb, row: RowFields): Promise<Current> {
  const found = await db.get('rows', row.id);
  const here = found?.state === 'restoring' ? undefined : found;
  if (!here) await db.put('rows', { ...UNKNOWN_YET, ...row, hasFrames: false });
  const parts = !here || (here.state === 'finished' && !here.hasFrames && row.hasFrames);
  return { row, here, parts };
}

/** The whole row goes in with the file: what breaks off before is no half run. */
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

async function takeSettings(
  theirs: Extract<Item, { kind: 'settings' }>,
  { settings, logo }: RestoreOptions,
): Promise<void> {
  await settings.save(settingsToTake(theirs.settings, await settings.load()));
  if (theirs.logo !== null) await logo.add(theirs.logo);
}

async function takeAthlete(db: SessionsDb, athlete: AthleteRow): Promise<void> {
  const here = await db.get('athletes', athlete.id);
  if (here?.deletedAt === null) return;
  await db.put('athletes', here ? { ...here, deletedAt: null } : athlete);
}

/** What is here stays. */
async function takeCheckIn(db: SessionsDb, checkIn: CheckIn): Promise<void> {
  const here = await db.get('checkIns', checkIn.id);
  if (!here || checkInOf(here) === null) await db.put('checkIns', checkIn);
}

/** It comes behind its run's file, and only to a run that is here; what is here stays. */
async function takeHandwork(db: SessionsDb, handwork: Handwork): Promise<void> {
  const { sessionId } = handwork;
  const row = await db.get('rows', sessionId);
  const here = await db.get('handwork', sessionId);
  if (row?.state === 'finished' && (!here || isBlank(here))) await db.put('handwork', handwork);
}

/** As the handwork; one that was deleted here comes back. */
async function takeVoiceNote(db: SessionsDb, note: VoiceNote): Promise<void> {
  const [row, here] = [await db.get('rows', note.sessionId), await db.get('voiceNotes', note.id)];
  if (row?.state === 'finished' && here?.deletedAt !== null)
    await db.put('voiceNotes', { ...note, deletedAt: null });
}

async function takePlan(db: SessionsDb, owner: string, plan: WeekPlan): Promise<void> {
  const key: PlanKey = [owner, plan.week];
  const here = await db.get('weekPlans', key);
  if (!here || weekPlanOf(here) === null) await db.put('weekPlans', plan, key);
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
