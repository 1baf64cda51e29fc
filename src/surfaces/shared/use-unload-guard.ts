/** Asks before a tab is closed by mistake. */
import { useEffect } from 'preact/hooks';

/** @param wouldLose - something is under way or not kept yet */
export function useUnloadGuard(wouldLose: boolean): void {
  useEffect(() => {
    if (!wouldLose) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [wouldLose]);
}
