import { describe, expect, it } from 'vitest';
import { MAX_NAME_LENGTH } from '../../src/storage/athletes.ts';
import { createSettingsStore, DEFAULT_SETTINGS, type StorageArea } from '../../src/storage/settings-store.ts';

type Listener = Parameters<StorageArea['onChanged']['addListener']>[0];

/** `browser.storage.local` with its quirks: asynchronous, copies, tells every listener. */
function fakeArea(initial: Record<string, unknown> = {}) {
  const stored = { ...initial };
  const listeners = new Set<Listener>();
  const area: StorageArea = {
    get: async (key) => structuredClone(key in stored ? { [key]: stored[key] } : {}),
    set: async (items) => {
      for (const [key, newValue] of Object.entries(structuredClone(items))) {
        stored[key] = newValue;
        for (const listener of listeners) listener({ [key]: { newValue } });
      }
    },
    onChanged: {
      addListener: (listener) => listeners.add(listener),
      removeListener: (listener) => listeners.delete(listener),
    },
  };
  return { area, stored, listeners };
}

describe('settings', () => {
  it('are the defaults at first', async () => {
    expect(await createSettingsStore(fakeArea().area).load()).toEqual(DEFAULT_SETTINGS);
  });

  it('are read back, and one bad field does not cost the others', async () => {
    const { area } = fakeArea({
      settings: { version: 1, cameraId: 'abc', volume: 12, resolution: '9x9', voice: false },
    });
    const settings = await createSettingsStore(area).load();
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, cameraId: 'abc', voice: false });
  });

  it('have a name for reports that is no longer than a name', async () => {
    const named = (reportName: unknown) =>
      createSettingsStore(fakeArea({ settings: { reportName } }).area).load();
    expect((await named('Club')).reportName).toBe('Club');
    expect((await named('n'.repeat(300))).reportName).toBe('n'.repeat(MAX_NAME_LENGTH));
    expect((await named(7)).reportName).toBe('');
  });

  it.each([null, 'nonsense', 7, []])('are the defaults where %j was stored', async (settings) => {
    expect(await createSettingsStore(fakeArea({ settings }).area).load()).toEqual(DEFAULT_SETTINGS);
  });

  it('keep two changes made at once', async () => {
    const { area } = fakeArea();
    const store = createSettingsStore(area);
    await Promise.all([store.save({ voice: false }), store.save({ theme: 'dark' })]);
    expect(await store.load()).toEqual({ ...DEFAULT_SETTINGS, voice: false, theme: 'dark' });
  });

  it('are written a few times where a word is typed, and the last letter is not waited for long', async () => {
    const { area } = fakeArea();
    let writes = 0;
    const set = (items: Record<string, unknown>): Promise<void> => {
      writes++;
      return area.set(items);
    };
    const store = createSettingsStore({ ...area, set });
    const typed = Array.from('Running club', (_, i) => 'Running club'.slice(0, i + 1));
    await Promise.all([
      ...typed.map((reportName) => store.save({ reportName })),
      store.save({ voice: false }),
    ]);
    expect(await store.load()).toEqual({ ...DEFAULT_SETTINGS, reportName: 'Running club', voice: false });
    expect(writes).toBeLessThanOrEqual(2);
  });

  it('tell other pages of a change until they unsubscribe', async () => {
    const { area, listeners } = fakeArea();
    const seen: string[] = [];
    const unsubscribe = createSettingsStore(area).subscribe((settings) => seen.push(settings.theme));
    await createSettingsStore(area).save({ theme: 'light' });
    unsubscribe();
    await createSettingsStore(area).save({ theme: 'dark' });
    expect(seen).toEqual(['light']);
    expect(listeners.size).toBe(0);
  });

  it('go on saving after a write that failed', async () => {
    const { area } = fakeArea();
    const store = createSettingsStore({
      ...area,
      set: async (items) => {
        const { settings } = items as { settings: { volume: number } };
        if (settings.volume === 0.1) throw new Error('no room');
        await area.set(items);
      },
    });
    await expect(store.save({ volume: 0.1 })).rejects.toThrow('no room');
    await store.save({ volume: 0.2 });
    expect((await store.load()).volume).toBe(0.2);
  });
});
