import { useEffect, useState } from 'preact/hooks';
import type { Handwork } from '../../core/handwork/handwork.ts';
import type { Interval, SessionFile } from '../../core/session/session-file.ts';
import { loadReview } from '../../review/load-review.ts';
import type { ReviewParts } from '../../review/review-worker.ts';
import { ports } from '../shared/ports.ts';

export type LoadedReview =
  | { readonly kind: 'loading'; readonly share: number }
  | { readonly kind: 'missing' }
  | { readonly kind: 'no-frames'; readonly file: SessionFile }
  | { readonly kind: 'broke' }
  | {
      readonly kind: 'ready';
      readonly file: SessionFile;
      readonly parts: ReviewParts;
      readonly work: Handwork;
    };

/**
 * A session's file and its recording, measured again frame by frame. A run that was taken off the lists is missing.
 * @param stretch - a part whose measures are wanted; null = all of it
 */
export function useReview(id: string, stretch: Interval | null = null): LoadedReview {
  const { startS, endS } = stretch ?? { startS: 0, endS: Infinity };
  const [loaded, setLoaded] = useState<LoadedReview>({ kind: 'loading', share: 0 });
  useEffect(() => {
    setLoaded({ kind: 'loading', share: 0 });
    let gone = false;
    const load = async (): Promise<LoadedReview> => {
      const [file, row] = await Promise.all([ports.sessions.file(id), ports.sessions.row(id)]);
      if (!file || (row && row.deletedAt !== null)) return { kind: 'missing' };
      const parts = await loadReview(id, {
        stretch: endS === Infinity ? null : { startS, endS },
        onProgress(share) {
          if (!gone) setLoaded({ kind: 'loading', share });
        },
      });
      if (!parts) return { kind: 'no-frames', file };
      return { kind: 'ready', file, parts, work: await ports.handwork.find(id) };
    };
    load()
      .catch((error: unknown): LoadedReview => {
        console.error(error);
        return { kind: 'broke' };
      })
      .then((next) => {
        if (!gone) setLoaded(next);
      })
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [id, startS, endS]);
  return loaded;
}
