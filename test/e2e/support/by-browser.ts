/** Reads what was exported with the browser's own player, which did not write it. */
import type { Browser, Page } from 'puppeteer-core';

export interface SeekingPage {
  /** Resolves once the video shows the frame of this time, seconds. */
  readonly showAt: (video: HTMLVideoElement, timeS: number) => Promise<void>;
}

/** In the page: gives it `showAt`. */
export function installShowAt(): void {
  const showAt: SeekingPage['showAt'] = (video, timeS) =>
    // Sought is not yet shown, and the frame before may be shown late: the frame of that time is waited for.
    new Promise((resolve) => {
      const look = (_: number, { mediaTime }: VideoFrameCallbackMetadata): void => {
        if (Math.abs(mediaTime - timeS) < 0.07) resolve();
        else video.requestVideoFrameCallback(look);
      };
      video.requestVideoFrameCallback(look);
      video.addEventListener('seeked', () => setTimeout(resolve, 1000), { once: true });
      video.currentTime = timeS;
    });
  Object.assign(globalThis, { showAt });
}

/**
 * How yellow a video is around points of its frames: the mean of red and green less blue, 0..255, the most within three
 * pixels.
 */
export async function yellowIn(
  browser: Browser,
  bytes: Buffer,
  points: readonly { timeS: number; x: number; y: number }[],
): Promise<number[]> {
  const viewer = await browser.newPage();
  try {
    await viewer.evaluate(installShowAt);
    return await viewer.evaluate(
      async (base64, wanted) => {
        const video = document.createElement('video');
        video.muted = true;
        const data = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
        video.src = URL.createObjectURL(new Blob([data], { type: 'video/mp4' }));
        await new Promise((resolve, reject) => {
          video.addEventListener('loadeddata', resolve);
          video.addEventListener('error', () => reject(new Error(video.error?.message)));
        });
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [video.videoWidth, video.videoHeight];
        const context = canvas.getContext('2d')!;
        const out: number[] = [];
        for (const { timeS, x, y } of wanted) {
          // oxlint-disable-next-line no-await-in-loop
          await (globalThis as unknown as SeekingPage).showAt(video, timeS + 0.005);
          context.drawImage(video, 0, 0);
          const { data: rgba } = context.getImageData(Math.round(x) - 3, Math.round(y) - 3, 7, 7);
          let most = -255;
          for (let i = 0; i < rgba.length; i += 4)
            most = Math.max(most, (rgba[i] + rgba[i + 1]) / 2 - rgba[i + 2]);
          out.push(most);
        }
        return out;
      },
      bytes.toString('base64'),
      points,
    );
  } finally {
    await viewer.close();
  }
}

/** How many pixels of a canvas are as yellow as what a hand draws. */
export function yellowPixels(page: Page, selector: string): Promise<number> {
  return page.$eval(selector, (element) => {
    const canvas = element as HTMLCanvasElement;
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    let yellow = 0;
    for (let i = 0; i < data.length; i += 4)
      if (data[i] > 220 && data[i + 1] > 180 && data[i + 2] < 120) yellow++;
    return yellow;
  });
}

/** The chapters of a WebVTT file. */
export async function chaptersOf(
  browser: Browser,
  bytes: Buffer,
): Promise<{ from: number; to: number; text: string | null }[]> {
  const viewer = await browser.newPage();
  try {
    await viewer.evaluate(installShowAt);
    return await viewer.evaluate(async (text) => {
      const video = document.createElement('video');
      const track = document.createElement('track');
      track.kind = 'chapters';
      track.src = URL.createObjectURL(new Blob([text], { type: 'text/vtt' }));
      video.append(track);
      document.body.append(video);
      track.track.mode = 'hidden';
      await new Promise((resolve, reject) => {
        track.addEventListener('load', resolve);
        track.addEventListener('error', () => reject(new Error('no track')));
      });
      return [...(track.track.cues ?? [])].map((cue) => ({
        from: cue.startTime,
        to: cue.endTime,
        text: (cue as VTTCue).getCueAsHTML().textContent,
      }));
    }, bytes.toString('utf8'));
  } finally {
    await viewer.close();
  }
}
