/** Makes a backup, or brings one back, off the page's thread: checking an hour's run takes a good part of a second. */
import { answerCalls } from '../../workers/answer-calls.ts';
import { tellPagesOfRequests } from '../../workers/own-requests.ts';
import { createDatabase } from '../db.ts';
import type { Settings, SettingsChange } from '../settings-store.ts';
import { backUp } from './back-up.ts';
import { restore, type RestoreResult } from './restore.ts';

/** Workers have no access to the settings: they come with the request. */
export type BackupRequest =
  | { readonly kind: 'make'; readonly settings: Settings; readonly nowMs: number }
  | { readonly kind: 'restore'; readonly settings: Settings; readonly from: Blob };

export type BackupReply =
  | { readonly kind: 'made'; readonly blob: Blob }
  | { readonly kind: 'restored'; readonly result: RestoreResult };

tellPagesOfRequests();

answerCalls<BackupRequest, BackupReply, SettingsChange>(async (request, { onProgress, note }) => {
  const database = createDatabase();
  const settings = {
    load: async () => request.settings,
    // To be saved by the page, which can.
    async save(change: SettingsChange) {
      note(change);
      return { ...request.settings, ...change };
    },
  };
  try {
    if (request.kind === 'make') {
      const { nowMs } = request;
      return { kind: 'made', blob: await backUp({ database, settings, nowMs, onProgress }) };
    }
    return { kind: 'restored', result: await restore(request.from, { database, settings, onProgress }) };
  } finally {
    database.close();
  }
});
