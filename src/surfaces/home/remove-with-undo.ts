/** Takes runs off the list, says so, and offers to bring them back. */
import type { StoredSessions } from '../shared/stored-sessions.ts';
import type { ToastContent } from '../shared/toast.tsx';

interface Removal {
  readonly ids: readonly string[];
  /** What has been done. */
  readonly text: string;
  readonly sessions: Pick<StoredSessions, 'remove' | 'restore'>;
  /** The list has changed. */
  readonly onDone: () => void;
  readonly onToast: (toast: ToastContent | null) => void;
}

/** @throws DOMException where it could not be done */
export async function removeWithUndo({ ids, text, sessions, onDone, onToast }: Removal): Promise<void> {
  await sessions.remove(ids);
  onDone();
  const undo = (): void => {
    onToast(null);
    sessions.restore(ids).then(onDone, () => undefined);
  };
  onToast({ text, undo });
}
