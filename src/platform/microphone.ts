/** The microphone, opened for one recording and let go at its end. What can go wrong with it is a value. */
export type MicrophoneReason = 'refused' | 'missing' | 'busy' | 'unavailable';

export interface SpokenSound {
  /** As the browser's recorder writes it; empty where nothing was recorded. */
  readonly blob: Blob;
  /** The microphone went away, or its recorder broke: this is what was said until then. */
  readonly lost: boolean;
}

export interface Speaking {
  /** When the first sound was taken, on the page's own clock (`performance.now()`), milliseconds. */
  readonly startedMs: number;
  /** How loud it is at this moment, 0..1: 0 is −60 dB of full scale and less. */
  level(): number;
  /** What has been recorded by now, in order; one after the other they are a file that can be played, but not sought. */
  readonly pieces: readonly Blob[];
  stop(): void;
  /** Never rejects. */
  readonly finished: Promise<SpokenSound>;
}

export type SpeakResult =
  | { readonly ok: true; readonly speaking: Speaking }
  | { readonly ok: false; readonly reason: MicrophoneReason };

/** Speech in full: 28 to 40 kbit/s for one channel, RFC 6716, section 2.1.1. */
const BITS_PER_S = 40_000;
/** So often the recorder hands over what it has: what is lost where it breaks. */
const PIECE_MS = 1000;

/** Opens the microphone and begins; call it on a click or key, since the browser may ask. Never rejects. */
export async function speak(): Promise<SpeakResult> {
  let stream: MediaStream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({
      audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true },
    });
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
  try {
    return { ok: true, speaking: await record(stream) };
  } catch (error) {
    console.error(error);
    for (const track of stream.getTracks()) track.stop();
    return { ok: false, reason: 'unavailable' };
  }
}

function reasonOf(error: unknown): MicrophoneReason {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'missing';
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'unavailable';
}

async function record(stream: MediaStream): Promise<Speaking> {
  const recorder = new MediaRecorder(stream, { audioBitsPerSecond: BITS_PER_S });
  const meter = meterOf(stream);
  const pieces: Blob[] = [];
  let wanted = false;
  recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data));
  const finished = new Promise<SpokenSound>((resolve) => {
    recorder.addEventListener('stop', () => {
      for (const track of stream.getTracks()) track.stop();
      meter.close();
      resolve({ blob: new Blob(pieces, { type: recorder.mimeType }), lost: !wanted });
    });
  });
  const started = new Promise<number>((resolve) => {
    recorder.addEventListener('start', () => resolve(performance.now()), { once: true });
  });
  recorder.start(PIECE_MS);
  return {
    startedMs: await started,
    level: () => meter.level(),
    pieces,
    stop() {
      wanted = true;
      if (recorder.state !== 'inactive') recorder.stop();
    },
    finished,
  };
}

/** Of full scale; as quiet as a room is. */
const QUIET_DB = -60;

function meterOf(stream: MediaStream): { level(): number; close(): void } {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  return {
    level() {
      analyser.getFloatTimeDomainData(samples);
      const rms = Math.sqrt(samples.reduce((sum, x) => sum + x * x, 0) / samples.length);
      return Math.min(1, Math.max(0, 1 - (20 * Math.log10(rms + 1e-9)) / QUIET_DB));
    },
    close: () => void context.close().catch(() => undefined),
  };
}
