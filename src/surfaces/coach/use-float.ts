/** The floating window as a hook. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { LiveSession } from '../../live/contract.ts';
import type { Settings } from '../../storage/settings-store.ts';
import { fillWindow, openWindow } from './float-window.tsx';

export interface UseFloat {
  readonly floating: boolean;
  /** Within a click. Resolves when the window is open or when it turned out that there is none. */
  open(): Promise<void>;
  readonly close: () => void;
}

/** @param session - what the window shows; it may be opened before there is one */
export function useFloat(session: LiveSession | null, theme: Settings['theme']): UseFloat {
  const [target, setTarget] = useState<Window | null>(null);

  useEffect(() => {
    if (!target || !session) return;
    return fillWindow(target, session, theme === 'system' ? undefined : theme);
  }, [target, session, theme]);

  const open = useCallback(async () => {
    const opened = await openWindow();
    opened?.addEventListener('pagehide', () => setTarget(null), { once: true });
    setTarget(opened);
  }, []);

  const close = useCallback(() => {
    target?.close();
    setTarget(null);
  }, [target]);

  return { floating: target !== null, open, close };
}
