/** The runner's settings; null until they have been read. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { DEFAULT_SETTINGS, type Settings, type SettingsChange } from '../../storage/settings-store.ts';
import { applyTheme } from './theme.ts';
import { ports } from './ports.ts';

export interface UseSettings {
  readonly settings: Settings | null;
  readonly change: (change: SettingsChange) => void;
}

export function useSettings(): UseSettings {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    ports.settings.load().then(setSettings, () => setSettings(DEFAULT_SETTINGS));
    return ports.settings.subscribe(setSettings);
  }, []);
  useEffect(() => {
    if (settings) applyTheme(settings.theme);
  }, [settings]);
  const change = useCallback((part: SettingsChange) => {
    // Shown at once; what could not be stored is forgotten with the page.
    setSettings((now) => ({ ...(now ?? DEFAULT_SETTINGS), ...part }));
    ports.settings.save(part).catch(() => undefined);
  }, []);
  return { settings, change };
}
