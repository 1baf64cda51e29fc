/** Backups made and brought back in a worker of their own, with this page's settings. */
import { callWorker } from '../../workers/call-worker.ts';
import type { LogoStore } from '../logo-store.ts';
import type { PairsStore } from '../pairs-store.ts';
import type { SettingsStore } from '../settings-store.ts';
import type { BackupNote, BackupReply, BackupRequest } from './backup-worker.ts';
import type { OnProgress } from './format.ts';
import type { RestoreResult } from './restore.ts';

/** What lies outside the database. */
export interface Stores {
  readonly settings: SettingsStore;
  readonly pairs: PairsStore;
  readonly logo: LogoStore;
}

/** @throws Error where the store cannot be read; its message says why */
export async function backUpInWorker(stores: Stores, onProgress: OnProgress): Promise<Blob> {
  const [settings, pairs] = [await stores.settings.load(), await stores.pairs.list()];
  const logo = await stores.logo.load();
  const made = await run({ kind: 'make', settings, pairs, logo, nowMs: Date.now() }, stores, onProgress);
  if (made.kind !== 'made') throw new Error(made.kind);
  return made.blob;
}

/** As `restore`. @throws only what is a bug */
export async function restoreInWorker(
  from: Blob,
  stores: Stores,
  onProgress: OnProgress,
): Promise<RestoreResult> {
  const request = { kind: 'restore', settings: await stores.settings.load(), from } as const;
  const restored = await run(request, stores, onProgress);
  if (restored.kind !== 'restored') throw new Error(restored.kind);
  return restored.result;
}

async function run(
  request: BackupRequest,
  { settings, pairs, logo }: Stores,
  onProgress: OnProgress,
): Promise<BackupReply> {
  const saved: Promise<unknown>[] = [];
  const keep = (note: BackupNote): Promise<unknown> => {
    if (note.kind === 'settings') return settings.save(note.change);
    return note.kind === 'pairs' ? pairs.add(note.pairs) : logo.add(note.logo);
  };
  const reply = await callWorker<BackupRequest, BackupReply, BackupNote>(
    () => new Worker(new URL('./backup-worker.ts', import.meta.url), { type: 'module' }),
    request,
    {
      onProgress,
      onNote: (note) => saved.push(keep(note)),
    },
  );
  await Promise.all(saved);
  return reply;
}
