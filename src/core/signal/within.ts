/** @returns the value, or the limit it lies beyond */
export function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
