/** Backups made and brought back in a worker of their own, with this page's settings. */
import { callWorker } from '../../workers/call-worker.ts';
import type { SettingsChange, SettingsStore } from '../settings-store.ts';
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

async function run(
  request: BackupRequest,
  settings: SettingsStore,
  onProgress: OnProgress,
): Promise<BackupReply> {
  const saved: Promise<unknown>[] = [];
  const reply = await callWorker<BackupRequest, BackupReply, SettingsChange>(
    () => new Worker(new URL('./backup-worker.ts', import.meta.url), { type: 'module' }),
    request,
    { onProgress, onNote: (change) => saved.push(settings.save(change)) },
  );
  await Promise.all(saved);
  return reply;
}
