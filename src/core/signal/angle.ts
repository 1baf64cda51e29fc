/** Degrees in a radian: radians × DEG = degrees, degrees / DEG = radians. */
export const DEG = 180 / Math.PI;

/** The shorter way round from one direction to another, degrees, −180 to 180; the two less than 540 apart. */
export function turnDeg(from: number, to: number): number {
  return ((to - from + 540) % 360) - 180;
}
