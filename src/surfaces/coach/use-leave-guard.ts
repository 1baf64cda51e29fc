/** Asks before a tab with a run in it is closed by mistake. */
import { useEffect } from 'preact/hooks';

export function useLeaveGuard(live: boolean): void {
  useEffect(() => {
    if (!live) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [live]);
}
