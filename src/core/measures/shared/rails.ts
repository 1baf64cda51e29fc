/** Hands on the rails (or a phone, or folded arms): the wrists stay where they are while the legs run. */
import { samplesOf } from '../../body/samples.ts';
import type { Scene } from '../../body/scene.ts';
import type { Stride } from '../../gait/steps.ts';
import { range } from './range.ts';

/**
 * A running arm's wrist travels a third of a trunk length and more, up and down and sideways together; one that holds
 * on seems to by up to 0.15, for the engine's scatter. Under this share it stays put: in the picture where it holds the
 * rails, against the shoulders where it is carried still.
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
    const carried = Math.hypot(range(x, from, to), range(y, from, to));
    const fixed = Math.hypot(range(wrist.x, from, to), range(wrist.y, from, to));
    return Math.min(carried, fixed) / scene.trunkPx;
  });
  const seen = travels.filter((t) => !Number.isNaN(t));
  return seen.length > 0 && seen.every((t) => t < STILL);
}
