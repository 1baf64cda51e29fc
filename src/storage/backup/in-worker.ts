/** Backups made and brought back in a worker of their own, with this page's settings. */
import type { SettingsStore } from '../settings-store.ts';
import type { BackupReply, BackupRequest } from './backup-worker.ts';
import type { OnProgress } from './format.ts';
import type { RestoreResult } from './restore.ts';

/** @throws Error where the store cannot be read; its message says why */
export async function backUpInWorker(settings: SettingsStore, onProgress: OnProgress): Promise<Blob> {
  const request = { kind: 'make', settings: await settings.load(), nowMs: Date.now() } as const;
  const made = await run(request, settings, onProgress);
  if (made.kind !== 'made') throw new Error(made.kind);
  return made.blob;
}

/** As `restore`. @throws only what is a bug */
export async function restoreInWorker(
  from: Blob,
  settings: SettingsStore,
  onProgress: OnProgress,
): Promise<RestoreResult> {
  const request = { kind: 'restore', settings: await settings.load(), from } as const;
  const restored = await run(request, settings, onProgress);
  if (restored.kind !== 'restored') throw new Error(restored.kind);
  return restored.result;
}

type Outcome = Extract<BackupReply, { readonly kind: 'made' | 'restored' }>;

async function run(
  request: BackupRequest,
  settings: SettingsStore,
  onProgress: OnProgress,
): Promise<Outcome> {
  const worker = new Worker(new URL('./backup-worker.ts', import.meta.url), { type: 'module' });
  const saved: Promise<unknown>[] = [];
  try {
    const outcome = await new Promise<Outcome>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<BackupReply>) => {
        if (data.kind === 'progress') onProgress(data.share);
        else if (data.kind === 'settings') saved.push(settings.save(data.change));
        else if (data.kind === 'broke') reject(new Error(data.detail));
        else resolve(data);
      });
      worker.addEventListener('error', (event) =>
        reject(new Error(event.message || 'the backup did not start')),
      );
      worker.postMessage(request, { transfer: [] });
    });
    await Promise.all(saved);
    return outcome;
  } finally {
    worker.terminate();
  }
}
