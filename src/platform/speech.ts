/**
 * Speaks with voices of this machine only: a network voice would send every cue to a server. Nothing is queued: a
 * new sentence takes the place of the one before, and one that cannot begin soon is dropped, not said late.
 */

/** A voice that has not begun by then is taken to be dead. */
const BEGIN_WITHIN_MS = 2000;

export type Synthesis = Pick<
  SpeechSynthesis,
  'getVoices' | 'speak' | 'cancel' | 'speaking' | 'pending' | 'addEventListener' | 'removeEventListener'
>;

export interface Speech {
  /**
   * @param volume - 0..1
   * @param onFailed - called where it was not spoken after all
   * @returns whether there is a voice for it, and speaking begins
   */
  say(text: string, volume: number, onFailed?: () => void): boolean;
  /** Silence at once. */
  stop(): void;
  dispose(): void;
}

export interface SpeechOptions {
  /** Tag of the language of the sentences, e.g. `en`. */
  readonly language: string;
  readonly synthesis?: Synthesis | undefined;
  readonly createUtterance?: (text: string) => SpeechSynthesisUtterance;
}

export function createSpeech({
  language,
  synthesis = globalThis.speechSynthesis,
  createUtterance = (text) => new SpeechSynthesisUtterance(text),
}: SpeechOptions): Speech {
  let voice: SpeechSynthesisVoice | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Voices load some time after the page; the list is empty until then, and for ever where there are none.
  const choose = (): void => {
    voice = chooseVoice(synthesis?.getVoices() ?? [], language);
  };
  const stop = (): void => {
    clearTimeout(timer);
    // Cancelling where nothing is spoken swallows the next sentence in some browsers.
    if (synthesis?.speaking || synthesis?.pending) synthesis.cancel();
  };
  choose();
  synthesis?.addEventListener('voiceschanged', choose);

  return {
    say(text, volume, onFailed) {
      if (!synthesis || !voice) return false;
      stop();
      const utterance = createUtterance(text);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.volume = volume;
      const started = setTimeout(() => {
        synthesis.cancel();
        onFailed?.();
      }, BEGIN_WITHIN_MS);
      timer = started;
      utterance.addEventListener('start', () => clearTimeout(started));
      utterance.addEventListener('error', (event) => {
        clearTimeout(started);
        // Cut off by the next sentence, or by `stop`: that is no failure.
        if (event.error !== 'interrupted' && event.error !== 'canceled') onFailed?.();
      });
      synthesis.speak(utterance);
      return true;
    },
    stop,
    dispose() {
      stop();
      synthesis?.removeEventListener('voiceschanged', choose);
    },
  };
}

/** @returns the best local voice of a language, or null: a voice of another language would not be understood */
export function chooseVoice(
  voices: readonly SpeechSynthesisVoice[],
  language: string,
): SpeechSynthesisVoice | null {
  const tagOf = (lang: string): string => lang.toLowerCase().replace('_', '-');
  const [wanted] = tagOf(language).split('-');
  const local = voices.filter((v) => v.localService && tagOf(v.lang).split('-')[0] === wanted);
  // Its own country first, where the language says one.
  const own = local.filter((v) => tagOf(v.lang) === tagOf(language));
  const best = own.length > 0 ? own : local;
  return best.find((v) => v.default) ?? best[0] ?? null;
}
