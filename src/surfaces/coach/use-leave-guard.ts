/** Asks before a tab with a run in it is closed by mistake. */
import { useEffect } from 'preact/hooks';
import type { LiveSession } from '../../live/contract.ts';

export function useLeaveGuard(session: LiveSession | null): void {
  useEffect(() => {
    if (!session) return;
    const ask = (event: BeforeUnloadEvent): void => {
      // Asked of the session itself: the page may not have been drawn again since it ended.
      if (session.state.stage === 'live') event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [session]);
}
