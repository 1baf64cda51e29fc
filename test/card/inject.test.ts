import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('../../src/platform/browser.ts', () => ({ browser: {} }));
vi.mock('../../src/card/card.iife.ts?script', () => ({ default: 'card.js' }));

const { injectCard } = await import('../../src/card/inject.ts');
type CardApi = import('../../src/card/inject.ts').CardApi;

const TAB = 7;
const REMOVED = 'Frame with ID 0 was removed.';
const NO_PERMISSION = 'Cannot access contents of the page.';

/**
 * One tab of a browser. A card is in a document; the document that comes next has none.
 * @param refusals - what the first, second … injection is refused with; null where it is let in
 */
function fakeBrowser(refusals: readonly (string | null)[] = []) {
  type Listener = Parameters<CardApi['tabs']['onUpdated']['addListener']>[0];
  const listeners = new Set<Listener>();
  const tab = { status: 'complete', url: 'https://club.example/', card: false, asked: 0, open: true };
  const api: CardApi = {
    scripting: {
      executeScript: async (injection) => {
        expect(injection.target.tabId).toBe(TAB);
        // The words that come before the card.
        if (!('files' in injection)) return;
        const refusal = refusals[tab.asked++] ?? null;
        if (refusal !== null) throw new Error(refusal);
        tab.card = true;
      },
    },
    tabs: {
      get: async () => {
        if (!tab.open) throw new Error(`No tab with id: ${TAB}`);
        return { status: tab.status, url: tab.url };
      },
      onUpdated: {
        addListener: (listener) => void listeners.add(listener),
        removeListener: (listener) => void listeners.delete(listener),
      },
    },
  };
  const update = (tabId: number, status: string): void => {
    for (const listener of listeners) listener(tabId, { status });
  };
  return {
    api,
    tab,
    listeners,
    update,
    leave: () => void (tab.status = 'loading'),
    arrive: () => {
      Object.assign(tab, { status: 'complete', card: false });
      update(TAB, 'complete');
    },
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the card by a click', () => {
  it('is brought once into a page that stands still', async () => {
    const { api, tab } = fakeBrowser();
    expect(await injectCard(TAB, api)).toEqual({ ok: true });
    expect(tab).toMatchObject({ card: true, asked: 1 });
  });

  it('is in the page that comes where the click fell while the old one was being left', async () => {
    const { api, tab, leave, arrive, update, listeners } = fakeBrowser();
    leave();
    const result = injectCard(TAB, api);
    await vi.advanceTimersByTimeAsync(100);
    expect(tab.card).toBe(true);
    // Another tab's page is not the one that is waited for.
    update(TAB + 1, 'complete');
    await vi.advanceTimersByTimeAsync(100);
    expect(tab.asked).toBe(1);
    arrive();
    expect(await result).toEqual({ ok: true });
    expect(tab).toMatchObject({ card: true, asked: 2 });
    expect(listeners.size).toBe(0);
  });

  it('is not given up where the document goes away under the injection', async () => {
    const { api, tab, leave, arrive } = fakeBrowser([REMOVED]);
    leave();
    const result = injectCard(TAB, api);
    await vi.advanceTimersByTimeAsync(100);
    arrive();
    expect(await result).toEqual({ ok: true });
    expect(tab.card).toBe(true);
  });

  it('is not given up where the new document is there before it is asked what the tab does', async () => {
    const { api, tab } = fakeBrowser([REMOVED]);
    const result = injectCard(TAB, api);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await result).toEqual({ ok: true });
    expect(tab).toMatchObject({ card: true, asked: 2 });
  });

  it('comes where the permission of the click is late', async () => {
    const { api, tab } = fakeBrowser([NO_PERMISSION, NO_PERMISSION, NO_PERMISSION]);
    const result = injectCard(TAB, api);
    await vi.advanceTimersByTimeAsync(2000);
    expect(await result).toEqual({ ok: true });
    expect(tab).toMatchObject({ card: true, asked: 4 });
  });

  it('is not asked for again and again in a page of the browser itself, so that the coach comes at once', async () => {
    const { api, tab } = fakeBrowser(Array.from({ length: 99 }, () => NO_PERMISSION));
    tab.url = 'chrome://newtab/';
    expect(await injectCard(TAB, api)).toMatchObject({ ok: false });
    expect(tab.asked).toBe(2);
  });

  it('says why it did not come, within two seconds', async () => {
    const { api } = fakeBrowser(Array.from({ length: 99 }, () => NO_PERMISSION));
    const result = injectCard(TAB, api);
    await vi.advanceTimersByTimeAsync(2000);
    expect(await result).toEqual({ ok: false, reason: expect.stringContaining(NO_PERMISSION) });
  });

  it('does not wait for a page that never ends loading, nor listen on', async () => {
    const { api, leave, listeners } = fakeBrowser([REMOVED, REMOVED]);
    leave();
    const result = injectCard(TAB, api);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await result).toMatchObject({ ok: false });
    expect(listeners.size).toBe(0);
  });

  it("fails with the browser's reason in a tab that was closed", async () => {
    const gone = `No tab with id: ${TAB}.`;
    const { api, tab } = fakeBrowser(Array.from({ length: 99 }, () => gone));
    tab.open = false;
    const result = injectCard(TAB, api);
    await vi.advanceTimersByTimeAsync(2000);
    expect(await result).toEqual({ ok: false, reason: expect.stringContaining(gone) });
  });
});
