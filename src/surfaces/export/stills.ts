/** Single frames out of a session's video. */
import type { TimedPicture } from '../../video/contract.ts';
import { nearestFrameIndex } from '../../core/review/extremes.ts';
import type { Review } from '../../core/review/review.ts';
import { drawPicture, type Look, type Size } from './draw-review.ts';
import type { Box } from './figure.ts';
import type { ReportMoment, ReportSubject } from './report-subjects.ts';
import { dataUrl } from '../shared/data-url.ts';
import type { SessionVideo } from './session-video.ts';

/** Pictures in a report are printed some five centimetres high. */
const REPORT_HEIGHT = 560;
const QUALITY = 0.84;

/** Times carry rounding errors: this much later is still the same frame. */
const SAME_S = 0.001;

/** The frame that is shown at a session time; null past the end. Whoever takes it closes it. */
export async function pictureAt(source: SessionVideo, timeS: number): Promise<TimedPicture | null> {
  for await (const picture of source.video.pictures(source.firstS + source.slowdown * timeS + SAME_S))
    return picture;
  return null;
}

/** @returns data URLs of the parts of the frames that the report shows */
export async function reportPictures(
  source: SessionVideo,
  review: Review,
  subjects: readonly ReportSubject[],
  look: Exclude<Look, 'skeleton'>,
  options: { readonly signal: AbortSignal; readonly onProgress: (share: number) => void },
): Promise<Map<ReportMoment, string>> {
  const out = new Map<ReportMoment, string>();
  const wanted = subjects.flatMap(({ moments, box }) =>
    box ? moments.map((moment) => ({ moment, box })) : [],
  );
  for (const [i, { moment, box }] of wanted.entries()) {
    options.signal.throwIfAborted();
    // oxlint-disable-next-line no-await-in-loop -- one decoder at a time
    const shown = await pictureAt(source, moment.timeS);
    if (shown) {
      // oxlint-disable-next-line no-await-in-loop
      out.set(moment, await crop(shown, review, moment, box, look));
    }
    options.onProgress((i + 1) / wanted.length);
  }
  return out;
}

async function crop(
  { picture }: TimedPicture,
  review: Review,
  moment: ReportMoment,
  box: Box,
  look: Exclude<Look, 'skeleton'>,
): Promise<string> {
  const size = scaledTo(box, REPORT_HEIGHT);
  const canvas = new OffscreenCanvas(size.width, size.height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2D canvas');
  drawPicture(context, size, review, nearestFrameIndex(review, moment.timeS), picture, box, look);
  picture.close();
  return dataUrl(await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY }));
}

export function scaledTo({ width, height }: Size, most: number): Size {
  const scale = Math.min(1, most / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
