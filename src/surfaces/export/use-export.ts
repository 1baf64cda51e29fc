/** One export at a time: its progress, its end, and the video it may draw on. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { SessionFile } from '../../core/session/session-file.ts';
import type { Look } from './draw-review.ts';
import {
  EXPORT_KINDS,
  type ExportJob,
  type ExportKind,
  type ExportReason,
  type ExportResult,
  makeExport,
} from './make-export.ts';
import type { SessionVideo } from './session-video.ts';
import { findVideo, type FoundVideo, openFor } from '../../review/find-video.ts';
import { canShare } from '../../platform/share.ts';
import { sweepScratchFiles } from '../../storage/scratch-files.ts';
import { download } from '../shared/download.ts';
import { readLetterhead } from '../shared/letterhead.tsx';
import { ports } from '../shared/ports.ts';

export { EXPORT_KINDS, type ExportKind, type Look };

export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy'; readonly what: ExportKind; readonly share: number }
  /** `file`: what was made, where the system can share it; null where it cannot, or the file lies on the disk alone. */
  | { readonly kind: 'done'; readonly what: ExportKind; readonly file: File | null }
  | { readonly kind: 'failed'; readonly what: ExportKind; readonly reason: ExportReason };

/** Of the session's video: at hand, known but the browser asks first, nowhere, or a file that is not it. */
export type VideoState = 'ready' | 'ask' | 'missing' | 'wrong';

const VIDEO_STATES = {
  open: 'ready',
  ask: 'ask',
  missing: 'missing',
  other: 'wrong',
  failed: 'wrong',
} as const satisfies Record<FoundVideo['kind'], VideoState>;

export interface Exporting {
  readonly state: ExportState;
  readonly video: VideoState;
  /** Looks for the video; to be called before the panel is shown. */
  look(): void;
  /** Lets the browser ask for the video it knows; on a click. */
  ask(): void;
  /** The video, shown by a person. */
  take(file: File): void;
  start(what: ExportKind, options: Pick<ExportJob, 'words' | 'look' | 'decimalComma' | 'momentS'>): void;
  cancel(): void;
}

/** Exports that draw on the video, or run in its time. */
const DRAWN: ReadonlySet<ExportKind> = new Set<ExportKind>([
  'report',
  'video',
  'chapters',
  'moment',
  'kinogram',
]);

function shareable(name: string, content: Blob | string): File | null {
  const file = new File([content], name, {
    type: content instanceof Blob ? content.type : 'application/json',
  });
  return canShare(file) ? file : null;
}

/** Whose run it is may have changed since the page read it; one that is in no store is as it was read. */
async function asItIsNow(session: SessionFile): Promise<SessionFile> {
  return (await ports.sessions.file(session.id).catch(() => null)) ?? session;
}

export function useExport(session: SessionFile): Exporting {
  const [state, setState] = useState<ExportState>({ kind: 'idle' });
  const [video, setVideo] = useState<VideoState>('missing');
  const chosen = useRef<File | null>(null);
  const working = useRef<AbortController | null>(null);
  useEffect(() => () => working.current?.abort(), []);
  useEffect(() => void sweepScratchFiles(), []);

  /** The video opened again: each export closes its own. */
  const open = useCallback(
    async (ask: boolean): Promise<FoundVideo> => {
      const link = await ports.videos.find(session.id);
      return chosen.current ? openFor(session, link, chosen.current) : findVideo(session, link, ask);
    },
    [session],
  );
  const find = useCallback(
    async (ask: boolean): Promise<void> => {
      const found = await open(ask);
      if (found.kind === 'open') found.video.close();
      setVideo(VIDEO_STATES[found.kind]);
    },
    [open],
  );

  const work: Exporting['start'] = (what, { words, look, decimalComma, momentS }) => {
    working.current?.abort();
    const controller = new AbortController();
    working.current = controller;
    setState({ kind: 'busy', what, share: 0 });
    const drawn = DRAWN.has(what);
    const run = async (): Promise<ExportResult> => {
      const found = drawn && look !== 'skeleton' ? await open(false) : null;
      const opened: SessionVideo | null =
        found?.kind === 'open' ? { video: found.video, ...found.times } : null;
      try {
        return await makeExport({
          kind: what,
          session: await asItIsNow(session),
          words,
          look,
          work: await ports.handwork.find(session.id),
          letterhead: await readLetterhead(),
          decimalComma,
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
        const release = result.kind === 'made' && result.release ? result.release : async () => undefined;
        if (working.current !== controller) {
          void release();
          return;
        }
        if (result.kind === 'made') {
          download(result.fileName, result.blob, () => void release());
          setState({
            kind: 'done',
            what,
            file: result.release ? null : shareable(result.fileName, result.blob),
          });
        } else setState(result.kind === 'failed' ? { ...result, what } : { kind: 'idle' });
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
    take(file) {
      chosen.current = file;
      quietly(find(false));
    },
    start: work,
    cancel() {
      working.current?.abort();
      working.current = null;
      setState({ kind: 'idle' });
    },
  };
}
