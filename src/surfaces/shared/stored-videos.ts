/** The videos of sessions as the pages use them, bound to one database. */
import type { Database, VideoLink } from '../../storage/db.ts';
import { copiesKept, readVideo, removeCopies, writeVideo } from '../../storage/videos.ts';

export interface StoredVideos {
  /** Null where the session has none. */
  find(id: string): Promise<VideoLink | null>;
  /** The copy that is kept, if any, stays. */
  write(id: string, link: Omit<VideoLink, 'copy'>): Promise<void>;
  /** Of these sessions; null = of all. */
  removeCopies(ids: readonly string[] | null): Promise<void>;
  kept(): Promise<{ readonly count: number; readonly bytes: number }>;
}

export function storedVideos(database: Database): StoredVideos {
  return {
    find: (id) => readVideo(database, id),
    write: (id, link) => writeVideo(database, id, link),
    removeCopies: (ids) => removeCopies(database, ids),
    kept: () => copiesKept(database),
  };
}
