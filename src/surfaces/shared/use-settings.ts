/** The runner's settings; null until they have been read. An athlete who has been deleted meanwhile is nobody. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { DEFAULT_SETTINGS, type Settings, type SettingsChange } from '../../storage/settings-store.ts';
import { applyTheme } from './theme.ts';
import { ports } from './ports.ts';

export interface UseSettings {
  readonly settings: Settings | null;
  readonly change: (change: SettingsChange) => void;
}

async function withKnownAthlete(settings: Settings): Promise<Settings> {
  const { athleteId } = settings;
  if (athleteId === null) return settings;
  const athletes = await ports.athletes.list().catch(() => null);
  const gone = athletes !== null && !athletes.some(({ id }) => id === athleteId);
  return gone ? { ...settings, athleteId: null } : settings;
}

export function useSettings(): UseSettings {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    const show = (read: Settings): void => void withKnownAthlete(read).then(setSettings);
    ports.settings.load().then(show, () => setSettings(DEFAULT_SETTINGS));
    return ports.settings.subscribe(show);
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
