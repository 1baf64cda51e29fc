import { describe, expect, it, vi } from 'vitest';
import { keepAwake, type WakeLockPage } from '../../src/platform/wake-lock.ts';

class FakeSentinel extends EventTarget {
  released = false;
  async release(): Promise<void> {
    this.released = true;
    this.dispatchEvent(new Event('release'));
  }
}

/** Gives locks only while `allows`, as a browser does for what is on screen. */
function source(allows: () => boolean) {
  const given: FakeSentinel[] = [];
  const request = async (): Promise<WakeLockSentinel> => {
    if (!allows()) throw new DOMException('not visible', 'NotAllowedError');
    const sentinel = new FakeSentinel();
    given.push(sentinel);
    return sentinel as unknown as WakeLockSentinel;
  };
  return { request, given, held: () => given.filter((s) => !s.released).length };
}

function fakePage() {
  const visibility: { visibilityState: DocumentVisibilityState } = { visibilityState: 'visible' };
  const document = Object.assign(new EventTarget(), visibility);
  const tab = source(() => document.visibilityState === 'visible');
  const float = source(() => true);
  const pip = Object.assign(new EventTarget(), { window: null as Window | null });
  const page: WakeLockPage = { document, wakeLock: tab, pip };
  const show = async (visibilityState: DocumentVisibilityState): Promise<void> => {
    document.visibilityState = visibilityState;
    document.dispatchEvent(new Event('visibilitychange'));
    if (visibilityState === 'hidden') await Promise.all(tab.given.map((s) => s.release()));
  };
  const openFloat = (): void => {
    pip.window = { navigator: { wakeLock: float } } as unknown as Window;
    pip.dispatchEvent(new Event('enter'));
  };
  return { page, tab, float, show, openFloat };
}

describe('the screen', () => {
  it('is kept awake by the tab, and again when the tab is shown again', async () => {
    const { page, tab, show } = fakePage();
    const release = keepAwake(page);
    await vi.waitFor(() => expect(tab.held()).toBe(1));
    await show('hidden');
    expect(tab.held()).toBe(0);
    await show('visible');
    await vi.waitFor(() => expect(tab.held()).toBe(1));
    release();
    await vi.waitFor(() => expect(tab.held()).toBe(0));
  });

  it('is kept awake by the floating window while the tab is hidden', async () => {
    const { page, tab, float, show, openFloat } = fakePage();
    const release = keepAwake(page);
    await vi.waitFor(() => expect(tab.held()).toBe(1));
    openFloat();
    await show('hidden');
    await vi.waitFor(() => expect(float.held()).toBe(1));
    release();
    await vi.waitFor(() => expect(float.held()).toBe(0));
  });

  it('may sleep after the end, whatever happens then', async () => {
    const { page, tab, show } = fakePage();
    const release = keepAwake(page);
    release();
    await show('hidden');
    await show('visible');
    await vi.waitFor(() => expect(tab.given.every((s) => s.released)).toBe(true));
    expect(tab.held()).toBe(0);
  });

  it('is left to the system where there are no wake locks', () => {
    const { page } = fakePage();
    expect(() => keepAwake({ ...page, wakeLock: undefined })()).not.toThrow();
  });
});
