/**
 * @param values - in order; empty or single gives a level line
 * @returns an SVG path within the box, two units free above and below
 */
export function sparkPath(values: readonly number[], width: number, height: number): string {
  if (values.length < 2) return `M0 ${height / 2}H${width}`;
  // A day of heart rates is more than a call takes as arguments.
  const low = values.reduce((a, b) => Math.min(a, b));
  const span = values.reduce((a, b) => Math.max(a, b)) - low;
  const point = (value: number, index: number): string => {
    const x = (index / (values.length - 1)) * width;
    const share = span === 0 ? 0.5 : (value - low) / span;
    return `${x.toFixed(1)} ${(height - 2 - share * (height - 4)).toFixed(1)}`;
  };
  return `M${values.map(point).join('L')}`;
}

/** Means of stretches of equal length, so that at most `count` are left. */
export function thin(values: readonly number[], count: number): readonly number[] {
  if (values.length <= count) return values;
  return Array.from({ length: count }, (_, i) => {
    const stretch = values.slice(
      Math.floor((i * values.length) / count),
      Math.floor(((i + 1) * values.length) / count),
    );
    return stretch.reduce((sum, v) => sum + v, 0) / stretch.length;
  });
}
