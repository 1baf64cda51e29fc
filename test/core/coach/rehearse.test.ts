import { describe, expect, it, vi } from 'vitest';
import { laptopFront, simulate } from '../../simulator/index.ts';
import { createCoach, step } from '../../../src/core/coach/step.ts';
import { CUED_MEASURES, rehearse } from '../../../src/core/coach/rehearse.ts';
import { DEMO_TIMES } from '../../../src/core/coaching/settings.ts';

vi.setConfig({ testTimeout: 120_000 });

const { frames } = simulate(
  laptopFront({ durationS: 22, seed: 5, timing: { fps: 15 }, parameters: { crossL: 7 } }),
);
const file = {
  source: { kind: 'file', name: 'x', width: 640, height: 480, fps: 15, mirrored: false },
} as const;
const free = { focus: null, session: 1, amount: 'usual', short: true } as const;

describe('the coach over a recorded run', () => {
  it('speaks when the live coach would have, with the very same cues', () => {
    const { cues, runningS } = rehearse(frames, file, null, free);
    let state = createCoach({
      times: DEMO_TIMES,
      focus: null,
      view: null,
      mirrored: false,
      cues: true,
      plan: null,
      amount: 'usual',
    });
    const live = frames.flatMap((frame) => {
      const made = step(state, { kind: 'frame', frame });
      state = made.state;
      return made.outputs.flatMap((output) => (output.kind === 'cue' ? [output.cue] : []));
    });
    expect(cues.length).toBeGreaterThan(0);
    expect(cues).toEqual(live);
    expect(cues[0]).toMatchObject({ measure: 'armCrossing', side: 'left' });
    expect(runningS).toBeGreaterThan(12);
  });

  it('says nothing before a run’s own quiet time is over, and says how long that is', () => {
    const { cues, quietS } = rehearse(frames, file, null, { ...free, short: false });
    expect(cues).toEqual([]);
    expect(quietS).toBe(180);
  });

  it('keeps to the focus that is chosen', () => {
    const { cues } = rehearse(frames, file, null, { ...free, focus: 'cadence' });
    expect(cues.filter((cue) => cue.kind === 'correction' && cue.measure !== 'cadence')).toEqual([]);
    expect(CUED_MEASURES).toContain('cadence');
  });
});
