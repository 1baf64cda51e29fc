import { describe, expect, it } from 'vitest';
import { createSessionClock } from '../../src/live/session-clock.ts';
import { emptyFrame, type FrameClock } from '../../src/core/pose/pose-frame.ts';

function clockAt() {
  const world = { elapsed: 0 };
  const clock = createSessionClock(() => world.elapsed);
  const at = (timeS: number, elapsed: number, kind: FrameClock = 'capture'): number | undefined => {
    world.elapsed = elapsed;
    return clock.toSession(emptyFrame(timeS, kind, 640, 480))?.timeS;
  };
  return { clock, at };
}

describe('session clock', () => {
  it('begins at zero and follows the source', () => {
    const { clock, at } = clockAt();
    expect([at(7000, 3), at(7000.25, 3.3), at(7000.5, 3.5)]).toEqual([0, 0.25, 0.5]);
    expect(clock.nowS).toBe(0.5);
  });

  it('drops what does not come after the frame before', () => {
    const { at } = clockAt();
    expect([at(10, 0), at(10.5, 0.5), at(10.5, 0.6), at(10.25, 0.7), at(11, 1)]).toEqual([
      0,
      0.5,
      undefined,
      undefined,
      1,
    ]);
  });

  it('bridges the gap to a camera that was opened again with the time that passed', () => {
    const { clock, at } = clockAt();
    at(10, 0);
    at(12, 2);
    clock.reopened();
    expect([at(0.5, 32), at(1.5, 33)]).toEqual([32, 33]);
  });

  it('goes on where the source starts again, or changes its clock, unannounced', () => {
    const { at } = clockAt();
    at(100, 0);
    at(104, 4);
    expect(at(2, 5)).toBe(5);
    expect(at(900, 6, 'grab')).toBe(6);
    expect(at(901, 7, 'grab')).toBe(7);
  });

  it('keeps a long silence of the same source as it was', () => {
    const { at } = clockAt();
    at(10, 0);
    expect(at(190, 4)).toBe(180);
  });
});
