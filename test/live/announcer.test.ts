import { describe, expect, it } from 'vitest';
import { createAnnouncer } from '../../src/live/announcer.ts';
import type { Speech } from '../../src/platform/speech.ts';
import type { Tones } from '../../src/platform/tones.ts';
import { CUE } from './fake-world.ts';

function announcer(
  has: { voice?: boolean; tones?: boolean; hears?: boolean },
  wants = { voice: true, tones: true },
) {
  const done: string[] = [];
  let failVoice: (() => void) | undefined;
  const speech: Speech = {
    say(text, _volume, onFailed) {
      if (!has.voice) return false;
      done.push(`say ${text}`);
      failVoice = onFailed;
      return true;
    },
    stop: () => void done.push('stop'),
    dispose: () => undefined,
  };
  const tones: Tones = {
    unlock: () => undefined,
    play(tone, _volume, pan) {
      if (!has.tones) return false;
      done.push(`${tone} ${pan ?? ''}`.trim());
      return true;
    },
    dispose: () => undefined,
  };
  const made = createAnnouncer({
    speech,
    tones,
    voice: wants.voice,
    tonesOn: wants.tones,
    volume: 1,
    words: {
      notice: (notice) => (notice === 'stand-tall' ? 'Stand tall' : null),
      answer: () => 'All is well',
    },
  });
  return { made, done, failVoice: () => failVoice?.() };
}

describe('a cue', () => {
  it.each([
    ['a voice', { voice: true, tones: true }, undefined, 'voice', [`say ${CUE.text}`]],
    ['no voice on this machine', { tones: true }, undefined, 'tone', ['cue left']],
    ['neither', {}, undefined, 'text', []],
    ['voice switched off', { voice: true, tones: true }, { voice: false, tones: true }, 'tone', ['cue left']],
    ['both switched off', { voice: true, tones: true }, { voice: false, tones: false }, 'text', []],
  ] as const)('with %s goes out by what there is', (_name, has, wants, channel, expected) => {
    const { made, done } = announcer(has, wants);
    expect(made.cue(CUE, () => undefined)).toBe(channel);
    expect(done).toEqual(expected);
  });

  it('falls back to a tone where the voice fails after all', () => {
    const { made, done, failVoice } = announcer({ voice: true, tones: true });
    const channels: string[] = [];
    made.cue({ ...CUE, kind: 'praise' }, (channel) => channels.push(channel));
    failVoice();
    expect(channels).toEqual(['tone']);
    expect(done.at(-1)).toBe('praise left');
  });
});

describe('a notice', () => {
  it('is spoken in the words it was given, and a tone where there are none', () => {
    const { made, done } = announcer({ voice: true, tones: true });
    made.notice('stand-tall');
    made.notice('low-frame-rate');
    made.answer([]);
    expect(done).toEqual(['say Stand tall', 'notice', 'say All is well']);
  });
});
