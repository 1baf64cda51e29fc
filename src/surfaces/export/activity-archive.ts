/** Runs as activity files: one as it is, several in one zip archive. */
import { Zip, ZipDeflate } from 'fflate';
import { activityOf } from '../../core/export/activity.ts';
import { fitOf, hasFitDate } from '../../core/export/fit.ts';
import { tcxOf } from '../../core/export/tcx.ts';
import type { SessionFile } from '../../core/session/session-file.ts';
import { PRODUCT_NAME } from '../../product.ts';
import { exportName } from './export-name.ts';

export type ActivityKind = 'fit' | 'tcx';

export interface ActivityReply {
  /** The file or the archive; null where no run gave a file. */
  readonly blob: Blob | null;
  /** Runs that are in it. */
  readonly count: number;
}

/** @returns null where the run is shorter than a second, or its date is one that the format does not have */
export function activityBytes(session: SessionFile, kind: ActivityKind): Uint8Array<ArrayBuffer> | null {
  const activity = activityOf(session);
  if (!activity) return null;
  if (kind === 'tcx') return new TextEncoder().encode(tcxOf(activity));
  if (!hasFitDate(activity.total.startS)) return null;
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

/** An archive has years from 1980 to 2099; a computer whose clock was never set is in 1970. */
function archiveTime(startedAt: string): Date {
  const date = new Date(startedAt);
  const year = date.getFullYear();
  return year >= 1980 && year <= 2099 ? date : new Date(1980, 0, 1, 12);
}

interface Made {
  readonly session: SessionFile;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

interface ArchiveOptions {
  /** A stored run; null where it is gone. */
  readonly read: (id: string) => Promise<SessionFile | null>;
  /** Share done, 0..1. */
  readonly onProgress: (share: number) => void;
}

/** A run that is damaged or gone is no reason to refuse the others: it is left out, and not counted. */
export async function activityArchive(
  ids: readonly string[],
  kind: ActivityKind,
  { read, onProgress }: ArchiveOptions,
): Promise<ActivityReply> {
  const made = async (id: string): Promise<Made | null> => {
    try {
      const session = await read(id);
      const bytes = session && activityBytes(session, kind);
      return bytes ? { session, bytes } : null;
    } catch (error) {
      console.error(error);
      return null;
    }
  };
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    parts.push(chunk);
  });
  const names = new Set<string>();
  for (const [i, id] of ids.entries()) {
    // One at a time in memory.
    // oxlint-disable-next-line no-await-in-loop
    const one = await made(id);
    if (one) {
      const entry = new ZipDeflate(`${uniqueName(exportName(one.session), names)}.${kind}`, { level: 6 });
      entry.mtime = archiveTime(one.session.startedAt);
      zip.add(entry);
      entry.push(one.bytes, true);
    }
    onProgress((i + 1) / ids.length);
  }
  zip.end();
  const blob = names.size > 0 ? new Blob(parts, { type: 'application/zip' }) : null;
  return { blob, count: names.size };
}
