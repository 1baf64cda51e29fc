import { DEG } from '../../signal/angle.ts';
import { hipsAt, leftSign, shouldersAt, type PictureMeasure } from '../shared/picture.ts';

/** Line from hips to shoulders against the image's vertical, degrees, + = to the left. */
export const leanAcross: PictureMeasure = (at, scene) => {
  const s = shouldersAt(at);
  const h = hipsAt(at);
  return DEG * Math.atan2(leftSign(scene) * (s[0] - h[0]), h[1] - s[1]);
};
