import { describe, expect, it, vi } from 'vitest';

// The extension API is not there outside of an extension.
vi.mock('../../src/platform/browser.ts', () => ({ browser: {} }));

import { askToKeep, lastingNow, type LastingPlace } from '../../src/platform/lasting-storage.ts';

/** A browser that remembers its answer. */
function fakeBrowser(answer: boolean, isUnlimited = async () => false) {
  let kept = false;
  const persist = vi.fn(async () => (kept = answer));
  const place: LastingPlace = { storage: { persist, persisted: async () => kept }, isUnlimited };
  return { place, persist };
}

describe('storage that is to last', () => {
  it('is kept once the browser has said yes, and is not asked about again', async () => {
    const { place, persist } = fakeBrowser(true);
    expect(await lastingNow(place)).toBe('may-be-cleared');
    expect(await askToKeep(place)).toBe('kept');
    expect(await lastingNow(place)).toBe('kept');
    await askToKeep(place);
    expect(persist).toHaveBeenCalledTimes(1);
  });

  it('may be cleared where the browser has said no', async () => {
    const { place } = fakeBrowser(false);
    expect(await askToKeep(place)).toBe('may-be-cleared');
  });

  it('is kept by the permission alone, whatever the browser says to the question', async () => {
    const { place, persist } = fakeBrowser(false, async () => true);
    expect(await askToKeep(place)).toBe('kept');
    expect(persist).toHaveBeenCalledTimes(1);
  });

  it('is never called kept where the browser cannot be asked', async () => {
    const no = () => Promise.reject(new TypeError('no'));
    const place: LastingPlace = { storage: { persist: no, persisted: no }, isUnlimited: no };
    expect(await askToKeep(place)).toBe('unknown');
    const refused = fakeBrowser(false, no);
    expect(await askToKeep(refused.place)).toBe('may-be-cleared');
  });
});
