import { describe, expect, it } from 'vitest';
import { beatsAhead, metronomeRate } from '../../src/core/coaching/metronome.ts';
import { createMetronome } from '../../src/platform/metronome.ts';

function fakeSound() {
  const audio = { currentTime: 10, state: 'running', closed: 0, close: async () => void audio.closed++ };
  let tick: (() => void) | null = null;
  const clicks: number[] = [];
  const metronome = createMetronome(
    () => audio as unknown as AudioContext,
    (onTick) => {
      tick = onTick;
      return () => void (tick = null);
    },
    (_, atS) => void clicks.push(atS),
  );
  /** The clock ticks at these times. */
  const at = (...times: number[]) => {
    for (const timeS of times) {
      audio.currentTime = timeS;
      tick?.();
    }
  };
  return { audio, clicks, metronome, at, ticking: () => tick !== null };
}

const steps = (clicks: readonly number[]) => clicks.slice(1).map((c, i) => c - clicks[i]);

describe('the metronome', () => {
  it('is a twentieth above the runner’s own beat', () => {
    expect(metronomeRate(160)).toBe(168);
    expect(metronomeRate(171.4)).toBe(180);
  });

  it('beats evenly though its clock does not', () => {
    const { clicks, metronome, at } = fakeSound();
    expect(metronome.start(180, 1)).toBe(true);
    at(10.1, 10.18, 10.31, 10.5, 10.6, 10.83, 11, 11.2, 11.3);
    expect(clicks.length).toBeGreaterThanOrEqual(3);
    for (const step of steps(clicks)) expect(step).toBeCloseTo(1 / 3, 6);
  });

  it('leaves out what it slept through, and stays on the grid', () => {
    const { clicks, metronome, at } = fakeSound();
    metronome.start(120, 1);
    at(10.1, 14.1, 14.2, 14.5, 14.8);
    for (const c of clicks) expect((c - clicks[0]) % 0.5).toBeCloseTo(0, 6);
    expect(clicks.filter((c) => c > 10.6 && c < 14.05)).toEqual([]);
    expect(clicks.at(-1)).toBeGreaterThan(14.5);
  });

  it('is silent at once when stopped, with nothing left to play', () => {
    const { audio, clicks, metronome, at, ticking } = fakeSound();
    metronome.start(180, 1);
    at(10.2);
    metronome.stop();
    expect(ticking()).toBe(false);
    expect(audio.closed).toBe(1);
    const before = clicks.length;
    at(10.6);
    expect(clicks).toHaveLength(before);
  });

  it('does without a sound device', () => {
    const metronome = createMetronome(
      () => {
        throw new DOMException('no device', 'NotSupportedError');
      },
      () => () => undefined,
    );
    expect(metronome.start(180, 1)).toBe(false);
  });

  it('schedules nothing twice', () => {
    const first = beatsAhead(1, 120, 0.9, 2.2);
    expect(first).toEqual({ beats: [1, 1.5, 2], nextS: 2.5 });
    expect(beatsAhead(first.nextS, 120, 1, 2.2)).toEqual({ beats: [], nextS: 2.5 });
  });
});
