import { DEG } from '../../signal/angle.ts';
import { leftSign, type PictureMeasure } from '../shared/picture.ts';

/** Line of the shoulders in the image, degrees, + = left higher. */
export const shoulderLine: PictureMeasure = (at, scene) => {
  const l = at('leftShoulder');
  const r = at('rightShoulder');
  return DEG * Math.atan2(r[1] - l[1], leftSign(scene) * (l[0] - r[0]));
};
