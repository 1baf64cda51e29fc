/** Whether moments show all phases of a beat, or the same ones again and again. */

/**
 * Samples on the same two opposite phases show only one part of a sinusoid: its other part, a quarter of a turn later, may
 * have any size.
 * @param timesS - moments of the samples
 * @returns the part that is shown least, as a share of what evenly spread phases show: 1 = all alike, 0 = nothing of it
 */
export function phaseSpread(timesS: readonly number[], hz: number): number {
  if (timesS.length === 0) return 0;
  let [c, s] = [0, 0];
  for (const timeS of timesS) {
    c += Math.cos(4 * Math.PI * hz * timeS);
    s += Math.sin(4 * Math.PI * hz * timeS);
  }
  // The lesser eigenvalue of the normal equations of cosine and sine.
  return 1 - Math.hypot(c, s) / timesS.length;
}
