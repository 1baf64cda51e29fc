/** Lengths of the body in a front or rear view that head and shoulders are told from. */
import type { BodyKey } from '../reading.ts';
import { earsAt, hipsAt, type PictureMeasure, type Spot } from './picture.ts';

const apart = (a: Spot, b: Spot) => Math.hypot(a[0] - b[0], a[1] - b[1]);

export const BODY: Readonly<Record<BodyKey, PictureMeasure>> = {
  /** Ear to shoulder, downwards, pixels. */
  'neckPx.left': (at) => at('leftShoulder')[1] - earsAt(at)[1],
  'neckPx.right': (at) => at('rightShoulder')[1] - earsAt(at)[1],
  /** Ear to hip, downwards, pixels: shoulders that rise leave it as it is, a head that comes forward shortens it. */
  earHipPx: (at) => hipsAt(at)[1] - earsAt(at)[1],
  /** Three widths, pixels, that tell together how near the runner is. */
  shoulderSpanPx: (at) => apart(at('leftShoulder'), at('rightShoulder')),
  hipSpanPx: (at) => apart(at('leftHip'), at('rightHip')),
  earSpanPx: (at) => apart(at('leftEar'), at('rightEar')),
  /** How far the ears are above the middle of the image, focal lengths: what moves nearer rises by so much. */
  earRise: (at, scene) => (scene.tracks.height / 2 - earsAt(at)[1]) / scene.focalPx,
};
