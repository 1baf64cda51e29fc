/** The video of a tab that this page was opened for: found, read, and handed to the queue. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { EndOfPlay, PageRefusal } from '../../page-video/contract.ts';
import type { PageVideo, Way } from '../../page-video/read-page.ts';
import type { PageSource } from '../../recorded/contract.ts';
import { findPageVideo, readPageVideo, takeFrames } from './files-port.ts';

/** Why there is no video: as the page's video says, or because nobody chose a tab, or there was no room. */
export type Refusal = PageRefusal | 'not-chosen' | 'no-room';

export type PageVideoState =
  | { readonly kind: 'none' }
  | { readonly kind: 'looking' }
  | { readonly kind: 'reading'; readonly video: PageVideo; readonly share: number | null }
  /** `timeS`: where it is; null before the first frame. */
  | { readonly kind: 'taking'; readonly way: Way; readonly timeS: number | null }
  | { readonly kind: 'read'; readonly site: string | null; readonly end: ReadEnd }
  | { readonly kind: 'stopped' }
  | {
      readonly kind: 'refused';
      readonly reason: Refusal;
      readonly site: string | null;
      /** What is known of it all the same. */
      readonly video: PageVideo | null;
    };

/** How the reading of a video ended that is in the list now. */
export type ReadEnd =
  | { readonly way: 'file'; readonly why: 'whole' | 'replaced' | 'left' }
  | { readonly way: Way; readonly why: EndOfPlay };

export interface PageVideoActs {
  readonly stop: () => void;
  /** Called from a click: the browser may ask which tab is meant. */
  readonly take: (way: Way, fromStart: boolean) => void;
}

const TAB = 'tab';

/**
 * @param ready - whose the runs are, and whether they wait, is known
 * @param onFile - the video as a file, and the page that it is from
 */
export function usePageVideo(
  ready: boolean,
  onFile: (file: File, page: PageSource | null) => void,
): { readonly state: PageVideoState; readonly acts: PageVideoActs } {
  const [state, setState] = useState<PageVideoState>({ kind: 'none' });
  const abort = useRef<AbortController | null>(null);
  const give = useRef(onFile);
  give.current = onFile;
  useEffect(() => {
    const address = new URL(location.href);
    const tabId = Number(address.searchParams.get(TAB) ?? Number.NaN);
    if (!ready || !Number.isInteger(tabId)) return;
    // Once only: after a reload the click is long past.
    address.searchParams.delete(TAB);
    history.replaceState(null, '', address);
    const controller = new AbortController();
    abort.current = controller;
    const run = async (): Promise<void> => {
      setState({ kind: 'looking' });
      const found = await findPageVideo(tabId);
      if (!found.ok) return setState({ kind: 'refused', ...found });
      const { video } = found;
      setState({ kind: 'reading', video, share: null });
      const read = await readPageVideo(video, controller.signal, (share) =>
        setState({ kind: 'reading', video, share }),
      );
      if (controller.signal.aborted) return setState({ kind: 'stopped' });
      if (!read.ok) return setState({ kind: 'refused', reason: read.reason, site: null, video });
      const why = read.cut ? 'left' : read.replaced ? 'replaced' : 'whole';
      setState({ kind: 'read', site: video.address, end: { way: 'file', why } });
      give.current(
        read.file,
        video.address === null ? null : { address: video.address, durationS: null, left: read.cut },
      );
    };
    run().catch((error: unknown) => console.error(error));
  }, [ready]);

  const take = useCallback(
    (way: Way, fromStart: boolean): void => {
      const video = state.kind === 'refused' ? state.video : null;
      const controller = new AbortController();
      abort.current = controller;
      setState({ kind: 'taking', way, timeS: null });
      const run = async (): Promise<void> => {
        const taken = await takeFrames(video, way, fromStart, controller, (timeS) =>
          setState({ kind: 'taking', way, timeS }),
        );
        if (!taken.ok) return setState({ kind: 'refused', reason: taken.reason, site: null, video });
        setState({ kind: 'read', site: taken.page?.address ?? null, end: { way, why: taken.why } });
        give.current(taken.file, taken.page);
      };
      run().catch((error: unknown) => console.error(error));
    },
    [state],
  );
  return { state, acts: { stop: useCallback(() => abort.current?.abort(), []), take } };
}
