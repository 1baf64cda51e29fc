import { describe, expect, it } from 'vitest';
import { createTones } from '../../src/platform/tones.ts';

function context(state: AudioContextState) {
  const calls: string[] = [];
  const audio = {
    state,
    resume: async () => void calls.push('resume'),
    close: async () => void calls.push('close'),
  } as unknown as AudioContext;
  return { audio, calls };
}

describe('tones', () => {
  it('say that they cannot be heard while the browser holds sound back, and ask for it', () => {
    const { audio, calls } = context('suspended');
    const tones = createTones(() => audio);
    expect(tones.play('cue', 1, 'left')).toBe(false);
    expect(calls).toEqual(['resume']);
  });

  it('do without a sound device', () => {
    const tones = createTones(() => {
      throw new DOMException('no device', 'NotSupportedError');
    });
    tones.unlock();
    expect(tones.play('notice', 1)).toBe(false);
  });

  it('stay silent once disposed', () => {
    let opened = 0;
    const { audio, calls } = context('running');
    const tones = createTones(() => {
      opened++;
      return audio;
    });
    tones.unlock();
    tones.dispose();
    expect(tones.play('cue', 1)).toBe(false);
    expect([opened, calls]).toEqual([1, ['close']]);
  });
});
