import { useEffect, useState } from 'preact/hooks';
import type { FileQueue } from '../../recorded/file-queue.ts';
import type { QueueState } from '../../recorded/queue-state.ts';

/** The queue's state, as it changes. */
export function useFileQueue(queue: FileQueue): QueueState {
  const [state, setState] = useState(queue.state);
  useEffect(() => {
    // What changed between the first drawing and this.
    setState(queue.state);
    return queue.subscribe(setState);
  }, [queue]);
  return state;
}

/** Asks before a tab is closed by mistake while files are being analysed. */
export function useLeaveGuard(queue: FileQueue): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (queue.state.stage === 'working') event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [queue]);
}
