/** Closes a session off the page's thread: an hour's recording takes seconds to filter again. */
import { createDatabase } from '../storage/db.ts';
import type { UnsavedParts } from '../storage/session-recorder.ts';
import { answerCalls } from '../workers/answer-calls.ts';
import { tellPagesOfRequests } from '../workers/own-requests.ts';
import { closeSession, type CloseResult } from './close-session.ts';

export interface CloseRequest {
  readonly sessionId: string;
  readonly unsaved: UnsavedParts;
  readonly recovered: boolean;
}

tellPagesOfRequests();

answerCalls<CloseRequest, CloseResult>(
  async ({ sessionId, unsaved, recovered }, { onProgress, longWork }) => {
    const database = createDatabase();
    try {
      return await closeSession(database, sessionId, { unsaved, recovered, onProgress, onRead: longWork });
    } finally {
      database.close();
    }
  },
);
