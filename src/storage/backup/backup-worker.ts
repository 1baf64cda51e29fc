/** Makes a backup, or brings one back, off the page's thread: checking an hour's run takes a good part of a second. */
import { createDatabase } from '../db.ts';
import type { Settings, SettingsChange } from '../settings-store.ts';
import { backUp } from './back-up.ts';
import { restore, type RestoreResult } from './restore.ts';

/** Workers have no access to the settings: they come with the request. */
export type BackupRequest =
  | { readonly kind: 'make'; readonly settings: Settings; readonly nowMs: number }
  | { readonly kind: 'restore'; readonly settings: Settings; readonly from: Blob };

export type BackupReply =
  | { readonly kind: 'progress'; readonly share: number }
  /** To be saved by whoever can. */
  | { readonly kind: 'settings'; readonly change: SettingsChange }
  | { readonly kind: 'made'; readonly blob: Blob }
  | { readonly kind: 'restored'; readonly result: RestoreResult }
  /** The store cannot be read, or a bug. */
  | { readonly kind: 'broke'; readonly detail: string };

const reply = (message: BackupReply): void => postMessage(message, { transfer: [] });

/** Said in whole percents: messages more often take time from the work. */
function teller(): (share: number) => void {
  let told = 0;
  return (share) => {
    if (Math.floor(share * 100) === told) return;
    told = Math.floor(share * 100);
    reply({ kind: 'progress', share });
  };
}

async function work(request: BackupRequest): Promise<BackupReply> {
  const database = createDatabase();
  const settings = {
    load: async () => request.settings,
    async save(change: SettingsChange) {
      reply({ kind: 'settings', change });
      return { ...request.settings, ...change };
    },
  };
  try {
    if (request.kind === 'make') {
      const { nowMs } = request;
      return { kind: 'made', blob: await backUp({ database, settings, nowMs, onProgress: teller() }) };
    }
    const result = await restore(request.from, { database, settings, onProgress: teller() });
    return { kind: 'restored', result };
  } finally {
    database.close();
  }
}

addEventListener('message', ({ data }: MessageEvent<BackupRequest>) => {
  work(data)
    .catch((error: unknown): BackupReply => ({
      kind: 'broke',
      detail: error instanceof Error ? error.message : String(error),
    }))
    .then(reply)
    .catch((error: unknown) => console.error(error));
});
