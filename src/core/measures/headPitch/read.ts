import { DEG } from '../../signal/angle.ts';
import { ahead, nearOf, type DepthMeasure, type PictureMeasure } from '../shared/picture.ts';

/** From ear to nose, degrees, + = chin down. */
export const pitchFromSide: PictureMeasure = (at, scene) => {
  const n = at('nose');
  const e = nearOf(at, scene, 'Ear');
  return DEG * Math.atan2(n[1] - e[1], scene.faces * (n[0] - e[0]));
};

export const pitchByDepth: DepthMeasure = (i, scene) => {
  const e = scene.earsWorld;
  const n = scene.tracks.world('nose');
  return DEG * Math.atan2(n.y[i] - e.y[i], ahead(scene, n.x[i] - e.x[i], n.z[i] - e.z[i]));
};
