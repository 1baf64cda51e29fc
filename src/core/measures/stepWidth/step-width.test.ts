import { describe, expect, it, vi } from 'vitest';
import { perfect, resultOf, summary, withVisibility } from '../../../../test/core/support.ts';
import { laptopFront, rear, simulate, wholeBodyFront } from '../../../../test/simulator/index.ts';
import { LM } from '../../pose/landmarks.ts';
import { mirrorFrame } from '../../pose/mirror.ts';
import { okZone } from '../bands.ts';

vi.setConfig({ testTimeout: 60_000 });

const VIEWS = [
  ['the front', wholeBodyFront],
  ['behind', rear],
] as const;

/** @param centimetres between the feet; minus = they cross over */
const runner = (view: typeof rear, centimetres: number) =>
  simulate(view({ durationS: 14, ...perfect, parameters: { stepWidth: centimetres } }));

describe('step width', () => {
  it.each(VIEWS)('from %s is what the feet do', (_, view) => {
    for (const centimetres of [-6, 0, 8, 18]) {
      const run = runner(view, centimetres);
      const found = resultOf(summary(run.frames).measures, 'stepWidth').value!;
      expect(Math.abs(found - run.truth.values['stepWidth'])).toBeLessThan(2);
    }
  });

  it('is as wide in a mirrored image', () => {
    const { frames } = runner(wholeBodyFront, 8);
    const plain = resultOf(summary(frames).measures, 'stepWidth').value!;
    const mirrored = resultOf(summary(frames.map(mirrorFrame)).measures, 'stepWidth').value!;
    expect(Math.abs(mirrored - plain)).toBeLessThan(0.5);
  });

  it('is worth a look where the feet cross over, and never a fault', () => {
    const band = (centimetres: number) =>
      resultOf(summary(runner(wholeBodyFront, centimetres).frames).measures, 'stepWidth').band;
    expect(band(8)).toBe('ok');
    expect(band(-14)).toBe('watch');
    expect(okZone('stepWidth', 'both', null, 'front')).toEqual({ from: -4, to: Infinity });
  });

  it('has a reason where the feet are out of the frame, and from the side', () => {
    const laptop = simulate(laptopFront({ durationS: 12 })).frames;
    expect(resultOf(summary(laptop).measures, 'stepWidth')).toMatchObject({
      value: null,
      reason: 'body-part-hidden',
    });
    const { frames } = runner(wholeBodyFront, 8);
    const hidden = withVisibility(frames, [LM.leftAnkle, LM.rightAnkle], 0.05);
    expect(resultOf(summary(hidden).measures, 'stepWidth').value).toBeNull();
  });
});
