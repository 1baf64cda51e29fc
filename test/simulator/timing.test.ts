import { describe, expect, it } from 'vitest';
import { median, sd } from '../../src/core/signal/robust.ts';
import { laptopFront, simulate, type Simulation } from './index.ts';
import { perfect } from './look.ts';

describe('frame timing', () => {
  const increasing = (run: Simulation): boolean =>
    run.frames.every((f, i) => i === 0 || f.timeS > run.frames[i - 1].timeS);

  it('keeps the stamps right when frames are dropped', () => {
    const plain = simulate(laptopFront(perfect));
    const run = simulate(laptopFront({ ...perfect, timing: { droppedShare: 0.2, dropped: [[2, 2.5]] } }));
    expect(run.frames.length).toBeLessThan(100);
    expect(run.frames.some((f) => f.timeS >= 2 && f.timeS < 2.5)).toBe(false);
    expect(increasing(run)).toBe(true);
    for (const frame of run.frames) {
      const i = Math.round(frame.timeS * 30);
      expect(frame.timeS).toBeCloseTo(i / 30, 9);
      expect(frame.image).toEqual(plain.frames[i].image);
    }
  });

  it('tells uneven frames from stamps that wander', () => {
    const offBeat = (run: Simulation): number => sd(run.frames.map((f, i) => f.timeS - i / 30));
    const uneven = simulate(laptopFront({ ...perfect, timing: { captureJitterS: 0.005 } }));
    const stamped = simulate(laptopFront({ ...perfect, timing: { stampJitterS: 0.005 } }));
    expect(offBeat(uneven)).toBeGreaterThan(0.003);
    expect(offBeat(stamped)).toBeGreaterThan(0.003);
    const plain = simulate(laptopFront(perfect));
    expect(stamped.frames[50].image).toEqual(plain.frames[50].image);
    expect(uneven.frames[50].image).not.toEqual(plain.frames[50].image);
    expect(increasing(uneven) && increasing(stamped)).toBe(true);
  });

  it('plays slow motion: four times as long, contacts too, the truth is the body’s', () => {
    const run = simulate(laptopFront({ ...perfect, timing: { slowMotion: 4 } }));
    expect(run.frames).toHaveLength(480);
    expect(run.frames.at(-1)?.timeS).toBeCloseTo(16, 1);
    const steps = run.contacts.slice(1).map((c, i) => c.timeS - run.contacts[i].timeS);
    expect(median(steps)).toBeCloseTo((4 * 60) / 170, 1);
    expect(run.truth.values['cadence']).toBeCloseTo(170, -0.5);
  });

  it('has its own origin, rate and clock', () => {
    const run = simulate(laptopFront({ ...perfect, timing: { fps: 15, originS: 1000, clock: 'media' } }));
    expect(run.frames).toHaveLength(60);
    expect(run.frames[1].timeS).toBeCloseTo(1000 + 1 / 15, 9);
    expect(run.frames[0].clock).toBe('media');
    expect(run.contacts[0].timeS).toBeGreaterThanOrEqual(1000);
    expect(Object.keys(run.truthBetween(1000, 1004).values).length).toBeGreaterThan(15);
  });

  it('slows down in a room that gets dim, and repeats frames', () => {
    const run = simulate(
      laptopFront({
        ...perfect,
        timing: {
          fps: [
            [1, 30],
            [2, 10],
          ],
        },
      }),
    );
    expect(run.frames.length).toBeLessThan(80);
    const twice = simulate(laptopFront({ ...perfect, timing: { repeatedShare: 0.3 } }));
    const same = twice.frames.filter((f, i) => i > 0 && f.image?.[0] === twice.frames[i - 1].image?.[0]);
    expect(same.length).toBeGreaterThan(20);
  });
});
