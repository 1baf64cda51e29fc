/** The video of a tab that this page was opened for: found, read, and handed to the queue. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { PageRefusal } from '../../page-video/contract.ts';
import type { PageVideo } from '../../page-video/read-page.ts';
import { findPageVideo, readPageVideo } from './files-port.ts';

export type PageVideoState =
  | { readonly kind: 'none' }
  | { readonly kind: 'looking' }
  | { readonly kind: 'reading'; readonly video: PageVideo; readonly share: number | null }
  | { readonly kind: 'read'; readonly video: PageVideo; readonly replaced: boolean }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'refused'; readonly reason: PageRefusal; readonly site: string | null };

const TAB = 'tab';

/**
 * @param ready - whose the runs are, and whether they wait, is known
 * @param onFile - the video as a file, and the address of its page
 */
export function usePageVideo(
  ready: boolean,
  onFile: (file: File, address: string | null) => void,
): { readonly state: PageVideoState; readonly stop: () => void } {
  const [state, setState] = useState<PageVideoState>({ kind: 'none' });
  const abort = useRef<AbortController | null>(null);
  const take = useRef(onFile);
  take.current = onFile;
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
      if (!read.ok) return setState({ kind: 'refused', reason: read.reason, site: null });
      setState({ kind: 'read', video, replaced: read.replaced });
      take.current(read.file, video.address);
    };
    run().catch((error: unknown) => console.error(error));
  }, [ready]);
  return { state, stop: useCallback(() => abort.current?.abort(), []) };
}
