/** Asks before a tab with a run in it, or with one that could not be stored, is closed by mistake. */
import { useEffect } from 'preact/hooks';
import type { LiveSession } from '../../live/contract.ts';

export function useLeaveGuard(session: LiveSession | null): void {
  useEffect(() => {
    if (!session) return;
    const ask = (event: BeforeUnloadEvent): void => {
      // Asked of the session itself: the page may not have been drawn again since it ended.
      const { stage, unstored } = session.state;
      if (stage === 'live' || unstored) event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [session]);
}
