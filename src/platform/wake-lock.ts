/**
 * Keeps the screen awake while coaching. A tab's lock is let go when it is hidden and cannot be had again until it is
 * shown; the picture-in-picture window's navigator gives one meanwhile (Chromium 156).
 */
export interface WakeLockPage {
  readonly document: Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;
  readonly wakeLock: Pick<WakeLock, 'request'> | undefined;
  /** The open picture-in-picture window of the page, if there is one. */
  readonly pip: { readonly window: Window | null } & Pick<
    EventTarget,
    'addEventListener' | 'removeEventListener'
  >;
}

/** @returns a function that lets the screen sleep again */
export function keepAwake(page: WakeLockPage = thisPage()): () => void {
  let sentinel: WakeLockSentinel | null = null;
  let ended = false;

  const acquire = async (): Promise<void> => {
    if (ended || (sentinel && !sentinel.released)) return;
    const hidden = page.document.visibilityState === 'hidden';
    const source = hidden ? page.pip.window?.navigator.wakeLock : page.wakeLock;
    try {
      const got = await source?.request('screen');
      if (!got) return;
      if (ended) return void got.release();
      sentinel = got;
      got.addEventListener('release', acquireSoon);
    } catch {
      // Refused, e.g. on a low battery: coaching goes on, the screen may sleep.
    }
  };
  const acquireSoon = (): void => void acquire();

  acquireSoon();
  page.document.addEventListener('visibilitychange', acquireSoon);
  page.pip.addEventListener('enter', acquireSoon);
  return () => {
    ended = true;
    page.document.removeEventListener('visibilitychange', acquireSoon);
    page.pip.removeEventListener('enter', acquireSoon);
    sentinel?.release().catch(() => undefined);
  };
}

function thisPage(): WakeLockPage {
  const { documentPictureInPicture } = globalThis as { documentPictureInPicture?: WakeLockPage['pip'] };
  const pip = documentPictureInPicture ?? Object.assign(new EventTarget(), { window: null });
  return { document, wakeLock: navigator.wakeLock, pip };
}
