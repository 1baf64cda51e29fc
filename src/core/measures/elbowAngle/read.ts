import { DEG } from '../../signal/angle.ts';
import type { Joint } from '../shared/picture.ts';
import type { Sided } from '../reading.ts';

/** Angle at the elbow in the image, degrees, straight = 180. */
export function elbowAt(at: Joint, side: Sided): number {
  const [a, b, c] = [at(`${side}Shoulder`), at(`${side}Elbow`), at(`${side}Wrist`)];
  const u = [a[0] - b[0], a[1] - b[1]] as const;
  const v = [c[0] - b[0], c[1] - b[1]] as const;
  return DEG * Math.atan2(Math.abs(u[0] * v[1] - u[1] * v[0]), u[0] * v[0] + u[1] * v[1]);
}
