/** Writes runs as activity files, off the page's thread. */
import type { SessionFile } from '../../core/session/session-file.ts';
import { createDatabase } from '../../storage/db.ts';
import { readSession } from '../../storage/sessions.ts';
import { answerCalls } from '../../workers/answer-calls.ts';
import { tellPagesOfRequests } from '../../workers/own-requests.ts';
import { activityArchive, activityBytes, type ActivityKind, type ActivityReply } from './activity-archive.ts';

export interface ActivityRequest {
  readonly kind: ActivityKind;
  /** One run that may not be stored, or the ids of stored ones. */
  readonly of: SessionFile | readonly string[];
}

const TYPES = {
  fit: 'application/vnd.ant.fit',
  tcx: 'application/vnd.garmin.tcx+xml',
} as const satisfies Record<ActivityKind, string>;

async function ofStored(
  ids: readonly string[],
  kind: ActivityKind,
  onProgress: (share: number) => void,
): Promise<ActivityReply> {
  const database = createDatabase();
  try {
    return await activityArchive(ids, kind, { read: (id) => readSession(database, id), onProgress });
  } finally {
    database.close();
  }
}

tellPagesOfRequests();

answerCalls<ActivityRequest, ActivityReply>(async ({ kind, of }, { onProgress }) => {
  if (!('format' in of)) return ofStored(of, kind, onProgress);
  const bytes = activityBytes(of, kind);
  return { blob: bytes && new Blob([bytes], { type: TYPES[kind] }), count: bytes ? 1 : 0 };
});
