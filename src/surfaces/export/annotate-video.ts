/** A session's video with what was measured drawn into it, or the skeleton alone where there is no video. */
import {
  BufferTarget,
  CanvasSource,
  getFirstEncodableVideoCodec,
  Mp4OutputFormat,
  Output,
  QUALITY_HIGH,
  StreamTarget,
  WebMOutputFormat,
} from 'mediabunny';
import type { Handwork } from '../../core/handwork/handwork.ts';
import { nearestFrameIndex } from '../../core/review/extremes.ts';
import type { Review } from '../../core/review/review.ts';
import type { SentPicture } from '../../engine/protocol.ts';
import { openScratchFile } from '../../storage/scratch-files.ts';
import { formatTenths } from '../shared/format.ts';
import { CANVAS_FAMILY } from '../shared/draw-overlay.ts';
import { drawReviewFrame, type Look, type Size } from './draw-review.ts';
import type { SessionVideo } from './session-video.ts';

export interface AnnotateOptions {
  readonly look: Look;
  readonly work: Handwork;
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
}

export interface AnnotatedVideo {
  readonly blob: Blob;
  readonly extension: 'mp4' | 'webm';
  /** Deletes what the disk holds of it; the blob can be read no more. */
  readonly release: () => Promise<void>;
}

/** Longer side: what every player plays. */
const MOST_PX = 1920;

/** H.264 wants even sides. */
export function sizeOf(review: Review): Size {
  const scale = Math.min(1, MOST_PX / Math.max(review.width, review.height));
  const even = (v: number) => Math.max(2, 2 * Math.round((v * scale) / 2));
  return { width: even(review.width), height: even(review.height) };
}

/**
 * H.264 in MP4, which every coach's machine plays, where this browser can write it; else VP9 or VP8 in WebM.
 * @param mp4 - false: MP4 will not do
 */
export async function formatFor(size: Size, mp4 = true) {
  const options = { ...size, quality: QUALITY_HIGH };
  const avc = mp4 && (await getFirstEncodableVideoCodec(['avc'], options));
  if (avc) return { codec: avc, format: new Mp4OutputFormat(), extension: 'mp4' } as const;
  const vp = await getFirstEncodableVideoCodec(['vp9', 'vp8'], options);
  return vp ? ({ codec: vp, format: new WebMOutputFormat(), extension: 'webm' } as const) : null;
}

/** On disk where there is a disk for it: minutes of video do not fit into memory. */
async function openTarget() {
  try {
    const { writable, read, remove } = await openScratchFile();
    return { target: new StreamTarget(writable, { chunked: true }), read, remove };
  } catch {
    const target = new BufferTarget();
    const read = async () => new Blob([target.buffer ?? new ArrayBuffer()]);
    return { target, read, remove: async () => undefined };
  }
}

type Format = NonNullable<Awaited<ReturnType<typeof formatFor>>>;

/** A new file, its end, and its end without one. */
export async function openOutput({ format, extension }: Format) {
  const { target, read, remove } = await openTarget();
  const output = new Output({ format, target });
  return {
    output,
    finish: async (): Promise<AnnotatedVideo> => {
      await output.finalize();
      const type = extension === 'mp4' ? 'video/mp4' : 'video/webm';
      return { blob: new Blob([await read()], { type }), extension, release: remove };
    },
    cancel: async (): Promise<void> => {
      await output.cancel().catch(() => undefined);
      await remove();
    },
  };
}

interface Drawn {
  readonly picture: SentPicture | null;
  /** Session time. */
  readonly timeS: number;
  /** Time in the new file. */
  readonly shownS: number;
}

/** The video frames of the session's part of the video, or its skeletons alone. */
async function* picturesOf(review: Review, source: SessionVideo | null): AsyncGenerator<Drawn, void> {
  const { timesS } = review.frames;
  const endS = timesS.at(-1) ?? 0;
  if (!source) {
    for (const timeS of timesS) yield { picture: null, timeS, shownS: timeS - timesS[0] };
    return;
  }
  for await (const { picture, timeS } of source.video.pictures(source.firstS + 0.001)) {
    const sessionS = (timeS - source.firstS) / source.slowdown;
    if (sessionS > endS + 0.5 / Math.max(1, review.fps)) {
      picture.close();
      return;
    }
    yield { picture, timeS: sessionS, shownS: Math.max(0, timeS - source.firstS) };
  }
}

/**
 * @param source null for the skeleton alone
 * @returns null where this browser can write no video at all
 * @throws the signal's reason where it was given up; `VideoBroken` where the source breaks off at its very beginning
 */
export async function annotateVideo(
  review: Review,
  source: SessionVideo | null,
  { look, work, signal, onProgress }: AnnotateOptions,
): Promise<AnnotatedVideo | null> {
  const size = sizeOf(review);
  const chosen = await formatFor(size);
  if (!chosen) return null;
  const canvas = new OffscreenCanvas(size.width, size.height);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('no 2D canvas');
  const { output, finish, cancel } = await openOutput(chosen);
  const track = new CanvasSource(canvas, { codec: chosen.codec, quality: QUALITY_HIGH });
  output.addVideoTrack(track);
  const endS = review.frames.timesS.at(-1) ?? 0;
  const drawnOn = look === 'skeleton' ? null : source;
  // The writer ends each frame where the next one begins; this is how long the last one is shown.
  const frameS = (drawnOn?.slowdown ?? 1) / Math.max(1, review.fps);
  try {
    await output.start();
    let lastS = -1;
    for await (const { picture, timeS, shownS } of picturesOf(review, drawnOn)) {
      try {
        signal.throwIfAborted();
        drawReviewFrame(context, size, review, indexAt(review, timeS), picture, look, work);
      } finally {
        picture?.close();
      }
      if (shownS <= lastS) continue;
      lastS = shownS;
      drawClock(context, size, timeS);
      await track.add(shownS, frameS);
      onProgress(Math.min(1, endS > 0 ? timeS / endS : 1));
    }
    return await finish();
  } catch (error) {
    await cancel();
    throw error;
  }
}

/** A skeleton further than this from a video frame belongs to another one. */
const NEAR_FRAMES = 0.75;

export function indexAt(review: Review, timeS: number): number {
  const index = nearestFrameIndex(review, timeS);
  const off = Math.abs((review.frames.timesS[index] ?? Infinity) - timeS);
  return off * review.fps <= NEAR_FRAMES ? index : -1;
}

function drawClock(context: OffscreenCanvasRenderingContext2D, size: Size, timeS: number): void {
  const text = formatTenths(Math.round(timeS * 10) / 10);
  const height = Math.max(12, size.height / 30);
  context.font = `700 ${height.toFixed(1)}px ${CANVAS_FAMILY}`;
  context.textAlign = 'left';
  context.textBaseline = 'bottom';
  context.lineWidth = height / 5;
  context.strokeStyle = 'rgb(11 12 15 / 60%)';
  context.strokeText(text, height / 2, size.height - height / 2);
  context.fillStyle = '#f5f2ea';
  context.fillText(text, height / 2, size.height - height / 2);
}
