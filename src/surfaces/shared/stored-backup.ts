/** Backups as the settings page uses them. */
import type { OnProgress } from '../../storage/backup/format.ts';
import { backUpInWorker, restoreInWorker, type Stores } from '../../storage/backup/in-worker.ts';
import { whileRestoring } from '../../platform/live-lock.ts';
import type { RestoreResult } from '../../storage/backup/restore.ts';

export interface StoredBackup {
  make(onProgress: OnProgress): Promise<Blob>;
  restore(from: Blob, onProgress: OnProgress): Promise<RestoreResult>;
}

export function storedBackup(stores: Stores): StoredBackup {
  return {
    make: (onProgress) => backUpInWorker(stores, onProgress),
    restore: (from, onProgress) => whileRestoring(() => restoreInWorker(from, stores, onProgress)),
  };
}
