/** Says cues and notices with what is there: a voice, else a tone, else nothing but the text on the screen. */
import type { Notice, Reading } from '../core/coach/contract.ts';
import type { CueChannel, CueRecord } from '../core/session/session-file.ts';
import type { Speech } from '../platform/speech.ts';
import type { Tones } from '../platform/tones.ts';
import type { SpokenWords } from './contract.ts';

export interface Announcer {
  /**
   * @param onFellBack - called where the voice failed after all, with what was used instead
   * @returns what the cue goes out by
   */
  cue(cue: CueRecord, onFellBack: (channel: CueChannel) => void): CueChannel;
  notice(notice: Notice): void;
  answer(readings: readonly Reading[]): void;
  /** A short tone that says "heard you" for a key pressed in another tab. */
  acknowledge(): void;
  /** Something has gone wrong: a tone of its own, and then what it is. */
  trouble(text: string): void;
  /** Silence at once. */
  stop(): void;
  /** @param afterWords - lets what is being said and played come to its end */
  dispose(afterWords?: boolean): void;
}

/** As long as the longest of its sentences takes, with room, ms. */
const LAST_WORDS_MS = 10_000;

export interface AnnouncerOptions {
  readonly speech: Speech;
  readonly tones: Tones;
  readonly voice: boolean;
  readonly tonesOn: boolean;
  /** 0..1 */
  readonly volume: number;
  readonly words: SpokenWords | undefined;
  /** A fault of one side as a tone in that ear, once its cue has been spoken. */
  readonly sideTones?: boolean;
}

export function createAnnouncer(options: AnnouncerOptions): Announcer {
  const { speech, tones, volume, words } = options;

  const beep: Tones['play'] = (tone, loudness, pan) => options.tonesOn && tones.play(tone, loudness, pan);

  const spoken = new Set<string>();

  const sayOrBeep = (text: string | null): void => {
    const beepNotice = (): void => void beep('notice', volume);
    if (text !== null && options.voice && speech.say(text, volume, beepNotice)) return;
    beepNotice();
  };

  return {
    cue(cue, onFellBack) {
      const tone = cue.kind === 'praise' ? 'praise' : 'cue';
      const beepCue = (): CueChannel => (beep(tone, volume, cue.side) ? 'tone' : 'text');
      const known = `${cue.wording} ${cue.side}`;
      const sided = cue.kind === 'correction' && cue.side !== 'both';
      if (options.sideTones && sided && spoken.has(known) && beep(tone, volume, cue.side)) return 'tone';
      spoken.add(known);
      if (options.voice && speech.say(cue.text, volume, () => onFellBack(beepCue()))) return 'voice';
      return beepCue();
    },
    notice: (notice) => sayOrBeep(words?.notice(notice) ?? null),
    answer: (readings) => sayOrBeep(words?.answer(readings) ?? null),
    acknowledge: () => void beep('notice', volume),
    trouble(text) {
      beep('trouble', volume);
      if (options.voice) speech.say(text, volume);
    },
    stop: () => speech.stop(),
    dispose(afterWords = false) {
      const letGo = (): void => {
        speech.dispose();
        tones.dispose();
      };
      if (afterWords) setTimeout(letGo, LAST_WORDS_MS);
      else letGo();
    },
  };
}
