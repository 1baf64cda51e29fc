/** A cue to hear and see before the run, and what happens where no voice of this device speaks the language. */
import { useEffect, useState } from 'preact/hooks';
import { cueText } from '../../language/cue-text.ts';
import { languageTag, t } from '../../language/index.ts';
import { chooseVoice, createSpeech } from '../../platform/speech.ts';
import { createTones } from '../../platform/tones.ts';
import type { Settings } from '../../storage/settings-store.ts';
import './voice-test.css';

/** As long as a cue stays in sight during a run, about. */
const SHOWN_MS = 5000;

const CUE = { wording: 'armCrossing#1', side: 'left' } as const;

/** Null until the browser has had time to list its voices. */
function useHasVoice(): boolean | null {
  const [has, setHas] = useState<boolean | null>(null);
  useEffect(() => {
    const synthesis = globalThis.speechSynthesis as SpeechSynthesis | undefined;
    const look = (): void => setHas(chooseVoice(synthesis?.getVoices() ?? [], languageTag()) !== null);
    if (synthesis && synthesis.getVoices().length > 0) look();
    const later = setTimeout(look, 1500);
    synthesis?.addEventListener('voiceschanged', look);
    return () => {
      clearTimeout(later);
      synthesis?.removeEventListener('voiceschanged', look);
    };
  }, []);
  return has;
}

export function VoiceTest({ settings }: { readonly settings: Pick<Settings, 'voice' | 'tones' | 'volume'> }) {
  const [shown, setShown] = useState(0);
  const has = useHasVoice();
  const { voice, tones, volume } = settings;
  useEffect(() => {
    if (shown === 0) return;
    // As in a run: the voice, else the tone, else the words alone.
    const speech = createSpeech({ language: languageTag() });
    const sounds = createTones();
    const beep = (): void => void (tones && sounds.play('cue', volume));
    if (!voice || !speech.say(cueText(CUE), volume, beep)) beep();
    const over = setTimeout(() => setShown(0), SHOWN_MS);
    return () => {
      clearTimeout(over);
      speech.dispose();
      sounds.dispose();
    };
  }, [shown, voice, tones, volume]);
  return (
    <div class="voice-test">
      <button type="button" data-action="try-cue" onClick={() => setShown(shown + 1)}>
        {t('voice.try')}
      </button>
      <p class="voice-cue" role="status" data-shown={shown > 0}>
        {shown > 0 && cueText(CUE)}
      </p>
      {voice && has === false && (
        <p class="fine" data-testid="no-voice">
          {t(tones ? 'voice.none' : 'voice.none.silent')} {t('voice.none.next')}
        </p>
      )}
    </div>
  );
}
