import { useEffect } from 'preact/hooks';
import { takeHanded } from '../shared/hand-over.ts';

const TOKEN = 'handed';

/**
 * Videos that were dropped on another page, which opened this one.
 * @param ready - whose they are, and whether they wait, is known
 */
export function useHandedVideos(take: (files: readonly File[]) => Promise<void>, ready: boolean): void {
  useEffect(() => {
    const address = new URL(location.href);
    const token = address.searchParams.get(TOKEN);
    if (!ready || token === null) return;
    // Once only: after a reload there is nobody to ask.
    address.searchParams.delete(TOKEN);
    history.replaceState(null, '', address);
    takeHanded(token).then(take, (error: unknown) => console.error(error));
  }, [take, ready]);
}
