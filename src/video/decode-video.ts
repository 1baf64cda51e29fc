/** Opens a video file: what is in it, and every one of its frames by media time. */
import {
  type FileFailure,
  type FileFailureReason,
  type OpenResult,
  type TimedPicture,
  VideoBroken,
  type VideoInfo,
} from './contract.ts';
import {
  BlobSource,
  Input,
  type InputVideoTrack,
  MATROSKA,
  type MetadataTags,
  MP4,
  MPEG_TS,
  QTFF,
  UnsupportedInputFormatError,
  VideoSampleSink,
  WEBM,
} from 'mediabunny';
import { codecName } from './codec-name.ts';
import { slowdownOf } from './slow-motion.ts';
import { createUpright } from './upright.ts';

/** No playlists: those name files elsewhere. */
export const FORMATS = [MP4, QTFF, MATROSKA, WEBM, MPEG_TS];
/** Packets over which the frame rate is counted. */
const RATE_PACKETS = 200;

/** Reads what a video is and whether this browser can decode it. Never rejects. */
export async function openVideo(file: Blob): Promise<OpenResult> {
  const input = new Input({ source: new BlobSource(file), formats: FORMATS });
  try {
    const opened = await open(input);
    if (!opened.ok) input.dispose();
    return opened;
  } catch (error) {
    input.dispose();
    const known = error instanceof UnsupportedInputFormatError;
    return failed('unreadable', known ? 'not a video of a known kind' : String(error));
  }
}

async function open(input: Input): Promise<OpenResult> {
  const track = await input.getPrimaryVideoTrack();
  if (!track) return failed('no-video', 'no video track');
  const codec = codecName(await track.getCodec(), await track.getInternalCodecId());
  if (!(await track.canDecode())) {
    const detail = (await track.getCodecParameterString()) ?? codec;
    return failed('codec-unsupported', detail, codec);
  }
  const info = await infoOf(input, track, codec);
  return {
    ok: true,
    video: { info, pictures: (fromS) => picturesOf(track, fromS), close: () => input.dispose() },
  };
}

async function infoOf(input: Input, track: InputVideoTrack, codec: string): Promise<VideoInfo> {
  const { averagePacketRate: frameRate } = await track.computePacketStats(RATE_PACKETS);
  const firstS = Math.max(0, await track.getFirstTimestamp());
  const tags = await input.getMetadataTags().catch((): MetadataTags => ({}));
  return {
    width: await track.getDisplayWidth(),
    height: await track.getDisplayHeight(),
    startS: firstS,
    durationS: Math.max(0, (await track.computeDuration()) - firstS),
    frameRate,
    codec,
    slowdown: slowdownOf({ ...tags.raw }, frameRate),
    recordedAtMs: tags.date?.getTime() ?? null,
  };
}

async function* picturesOf(track: InputVideoTrack, fromS: number): AsyncGenerator<TimedPicture, void> {
  const upright = createUpright();
  const samples = new VideoSampleSink(track).samples(fromS)[Symbol.asyncIterator]();
  try {
    for (;;) {
      const { done, value: sample } = await samples.next().catch((error: unknown) => {
        throw new VideoBroken(String(error));
      });
      if (done) return;
      // Closed before the next one is waited for: decoders have few frames to give.
      const timeS = sample.timestamp;
      const picture = timeS + sample.duration > 0 ? upright(sample) : null;
      sample.close();
      if (picture) yield { picture, timeS };
    }
  } finally {
    await samples.return?.(undefined);
  }
}

function failed(reason: FileFailureReason, detail: string, codec: string | null = null): OpenResult {
  const failure: FileFailure = { reason, codec, detail };
  return { ok: false, failure };
}
