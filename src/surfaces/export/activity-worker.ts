/** Writes runs as activity files, off the page's thread: one as it is, several into one zip archive. */
import { Zip, ZipDeflate } from 'fflate';
import { activityOf } from '../../core/export/activity.ts';
import { fitOf } from '../../core/export/fit.ts';
import { tcxOf } from '../../core/export/tcx.ts';
import type { SessionFile } from '../../core/session/session-file.ts';
import { PRODUCT_NAME } from '../../product.ts';
import { createDatabase } from '../../storage/db.ts';
import { readSession } from '../../storage/sessions.ts';
import { answerCalls } from '../../workers/answer-calls.ts';
import { tellPagesOfRequests } from '../../workers/own-requests.ts';
import { exportName } from './export-name.ts';

export type ActivityKind = 'fit' | 'tcx';

export interface ActivityRequest {
  readonly kind: ActivityKind;
  /** One run that may not be stored, or the ids of stored ones. */
  readonly of: SessionFile | readonly string[];
}

export interface ActivityReply {
  /** The file or the archive; null where no run gave a file. */
  readonly blob: Blob | null;
  /** Runs that are in it. */
  readonly count: number;
}

const TYPES = {
  fit: 'application/vnd.ant.fit',
  tcx: 'application/vnd.garmin.tcx+xml',
} as const satisfies Record<ActivityKind, string>;

/** @returns null where the run is shorter than a second */
function bytesOf(session: SessionFile, kind: ActivityKind): Uint8Array<ArrayBuffer> | null {
  const activity = activityOf(session);
  if (!activity) return null;
  if (kind === 'tcx') return new TextEncoder().encode(tcxOf(activity));
  // The browser counts minutes west of UTC.
  const utcOffsetMin = -new Date(session.startedAt).getTimezoneOffset();
  return fitOf(activity, { madeBy: PRODUCT_NAME, utcOffsetMin });
}

/** Two runs of one video have one name. */
function uniqueName(name: string, taken: Set<string>): string {
  let unique = name;
  for (let n = 2; taken.has(unique.toLowerCase()); n++) unique = `${name} (${n})`;
  taken.add(unique.toLowerCase());
  return unique;
}

async function archive(
  ids: readonly string[],
  kind: ActivityKind,
  onProgress: (share: number) => void,
): Promise<ActivityReply> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    parts.push(chunk);
  });
  const database = createDatabase();
  const names = new Set<string>();
  try {
    for (const [i, id] of ids.entries()) {
      // One at a time in memory. A run that is damaged or gone is no reason to refuse the others.
      // oxlint-disable-next-line no-await-in-loop
      const session = await readSession(database, id).catch(() => null);
      const bytes = session && bytesOf(session, kind);
      if (bytes) {
        const entry = new ZipDeflate(`${uniqueName(exportName(session), names)}.${kind}`, { level: 6 });
        entry.mtime = new Date(session.startedAt);
        zip.add(entry);
        entry.push(bytes, true);
      }
      onProgress((i + 1) / ids.length);
    }
  } finally {
    database.close();
  }
  zip.end();
  const blob = names.size > 0 ? new Blob(parts, { type: 'application/zip' }) : null;
  return { blob, count: names.size };
}

tellPagesOfRequests();

answerCalls<ActivityRequest, ActivityReply>(async ({ kind, of }, { onProgress }) => {
  if (!('format' in of)) return archive(of, kind, onProgress);
  const bytes = bytesOf(of, kind);
  return { blob: bytes && new Blob([bytes], { type: TYPES[kind] }), count: bytes ? 1 : 0 };
});
