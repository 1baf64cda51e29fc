import { DEG } from '../../signal/angle.ts';
import { nearOf, shouldersAt, type PictureMeasure } from '../shared/picture.ts';

/** Line from the near hip to the middle of the shoulders against the image's vertical, degrees, + = forward. */
export const leanFromSide: PictureMeasure = (at, scene) => {
  const s = shouldersAt(at);
  const h = nearOf(at, scene, 'Hip');
  return DEG * Math.atan2(scene.faces * (s[0] - h[0]), h[1] - s[1]);
};
