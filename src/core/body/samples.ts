/** Samples of a stretch of time, and angles at one of them. */
import type { Point2 } from './tracks.ts';
import { DEG } from '../signal/angle.ts';
import type { Scene } from './scene.ts';

/** Sample indices of a time span, within the tracks. */
export function samplesOf(scene: Scene, startS: number, endS: number): readonly [number, number] {
  const { tracks } = scene;
  const from = Math.max(0, Math.ceil((startS - tracks.startS) * tracks.rateHz));
  const to = Math.min(tracks.length, Math.ceil((endS - tracks.startS) * tracks.rateHz));
  return [from, Math.max(from, to)];
}

/** Angle a-b-c in the image at sample i, degrees. */
export function angleAt(a: Point2, b: Point2, c: Point2, i: number): number {
  const ux = a.x[i] - b.x[i];
  const uy = a.y[i] - b.y[i];
  const vx = c.x[i] - b.x[i];
  const vy = c.y[i] - b.y[i];
  return DEG * Math.atan2(Math.abs(ux * vy - uy * vx), ux * vx + uy * vy);
}
