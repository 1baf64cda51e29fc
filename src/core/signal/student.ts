/** Student's t distribution: how far chance reaches where the spread itself is known from few values only. */

/** Lanczos' approximation (g = 5, six terms; Press et al., Numerical Recipes, 6.1), good to 2e-10. */
const LANCZOS = [
  76.18009172947146, -86.50532032941678, 24.01409824083091, -1.231739572450155, 0.001208650973866179,
  -0.000005395239384953,
];

function logGamma(x: number): number {
  const shifted = x + 5.5;
  const series = LANCZOS.reduce((sum, c, i) => sum + c / (x + 1 + i), 1.000000000190015);
  return (x + 0.5) * Math.log(shifted) - shifted + Math.log((Math.sqrt(2 * Math.PI) * series) / x);
}

/** Continued fraction of the incomplete beta function (Numerical Recipes, 6.4), by Lentz's method. */
function betaFraction(a: number, b: number, x: number): number {
  const TINY = 1e-300;
  const kept = (v: number) => (Math.abs(v) < TINY ? TINY : v);
  let c = 1;
  let d = 1 / kept(1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m <= 300; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / kept(1 + even * d);
    c = kept(1 + even / c);
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / kept(1 + odd * d);
    c = kept(1 + odd / c);
    h *= d * c;
    if (Math.abs(d * c - 1) < 1e-12) break;
  }
  return h;
}

/** Regularised incomplete beta function. */
function beta(a: number, b: number, x: number): number {
  if (x <= 0 || x >= 1) return x <= 0 ? 0 : 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x));
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(a, b, x)) / a
    : 1 - (front * betaFraction(b, a, 1 - x)) / b;
}

/** Chance that |t| is at least this large. @param df degrees of freedom, above 0, whole or not */
function studentTail(t: number, df: number): number {
  return beta(df / 2, 0.5, df / (df + t * t));
}

/** What was looked up already: the same few numbers are asked for every measure of every run. */
const known = new Map<string, number>();

/** The |t| that chance exceeds with this probability, both ways together. @param df degrees of freedom, above 0 */
export function studentReach(chance: number, df: number): number {
  const key = `${chance} ${df}`;
  const reach = known.get(key) ?? search(chance, df);
  known.set(key, reach);
  return reach;
}

function search(chance: number, df: number): number {
  let low = 0;
  let high = 1;
  while (studentTail(high, df) > chance) high *= 2;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (studentTail(middle, df) > chance) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
