/** Plays the metronome: short soft clicks on the sound card's clock, scheduled ahead by a worker's. */
import { beatsAhead } from '../core/coaching/metronome.ts';

/** Three ticks of the clock: one that comes late leaves no gap. */
const AHEAD_S = 0.35;
/** High and dry enough to be heard through music, too short to be a note in it. */
const CLICK_HZ = 1250;
const CLICK_S = 0.045;
const LOUDNESS = 0.4;
/** Exponential ramps cannot reach zero. */
const SILENCE = 0.0001;

export interface Metronome {
  /**
   * Begins, or goes on at another rate. Call it after a click: sound must not begin without one.
   * @param volume - 0..1
   * @returns false where there is no sound
   */
  start(stepsPerMin: number, volume: number): boolean;
  stop(): void;
  dispose(): void;
}

/** @returns stops the clock */
export type StartTicking = (onTick: () => void) => () => void;

const tickInWorker: StartTicking = (onTick) => {
  const worker = new Worker(new URL('./tick-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', onTick);
  return () => worker.terminate();
};

export type PlayClick = (audio: AudioContext, atS: number, volume: number) => void;

export function createMetronome(
  createContext: () => AudioContext = () => new AudioContext(),
  startTicking: StartTicking = tickInWorker,
  playClick: PlayClick = click,
): Metronome {
  let audio: AudioContext | null = null;
  let stopTicking: (() => void) | null = null;
  const stop = (): void => {
    stopTicking?.();
    stopTicking = null;
    // What was scheduled ahead is silenced with its context.
    audio?.close().catch(() => undefined);
    audio = null;
  };
  return {
    start(stepsPerMin, volume) {
      stop();
      let context: AudioContext;
      try {
        context = createContext();
      } catch {
        return false;
      }
      audio = context;
      if (context.state !== 'running') context.resume().catch(() => undefined);
      let nextS = context.currentTime + AHEAD_S;
      stopTicking = startTicking(() => {
        const nowS = context.currentTime;
        const ahead = beatsAhead(nextS, stepsPerMin, nowS, nowS + AHEAD_S);
        nextS = ahead.nextS;
        for (const atS of ahead.beats) playClick(context, atS, volume);
      });
      return true;
    },
    stop,
    dispose: stop,
  };
}

function click(audio: AudioContext, atS: number, volume: number): void {
  const oscillator = new OscillatorNode(audio, { type: 'triangle', frequency: CLICK_HZ });
  const gain = new GainNode(audio, { gain: SILENCE });
  gain.gain.setValueAtTime(Math.max(SILENCE, LOUDNESS * volume), atS);
  gain.gain.exponentialRampToValueAtTime(SILENCE, atS + CLICK_S);
  oscillator.connect(gain).connect(audio.destination);
  oscillator.start(atS);
  oscillator.stop(atS + CLICK_S);
  oscillator.addEventListener('ended', () => gain.disconnect());
}
