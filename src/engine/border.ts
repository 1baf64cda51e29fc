import type { Roi } from './roi.ts';

/**
 * Continues the picture's edge pixels into the part of a crop that lies outside the picture, in place, as MediaPipe's
 * ImageToTensorCalculator does for its landmark models. A black area there, below a laptop's picture above all, turns
 * the skeleton.
 * @param pixels RGBA bytes of the crop; alpha below 255 marks what lies outside and is left as it is
 * @param size width of the crop in pixels
 * @param width of the picture in pixels
 * @param height of the picture in pixels
 */
export function continueEdges(
  pixels: Uint8ClampedArray,
  size: number,
  roi: Roi,
  width: number,
  height: number,
): void {
  const scale = roi.side / size;
  const cos = Math.cos(roi.angle);
  const sin = Math.sin(roi.angle);
  const last = size - 1;
  for (let v = 0, to = 0; v < size; v++) {
    for (let u = 0; u < size; u++, to += 4) {
      if (pixels[to + 3] === 255) continue;
      const du = (u + 0.5 - size / 2) * scale;
      const dv = (v + 0.5 - size / 2) * scale;
      // One crop pixel inside the edge: the edge's own pixels are only partly covered.
      const x = clamp(roi.cx + cos * du - sin * dv, scale, width - scale) - roi.cx;
      const y = clamp(roi.cy + sin * du + cos * dv, scale, height - scale) - roi.cy;
      const column = clamp(Math.floor((cos * x + sin * y) / scale + size / 2), 0, last);
      const row = clamp(Math.floor((cos * y - sin * x) / scale + size / 2), 0, last);
      const from = (row * size + column) * 4;
      pixels[to] = pixels[from];
      pixels[to + 1] = pixels[from + 1];
      pixels[to + 2] = pixels[from + 2];
    }
  }
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
