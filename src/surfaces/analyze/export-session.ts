import type { SessionFile } from '../../core/session/session-file.ts';
import { download } from '../shared/download.ts';
import { sessionFileName } from '../shared/format.ts';
import { sessionJson } from '../shared/session-json.ts';

/** Hands over the session file. */
export function exportSession(session: SessionFile): void {
  download(sessionFileName(session.startedAt), sessionJson(session));
}
