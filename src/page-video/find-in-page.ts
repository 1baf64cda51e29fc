/** Finds the video that somebody looks at. */
import type { FoundVideo, NoVideo } from './contract.ts';

/** A smaller one is an advertisement or a sign, square pixels: 200 × 150. */
export const LEAST_AREA_PX = 30_000;

/**
 * Runs in a frame of the web page, in the extension's own world there: it may use nothing from outside itself. What it
 * finds is kept in that world for the reader.
 */
export function lookInFrame(): FoundVideo | NoVideo {
  const seen = (element: Element): number => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const width = Math.min(right, innerWidth) - Math.max(left, 0);
    const height = Math.min(bottom, innerHeight) - Math.max(top, 0);
    const shown = element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    return shown && width > 0 && height > 0 ? width * height : 0;
  };
  const largest = <Kind extends Element>(all: readonly Kind[]): Kind | undefined =>
    all.filter((one) => seen(one) > 0).toSorted((a, b) => seen(b) - seen(a))[0];
  // A player that is a component of its own has its video in its shadow.
  const within = (root: Document | ShadowRoot): HTMLVideoElement[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      ...(element instanceof HTMLVideoElement ? [element] : []),
      ...(element.shadowRoot ? within(element.shadowRoot) : []),
    ]);
  const video = largest(within(document));
  if (!video) {
    const frame = largest(
      [...document.querySelectorAll('iframe')].filter(
        ({ src }) => URL.canParse(src) && new URL(src).origin !== location.origin,
      ),
    );
    return { kind: 'none', framedSite: frame ? new URL(frame.src).host : null };
  }
  (globalThis as { midlineVideo?: HTMLVideoElement }).midlineVideo = video;
  return {
    kind: 'video',
    areaPx: seen(video),
    href: location.href,
    title: document.title,
    // Missing where the page is not from a secure address: there no key is given either.
    isProtected: (video.mediaKeys ?? null) !== null,
    isLive: video.srcObject !== null || video.duration === Infinity,
  };
}

export interface InFrame<Found> {
  readonly frameId: number;
  readonly found: Found;
}

/** The largest of all frames; null where no frame has one. */
export function largestOf(frames: readonly InFrame<FoundVideo | NoVideo>[]): InFrame<FoundVideo> | null {
  const videos = frames.flatMap(({ frameId, found }) => (found.kind === 'video' ? [{ frameId, found }] : []));
  return videos.toSorted((a, b) => b.found.areaPx - a.found.areaPx)[0] ?? null;
}
