/**
 * Where the parabola through three neighbouring values has its top.
 * @returns steps from the middle value, positive towards `after`; 0 where the middle is no top
 */
export function topOffset(before: number, middle: number, after: number): number {
  const bend = before - 2 * middle + after;
  return bend < 0 ? (0.5 * (before - after)) / bend : 0;
}
