/** The session's video, found and opened for the player. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { VideoPrint } from '../../core/handwork/handwork.ts';
import type { SessionFile } from '../../core/session/session-file.ts';
import type { VideoLink } from '../../storage/db.ts';
import { findVideo, type FoundVideo, openFor } from '../../review/find-video.ts';
import { capacityFor, createFrameReader, keepAsBitmap } from '../../review/frame-reader.ts';
import type { MediaTimes, Player } from '../../review/player.ts';
import { videoPrint } from '../../platform/video-print.ts';
import { handleOf } from '../../platform/file-handles.ts';
import { ports } from '../shared/ports.ts';

export type VideoState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open' }
  /** A live run has none. */
  | { readonly kind: 'none' }
  | Exclude<FoundVideo, { kind: 'open' }>;

export interface ReviewVideo {
  readonly state: VideoState;
  readonly link: VideoLink | null;
  /** What tells the open file from every other, once it is known; null without one. */
  readonly print: VideoPrint | null;
  /** How session time runs against the open file's. */
  readonly times: MediaTimes | null;
  /** Asks the browser for the file that is known; on a click. */
  ask(): void;
  /** A file that somebody says is the one. */
  take(file: File): void;
  removeCopy(): void;
}

export function useVideo(file: SessionFile, player: Player): ReviewVideo {
  const [state, setState] = useState<VideoState>({ kind: 'opening' });
  const [link, setLink] = useState<VideoLink | null>(null);
  const [print, setPrint] = useState<VideoPrint | null>(null);
  const [times, setTimes] = useState<MediaTimes | null>(null);

  const settle = useCallback(
    (found: FoundVideo): void => {
      if (found.kind === 'open') {
        const { width, height } = found.video.info;
        player.setVideo(
          createFrameReader(found.video, keepAsBitmap, capacityFor(width, height)),
          found.times,
        );
        setState({ kind: 'open' });
        setTimes(found.times);
        const { name, size } = { name: file.source.name, size: found.file.size };
        videoPrint(found.file).then(
          (sha256) => setPrint(sha256 === null ? null : { name, size, sha256 }),
          () => undefined,
        );
      } else setState(found.kind === 'missing' && file.source.kind === 'camera' ? { kind: 'none' } : found);
    },
    [file, player],
  );
  const broke = useCallback((error: unknown): void => {
    console.error(error);
    setState({ kind: 'missing' });
  }, []);

  useEffect(() => {
    let gone = false;
    const open = async (): Promise<void> => {
      const known = await ports.videos.find(file.id);
      const found = await findVideo(file, known, false);
      if (gone) {
        if (found.kind === 'open') found.video.close();
        return;
      }
      setLink(known);
      settle(found);
    };
    open().catch(broke);
    return () => {
      gone = true;
    };
  }, [file, settle, broke]);

  return {
    state,
    link,
    print,
    times,
    ask() {
      findVideo(file, link, true).then(settle, broke);
    },
    take(chosen) {
      const open = async (): Promise<void> => {
        const found = await openFor(file, link, chosen);
        settle(found);
        if (found.kind !== 'open') return;
        const { name, size } = chosen;
        const { durationS } = found.video.info;
        const handle = handleOf(chosen);
        const next = { name, size, durationS, ...found.times, handle };
        setLink({ ...next, copy: link?.copy ?? null });
        await ports.videos.write(file.id, next);
      };
      open().catch(broke);
    },
    removeCopy() {
      ports.videos.removeCopies([file.id]).then(() => setLink(link && { ...link, copy: null }), broke);
    },
  };
}
