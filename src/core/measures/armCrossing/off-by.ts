/** How far the crossing of a whole run may be off. */
import { median } from '../../signal/robust.ts';
import type { RunInput } from '../definition.ts';
import { heldOutside } from '../shared/held-out-arms.ts';

/**
 * By bodies and by the turn of their trunks, of which the engine shows about the same whatever it is: four of five readings
 * of rendered runners before a camera that stands straight ahead lie within 1.28 of this. % of shoulder width, standard
 * deviation.
 */
const BODIES = 4;

/**
 * The engine sees from a quarter of the camera's turn to all of it, and what it sees is taken off. If any share is as
 * likely, what is left is 1.14 of what is seen (root mean square of 1/ρ − 1, ρ from 0.25 to 1): 0.65 of it with the rendered
 * cameras, which are up to 5 degrees off, and three times as much with one that is 10 degrees off and seen by a quarter. A
 * wrist three quarters of a shoulder width ahead moves by 1.31 % for each degree of that.
 */
const PER_DEGREE_SEEN = 1.14 * 1.31;

/**
 * An arm that is held outside of the shoulders reaches further ahead than the engine shows, and its wrist reads too near, by a
 * third of what is beyond and more; what it does to the image of the shoulders the other wrist shares (four recorded runs,
 * eight bodies).
 */
const PER_OUTSIDE = 0.35;

/** Standard deviation, % of shoulder width. */
export function crossingOffBy(input: RunInput): number {
  const turnedDeg = median(input.strides.map((s) => s.turnedDeg ?? Number.NaN)) || 0;
  return Math.hypot(BODIES, PER_DEGREE_SEEN * turnedDeg, PER_OUTSIDE * heldOutside(input));
}
