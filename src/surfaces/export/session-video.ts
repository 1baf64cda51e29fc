import type { OpenVideo } from '../../video/contract.ts';
import type { MediaTimes } from '../../review/player.ts';

/** The video of a session, opened to be drawn on; media time is `firstS + slowdown × session time`. */
export interface SessionVideo extends MediaTimes {
  readonly video: OpenVideo;
}
