/** Remembers where an analysed video is, so that its frames can be shown beside its numbers. */
import { handleOf } from '../platform/file-handles.ts';
import type { Database, VideoLink } from '../storage/db.ts';
import { hasCopy, writeVideo } from '../storage/videos.ts';

/** How a file's time runs against its session's. */
export type VideoTimes = Pick<VideoLink, 'durationS' | 'firstS' | 'slowdown'>;

export interface KeepOptions {
  /** Whether files without a handle may be copied. */
  copies(): Promise<boolean>;
  /** Bytes that may still be stored. */
  room(): Promise<number>;
}

/** A copy takes at most this share of the free space, because later runs need room too. */
const ROOM_SHARE = 0.5;

/** Never rejects: a session without its video is a session, and the video can be opened again by hand. */
export async function keepVideo(
  database: Database,
  id: string,
  file: File,
  times: VideoTimes,
  options: KeepOptions,
): Promise<void> {
  const { name, size } = file;
  const handle = handleOf(file);
  const link = { name, size, ...times, handle };
  const hasRoom = async (): Promise<boolean> =>
    (await hasCopy(database, file)) || size < ROOM_SHARE * (await options.room());
  try {
    const copied = handle === null && (await options.copies()) && (await hasRoom());
    if (copied && (await written(database, id, link, file))) return;
  } catch {
    // Without a copy, then.
  }
  await written(database, id, link);
}

async function written(
  database: Database,
  id: string,
  link: Omit<VideoLink, 'copy'>,
  copy?: File,
): Promise<boolean> {
  try {
    await writeVideo(database, id, link, copy);
    return true;
  } catch {
    return false;
  }
}

/** What the browser says is left of this extension's storage, bytes. */
export async function storageRoom(): Promise<number> {
  const { quota = 0, usage = 0 } = await navigator.storage.estimate();
  return quota - usage;
}
