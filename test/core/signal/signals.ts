/** Known signals for the tests of the signal modules. */

/** Even random numbers 0..1, the same for the same seed. */
export function random(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function gauss(next: () => number): number {
  return Math.sqrt(-2 * Math.log(next() + 1e-12)) * Math.cos(2 * Math.PI * next());
}

/** Times of frames: `fps` a second, with jitter (standard deviation, seconds) and a share of frames dropped. */
export function frameTimes(
  seconds: number,
  fps: number,
  { jitterS = 0, dropped = 0, seed = 1 } = {},
): Float64Array {
  const next = random(seed);
  const out: number[] = [];
  for (let i = 0; i < seconds * fps; i++) {
    const t = i / fps + Math.max(-0.4 / fps, Math.min(0.4 / fps, jitterS * gauss(next)));
    if (next() >= dropped) out.push(t);
  }
  return Float64Array.from(out);
}

export function sine(t: ArrayLike<number>, hz: number, amplitude = 1, phase = 0): Float64Array {
  return Float64Array.from(t, (s) => amplitude * Math.sin(2 * Math.PI * hz * s + phase));
}

export function plusNoise(x: ArrayLike<number>, sd: number, seed = 7): Float64Array {
  const next = random(seed);
  return Float64Array.from(x, (v) => v + sd * gauss(next));
}
