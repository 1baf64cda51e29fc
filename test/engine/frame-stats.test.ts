import { describe, expect, it } from 'vitest';
import { FrameStats } from '../../src/engine/frame-stats.ts';

const NAMES = { model: 'm', runtime: 'r' };

describe('frame counts', () => {
  it('count every frame that arrives and infer those thrown away before', () => {
    const stats = new FrameStats(30);
    for (const i of [0, 1, 2, 3, 5, 6, 9]) {
      stats.arrived(i / 30);
      stats.done(20);
    }
    const { framesSeen, framesAnalysed, framesDropped, medianFrameMs } = stats.snapshot(NAMES);
    expect(framesSeen).toBe(10);
    expect(framesAnalysed).toBe(7);
    expect(framesDropped).toBe(3);
    expect(medianFrameMs).toBe(20);
  });

  it('do not take a camera that slows down in the dark for dropped frames', () => {
    const stats = new FrameStats(30);
    for (let i = 0; i < 60; i++) stats.arrived(i / 15);
    expect(stats.snapshot(NAMES).framesDropped).toBeLessThanOrEqual(1);
  });

  it('count a frame that gave way to a newer one', () => {
    const stats = new FrameStats();
    stats.arrived(0);
    stats.skipped();
    stats.arrived(0.033);
    expect(stats.snapshot(NAMES)).toMatchObject({
      framesSeen: 2,
      framesLost: 1,
      framesDropped: 0,
      framesAnalysed: 0,
    });
  });

  it('tell what was left out on purpose from what was lost', () => {
    const stats = new FrameStats(30);
    for (let i = 0; i < 30; i++) {
      stats.arrived(i / 30);
      if (i % 2 === 0) stats.leftOut();
      else stats.done(20);
    }
    expect(stats.snapshot(NAMES)).toMatchObject({
      framesSeen: 30,
      framesAnalysed: 15,
      framesLeftOut: 15,
      framesLost: 0,
      framesDropped: 0,
    });
  });
});
