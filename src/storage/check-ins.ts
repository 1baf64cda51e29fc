/** The runner's check-ins: kept, linked to the session they belong to, deleted with a way back. */
import type { CheckIn } from '../core/checkin/check-in.ts';
import { knownAthleteIds } from './athletes.ts';
import type { Database } from './db.ts';
import { checkInOf } from './diary-schemas.ts';

/** @returns the keys of entries that no page can show, from a damaged backup or disk */
export async function findDamagedCheckIns(database: Database): Promise<string[]> {
  const db = await database.get();
  return (await db.getAll('checkIns')).filter((entry) => checkInOf(entry) === null).map((entry) => entry.id);
}

/** @returns newest first, without the damaged; those of a deleted athlete are nobody's, as their runs are */
export async function listCheckIns(database: Database): Promise<CheckIn[]> {
  const db = await database.get();
  const [all, known] = await Promise.all([db.getAllFromIndex('checkIns', 'at'), knownAthleteIds(db)]);
  return all
    .filter((entry) => checkInOf(entry) !== null)
    .map((entry) =>
      entry.athleteId && !known.has(entry.athleteId)
        ? { ...entry, athleteId: null }
        : // Those from before there were athletes name none.
          { ...entry, athleteId: entry.athleteId ?? null },
    )
    .toReversed();
}

/** @returns the newest check-in of a session; null where it has none */
export async function checkInOfSession(database: Database, sessionId: string): Promise<CheckIn | null> {
  const db = await database.get();
  const all = await db.getAllFromIndex('checkIns', 'sessionId', sessionId);
  const sound = all.filter((entry) => checkInOf(entry) !== null);
  return sound.toSorted((a, b) => b.at.localeCompare(a.at))[0] ?? null;
}

/** Keeps a check-in, new or changed. */
export async function saveCheckIn(database: Database, checkIn: CheckIn): Promise<void> {
  const db = await database.get();
  await db.put('checkIns', checkIn);
}

/** Ties a check-in to the session that began after it; one that is gone, or belongs to a session already, is left. */
export async function linkCheckIn(database: Database, id: string, sessionId: string): Promise<void> {
  const db = await database.get();
  const tx = db.transaction('checkIns', 'readwrite');
  const checkIn = await tx.store.get(id);
  if (checkIn && checkIn.sessionId === null) await tx.store.put({ ...checkIn, sessionId });
  await tx.done;
}

/** For good; what was deleted can be put back with `saveCheckIn`. */
export async function deleteCheckIn(database: Database, id: string): Promise<void> {
  const db = await database.get();
  await db.delete('checkIns', id);
}
