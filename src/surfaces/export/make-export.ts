/** Makes each of the files that a session is exported as. */
import { type TimedPicture, VideoBroken } from '../../video/contract.ts';
import { chaptersVtt } from '../../core/export/chapters.ts';
import { sessionCsv } from '../../core/export/csv.ts';
import { withDecimalComma } from '../../core/export/csv-decimal-comma.ts';
import { hasFitDate } from '../../core/export/fit.ts';
import { unixSeconds } from '../../core/model/utc.ts';
import { extremeStrides, momentOf, nearestFrameIndex } from '../../core/review/extremes.ts';
import type { Handwork } from '../../core/handwork/handwork.ts';
import { measureKey } from '../../core/measures/all.ts';
import type { Review } from '../../core/review/review.ts';
import type { SessionFile } from '../../core/session/session-file.ts';
import { t } from '../../language/index.ts';
import { loadReview, textFromFrames, withCorrections } from '../../review/load-review.ts';
import type { ReviewParts } from '../../review/review-worker.ts';
import { activityFiles } from './activity-files.ts';
import { annotateVideo } from './annotate-video.ts';
import { drawReviewFrame, type Look } from './draw-review.ts';
import { storageReason } from '../../storage/db.ts';
import type { Letterhead } from '../shared/letterhead.tsx';
import { dataUrl } from '../shared/data-url.ts';
import { sessionJson } from '../shared/session-json.ts';
import { exportName } from './export-name.ts';
import { reportHtml, type StridePicture } from './report.ts';
import { reportSubjects } from './report-subjects.ts';
import type { SessionVideo } from './session-video.ts';
import { drawKinogram, kinogramWords } from './kinogram.ts';
import { notePictures } from './note-pictures.ts';
import { pictureAt, reportPictures } from './stills.ts';

export const EXPORT_KINDS = [
  'report',
  'video',
  'chapters',
  'moment',
  'kinogram',
  'frames',
  'strides',
  'session',
  'trc',
  'fit',
  'tcx',
  'file',
] as const;

export type ExportKind = (typeof EXPORT_KINDS)[number];

export interface ExportJob {
  readonly kind: ExportKind;
  readonly session: SessionFile;
  /** The coach's own words. */
  readonly words: string;
  readonly look: Look;
  /** What a hand has added to the run. */
  readonly work: Handwork;
  /** Who hands a report on. */
  readonly letterhead: Letterhead;
  /** Tables for a spreadsheet whose numbers have a decimal comma. */
  readonly decimalComma: boolean;
  /** Null where there is none at hand: then the skeleton stands for the frame. */
  readonly video: SessionVideo | null;
  /** Session time of the still picture; null = the stride that shows the focus best. */
  readonly momentS: number | null;
  readonly signal: AbortSignal;
  /** Share done, 0..1. */
  readonly onProgress: (share: number) => void;
}

export type ExportReason =
  | 'no-frames'
  | 'no-depth'
  | 'no-moments'
  | 'no-strides'
  | 'no-encoder'
  | 'no-room'
  | 'broken-video'
  | 'no-date'
  | 'too-short'
  | 'unexpected';

export type ExportResult =
  | ({ readonly kind: 'made' } & Made)
  | { readonly kind: 'failed'; readonly reason: ExportReason }
  | { readonly kind: 'cancelled' };

/** Never rejects. */
export async function makeExport(job: ExportJob): Promise<ExportResult> {
  try {
    const made = await make(job);
    return typeof made === 'string' ? { kind: 'failed', reason: made } : { kind: 'made', ...made };
  } catch (error) {
    if (job.signal.aborted) return { kind: 'cancelled' };
    console.error(error);
    return { kind: 'failed', reason: reasonOf(error) };
  }
}

function reasonOf(error: unknown): ExportReason {
  if (error instanceof VideoBroken) return 'broken-video';
  switch (error instanceof DOMException && storageReason(error)) {
    case 'storage-full':
      return 'no-room';
    // The store is out of reach, so the run is in the coach's memory: its file, and no skeletons.
    case 'storage-newer':
      return 'no-frames';
    default:
      return 'unexpected';
  }
}

export interface Made {
  readonly blob: Blob;
  readonly fileName: string;
  /** To be called once the blob has been read, where part of the disk is used for it. */
  readonly release?: () => Promise<void>;
}

/** What of the work the review is; the rest is what is made of it. */
const REVIEW_SHARE = 0.2;

async function make(job: ExportJob): Promise<Made | ExportReason> {
  const { kind, session, work, signal, onProgress } = job;
  const name = exportName(session);
  const inStyle = (csv: string): string => (job.decimalComma ? withDecimalComma(csv) : csv);
  const text = (content: string, extension: string, type: string): Made => ({
    blob: new Blob([content], { type }),
    fileName: `${name}.${extension}`,
  });
  switch (kind) {
    case 'file':
    case 'session': {
      // Measured again only where there is something to.
      const told =
        work.corrections.length > 0 ? await withCorrections(session, { signal, onProgress }) : session;
      return kind === 'file'
        ? text(sessionJson(told), 'session.json', 'application/json')
        : text(inStyle(sessionCsv(told)), 'session.csv', 'text/csv');
    }
    case 'frames':
    case 'strides': {
      const csv = await textFromFrames(session.id, `${kind}.csv`, '', { signal, onProgress });
      return csv === null ? 'no-frames' : text(inStyle(csv), `${kind}.csv`, 'text/csv');
    }
    case 'trc': {
      const trc = await textFromFrames(session.id, 'trc', `${name}.trc`, { signal, onProgress });
      return trc === null ? 'no-depth' : text(trc, 'trc', 'text/tab-separated-values');
    }
    case 'fit':
    case 'tcx':
      return activity(job, kind, name);
    case 'chapters': {
      const vtt = chaptersOf(job);
      return vtt === null ? 'no-moments' : text(vtt, 'annotated.vtt', 'text/vtt');
    }
    case 'report':
      return text(await report(job), 'report.html', 'text/html');
    case 'kinogram':
    case 'moment':
    case 'video':
      return drawn(job, kind, name);
  }
}

async function activity(
  { session, signal, onProgress }: ExportJob,
  kind: 'fit' | 'tcx',
  name: string,
): Promise<Made | ExportReason> {
  const { blob } = await activityFiles({ kind, of: session }, { signal, onProgress });
  if (blob) return { blob, fileName: `${name}.${kind}` };
  return kind === 'fit' && !hasFitDate(unixSeconds(session.startedAt)) ? 'no-date' : 'too-short';
}

/** What is drawn of the frames. */
async function drawn(
  job: ExportJob,
  kind: 'kinogram' | 'moment' | 'video',
  name: string,
): Promise<Made | ExportReason> {
  const review = (await partsOf(job))?.review;
  if (!review) return 'no-frames';
  if (kind === 'video') return annotated(job, review, name);
  if (kind === 'moment') return moment(job, review, name);
  const blob = await kinogram(job, review);
  return blob ? { blob, fileName: `${name}.stride.png` } : 'no-strides';
}

function partsOf({ session, signal, onProgress }: ExportJob): Promise<ReviewParts | null> {
  return loadReview(session.id, { signal, onProgress: (share) => onProgress(REVIEW_SHARE * share) });
}

/** Beside the annotated video, whose seconds begin with the session and run as slowly as the file's. */
function chaptersOf({ session, work, look, video }: ExportJob): string | null {
  const slowdown = video && look !== 'skeleton' ? video.slowdown : 1;
  return chaptersVtt({
    chapters: [
      ...work.moments.map(({ timeS, title }) => ({ timeS, title })),
      ...session.cues.map(({ timeS, text: title }) => ({ timeS, title })),
    ],
    start: t('hand.chapter.start'),
    endS: session.durationS,
    toVideo: (timeS) => slowdown * timeS,
  });
}

async function report(job: ExportJob): Promise<string> {
  const { words, look, video, work, letterhead, signal, onProgress } = job;
  const parts = await partsOf(job);
  const review = parts?.review ?? null;
  const session = parts?.corrected ? { ...job.session, ...parts.corrected } : job.session;
  const subjects = reportSubjects(session, review);
  const pictures =
    review && video && look !== 'skeleton'
      ? await reportPictures(video, review, subjects, look, {
          signal,
          onProgress: (share) => onProgress(REVIEW_SHARE + (1 - REVIEW_SHARE) * share),
        })
      : new Map<never, string>();
  return reportHtml({
    file: session,
    review,
    subjects,
    words,
    pictures,
    notes: review ? await notePictures(review, video, look, work, signal) : [],
    stride: review && (await stridePicture(job, review)),
    letterhead,
    madeAt: new Date().toISOString(),
  });
}

async function stridePicture(job: ExportJob, review: Review): Promise<StridePicture | null> {
  const png = await kinogram(job, review);
  const words = kinogramWords(review);
  return png && words !== null ? { picture: await dataUrl(png), words } : null;
}

async function annotated(job: ExportJob, review: Review, name: string): Promise<Made | ExportReason> {
  const made = await annotateVideo(review, job.video, {
    look: job.video ? job.look : 'skeleton',
    work: job.work,
    signal: job.signal,
    onProgress: (share) => job.onProgress(REVIEW_SHARE + (1 - REVIEW_SHARE) * share),
  });
  if (!made) return 'no-encoder';
  const { blob, extension, release } = made;
  return { blob, fileName: `${name}.annotated.${extension}`, release };
}

/** PNG; null where no stride stands for the others. */
async function kinogram({ look, work, video }: ExportJob, review: Review): Promise<Blob | null> {
  const canvas = new OffscreenCanvas(1, 1);
  let open: TimedPicture | null = null;
  try {
    const there = await drawKinogram(canvas, {
      review,
      look: video ? look : 'skeleton',
      work,
      async pictureAt(timeS) {
        open?.picture.close();
        open = video && (await pictureAt(video, timeS));
        return open?.picture ?? null;
      },
    });
    return there ? await canvas.convertToBlob({ type: 'image/png' }) : null;
  } finally {
    (open as TimedPicture | null)?.picture.close();
  }
}

async function moment(job: ExportJob, review: Review, name: string): Promise<Made> {
  const timeS = job.momentS ?? focusMoment(job.session, review);
  const size = { width: review.width, height: review.height };
  const canvas = new OffscreenCanvas(size.width, size.height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2D canvas');
  const shown = job.video && job.look !== 'skeleton' ? await pictureAt(job.video, timeS) : null;
  const look = shown ? job.look : 'skeleton';
  drawReviewFrame(
    context,
    size,
    review,
    nearestFrameIndex(review, timeS),
    shown?.picture ?? null,
    look,
    job.work,
  );
  shown?.picture.close();
  return {
    blob: await canvas.convertToBlob({ type: 'image/png' }),
    fileName: `${name}.${timeS.toFixed(2)}s.png`,
  };
}

/** The moment that shows what to work on; the middle of the run where there is nothing. */
function focusMoment(session: SessionFile, review: Review): number {
  const sides = session.measures.filter((m) => m.id === session.summary.focus && m.value !== null);
  for (const { id, side } of sides) {
    const key = measureKey(id, side);
    const [worst] = extremeStrides(review, key, 1).worst;
    if (worst !== undefined) return momentOf(review, review.strides[worst], key);
  }
  const { timesS } = review.frames;
  return timesS[timesS.length >> 1] ?? 0;
}
