/** Key moments, and drawings that lie at none, as pictures of their frames with all that is drawn on them. */
import { type Handwork, pointsOf } from '../../core/handwork/handwork.ts';
import { nearestFrameIndex } from '../../core/review/extremes.ts';
import type { Review } from '../../core/review/review.ts';
import { t } from '../../language/index.ts';
import { dataUrl } from '../shared/data-url.ts';
import { drawReviewFrame, type Look } from './draw-review.ts';
import type { SessionVideo } from './session-video.ts';
import { pictureAt, scaledTo } from './stills.ts';

export interface NotePicture {
  readonly title: string;
  readonly timeS: number;
  /** Data URL. */
  readonly picture: string;
}

/** More would make a report of hundreds of pages; the video has them all. */
const MOST = 24;
/** Printed some eight centimetres high. */
const HEIGHT = 720;
const QUALITY = 0.86;

/** Key moments first of all, and the beginning of every drawing that none of them shows, in order of time. */
function noteMoments({ moments, drawings }: Handwork): { title: string; timeS: number }[] {
  const left = drawings.filter(
    ({ fromS, toS }) => !moments.some(({ timeS }) => timeS >= fromS - 1e-3 && timeS <= toS + 1e-3),
  );
  const first = left.filter((one, i) => left.findIndex(({ fromS }) => fromS === one.fromS) === i);
  const own = first.map(({ tool, words, fromS }) => ({
    title: pointsOf(tool).most === 1 ? words : t(`hand.tool.${tool}`),
    timeS: fromS,
  }));
  return [...moments.map(({ title, timeS }) => ({ title, timeS })), ...own]
    .toSorted((a, b) => a.timeS - b.timeS)
    .slice(0, MOST);
}

export async function notePictures(
  review: Review,
  video: SessionVideo | null,
  look: Look,
  work: Handwork,
  signal: AbortSignal,
): Promise<NotePicture[]> {
  const size = scaledTo(review, HEIGHT);
  const canvas = new OffscreenCanvas(size.width, size.height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2D canvas');
  const out: NotePicture[] = [];
  for (const { title, timeS } of noteMoments(work)) {
    signal.throwIfAborted();
    // oxlint-disable-next-line no-await-in-loop -- one decoder at a time
    const shown = video && look !== 'skeleton' ? await pictureAt(video, timeS) : null;
    const index = nearestFrameIndex(review, timeS);
    drawReviewFrame(context, size, review, index, shown?.picture ?? null, shown ? look : 'skeleton', work);
    shown?.picture.close();
    // oxlint-disable-next-line no-await-in-loop -- one canvas
    const picture = await dataUrl(await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY }));
    out.push({ title, timeS, picture });
  }
  return out;
}
