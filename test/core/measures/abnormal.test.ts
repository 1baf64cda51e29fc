import { describe, expect, it, vi } from 'vitest';
import { laptopFront, scene, sideLeft, simulate, walkOnly, wholeBodyFront } from '../../simulator/index.ts';
import { coach, expectNothing, resultOf, settings, summary } from '../support.ts';

vi.setConfig({ testTimeout: 60_000 });

const seen = (scenario: Parameters<typeof simulate>[0]) => summary(simulate(scenario).frames);

describe('no number, and the word that says why', () => {
  it('nobody in the picture: no-person', () => {
    const found = seen(laptopFront({ durationS: 10, faults: { missing: [[-1, 99]] } }));
    expectNothing(found.measures, 'no-person');
    expect(found.running).toEqual([]);
    expect(found.summary.focus).toBeNull();
  });

  it('nothing at all was recorded: no-person', () => {
    expectNothing(summary([]).measures, 'no-person');
  });

  it('a picture too dark to find anybody in: too-dark', () => {
    const { frames } = simulate(laptopFront({ durationS: 6, faults: { missing: [[-1, 99]] } }));
    const found = summary(frames.map((f) => ({ ...f, luma: 12 })));
    expectNothing(found.measures, 'too-dark');
    expect(found.quality.notes).toContain('too-dark');
  });

  it.each([
    ['a laptop', laptopFront],
    ['the side', sideLeft],
  ])('somebody who stands, from %s: not-running', (_, view) => {
    expectNothing(seen(view({ durationS: 10, running: [] })).measures, 'not-running');
  });

  it.each([
    ['a laptop', laptopFront],
    ['the side', sideLeft],
  ])('somebody who walks, from %s: not-running', (_, view) => {
    expectNothing(seen(view({ durationS: 12, ...walkOnly() })).measures, 'not-running');
  });

  it.each([2, 4])('a film %i times slower than life: not-running', (slowMotion) => {
    expectNothing(seen(sideLeft({ durationS: 6, timing: { slowMotion } })).measures, 'not-running');
  });

  it('legs alone: not-running, and never a cadence out of thin air', () => {
    const found = seen(laptopFront({ durationS: 10, camera: { distanceM: 1.5, heightM: 0.4, aimY: 0.42 } }));
    expect(found.measures.filter((m) => m.value !== null)).toEqual([]);
    for (const m of found.measures)
      expect(['not-running', 'no-person', 'body-part-hidden', 'not-visible-from-this-view']).toContain(
        m.reason,
      );
  });

  it('four frames a second: frame-rate-too-low', () => {
    const found = seen(laptopFront({ durationS: 14, timing: { fps: 4 } }));
    expectNothing(found.measures, 'frame-rate-too-low');
    expect(found.quality.notes).toContain('low-frame-rate');
  });

  it.each([2, 2.7, 3.3])('%d frames a second, of which no running can be told: frame-rate-too-low', (fps) => {
    const found = seen(laptopFront({ durationS: 30, running: [[6, 30]], timing: { fps } }));
    expectNothing(found.measures, 'frame-rate-too-low');
    expect(found.summary.facts).toEqual([{ kind: 'blocked', reason: 'frame-rate-too-low' }]);
  });

  it.each([6, 8, 10])('%d frames a second: cadence, head, shoulders and arms, but no step times', (fps) => {
    const found = seen(laptopFront({ durationS: 22, running: [[6, 22]], timing: { fps } }));
    for (const id of ['stepTimeAsymmetry', 'stepTimeVariability', 'verticalOscillation'] as const)
      expect(resultOf(found.measures, id)).toMatchObject({ value: null, reason: 'frame-rate-too-low' });
    expect(Math.abs(resultOf(found.measures, 'cadence').value! - 170)).toBeLessThan(1);
    for (const id of ['armCrossing', 'shoulderHeight'] as const)
      expect(resultOf(found.measures, id, 'left').value).not.toBeNull();
    expect(resultOf(found.measures, 'forwardHead').value).not.toBeNull();
    expect(found.quality.notes).toContain('low-frame-rate');
  });

  it('fifteen frames a second: step times too', () => {
    const found = seen(laptopFront({ durationS: 20, timing: { fps: 15 } }));
    expect(Math.abs(resultOf(found.measures, 'stepTimeAsymmetry').value!)).toBeLessThan(2);
    expect(found.quality.notes).toContain('low-frame-rate');
  });

  it('frames left out on purpose are not too few', () => {
    const { frames } = simulate(laptopFront({ durationS: 20, timing: { fps: 30 } }));
    const half = frames.filter((_, i) => i % 2 === 0).map((frame) => ({ ...frame, leftOut: 1 }));
    const found = summary(half);
    expect(found.quality.notes).not.toContain('low-frame-rate');
    expect(Math.abs(resultOf(found.measures, 'stepTimeAsymmetry').value!)).toBeLessThan(2);
  });

  it('a handful of strides: too-few-strides', () => {
    const found = seen(laptopFront({ durationS: 12, running: [[4, 8.5]] }));
    expect(found.measures.filter((m) => m.value !== null)).toEqual([]);
    expect(resultOf(found.measures, 'cadence').reason).toBe('too-few-strides');
  });

  it('the side of the body that is turned away: not-visible-from-this-view', () => {
    const { measures } = seen(sideLeft({ durationS: 10 }));
    for (const [id, side] of [
      ['kneeFlexion', 'right'],
      ['elbowAngle', 'right'],
      ['armCrossing', 'left'],
      ['shoulderTilt', 'both'],
    ] as const)
      expect(resultOf(measures, id, side)).toMatchObject({
        value: null,
        reason: 'not-visible-from-this-view',
      });
  });
});

describe('an oblique camera', () => {
  const oblique = () => seen(scene('front-full', { durationS: 12, camera: { aroundDeg: 45 } }));

  it('gives no posture and no arms, and says that it is turned', () => {
    const found = oblique();
    expect(found.view).toBe('oblique');
    expect(found.quality.notes).toContain('camera-turned');
    for (const id of ['armCrossing', 'shoulderHeight'] as const)
      expect(resultOf(found.measures, id, 'left').value).toBeNull();
    for (const id of ['forwardHead', 'trunkLean', 'shoulderTilt', 'lateralLean'] as const)
      expect(resultOf(found.measures, id).value).toBeNull();
  });

  it('still gives the cadence, and claims little for it', () => {
    const cadence = resultOf(oblique().measures, 'cadence');
    expect(Math.abs(cadence.value! - 170)).toBeLessThan(0.5);
    expect(cadence.confidence).toBe('poor');
  });

  it('is the reason that is given', () => {
    expect(resultOf(oblique().measures, 'armCrossing', 'left').reason).toBe('camera-turned');
  });
});

describe('what limits the numbers is told', () => {
  it('a runner far away is small, and is not measured with confidence', () => {
    const found = seen(wholeBodyFront({ durationS: 10, camera: { distanceM: 12 } }));
    expect(found.quality.notes).toContain('runner-small');
  });

  it('a runner far away gives no posture of good confidence', () => {
    const { measures } = seen(wholeBodyFront({ durationS: 14, camera: { distanceM: 12 } }));
    const fine = measures.filter((m) => m.value !== null && m.confidence === 'good');
    expect(fine.filter((m) => m.id !== 'cadence' && m.id !== 'verticalOscillation')).toEqual([]);
  });

  it('feet out of the picture are noted, feet in the picture are not', () => {
    expect(seen(laptopFront({ durationS: 8 })).quality.notes).toContain('feet-out-of-frame');
    expect(seen(wholeBodyFront({ durationS: 8 })).quality.notes).not.toContain('feet-out-of-frame');
  });

  it('a run without a neutral stand is noted, one with a stand is not', () => {
    expect(seen(laptopFront({ durationS: 8 })).quality.notes).toContain('no-neutral-stand');
    expect(seen(laptopFront({ durationS: 14, running: [[5, 99]] })).quality.notes).not.toContain(
      'no-neutral-stand',
    );
  });

  it('slow motion is suspected, of a video', () => {
    const { frames } = simulate(sideLeft({ durationS: 5, timing: { slowMotion: 4 } }));
    const found = summary(frames.map((frame) => ({ ...frame, clock: 'media' as const })));
    expect(found.quality.notes).toContain('slow-motion-suspected');
  });

  /** The skeleton is lost for a moment once a second. */
  const flicker = (lostS: number) =>
    seen(
      laptopFront({
        durationS: 14,
        faults: { missing: Array.from({ length: 14 }, (_, i) => [i, i + lostS] as const) },
      }),
    );

  it('a skeleton that is lost for a tenth of every second is measured all the same', () => {
    const { measures, quality } = flicker(0.1);
    expect(quality.validShare).toBeGreaterThan(0.85);
    expect(quality.validShare).toBeLessThan(0.95);
    expect(Math.abs(resultOf(measures, 'cadence').value! - 170)).toBeLessThan(1);
  });

  it('a skeleton that is lost for a fifth of every second is no number, and never half the cadence', () => {
    const { measures } = flicker(0.2);
    for (const id of ['cadence', 'stepTimeAsymmetry', 'verticalOscillation'] as const)
      expect(resultOf(measures, id)).toMatchObject({ value: null, reason: 'too-few-strides' });
  });
});

describe('frames that never came', () => {
  const gap = { durationS: 45, timing: { dropped: [[12, 33]] as const } };

  it('are no running time: two runs with their cadence', () => {
    const found = seen(laptopFront(gap));
    expect(found.running).toHaveLength(2);
    expect(Math.abs(resultOf(found.measures, 'cadence').value! - 170)).toBeLessThan(0.6);
  });

  it('do not make the camera a slow one', () => {
    const found = seen(laptopFront(gap));
    expect(found.quality.notes).not.toContain('low-frame-rate');
    expect(resultOf(found.measures, 'stepTimeAsymmetry').value).not.toBeNull();
  });
});

describe('live', () => {
  it('says no number of somebody who walks, stands or is not there', () => {
    for (const scenario of [
      laptopFront({ durationS: 7, ...walkOnly() }),
      laptopFront({ durationS: 7, running: [] }),
      laptopFront({ durationS: 7, faults: { missing: [[-1, 99]] } }),
    ]) {
      const { readings, cadence } = coach(simulate(scenario).frames).statuses.at(-1)!;
      expect(cadence).toBeNull();
      expect(readings.filter((r) => r.value !== null)).toEqual([]);
      expect(readings.every((r) => r.reason !== null)).toBe(true);
    }
  });

  it('says no number at four frames a second', () => {
    const { frames } = simulate(laptopFront({ durationS: 12, timing: { fps: 4 } }));
    const { readings } = coach(frames).statuses.at(-1)!;
    expect(readings.filter((r) => r.value !== null)).toEqual([]);
  });

  it('does not say that nobody ran where the camera was too slow', () => {
    const slow = seen(laptopFront({ durationS: 14, timing: { fps: 4 } }));
    const standing = seen(laptopFront({ durationS: 8, running: [] }));
    expect(slow.summary.facts).toEqual([{ kind: 'blocked', reason: 'frame-rate-too-low' }]);
    expect(standing.summary.facts).toEqual([{ kind: 'blocked', reason: 'not-running' }]);
  });

  it('tells that the camera is turned', () => {
    const { frames } = simulate(scene('front-full', { durationS: 8, camera: { aroundDeg: 45 } }));
    expect(coach(frames, settings()).statuses.at(-1)!.quality).toContain('camera-turned');
  });
});
