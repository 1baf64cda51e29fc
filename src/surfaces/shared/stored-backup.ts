/** Backups as the settings page uses them, bound to one database. */
import { backUp } from '../../storage/backup/back-up.ts';
import type { OnProgress } from '../../storage/backup/format.ts';
import { restore, type RestoreResult } from '../../storage/backup/restore.ts';
import type { Database } from '../../storage/db.ts';
import type { SettingsStore } from '../../storage/settings-store.ts';

export interface StoredBackup {
  make(onProgress: OnProgress): Promise<Blob>;
  restore(from: Blob, onProgress: OnProgress): Promise<RestoreResult>;
}

export function storedBackup(database: Database, settings: SettingsStore): StoredBackup {
  return {
    make: (onProgress) => backUp({ database, settings, nowMs: Date.now(), onProgress }),
    restore: (from, onProgress) => restore(from, { database, settings, onProgress }),
  };
}
