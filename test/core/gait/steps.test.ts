import { describe, expect, it, vi } from 'vitest';
import {
  laptopFront,
  rear,
  sideLeft,
  sideRight,
  simulate,
  wholeBodyFront,
  type Simulation,
} from '../../simulator/index.ts';
import { LM } from '../../../src/core/pose/landmarks.ts';
import { sd } from '../../../src/core/signal/robust.ts';
import { block, later } from '../support.ts';

vi.setConfig({ testTimeout: 60_000 });

const VIEWS = { laptopFront, wholeBodyFront, rear, sideLeft, sideRight };
const names = Object.keys(VIEWS) as (keyof typeof VIEWS)[];
const FRAME_S = 1 / 30;

/** The true contact that a found step belongs to: the last one before it. */
const contactBefore = (run: Simulation, timeS: number) => run.contacts.findLast((c) => c.timeS < timeS);

describe('each step', () => {
  it.each(names)('is put on the foot that stands: %s', (name) => {
    const run = simulate(VIEWS[name]({ durationS: 9, seed: 7 }));
    const { steps } = block(run.frames);
    expect(steps.length).toBeGreaterThan(20);
    const wrong = steps.filter((s) => {
      const contact = contactBefore(run, s.timeS);
      return contact && s.side !== contact.side;
    });
    expect(wrong).toEqual([]);
  });

  it('is put on it by the feet where the engine sees the hands of crossing arms the wrong way round in depth', () => {
    const run = simulate(wholeBodyFront({ durationS: 9, seed: 7, parameters: { crossL: 8, crossR: 8 } }));
    const wrong = run.frames.map((frame) => {
      const world = frame.world && Float32Array.from(frame.world);
      if (world)
        for (const [l, r] of [
          [LM.leftWrist, LM.rightWrist],
          [LM.leftElbow, LM.rightElbow],
        ])
          [world[l * 3 + 2], world[r * 3 + 2]] = [world[r * 3 + 2], world[l * 3 + 2]];
      return { ...frame, world };
    });
    const { steps } = block(wrong);
    expect(steps.length).toBeGreaterThan(20);
    for (const s of steps) {
      const contact = contactBefore(run, s.timeS);
      if (contact) expect(s.side).toBe(contact.side);
    }
  });

  it('is found once, at the same moment of stance each time, to less than a frame', () => {
    const run = simulate(laptopFront({ durationS: 12, parameters: { cadence: 166 } }));
    const { steps } = block(run.frames);
    const inner = run.contacts.filter((c) => c.timeS > 1 && c.timeS < 11);
    const late = inner.map((c) => {
      const own = steps.filter((s) => s.timeS > c.timeS && s.timeS < c.toeOffS);
      expect(own, `contact at ${c.timeS}`).toHaveLength(1);
      return own[0].timeS - c.timeS;
    });
    expect(sd(late)).toBeLessThan(FRAME_S);
  });

  it('is where it is whatever the source’s clock says', () => {
    const { frames } = simulate(sideLeft({ durationS: 8 }));
    const plain = block(frames).steps;
    const shifted = block(later(frames, 123456.7)).steps;
    expect(shifted).toHaveLength(plain.length);
    shifted.forEach((s, i) => {
      expect(s.timeS - 123456.7).toBeCloseTo(plain[i].timeS, 3);
      expect(s.side).toBe(plain[i].side);
    });
  });
});

describe('each stride', () => {
  it.each(['laptopFront', 'sideRight'] as const)('runs from left contact to left contact: %s', (name) => {
    const run = simulate(VIEWS[name]({ durationS: 10, seed: 2 }));
    const { strides } = block(run.frames);
    expect(strides.length).toBeGreaterThan(10);
    for (const stride of strides) {
      const lefts = run.contacts
        .filter((c) => c.side === 'left')
        .map((c) => Math.abs(c.timeS - stride.startS));
      // Midstance is timed to a frame; contact is a fixed share of a step before it.
      expect(Math.min(...lefts)).toBeLessThan(2 * FRAME_S);
    }
  });

  it('is no stride where frames are missing for a second', () => {
    const run = simulate(laptopFront({ durationS: 12, timing: { dropped: [[5, 6.2]] } }));
    const over = block(run.frames).strides.filter((s) => s.startS < 5.6 && s.endS > 5.6);
    expect(over).toEqual([]);
  });
});
