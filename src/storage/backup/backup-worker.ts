/** Makes a backup, or brings one back, off the page's thread: checking an hour's run takes a good part of a second. */
import type { KeptPair } from '../../core/session/kept-pair.ts';
import { answerCalls } from '../../workers/answer-calls.ts';
import { tellPagesOfRequests } from '../../workers/own-requests.ts';
import { createDatabase } from '../db.ts';
import type { Settings, SettingsChange } from '../settings-store.ts';
import { backUp } from './back-up.ts';
import { restore, type RestoreResult } from './restore.ts';

/** Workers have no access to settings, pairs and logo: they come with the request. */
export type BackupRequest =
  | {
      readonly kind: 'make';
      readonly settings: Settings;
      readonly pairs: readonly KeptPair[];
      readonly logo: string | null;
      readonly nowMs: number;
    }
  | { readonly kind: 'restore'; readonly settings: Settings; readonly from: Blob };

export type BackupReply =
  | { readonly kind: 'made'; readonly blob: Blob }
  | { readonly kind: 'restored'; readonly result: RestoreResult };

/** To be kept by the page, which can. */
export type BackupNote =
  | { readonly kind: 'settings'; readonly change: SettingsChange }
  | { readonly kind: 'pairs'; readonly pairs: readonly KeptPair[] }
  | { readonly kind: 'logo'; readonly logo: string };

tellPagesOfRequests();

answerCalls<BackupRequest, BackupReply, BackupNote>(async (request, { onProgress, note }) => {
  const database = createDatabase();
  const settings = {
    load: async () => request.settings,
    async save(change: SettingsChange) {
      note({ kind: 'settings', change });
      return { ...request.settings, ...change };
    },
  };
  try {
    if (request.kind === 'make') {
      const { nowMs } = request;
      const pairs = { list: async () => request.pairs };
      const logo = { load: async () => request.logo };
      return { kind: 'made', blob: await backUp({ database, settings, pairs, logo, nowMs, onProgress }) };
    }
    const pairs = {
      add: async (theirs: readonly KeptPair[]) => note({ kind: 'pairs', pairs: theirs }),
    };
    const logo = { add: async (theirs: string) => note({ kind: 'logo', logo: theirs }) };
    const result = await restore(request.from, { database, settings, pairs, logo, onProgress });
    return { kind: 'restored', result };
  } finally {
    database.close();
  }
});
