import { describe, expect, it } from 'vitest';
import type { Scene } from '../../body/scene.ts';
import type { Stride } from '../../gait/steps.ts';
import { pelvicDrops } from './waist.ts';
import type { PoseFrame } from '../../pose/pose-frame.ts';
import { emptyFrame } from '../../pose/pose-frame.ts';

const STRIDE_S = 0.7;
const STRIDES: Stride[] = Array.from({ length: 10 }, (_, i) => ({
  startS: i * STRIDE_S,
  endS: (i + 1) * STRIDE_S,
}));

interface Waist {
  readonly left: number;
  readonly right: number;
  /** Degrees by which the thighs turn the cloth of each band. */
  readonly thighs: readonly [number, number, number];
  readonly wild?: number;
}

/** Left dropped in left stance (turned clockwise), right in right stance, level in between. */
function sceneOf({ left, right, thighs, wild = 0 }: Waist, view: Scene['view'] = 'rear'): Scene {
  const frames = Array.from({ length: 210 }, (_, i): PoseFrame => {
    const timeS = i / 30;
    const x = 2 * Math.PI * (timeS / STRIDE_S - 0.175);
    const stance = (at: number) => ((1 + Math.cos(at)) / 2) ** 2;
    const pelvis = left * stance(x) - right * stance(x - Math.PI);
    // Hips furthest apart when the foot leaves the belt.
    const apart = Math.cos(x - 2 * Math.PI * 0.15);
    const noise = wild * (i % 17 === 3 ? 20 : 0);
    const waistTurns = Float32Array.from(thighs, (pull) => pelvis + pull * apart + noise);
    return { ...emptyFrame(timeS, 'media', 640, 480), waistTurns };
  });
  // Only what the measure reads.
  return { view, tracks: { frames } } as unknown as Scene;
}

const dropsOf = (waist: Waist) => pelvicDrops(sceneOf(waist), STRIDES);

describe('pelvic drop from the turn of the waist', () => {
  it.each([
    [9, 4],
    [0, 8],
    [12, 12],
    [4, 4],
  ])('left %d, right %d: each side its own, whatever the thighs do to the cloth', (left, right) => {
    for (const pull of [0, 6, -2]) {
      const found = dropsOf({ left, right, thighs: [pull, pull, pull] });
      expect(found?.left).toBeCloseTo(left, 0);
      expect(found?.right).toBeCloseTo(right, 0);
    }
  });

  it('doubts itself where the thighs pull hard', () => {
    const little = dropsOf({ left: 5, right: 5, thighs: [1, 1, 1] });
    const hard = dropsOf({ left: 5, right: 5, thighs: [6, 6, 6] });
    expect(little?.doubt).toBeLessThan(0.5);
    expect(hard?.doubt).toBeGreaterThan(2);
    expect(dropsOf({ left: 5, right: 5, thighs: [12, 12, 12] })).toBeNull();
  });

  it('is not given where the bands of the waist contradict each other', () => {
    const { tracks } = sceneOf({ left: 5, right: 5, thighs: [0, 0, 0] });
    const torn = tracks.frames.map((f) => ({ ...f, waistTurns: f.waistTurns?.map((v, b) => v + 3 * b) }));
    const scene = { view: 'rear', tracks: { frames: torn } } as unknown as Scene;
    expect(pelvicDrops(scene, STRIDES)).toBeNull();
  });

  it('is not thrown by wild pictures now and then', () => {
    const found = dropsOf({ left: 9, right: 4, thighs: [3, 3, 3], wild: 1 });
    expect(Math.abs((found?.left ?? 0) - 9)).toBeLessThan(1);
    expect(Math.abs((found?.right ?? 0) - 4)).toBeLessThan(1);
  });

  it('is nothing from the front, from few strides, and without pictures of the waist', () => {
    const waist: Waist = { left: 9, right: 4, thighs: [0, 0, 0] };
    expect(pelvicDrops(sceneOf(waist, 'front'), STRIDES)).toBeNull();
    expect(pelvicDrops(sceneOf(waist), STRIDES.slice(0, 5))).toBeNull();
    const scene = sceneOf(waist);
    const blind = {
      view: 'rear',
      tracks: { frames: scene.tracks.frames.map((f) => ({ ...f, waistTurns: undefined })) },
    };
    expect(pelvicDrops(blind as unknown as Scene, STRIDES)).toBeNull();
  });
});
