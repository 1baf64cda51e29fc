/** The runner's own calendar day, from the clock of this machine. */
const two = (n: number): string => String(n).padStart(2, '0');

/** As `2026-11-21`, local. */
export function dayOf(date: Date): string {
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

export function today(): string {
  return dayOf(new Date());
}
