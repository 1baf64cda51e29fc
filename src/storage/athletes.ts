/** The people whose runs are kept. A session names one or nobody; who is deleted is nobody until they are brought back. */
import type { AthleteRef, SessionFile } from '../core/session/session-file.ts';
import type { AthleteRow, Database, SessionRow, SessionsDb } from './db.ts';

/** Longer ones are cut: it is a name. */
export const MAX_NAME_LENGTH = 80;

/** A name as it is stored: one line, trimmed; null if nothing is left. */
export function tidyName(typed: string): string | null {
  const name = typed.replaceAll(/\s+/g, ' ').trim().slice(0, MAX_NAME_LENGTH).trimEnd();
  return name === '' ? null : name;
}

/** @param nowMs - milliseconds since 1970 */
export function newAthlete({ id, name }: AthleteRef, nowMs: number): AthleteRow {
  return { id, name: tidyName(name) ?? '?', createdAt: nowMs, deletedAt: null };
}

/** @returns those who are not deleted, by name */
export async function listAthletes(database: Database): Promise<AthleteRow[]> {
  const athletes = await (await database.get()).getAll('athletes');
  return (
    athletes
      .filter((athlete) => athlete.deletedAt === null)
      // Without a name that can be read the runs are still theirs, and "?" can be renamed.
      .map((athlete) => ({
        ...athlete,
        name: (typeof athlete.name === 'string' && tidyName(athlete.name)) || '?',
      }))
      .toSorted((a, b) => a.name.localeCompare(b.name, undefined, { sensitivity: 'base', numeric: true }))
  );
}

/** @returns the new athlete, or null where the name is empty */
export async function addAthlete(
  database: Database,
  name: string,
  nowMs: number,
): Promise<AthleteRow | null> {
  const tidy = tidyName(name);
  if (tidy === null) return null;
  const athlete = newAthlete({ id: crypto.randomUUID(), name: tidy }, nowMs);
  await (await database.get()).put('athletes', athlete);
  return athlete;
}

/** An empty name changes nothing. @returns whether it was changed */
export async function renameAthlete(database: Database, id: string, name: string): Promise<boolean> {
  const tidy = tidyName(name);
  return tidy !== null && changeAthlete(database, id, (athlete) => ({ ...athlete, name: tidy }));
}

/**
 * Takes an athlete off the list; their sessions are nobody's from now on, and theirs again after `restoreAthlete`.
 * @param nowMs - milliseconds since 1970
 */
export async function deleteAthlete(database: Database, id: string, nowMs: number): Promise<boolean> {
  return changeAthlete(database, id, (athlete) => ({ ...athlete, deletedAt: nowMs }));
}

/** Undo of `deleteAthlete`. */
export async function restoreAthlete(database: Database, id: string): Promise<boolean> {
  return changeAthlete(database, id, (athlete) => ({ ...athlete, deletedAt: null }));
}

async function changeAthlete(
  database: Database,
  id: string,
  change: (athlete: AthleteRow) => AthleteRow,
): Promise<boolean> {
  const tx = (await database.get()).transaction('athletes', 'readwrite');
  const athlete = await tx.store.get(id);
  if (athlete) await tx.store.put(change(athlete));
  await tx.done;
  return athlete !== undefined;
}

/**
 * Forgets for good who was deleted before `beforeMs` (milliseconds since 1970), their week plans, and what ties sessions
 * and check-ins to them.
 */
export async function purgeDeletedAthletes(database: Database, beforeMs: number): Promise<void> {
  const db = await database.get();
  const gone = (await db.getAll('athletes')).filter((a) => a.deletedAt !== null && a.deletedAt < beforeMs);
  if (gone.length === 0) return;
  const ids = new Set(gone.map(({ id }) => id));
  const tx = db.transaction(['athletes', 'rows', 'checkIns', 'weekPlans'], 'readwrite');
  const rows = tx.objectStore('rows');
  for (let cursor = await rows.openCursor(); cursor; cursor = await cursor.continue()) {
    const { athleteId } = cursor.value;
    if (athleteId !== null && ids.has(athleteId)) await cursor.update({ ...cursor.value, athleteId: null });
  }
  const checkIns = tx.objectStore('checkIns');
  for (let cursor = await checkIns.openCursor(); cursor; cursor = await cursor.continue()) {
    const { athleteId } = cursor.value;
    if (athleteId !== null && ids.has(athleteId)) await cursor.update({ ...cursor.value, athleteId: null });
  }
  await Promise.all([
    ...gone.map(({ id }) => tx.objectStore('weekPlans').delete(IDBKeyRange.bound([id, ''], [id, '\uffff']))),
    ...gone.map(({ id }) => tx.objectStore('athletes').delete(id)),
    tx.done,
  ]);
}

/** Those who are not deleted. */
export async function knownAthleteIds(db: SessionsDb): Promise<ReadonlySet<string>> {
  const athletes = await db.getAll('athletes');
  return new Set(athletes.filter((a) => a.deletedAt === null).map(({ id }) => id));
}

/** Rows as they are shown: tied to athletes who are there, or to nobody. */
export async function withKnownAthletes(db: SessionsDb, rows: readonly SessionRow[]): Promise<SessionRow[]> {
  const known = await knownAthleteIds(db);
  return rows.map((row) =>
    row.athleteId === null || known.has(row.athleteId) ? row : { ...row, athleteId: null },
  );
}

/** A stored session file with its athlete as they are called by now: names change, measurements do not. */
export async function withAthlete(db: SessionsDb, file: SessionFile): Promise<SessionFile> {
  const { athlete: _, ...measured } = file;
  const athleteId = (await db.get('rows', file.id))?.athleteId ?? null;
  const athlete = athleteId === null ? undefined : await db.get('athletes', athleteId);
  if (!athlete || athlete.deletedAt !== null) return measured;
  return { ...measured, athlete: { id: athlete.id, name: athlete.name } };
}
