/** A track's frames in order, decoded only a little ahead of whoever reads them. */
import { type InputVideoTrack, type VideoSample, VideoSampleSink } from 'mediabunny';

/**
 * Decoded frames that wait to be read. Two, so that the next is there when one is taken: decoding takes a third of the
 * time that an engine needs for a frame.
 */
const WAITING = 2;
/** Packets that a decoder has been given and has not begun with. One more keeps it busy. */
const QUEUED = 1;
/** A decoder that gives no frame and begins with no packet for so long is waiting for more of them. */
const STUCK_MS = 250;

/**
 * The reader decodes up to forty frames ahead, which helps a player. A frame of 1080p takes 3 MB, and engines read several
 * stretches at once. Here a packet goes to the decoder only when it and its reader have room for one more.
 * What the decoder keeps for itself is not limited: a frame that refers to others comes only when those are there.
 * @param fromS - in the file's time, seconds: from the frame that is shown then
 * @param toS - to before this time
 * @throws what the reader throws: a broken packet, a decoder that gives up
 */
export async function* samplesOf(
  track: InputVideoTrack,
  fromS: number,
  toS: number,
): AsyncGenerator<VideoSample, void> {
  const room = createRoom();
  const samples = gated(new VideoSampleSink(track), room).samples(fromS, toS);
  try {
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop
      const { done, value } = await samples.next();
      if (done) return;
      room.read(value);
      yield value;
    }
  } finally {
    room.open();
    await samples.return(undefined);
  }
}

// oxlint-disable no-underscore-dangle -- the reader's own names
/** Of a sink of mediabunny 1.61.0: what it does not show, but calls for every stretch that it reads. */
interface SinkInside {
  _createDecoder(
    onSample: (sample: VideoSample) => void,
    onError: (error: unknown) => void,
  ): Promise<{ readonly decoder?: VideoDecoder | null }>;
  _createPacketSink(): { packets(...given: readonly unknown[]): AsyncGenerator<unknown, void> };
}

/** The reader's own decoding, with all that it knows of browsers, but for when packets come. */
function gated(sink: VideoSampleSink, room: Room): VideoSampleSink {
  const inside = sink as unknown as SinkInside;
  const createDecoder = inside._createDecoder.bind(sink);
  const createPacketSink = inside._createPacketSink.bind(sink);
  inside._createDecoder = async (onSample, onError) => {
    const made = await createDecoder((sample) => {
      room.decoded(sample);
      onSample(sample);
    }, onError);
    if (made.decoder) room.feeds(made.decoder);
    return made;
  };
  inside._createPacketSink = () => {
    const packetSink = createPacketSink();
    const packetsOf = packetSink.packets.bind(packetSink);
    packetSink.packets = (...given) => {
      const packets = packetsOf(...given);
      const next = packets.next.bind(packets);
      packets.next = async () => {
        await room.forOneMore();
        return next();
      };
      return packets;
    };
    return packetSink;
  };
  return sink;
}

// oxlint-enable no-underscore-dangle

export interface Room {
  /** A frame has come out of the decoder. It counts until it is read or closed. */
  decoded(sample: VideoSample): void;
  read(sample: VideoSample): void;
  feeds(decoder: VideoDecoder): void;
  /** Resolves when one more packet may be decoded. */
  forOneMore(): Promise<void>;
  /** Nobody reads any more: nothing waits from now on. */
  open(): void;
}

/** Exported for its test: no browser is at hand that decodes so. */
export function createRoom(): Room {
  const waiting = new Set<VideoSample>();
  let decoder: VideoDecoder | null = null;
  let isOpen = false;
  let wake = (): void => undefined;
  const hasRoom = (): boolean =>
    isOpen || (waiting.size < WAITING && (decoder?.decodeQueueSize ?? 0) <= QUEUED);
  const forget = (sample: VideoSample): void => {
    waiting.delete(sample);
    wake();
  };
  return {
    decoded(sample) {
      waiting.add(sample);
      const close = sample.close.bind(sample);
      sample.close = () => {
        close();
        forget(sample);
      };
      wake();
    },
    read: forget,
    feeds(made) {
      decoder = made;
      decoder.addEventListener('dequeue', () => wake());
    },
    async forOneMore() {
      while (!hasRoom()) {
        // oxlint-disable-next-line no-await-in-loop
        const isStuck = await new Promise<boolean>((resolve) => {
          // Frames that wait will be read, or nobody wants more.
          const timer = waiting.size === 0 ? setTimeout(() => resolve(true), STUCK_MS) : undefined;
          wake = () => {
            clearTimeout(timer);
            resolve(false);
          };
        });
        if (isStuck) return;
      }
    },
    open() {
      isOpen = true;
      wake();
    },
  };
}
