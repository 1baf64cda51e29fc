import { describe, expect, it } from 'vitest';
import {
  cropToPicture,
  cropTransform,
  normalise,
  pictureToCrop,
  roiFromAlignment,
} from '../../src/engine/roi.ts';

const ROI = { cx: 310, cy: 225, side: 420, angle: 0.35 };

describe('crop geometry', () => {
  it('goes to the picture and back', () => {
    for (const [u, v] of [
      [0, 0],
      [0.5, 0.5],
      [0.9, 0.13],
      [1, 1],
    ] as const) {
      const at = cropToPicture(ROI, u, v);
      const back = pictureToCrop(ROI, at.x, at.y);
      expect(back.x).toBeCloseTo(u, 10);
      expect(back.y).toBeCloseTo(v, 10);
    }
  });

  it('draws with the same geometry as it reads back', () => {
    const [a, b, c, d, e, f] = cropTransform(ROI, 256);
    const [x, y] = [137, 402];
    const drawn = { x: a * x + c * y + e, y: b * x + d * y + f };
    const expected = pictureToCrop(ROI, x, y);
    expect(drawn.x).toBeCloseTo(expected.x * 256, 9);
    expect(drawn.y).toBeCloseTo(expected.y * 256, 9);
  });

  it('puts the rim of the body straight above the centre, whatever the lean', () => {
    for (const lean of [-2, -0.4, 0, 0.3, 1.2]) {
      const centre = { x: 300, y: 260 };
      const rim = { x: 300 + 150 * Math.sin(lean), y: 260 - 150 * Math.cos(lean) };
      const roi = roiFromAlignment(centre, rim);
      expect(roi.side).toBeCloseTo(2 * 150 * 1.25, 9);
      const seen = pictureToCrop(roi, rim.x, rim.y);
      expect(seen.x).toBeCloseTo(0.5, 9);
      expect(seen.y).toBeCloseTo(0.5 - 0.4, 9);
      expect(roi.angle).toBeCloseTo(lean, 9);
    }
  });

  it('keeps angles within half a turn', () => {
    expect(normalise(1.5 * Math.PI)).toBeCloseTo(-0.5 * Math.PI, 9);
    expect(normalise(-1.5 * Math.PI)).toBeCloseTo(0.5 * Math.PI, 9);
  });
});
