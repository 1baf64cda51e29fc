/** A few seconds of a recorded run, as skeletons, with the cue and the numbers that the coach made of them. */
import type { WordingId } from '../../../core/coaching/wordings.ts';
import type { Landmark } from '../../../core/pose/landmarks.ts';
import run from './sample-run.json' with { type: 'json' };

/** In the order of a frame's points. */
export const SAMPLE_JOINTS = [
  'leftEar',
  'rightEar',
  'leftShoulder',
  'rightShoulder',
  'leftElbow',
  'rightElbow',
  'leftWrist',
  'rightWrist',
  'leftHip',
  'rightHip',
] as const satisfies readonly Landmark[];
type SampleJoint = (typeof SAMPLE_JOINTS)[number];

/** Pixels of the un-mirrored frame, x and y in turn. */
const FRAMES: readonly (readonly number[])[] = run.points;

export const SAMPLE = {
  width: run.width,
  height: run.height,
  lengthS: (FRAMES.length - 1) / run.hz,
  cueS: run.cue.timeS,
  cue: { wording: run.cue.wording as WordingId, side: 'left' },
  /** Steps a minute. */
  cadence: run.cadence,
  /** Of the left arm and the right, % of shoulder width. */
  crossing: run.crossing,
} as const;

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Where a joint is, as in a mirror, pixels; between two frames on the straight line from one to the other. */
export function sampleSpot(joint: SampleJoint, timeS: number): Spot {
  const at = Math.min(FRAMES.length - 1, Math.max(0, timeS * run.hz));
  const from = Math.floor(at);
  const to = Math.min(FRAMES.length - 1, from + 1);
  const k = 2 * SAMPLE_JOINTS.indexOf(joint);
  const between = (i: number): number => FRAMES[from][i] + (at - from) * (FRAMES[to][i] - FRAMES[from][i]);
  return { x: run.width - between(k), y: between(k + 1) };
}
