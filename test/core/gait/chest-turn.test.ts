import { describe, expect, it } from 'vitest';
import { chestTurn } from '../../../src/core/gait/chest-turn.ts';
import type { Scene } from '../../../src/core/body/scene.ts';
import { LANDMARK_COUNT, LM } from '../../../src/core/pose/landmarks.ts';
import { mirrorFrame } from '../../../src/core/pose/mirror.ts';
import { emptyFrame, type PoseFrame } from '../../../src/core/pose/pose-frame.ts';

const STRIDES = Array.from({ length: 10 }, (_, i) => ({ startS: 0.7 * i, endS: 0.7 * (i + 1) }));
const DEPTH = 0.23;

interface Chest {
  /** Turn to either side, degrees; + = left shoulder back when the left foot lands. */
  readonly turn: number;
  /** What each band shows of it. */
  readonly shown?: readonly [number, number];
  /** How much later the lower band moves, shares of a stride. */
  readonly late?: number;
  readonly noise?: number;
  /** The worker begins a new reference in the middle. */
  readonly jump?: number;
}

function framesOf({ turn, shown = [1, 1], late = 0, noise = 0, jump = 0 }: Chest): PoseFrame[] {
  const image = new Float32Array(LANDMARK_COUNT * 3);
  image.set([370, 150, 1], LM.leftShoulder * 3);
  image.set([270, 150, 1], LM.rightShoulder * 3);
  image.set([350, 290, 1], LM.leftHip * 3);
  image.set([290, 290, 1], LM.rightHip * 3);
  return Array.from({ length: 210 }, (_, i) => {
    const timeS = i / 30;
    const chestShifts = Float32Array.from(shown, (share, band) => {
      const angle = (turn * Math.cos(2 * Math.PI * (timeS / 0.7 - (band ? late : 0))) * Math.PI) / 180;
      return share * DEPTH * Math.sin(angle) + noise * Math.sin(12.9898 * i + band) + (i > 105 ? jump : 0);
    });
    return { ...emptyFrame(timeS, 'media', 640, 480), image, chestShifts };
  });
}

const sceneOf = (frames: readonly PoseFrame[], view: Scene['view'] = 'front') =>
  ({ view, tracks: { frames } }) as unknown as Scene;
const turnOf = (chest: Chest, view?: Scene['view']) => chestTurn(sceneOf(framesOf(chest), view), STRIDES);

describe('the turn of the chest', () => {
  it.each(['front', 'rear'] as const)(
    'is read in its size, 10 to 40 degrees from side to side: %s',
    (view) => {
      for (const turn of [6, 10, 15, 20]) {
        const found = turnOf({ turn, noise: 0.01 }, view)!;
        expect(found.rangeDeg / (2 * turn)).toBeGreaterThan(0.9);
        expect(found.rangeDeg / (2 * turn)).toBeLessThan(1.1);
        expect(found.at(0) * (180 / Math.PI)).toBeCloseTo(turn, -0.5);
      }
    },
  );

  it('of a mirrored image goes the other way, as the runner does', () => {
    const mirrored = framesOf({ turn: -12 }).map(mirrorFrame);
    expect(chestTurn(sceneOf(mirrored), STRIDES)!.rangeDeg).toBeCloseTo(turnOf({ turn: 12 })!.rangeDeg, 1);
  });

  it('doubts itself by what bodies differ, more where the bands differ', () => {
    const alike = turnOf({ turn: 12 })!;
    const apart = turnOf({ turn: 12, shown: [1.1, 0.85] })!;
    expect(alike.doubtDeg / alike.rangeDeg).toBeCloseTo(0.28, 1);
    expect(apart.doubtDeg).toBeGreaterThan(alike.doubtDeg + 0.5);
  });

  it('goes on where the worker began anew', () => {
    expect(turnOf({ turn: 12, jump: 0.08 })!.rangeDeg).toBeCloseTo(turnOf({ turn: 12 })!.rangeDeg, -0.5);
  });

  it.each<[string, Chest]>([
    ['a band shows less than the other', { turn: 12, shown: [1, 0.5] }],
    ['the bands move at different times', { turn: 12, late: 0.1 }],
    ['nothing moves', { turn: 0, noise: 0.01 }],
    ['it scatters', { turn: 12, noise: 0.04 }],
    ['it turns with the legs instead of against them', { turn: -12 }],
  ])('is not told where %s', (_, chest) => {
    expect(turnOf(chest)).toBeNull();
  });

  it('is nothing from the side, from few strides, and where the chest was not seen', () => {
    expect(turnOf({ turn: 12 }, 'left')).toBeNull();
    expect(chestTurn(sceneOf(framesOf({ turn: 12 })), STRIDES.slice(0, 5))).toBeNull();
    const unseen = framesOf({ turn: 12 }).map((frame) => ({ ...frame, chestShifts: undefined }));
    expect(chestTurn(sceneOf(unseen as unknown as PoseFrame[]), STRIDES)).toBeNull();
  });
});
