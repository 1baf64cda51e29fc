/** Reads a watch's file and keeps it with the runs that it is of, off the page's thread: an hour of TCX is megabytes of text. */
import { besideWatch, isOfRun } from '../core/watch/beside-watch.ts';
import { readFit } from '../core/watch/read-fit.ts';
import { readTcx } from '../core/watch/read-tcx.ts';
import type { WatchFile, WatchReading } from '../core/watch/watch-file.ts';
import { createDatabase, type Database } from '../storage/db.ts';
import { listSessions, readSession } from '../storage/sessions.ts';
import { saveWatch } from '../storage/watch-records.ts';
import { answerCalls } from '../workers/answer-calls.ts';
import { tellPagesOfRequests } from '../workers/own-requests.ts';
import type { WatchOutcome, WatchRefusal, WatchRequest } from './add-watch-file.ts';
import { unpack } from './unpack.ts';

function reading(bytes: Uint8Array<ArrayBuffer>): WatchReading {
  const read = readFit(bytes);
  return read.ok || read.reason !== 'not-an-activity' ? read : readTcx(new TextDecoder().decode(bytes));
}

/** Runs that the file may be of: those that were going on meanwhile. */
async function candidates(
  database: Database,
  watch: WatchFile,
  sessionId: string | null,
): Promise<readonly string[]> {
  if (sessionId !== null) return [sessionId];
  const rows = await listSessions(database);
  return rows.filter((row) => isOfRun(row, watch)).map((row) => row.id);
}

async function keep(
  database: Database,
  watch: WatchFile,
  { fileName, sessionId }: WatchRequest,
): Promise<WatchOutcome> {
  const ids: string[] = [];
  let near = false;
  for (const id of await candidates(database, watch, sessionId)) {
    // One at a time in memory.
    // oxlint-disable-next-line no-await-in-loop
    const session = await readSession(database, id);
    if (!session) continue;
    const found = besideWatch(session, watch, fileName);
    near ||= found.ok || found.reason === 'no-overlap';
    // oxlint-disable-next-line no-await-in-loop
    if (found.ok && (await saveWatch(database, id, found.watch))) ids.push(id);
  }
  if (ids.length > 0) return { kind: 'kept', sessionIds: ids };
  const [first, last] = [watch.samples[0], watch.samples.at(-1) ?? watch.samples[0]];
  const times = { fromMs: 1000 * first.unixS, toMs: 1000 * last.unixS };
  return { kind: 'refused', reason: near ? 'no-overlap' : 'another-time', times };
}

tellPagesOfRequests();

const refused = (reason: WatchRefusal): WatchOutcome => ({ kind: 'refused', reason, times: null });

/** Of several files in an archive each goes to its own run. Where none does, the last one says why. */
answerCalls<WatchRequest, WatchOutcome>(async (request) => {
  const files = await unpack(request.file);
  if (typeof files === 'string') return refused(files);
  const database = createDatabase();
  const kept = new Set<string>();
  let outcome = refused('not-an-activity');
  try {
    for (const bytes of files) {
      const read = reading(bytes);
      // oxlint-disable-next-line no-await-in-loop
      outcome = read.ok ? await keep(database, read.file, request) : refused(read.reason);
      if (outcome.kind === 'kept') for (const id of outcome.sessionIds) kept.add(id);
    }
  } finally {
    database.close();
  }
  return kept.size > 0 ? { kind: 'kept', sessionIds: [...kept] } : outcome;
});
