/** Lengths of the body in a front or rear view that head and shoulders are told from, in focal lengths. */
import type { BodyKey } from '../reading.ts';
import { earsAt, hipsAt, type PictureMeasure, type Spot } from './picture.ts';

const apart = (a: Spot, b: Spot) => Math.hypot(a[0] - b[0], a[1] - b[1]);

const inPixels: Readonly<Record<BodyKey, PictureMeasure>> = {
  /** Ear to shoulder, downwards. */
  'neck.left': (at) => at('leftShoulder')[1] - earsAt(at)[1],
  'neck.right': (at) => at('rightShoulder')[1] - earsAt(at)[1],
  /** Ear to hip, downwards: shoulders that rise leave it as it is, a head that comes forward shortens it. */
  earHip: (at) => hipsAt(at)[1] - earsAt(at)[1],
  /** Ears to nose, downwards: a face that looks down lengthens it. From behind there is no nose. */
  noseEar: (at, scene) => (scene.view === 'rear' ? Number.NaN : at('nose')[1] - earsAt(at)[1]),
  /** Shoulders that come nearer span more, shoulders that rise come closer together. */
  shoulderSpan: (at) => apart(at('leftShoulder'), at('rightShoulder')),
  /** How far the ears are above the middle of the image: what comes nearer rises by its share of so much. */
  earRise: (at, scene) => scene.tracks.height / 2 - earsAt(at)[1],
};

export const BODY: Readonly<Record<BodyKey, PictureMeasure>> = Object.fromEntries(
  Object.entries(inPixels).map(([key, of]): [string, PictureMeasure] => [
    key,
    (at, scene, seen) => of(at, scene, seen) / scene.focalPx,
  ]),
) as Record<BodyKey, PictureMeasure>;
