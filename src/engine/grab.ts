import type { FrameClock } from '../core/pose/pose-frame.ts';
import type { SentPicture } from './protocol.ts';

export interface Grabbed {
  /** Null when the video has shown nothing new since the last call. */
  readonly picture: SentPicture | null;
  readonly timeS: number;
  readonly clock: FrameClock;
}

const NOTHING: Grabbed = { picture: null, timeS: 0, clock: 'grab' };

/** Gives what a playing video shows at the moment of each call, timed by this page's clock. */
export function grabber(video: HTMLVideoElement): () => Promise<Grabbed> {
  let lastCount = -1;
  let lastMediaS = -1;
  return async () => {
    if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA || video.videoWidth === 0) return NOTHING;
    const count = video.getVideoPlaybackQuality().totalVideoFrames;
    if (count === lastCount && video.currentTime === lastMediaS) return NOTHING;
    lastCount = count;
    lastMediaS = video.currentTime;
    const timeS = performance.now() / 1000;
    return { picture: await createImageBitmap(video), timeS, clock: 'grab' };
  };
}
