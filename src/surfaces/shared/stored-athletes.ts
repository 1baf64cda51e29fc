/** The athletes as the pages use them, bound to one database. */
import {
  addAthlete,
  deleteAthlete,
  listAthletes,
  purgeDeletedAthletes,
  renameAthlete,
  restoreAthlete,
} from '../../storage/athletes.ts';
import type { AthleteRow, Database } from '../../storage/db.ts';
import { UNDO_MS } from '../../storage/tidy-up.ts';

export interface StoredAthletes {
  list(): Promise<readonly AthleteRow[]>;
  /** @returns null where the name is empty */
  add(name: string): Promise<AthleteRow | null>;
  rename(id: string, name: string): Promise<boolean>;
  remove(id: string): Promise<boolean>;
  restore(id: string): Promise<boolean>;
}

export function storedAthletes(database: Database): StoredAthletes {
  return {
    async list() {
      await purgeDeletedAthletes(database, Date.now() - UNDO_MS);
      return listAthletes(database);
    },
    add: (name) => addAthlete(database, name, Date.now()),
    rename: (id, name) => renameAthlete(database, id, name),
    remove: (id) => deleteAthlete(database, id, Date.now()),
    restore: (id) => restoreAthlete(database, id),
  };
}
