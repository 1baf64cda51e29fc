/** As precise as the numbers of a session file are: no measure is believed to a hundredth of its unit. */
export function toHundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
