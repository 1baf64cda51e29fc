/** Short tones made on the spot: no sound files, and they work where there is no voice. */

export type Tone = 'cue' | 'praise' | 'notice' | 'trouble';

/** Where the fault is, for the ear. */
export type Pan = 'left' | 'right' | 'both';

/** [frequency Hz, start s, length s]: a cue falls, praise rises, a notice is one soft note, trouble is low and double. */
const NOTES: Record<Tone, readonly (readonly [number, number, number])[]> = {
  cue: [
    [880, 0, 0.14],
    [660, 0.16, 0.22],
  ],
  praise: [
    [659, 0, 0.12],
    [880, 0.12, 0.26],
  ],
  notice: [[587, 0, 0.22]],
  trouble: [
    [330, 0, 0.18],
    [330, 0.26, 0.3],
  ],
};

const PAN: Record<Pan, number> = { left: -0.8, both: 0, right: 0.8 };
const ATTACK_S = 0.012;
/** Exponential ramps cannot reach zero. */
const SILENCE = 0.0001;

export interface Tones {
  /** Call it after a click: sound must not begin without one. */
  unlock(): void;
  /**
   * @param volume - 0..1
   * @returns whether it can be heard: false where the browser holds sound back
   */
  play(tone: Tone, volume: number, pan?: Pan): boolean;
  dispose(): void;
}

export function createTones(createContext: () => AudioContext = () => new AudioContext()): Tones {
  let context: AudioContext | null = null;
  let disposed = false;
  const ready = (): AudioContext | null => {
    if (disposed) return null;
    try {
      context ??= createContext();
    } catch {
      // No sound device, or too many contexts: text remains.
      return null;
    }
    if (context.state !== 'running') context.resume().catch(() => undefined);
    return context;
  };
  return {
    unlock() {
      ready();
    },
    play(tone, volume, pan = 'both') {
      const audio = ready();
      if (!audio || audio.state !== 'running') return false;
      const panner = new StereoPannerNode(audio, { pan: PAN[pan] });
      panner.connect(audio.destination);
      for (const note of NOTES[tone]) playNote(audio, panner, note, volume);
      return true;
    },
    dispose() {
      disposed = true;
      context?.close().catch(() => undefined);
      context = null;
    },
  };
}

function playNote(
  audio: AudioContext,
  output: AudioNode,
  [frequency, startS, lengthS]: readonly [number, number, number],
  volume: number,
): void {
  const from = audio.currentTime + startS;
  const oscillator = new OscillatorNode(audio, { type: 'triangle', frequency });
  const gain = new GainNode(audio, { gain: SILENCE });
  gain.gain.setValueAtTime(SILENCE, from);
  gain.gain.exponentialRampToValueAtTime(Math.max(SILENCE, 0.5 * volume), from + ATTACK_S);
  gain.gain.exponentialRampToValueAtTime(SILENCE, from + lengthS);
  oscillator.connect(gain).connect(output);
  oscillator.start(from);
  oscillator.stop(from + lengthS);
  oscillator.addEventListener('ended', () => gain.disconnect());
}
