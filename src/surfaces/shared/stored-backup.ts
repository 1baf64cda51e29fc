/** Backups as the settings page uses them. */
import type { OnProgress } from '../../storage/backup/format.ts';
import { backUpInWorker, restoreInWorker } from '../../storage/backup/in-worker.ts';
import { whileRestoring } from '../../platform/live-lock.ts';
import type { RestoreResult } from '../../storage/backup/restore.ts';
import type { SettingsStore } from '../../storage/settings-store.ts';

export interface StoredBackup {
  make(onProgress: OnProgress): Promise<Blob>;
  restore(from: Blob, onProgress: OnProgress): Promise<RestoreResult>;
}

export function storedBackup(settings: SettingsStore): StoredBackup {
  return {
    make: (onProgress) => backUpInWorker(settings, onProgress),
    restore: (from, onProgress) => whileRestoring(() => restoreInWorker(from, settings, onProgress)),
  };
}
