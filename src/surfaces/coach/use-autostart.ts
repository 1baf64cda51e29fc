/** Begins by itself, once, where the page's address asks for it and the settings are there. */
import { useEffect, useRef } from 'preact/hooks';
import type { Settings } from '../../storage/settings-store.ts';

export function useAutostart(
  wanted: boolean,
  settings: Settings | null,
  begin: (settings: Settings) => void,
): void {
  const started = useRef(false);
  useEffect(() => {
    if (!wanted || !settings || started.current) return;
    started.current = true;
    begin(settings);
  }, [begin, wanted, settings]);
}
