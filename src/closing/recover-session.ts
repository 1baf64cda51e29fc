/** A run that a crash left behind becomes a session. */
import type { Database } from '../storage/db.ts';
import { type CloseOptions, type CloseResult, closeSession } from './close-session.ts';

/** Closes a session that `findUnfinished` found, as far as it was written; its file says that it stopped unexpectedly. */
export function recoverSession(
  database: Database,
  id: string,
  options: Pick<CloseOptions, 'summarise'> = {},
): Promise<CloseResult> {
  return closeSession(database, id, { ...options, recovered: true });
}
