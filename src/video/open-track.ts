/** Opens a file's video track: what it is, what of it is shown, and why it cannot be read. */
import {
  BlobSource,
  EncodedPacketSink,
  Input,
  type InputVideoTrack,
  MATROSKA,
  type MetadataTags,
  MP4,
  MPEG_TS,
  QTFF,
  UnsupportedInputFormatError,
  WEBM,
} from 'mediabunny';
import { bytesOf } from './bytes.ts';
import { codecName } from './codec-name.ts';
import { type Container, containerOf } from './container.ts';
import type { FileFailure, FileFailureReason, Turn, VideoInfo } from './contract.ts';
import { readEdits } from './edits.ts';
import { codedFormOf } from './interlaced.ts';
import { allShown, type Shown, shownBy, spanOf } from './shown.ts';
import { slowdownOf } from './slow-motion.ts';

/** No playlists: those name files elsewhere. */
const FORMATS = [MP4, QTFF, MATROSKA, WEBM, MPEG_TS];
/** Packets over which the frame rate is counted. */
const RATE_PACKETS = 200;

export interface OpenTrack {
  readonly track: InputVideoTrack;
  readonly shown: Shown;
  readonly info: VideoInfo;
  close(): void;
}

export type TrackResult =
  { readonly ok: true; readonly opened: OpenTrack } | { readonly ok: false; readonly failure: FileFailure };

/**
 * Reads what a video is and whether this browser can decode it. Never rejects.
 * @param turn - by how much its frames are turned, on top of what the file says
 */
export async function openTrack(file: Blob, turn: Turn = 0): Promise<TrackResult> {
  let container: Container;
  try {
    container = await containerOf(file);
  } catch (error) {
    return failed('unreadable', String(error));
  }
  if (container.kind === 'empty') return failed('empty', 'no bytes');
  if (container.name !== null) return failed('container-unsupported', container.name, container.name);
  const input = new Input({ source: new BlobSource(container.file), formats: FORMATS });
  let result: TrackResult;
  try {
    result = await open(input, container, turn);
  } catch (error) {
    const known = error instanceof UnsupportedInputFormatError;
    const detail = known ? 'not a video of a known kind' : String(error);
    result = failed(container.cut ? 'half-copied' : 'unreadable', detail);
  }
  if (!result.ok) input.dispose();
  return result;
}

async function open(input: Input, container: Container, turn: Turn): Promise<TrackResult> {
  const track = await input.getPrimaryVideoTrack();
  if (!track) return failed(container.cut ? 'half-copied' : 'no-video', 'no video track');
  const codec = codecName(await track.getCodec(), await track.getInternalCodecId());
  if (!(await track.canDecode())) {
    const detail = (await track.getCodecParameterString()) ?? codec;
    return failed('codec-unsupported', detail, codec);
  }
  const media = { firstS: await track.getFirstTimestamp(), endS: await track.computeDuration() };
  const edits = container.kind === 'mp4' ? await readEdits(bytesOf(container.file), track.id) : null;
  // Without a list, what an MP4, WebM or Matroska file has before its time 0 is not shown. A camera's clock in a
  // transport stream has no such zero: its frames before it were taken before it started again.
  const firstS = container.kind === 'other' ? media.firstS : Math.max(0, media.firstS);
  const shown = edits ? shownBy(edits, media) : allShown(firstS);
  const form = await formOf(track);
  const size = await sizeOf(track, form?.heightPx ?? null, turn);
  const { averagePacketRate: frameRate } = await track.computePacketStats(RATE_PACKETS);
  const tags = await input.getMetadataTags().catch((): MetadataTags => ({}));
  const span = spanOf(shown, media);
  const info: VideoInfo = {
    ...size,
    startS: span.startS,
    durationS: Math.max(0, span.endS - span.startS),
    hiddenS: shown.hiddenS,
    frameRate,
    codec,
    interlaced: form?.interlaced ?? false,
    cut: container.cut,
    slowdown: slowdownOf({ ...tags.raw }, frameRate),
    recordedAtMs: tags.date?.getTime() ?? null,
  };
  return { ok: true, opened: { track, shown, info, close: () => input.dispose() } };
}

/** The stream's own account of its frames, for H.264. */
async function formOf(track: InputVideoTrack): Promise<ReturnType<typeof codedFormOf>> {
  if ((await track.getCodec()) !== 'avc') return null;
  const description = (await track.getDecoderConfig())?.description;
  if (description) return codedFormOf(bytesIn(description), null);
  const first = await new EncodedPacketSink(track).getFirstPacket();
  return codedFormOf(null, first?.data ?? null);
}

function bytesIn(buffer: AllowSharedBufferSource): Uint8Array {
  return ArrayBuffer.isView(buffer)
    ? new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength)
    : new Uint8Array(buffer);
}

/**
 * The size as it is meant to be seen.
 * @param heightPx - by the stream's own account. The reader takes an interlaced stream's half frames for whole ones
 */
async function sizeOf(track: InputVideoTrack, heightPx: number | null, turn: Turn) {
  const codedHeight = await track.getCodedHeight();
  const isHalf = heightPx !== null && heightPx > 1.5 * codedHeight;
  const lies = (await track.getRotation()) % 180 !== 0;
  const shownWidth = await track.getDisplayWidth();
  const shownHeight = await track.getDisplayHeight();
  const factor = isHalf ? 2 : 1;
  const width = shownWidth * (lies ? factor : 1);
  const height = shownHeight * (lies ? 1 : factor);
  return turn % 180 === 0 ? { width, height } : { width: height, height: width };
}

function failed(
  reason: FileFailureReason,
  detail: string,
  named: string | null = null,
): { readonly ok: false; readonly failure: FileFailure } {
  return { ok: false, failure: { reason, named, detail } };
}
