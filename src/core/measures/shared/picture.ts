/** What quantities of head, shoulders and trunk are read from: joints in the image, or the engine's depth. */
import type { Landmark } from '../../pose/landmarks.ts';
import type { Scene } from '../../body/scene.ts';

/** A place in the image, pixels. */
export type Spot = readonly [x: number, y: number];

/** A joint in the image, pixels; NaN where it is not seen. */
export type Joint = (landmark: Landmark) => Spot;

/**
 * @param at joints' centres
 * @param seen the engine's own points: the same but from the side
 */
export type PictureMeasure = (at: Joint, scene: Scene, seen: Joint) => number;

/** At one sample of the scene, degrees. */
export type DepthMeasure = (sample: number, scene: Scene) => number;

function mid(a: Spot, b: Spot): Spot {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}

export const shouldersAt = (at: Joint) => mid(at('leftShoulder'), at('rightShoulder'));
export const hipsAt = (at: Joint) => mid(at('leftHip'), at('rightHip'));
export const earsAt = (at: Joint) => mid(at('leftEar'), at('rightEar'));

/** +1 in a front view, −1 from behind: there the runner's left is at the image's left. */
export const leftSign = (scene: Scene) => (scene.view === 'rear' ? -1 : 1);

/**
 * From the side the far ear and the far hip are hidden all the time: the engines guess them from the near one, or from
 * the leg. Shoulders show on both sides as the trunk turns, and their errors cancel in the middle.
 */
export const nearOf = (at: Joint, scene: Scene, part: 'Ear' | 'Hip') =>
  at(scene.view === 'right' ? `right${part}` : `left${part}`);

/** How far something is ahead in the engine's metres. @param dx @param dz across and along the camera's axis */
export function ahead(scene: Scene, dx: number, dz: number): number {
  return dx * scene.forward[0] + dz * scene.forward[1];
}

/** One quantity at every sample of the scene, by the first engine. */
export function pictureOverTime(scene: Scene, measure: PictureMeasure): Float64Array {
  return Float64Array.from({ length: scene.tracks.length }, (_, i) =>
    measure(centreAt(scene, i), scene, seenAt(scene, i)),
  );
}

export function centreAt(scene: Scene, i: number): Joint {
  return (landmark) => {
    const p = scene.joint(landmark);
    return [p.x[i], p.y[i]];
  };
}

export function seenAt(scene: Scene, i: number): Joint {
  return (landmark) => {
    const p = scene.tracks.image(landmark);
    return [p.x[i], p.y[i]];
  };
}
