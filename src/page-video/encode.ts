/** Frames that cannot be had as a file are coded again, one by one, at the times that they were shown. */
import type { Packet } from './contract.ts';

/** Longer side: more takes a slow machine too long, and no measure gains by it. */
const MOST_PX = 1920;
/** Bits for each pixel of each frame. Three times what sites give: what is coded twice should lose little by the second time. */
const BITS_PER_PIXEL = 0.25;
/** For the bit rate alone: frames come when they come. */
const USUAL_FPS = 30;
/** So that a player can seek, and what breaks off is read up to here; seconds. */
const KEY_EVERY_S = 2;
/** Frames that may wait for the coder. The next one is let go. */
const MOST_WAITING = 12;
/** Every browser with WebCodecs codes it, and fast enough without help of the hardware. */
const CODEC = 'vp8';

export interface FrameEncoder {
  /**
   * The frame is closed here.
   * @param timeS - later than the one before, or it is let go @returns whether it was taken
   */
  add(frame: VideoFrame, timeS: number): boolean;
  /** Waits for what is on its way. */
  finish(): Promise<void>;
}

/** Only on a secure address has a page a coder. */
export function canEncode(): boolean {
  return 'VideoEncoder' in globalThis && 'VideoFrame' in globalThis;
}

/** @param onBroken - the coder gave up; what was given before is good */
export function createFrameEncoder(onPacket: (packet: Packet) => void, onBroken: () => void): FrameEncoder {
  let size: { readonly width: number; readonly height: number } | null = null;
  let lastS = -Infinity;
  let keyS = -Infinity;
  const encoder = new VideoEncoder({
    output(chunk) {
      const bytes = new Uint8Array(chunk.byteLength);
      chunk.copyTo(bytes);
      const isKey = chunk.type === 'key';
      if (size) onPacket({ bytes, timeS: chunk.timestamp / 1e6, isKey, codec: CODEC, ...size });
    },
    error: onBroken,
  });
  return {
    add(frame, timeS) {
      const late = timeS <= lastS || encoder.state === 'closed' || encoder.encodeQueueSize >= MOST_WAITING;
      if (!late) {
        size ??= configured(encoder, frame);
        const keyFrame = timeS - keyS >= KEY_EVERY_S;
        if (keyFrame) keyS = timeS;
        lastS = timeS;
        const timed = new VideoFrame(frame, { timestamp: Math.round(timeS * 1e6) });
        encoder.encode(timed, { keyFrame });
        timed.close();
      }
      frame.close();
      return !late;
    },
    async finish() {
      await encoder.flush().catch(() => undefined);
      if (encoder.state !== 'closed') encoder.close();
    },
  };
}

function configured(encoder: VideoEncoder, { displayWidth, displayHeight }: VideoFrame) {
  const scale = Math.min(1, MOST_PX / Math.max(displayWidth, displayHeight));
  const even = (side: number): number => Math.max(2, 2 * Math.round((side * scale) / 2));
  const size = { width: even(displayWidth), height: even(displayHeight) };
  const bitrate = Math.round(size.width * size.height * USUAL_FPS * BITS_PER_PIXEL);
  encoder.configure({ codec: CODEC, ...size, bitrate, latencyMode: 'realtime' });
  return size;
}
