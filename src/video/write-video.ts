/** Coded frames become a video file (WebM): no frame is coded again here. */
import {
  BufferTarget,
  EncodedPacket,
  EncodedVideoPacketSource,
  Output,
  StreamTarget,
  type StreamTargetChunk,
  WebMOutputFormat,
} from 'mediabunny';

export interface CodedFrame {
  readonly bytes: Uint8Array;
  /** Seconds; later than the one before. */
  readonly timeS: number;
  readonly isKey: boolean;
  readonly codec: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export interface VideoWriter {
  /** @throws where there is no room */
  add(frame: CodedFrame): Promise<void>;
  /** Ends the file. @returns it, where it was written into memory */
  finish(): Promise<ArrayBuffer | null>;
}

/** @param into - where to; null = memory */
export async function openVideoWriter(into: WritableStream<StreamTargetChunk> | null): Promise<VideoWriter> {
  const target = into ? new StreamTarget(into, { chunked: true }) : new BufferTarget();
  const output = new Output({ format: new WebMOutputFormat(), target });
  const source = new EncodedVideoPacketSource('vp8');
  output.addVideoTrack(source);
  await output.start();
  let lastS: number | null = null;
  return {
    async add({ bytes, timeS, isKey, codec, width, height }) {
      // The writer ends each frame where the next one begins; the last one stays as long as the one before.
      const packet = new EncodedPacket(
        bytes,
        isKey ? 'key' : 'delta',
        timeS,
        lastS === null ? 0 : timeS - lastS,
      );
      lastS = timeS;
      await source.add(packet, { decoderConfig: { codec, codedWidth: width, codedHeight: height } });
    },
    async finish() {
      await output.finalize();
      return target instanceof BufferTarget ? target.buffer : null;
    },
  };
}
