/** Closes a session off the page's thread: an hour's recording takes seconds to filter again. */
import { closeSession, type CloseResult } from './close-session.ts';
import { createDatabase } from '../storage/db.ts';
import type { UnsavedParts } from '../storage/session-recorder.ts';

export interface CloseRequest {
  readonly sessionId: string;
  readonly unsaved: UnsavedParts;
  readonly recovered: boolean;
}

/** `broke`: a bug, with its stack. */
export type CloseReply = { readonly result: CloseResult } | { readonly broke: string };

addEventListener('message', ({ data }: MessageEvent<CloseRequest>) => {
  const database = createDatabase();
  closeSession(database, data.sessionId, { unsaved: data.unsaved, recovered: data.recovered })
    .then((result): CloseReply => ({ result }))
    .catch((error: unknown): CloseReply => ({
      broke: error instanceof Error ? (error.stack ?? String(error)) : String(error),
    }))
    .then((reply) => postMessage(reply))
    .finally(() => database.close())
    .catch((error: unknown) => console.error(error));
});
