/** Running on the spot, without a belt: it is running, and what needs no way over the ground is measured and cued. */
import { describe, expect, it, vi } from 'vitest';
import { measureOf, EVIDENCE_ORDER } from '../../../src/core/measures/all.ts';
import { laptopFront, simulate } from '../../simulator/index.ts';
import { coach } from '../support.ts';

vi.setConfig({ testTimeout: 60_000 });

/** The feet hardly travel, the runner hardly rises, and the left hand crosses. */
const { frames } = simulate(
  laptopFront({
    durationS: 30,
    seed: 5,
    timing: { fps: 15 },
    engine: { secondEvery: 0 },
    parameters: { beltSpeed: 0.15, osc: 4, cadence: 165, crossL: 7 },
  }),
);

describe('two minutes on the spot', () => {
  const focus = EVIDENCE_ORDER.filter((id) => measureOf(id).onTheSpot);
  const live = coach(frames, { onTheSpot: true, focus });
  const { phase, readings, cadence } = live.statusAt(28);

  it('are running, with a cadence', () => {
    expect(phase).toBe('running');
    expect(cadence).toBeGreaterThan(163);
    expect(cadence).toBeLessThan(167);
  });

  it('have numbers for head, shoulders and arms, and none for what takes a belt', () => {
    const ids = new Set(readings.map(({ id }) => id));
    expect(ids).toContain('armCrossing');
    expect(ids).toContain('shoulderHeight');
    expect(ids).toContain('headPitch');
    for (const id of [
      'overstride',
      'stepWidth',
      'verticalOscillation',
      'pelvicDrop',
      'stepTimeAsymmetry',
    ] as const)
      expect(ids).not.toContain(id);
  });

  it('are cued', () => {
    expect(live.cues[0]).toMatchObject({ measure: 'armCrossing', side: 'left', kind: 'correction' });
  });
});
