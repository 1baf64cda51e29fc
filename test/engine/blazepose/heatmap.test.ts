import { describe, expect, it } from 'vitest';
import { LM } from '../../../src/core/pose/landmarks.ts';
import { HEATMAP_SIZE, MODEL_POINTS } from '../../../src/engine/blazepose/layout.ts';
import { refineLandmarks } from '../../../src/engine/blazepose/heatmap.ts';

const SIZE = 256;

function heatmapWith(landmark: number, cells: readonly (readonly [number, number, number])[]): Float32Array {
  const heatmap = new Float32Array(HEATMAP_SIZE * HEATMAP_SIZE * MODEL_POINTS).fill(-12);
  for (const [x, y, logit] of cells) heatmap[(y * HEATMAP_SIZE + x) * MODEL_POINTS + landmark] = logit;
  return heatmap;
}

function pointsWith(landmark: number, x: number, y: number): Float32Array {
  const points = new Float32Array(MODEL_POINTS * 5);
  points.set([x, y], landmark * 5);
  return points;
}

describe('refining landmarks by their heat maps', () => {
  it('moves a landmark to the centre of mass around it', () => {
    const points = pointsWith(LM.leftElbow, 101, 99);
    refineLandmarks(
      points,
      heatmapWith(LM.leftElbow, [
        [26, 24, 9],
        [27, 24, 9],
      ]),
      SIZE,
    );
    expect(points[LM.leftElbow * 5]).toBeCloseTo(26.5 * 4, 1);
    expect(points[LM.leftElbow * 5 + 1]).toBeCloseTo(24 * 4, 1);
  });

  it('leaves a landmark whose map is nowhere confident, or that lies outside the crop', () => {
    const unsure = pointsWith(LM.leftElbow, 101, 99);
    refineLandmarks(unsure, heatmapWith(LM.leftElbow, [[26, 24, -1]]), SIZE);
    expect(unsure[LM.leftElbow * 5]).toBe(101);
    const outside = pointsWith(LM.leftAnkle, 120, 300);
    refineLandmarks(outside, heatmapWith(LM.leftAnkle, [[30, 63, 9]]), SIZE);
    expect(outside[LM.leftAnkle * 5 + 1]).toBe(300);
  });

  it('reads past no edge of the map', () => {
    const points = pointsWith(LM.nose, 1, 255);
    refineLandmarks(points, heatmapWith(LM.nose, [[0, 63, 9]]), SIZE);
    expect(points[LM.nose * 5]).toBeCloseTo(0, 1);
    expect(points[LM.nose * 5 + 1]).toBeCloseTo(63 * 4, 1);
  });
});
