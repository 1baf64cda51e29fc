/** One export at a time: its progress, its end, and the video it may draw on. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { SessionFile } from '../../core/session/session-file.ts';
import type { VideoLink } from '../../storage/db.ts';
import type { Look } from '../export/draw-review.ts';
import {
  EXPORT_KINDS,
  type ExportKind,
  type ExportReason,
  type ExportResult,
  makeExport,
} from '../export/make-export.ts';
import { openSessionVideo, placeOf } from '../export/session-video.ts';
import { download } from './download.ts';
import { ports } from './ports.ts';

export { EXPORT_KINDS, type ExportKind, type Look };

export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy'; readonly what: ExportKind; readonly share: number }
  | { readonly kind: 'done'; readonly what: ExportKind }
  | { readonly kind: 'failed'; readonly what: ExportKind; readonly reason: ExportReason };

/** Of the session's video: at hand, kept where the browser asks first, nowhere, or not a video. */
export type VideoState = 'ready' | 'ask' | 'missing' | 'wrong';

export interface Exporting {
  readonly state: ExportState;
  readonly video: VideoState;
  /** Looks for the video; to be called before the panel is shown. */
  look(): void;
  /** Lets the browser ask for the video it knows; on a click. */
  ask(): void;
  /** The video, shown by a person. */
  take(file: File): void;
  start(
    what: ExportKind,
    options: { readonly words: string; readonly look: Look; readonly momentS: number | null },
  ): void;
  cancel(): void;
}

export function useExport(session: SessionFile): Exporting {
  const [state, setState] = useState<ExportState>({ kind: 'idle' });
  const [video, setVideo] = useState<VideoState>('missing');
  const file = useRef<Blob | null>(null);
  const link = useRef<VideoLink | null>(null);
  const working = useRef<AbortController | null>(null);
  useEffect(() => () => working.current?.abort(), []);

  const find = useCallback(
    async (ask: boolean): Promise<void> => {
      link.current = await ports.videos.find(session.id);
      const place = await placeOf(link.current, ask);
      if (typeof place === 'string') return setVideo(place);
      file.current = place.file;
      setVideo('ready');
    },
    [session.id],
  );

  const take = useCallback(
    async (chosen: File): Promise<void> => {
      const opened = await openSessionVideo(chosen, session, link.current);
      opened?.video.close();
      file.current = opened ? chosen : null;
      setVideo(opened ? 'ready' : 'wrong');
    },
    [session],
  );

  const work: Exporting['start'] = (what, { words, look, momentS }) => {
    working.current?.abort();
    const controller = new AbortController();
    working.current = controller;
    setState({ kind: 'busy', what, share: 0 });
    const drawn = what === 'report' || what === 'video' || what === 'moment';
    const run = async (): Promise<ExportResult> => {
      const opened =
        drawn && look !== 'skeleton' && file.current
          ? await openSessionVideo(file.current, session, link.current)
          : null;
      try {
        return await makeExport({
          kind: what,
          session,
          words,
          look,
          video: opened,
          momentS,
          signal: controller.signal,
          onProgress(share) {
            if (!controller.signal.aborted) setState({ kind: 'busy', what, share });
          },
        });
      } finally {
        opened?.video.close();
      }
    };
    run().then(
      (result) => {
        if (working.current !== controller) return;
        if (result.kind === 'made') download(result.fileName, result.blob);
        if (result.kind === 'made') setState({ kind: 'done', what });
        else setState(result.kind === 'failed' ? { ...result, what } : { kind: 'idle' });
      },
      () => setState({ kind: 'failed', what, reason: 'unexpected' }),
    );
  };

  const quietly = (done: Promise<void>): void => {
    done.catch(() => setVideo('missing'));
  };
  return {
    state,
    video,
    look: () => quietly(find(false)),
    ask: () => quietly(find(true)),
    take: (chosen) => quietly(take(chosen)),
    start: work,
    cancel() {
      working.current?.abort();
      working.current = null;
      setState({ kind: 'idle' });
    },
  };
}
