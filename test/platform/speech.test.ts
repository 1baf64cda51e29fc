import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseVoice, createSpeech } from '../../src/platform/speech.ts';

const voice = (
  name: string,
  lang: string,
  localService: boolean,
  isDefault = false,
): SpeechSynthesisVoice => ({
  name,
  lang,
  localService,
  default: isDefault,
  voiceURI: name,
});

const CLOUD = voice('Cloud', 'en-US', false, true);
const LOCAL = voice('Local', 'en-GB', true);
const GERMAN = voice('Deutsch', 'de-DE', true, true);

class FakeUtterance extends EventTarget {
  voice: SpeechSynthesisVoice | null = null;
  lang = '';
  volume = 1;
  readonly text: string;
  constructor(text: string) {
    super();
    this.text = text;
  }
  fail(error: string): void {
    this.dispatchEvent(Object.assign(new Event('error'), { error }));
  }
}

class FakeSynthesis extends EventTarget {
  voices: SpeechSynthesisVoice[] = [];
  spoken: FakeUtterance[] = [];
  cancelled = 0;
  speaking = false;
  pending = false;
  getVoices = () => this.voices;
  speak(utterance: SpeechSynthesisUtterance): void {
    this.spoken.push(utterance as unknown as FakeUtterance);
    this.speaking = true;
  }
  cancel(): void {
    this.cancelled++;
    this.speaking = false;
    this.spoken.at(-1)?.fail('interrupted');
  }
}

let synthesis: FakeSynthesis;

beforeEach(() => {
  vi.useFakeTimers();
  synthesis = new FakeSynthesis();
});
afterEach(() => void vi.useRealTimers());

const speech = () =>
  createSpeech({
    language: 'en',
    synthesis,
    createUtterance: (text) => new FakeUtterance(text) as unknown as SpeechSynthesisUtterance,
  });

describe('the voice', () => {
  it.each([
    ['never one of the network', [CLOUD], null],
    ['local rather than the default', [CLOUD, LOCAL], 'Local'],
    ['of the right language only', [GERMAN], null],
    ['the default among the local', [LOCAL, voice('Best', 'en_US', true, true)], 'Best'],
    ['none where there are none', [], null],
  ] as const)('is %s', (_name, voices, expected) => {
    expect(chooseVoice(voices, 'en')?.name ?? null).toBe(expected);
  });
});

describe('speech', () => {
  it('says that it cannot where there is no local voice, and speaks once voices have loaded', () => {
    const speaker = speech();
    expect(speaker.say('Run tall', 1)).toBe(false);
    synthesis.voices = [CLOUD, LOCAL];
    synthesis.dispatchEvent(new Event('voiceschanged'));
    expect(speaker.say('Run tall', 0.5)).toBe(true);
    expect(synthesis.spoken).toHaveLength(1);
    expect(synthesis.spoken[0]).toMatchObject({ text: 'Run tall', voice: LOCAL, lang: 'en-GB', volume: 0.5 });
  });

  it('cuts off the sentence before instead of queueing', () => {
    synthesis.voices = [LOCAL];
    const speaker = speech();
    const failed = vi.fn();
    speaker.say('one', 1, failed);
    expect(synthesis.cancelled).toBe(0);
    speaker.say('two', 1, failed);
    expect(synthesis.cancelled).toBe(1);
    expect(failed).not.toHaveBeenCalled();
  });

  it('gives up on a sentence that does not begin, so that it is not said late', () => {
    synthesis.voices = [LOCAL];
    const failed = vi.fn();
    speech().say('one', 1, failed);
    vi.advanceTimersByTime(2100);
    expect([failed.mock.calls.length, synthesis.cancelled]).toEqual([1, 1]);
  });

  it('lets a sentence that has begun go on', () => {
    synthesis.voices = [LOCAL];
    const failed = vi.fn();
    speech().say('one', 1, failed);
    synthesis.spoken[0].dispatchEvent(new Event('start'));
    vi.advanceTimersByTime(60_000);
    expect([failed.mock.calls.length, synthesis.cancelled]).toEqual([0, 0]);
  });

  it('tells when the browser refuses to speak, once', () => {
    synthesis.voices = [LOCAL];
    const failed = vi.fn();
    speech().say('one', 1, failed);
    synthesis.spoken[0].fail('not-allowed');
    vi.advanceTimersByTime(60_000);
    expect(failed).toHaveBeenCalledTimes(1);
  });

  it('works in a browser without speech', () => {
    const speaker = createSpeech({ language: 'en', synthesis: undefined });
    expect(speaker.say('one', 1)).toBe(false);
    speaker.dispose();
  });
});
