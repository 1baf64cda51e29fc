import { describe, expect, it, vi } from 'vitest';
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
    dispose: () => void done.push('disposed'),
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

describe('trouble', () => {
  it('has a tone of its own and then its words, as far as they are wanted', () => {
    const both = announcer({ voice: true, tones: true });
    both.made.trouble('The camera stopped');
    expect(both.done).toEqual(['trouble', 'say The camera stopped']);
    const silent = announcer({ voice: true, tones: true }, { voice: false, tones: false });
    silent.made.trouble('The camera stopped');
    expect(silent.done).toEqual([]);
  });

  it('that ends the run is said to its end', () => {
    vi.useFakeTimers();
    const { made, done } = announcer({ voice: true, tones: true });
    made.trouble('The motion tracking stopped');
    made.dispose(true);
    expect(done).not.toContain('disposed');
    vi.advanceTimersByTime(60_000);
    expect(done).toContain('disposed');
    vi.useRealTimers();
  });
});

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
    made.notice('slow-machine');
    made.answer([]);
    expect(done).toEqual(['say Stand tall', 'notice', 'say All is well']);
  });
});

describe('a fault of one side as a tone in that ear', () => {
  it('is said once, and then only sounded', () => {
    const done: string[] = [];
    const say = createAnnouncer({
      speech: { say: (text) => done.push(text) > 0, stop: () => undefined, dispose: () => undefined },
      tones: {
        unlock: () => undefined,
        play: (tone, _, pan) => done.push(`${tone} ${pan}`) > 0,
        dispose: () => undefined,
      },
      voice: true,
      tonesOn: true,
      volume: 1,
      words: undefined,
      sideTones: true,
    });
    const cue = { ...CUE, wording: 'armCrossing#1' };
    const channels = [cue, cue, { ...cue, side: 'right' as const }, { ...cue, side: 'both' as const }].map(
      (c) => say.cue(c, () => undefined),
    );
    expect(channels).toEqual(['voice', 'tone', 'voice', 'voice']);
    expect(done[1]).toBe('cue left');
    expect(say.cue({ ...cue, kind: 'praise' }, () => undefined)).toBe('voice');
  });
});
