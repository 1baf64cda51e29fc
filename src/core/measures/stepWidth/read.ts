/**
 * How far apart left and right foot are put down, across the direction of travel.
 *
 * A foot that stands keeps its place across the image, so the moment of contact need not be known well. Both feet are
 * put down at the same distance from the camera, so the difference of their places is free of where the camera stands;
 * what is left of perspective is that they are nearer or further than the trunk, which gives the scale.
 */
import { samplesOf } from '../../body/samples.ts';
import type { Scene } from '../../body/scene.ts';
import { DEG } from '../../signal/angle.ts';
import type { StepEvent, Stride } from '../../gait/steps.ts';
import { mean, median } from '../../signal/robust.ts';
import type { ReadStrides } from '../definition.ts';
import type { Sided } from '../reading.ts';
import { leftSign } from '../shared/picture.ts';

/** The foot's place is taken about 60 ms after contact, when all of it is down: from and to, seconds after contact. */
const FROM_S = 0.02;
const TO_S = 0.1;

/** Less visible than this most of the time, a foot is out of the frame, and its place is made up. */
const HIDDEN = 0.3;

/**
 * What of the foot faces the camera, and is therefore placed best. On rendered runners from the front the ankle is 1 % of
 * leg length off in the median, heel and toes 2 to 5; from behind the heel is 2 % off, the ankle 2 to 6, always too wide.
 */
const FACING = { front: 'Ankle', rear: 'Heel' } as const;

export const readStepWidth: ReadStrides = (scene, { steps }) => {
  const { view, tracks } = scene;
  if (view !== 'front' && view !== 'rear') return null;
  const part = FACING[view];
  if (Math.min(tracks.visibility(`left${part}`), tracks.visibility(`right${part}`)) < HIDDEN) return null;
  const scale = percentPerPx(scene, steps, part);
  return (stride) => {
    const contacts = contactsOf(stride, steps);
    if (!contacts) return null;
    const [left, right] = [
      put(scene, 'left', part, contacts.left),
      put(scene, 'right', part, contacts.right),
    ];
    return { both: leftSign(scene) * (left - right) * scale };
  };
};

type Part = (typeof FACING)[keyof typeof FACING];

/** When the two feet of a stride meet the belt, seconds; null where they cannot be told apart. */
function contactsOf(stride: Stride, steps: readonly StepEvent[]): Readonly<Record<Sided, number>> | null {
  const [first, second] = steps.filter((s) => s.timeS >= stride.startS && s.timeS < stride.endS);
  if (first?.side !== 'left' || second?.side !== 'right') return null;
  // The stride begins at its first contact; the second foot needs as long to its midstance as the first one.
  return { left: stride.startS, right: second.timeS - (first.timeS - stride.startS) };
}

/** Place of a foot across the image, pixels; NaN where it was not seen. */
function put(scene: Scene, side: Sided, part: Part, contactS: number): number {
  const [from, to] = samplesOf(scene, contactS + FROM_S, contactS + TO_S);
  return mean(scene.tracks.image(`${side}${part}`).x.subarray(from, to));
}

/** % of leg length for a pixel at the place where the feet are put down. */
function percentPerPx(scene: Scene, steps: readonly StepEvent[], part: Part): number {
  const { tracks, trunkM, trunkPx, focalPx, hipsWorld } = scene;
  const legPx = (legM(scene) / trunkM) * trunkPx;
  const trunkDistanceM = (focalPx * trunkM) / trunkPx;
  const behindHips = steps.flatMap(({ side, timeS }) => {
    if (!side) return [];
    const [i] = samplesOf(scene, timeS, timeS + 1);
    return i < tracks.length ? [tracks.world(`${side}${part}`).z[i] - hipsWorld.z[i]] : [];
  });
  // By depth, + = further from the camera than the hips.
  const nearer = (trunkDistanceM + median(behindHips)) / trunkDistanceM;
  // A body that is turned travels askew: the width is seen shortened by the cosine.
  const turned = Math.abs(Math.cos(scene.facing.leftAzimuthDeg / DEG));
  return (100 * nearer) / legPx / turned;
}

/** Hip to knee to ankle, metres, as the engine's depth model has it. */
function legM({ tracks }: Scene): number {
  const lengths = (['left', 'right'] as const).flatMap((side) => {
    const [hip, knee, ankle] = [
      tracks.world(`${side}Hip`),
      tracks.world(`${side}Knee`),
      tracks.world(`${side}Ankle`),
    ];
    const between = (a: typeof hip, b: typeof hip, i: number) =>
      Math.hypot(a.x[i] - b.x[i], a.y[i] - b.y[i], a.z[i] - b.z[i]);
    return Array.from(hip.x, (_, i) => between(hip, knee, i) + between(knee, ankle, i));
  });
  return median(lengths);
}
