/** Hands on the rails (or a phone, or folded arms): the wrists stay where they are while the legs run. */
import type { Scene } from '../body/scene.ts';
import type { Stride } from '../gait/steps.ts';
import { range, samplesOf } from './trunk.ts';

/**
 * A running arm's wrist travels half a trunk length and more against the shoulders. Under this share of it, up and
 * down and sideways together, it does not swing; the bounce of the shoulders against a hand that holds on to
 * something fixed is about a seventh.
 */
const STILL = 0.2;

/** @returns whether every wrist that is seen stays put during the stride */
export function holdsOn(scene: Scene, stride: Stride): boolean {
  const [from, to] = samplesOf(scene, stride.startS, stride.endS);
  const near = scene.view === 'left' || scene.view === 'right' ? scene.view : null;
  const travels = (near ? [near] : (['left', 'right'] as const)).map((side) => {
    const wrist = scene.tracks.image(`${side}Wrist`);
    const x = Float64Array.from(wrist.x, (v, i) => v - scene.shoulders.x[i]);
    const y = Float64Array.from(wrist.y, (v, i) => v - scene.shoulders.y[i]);
    return Math.hypot(range(x, from, to), range(y, from, to)) / scene.trunkPx;
  });
  const seen = travels.filter((t) => !Number.isNaN(t));
  return seen.length > 0 && seen.every((t) => t < STILL);
}
