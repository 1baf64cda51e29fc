/**
 * Everything that can be said of one stretch of frames: what the runner did, each stride with its values, each second
 * of standing. The same function serves the live coach (the last seconds, once a second during a run) and the summary
 * (the whole recording in overlapping stretches).
 */
import type { Activity } from '../model/activity.ts';
import { trunkDoubt, type TrunkDoubt } from '../body/credible.ts';
import { makeScene, type Scene } from '../body/scene.ts';
import { isUsable, makeTracks, type Tracks } from '../body/tracks.ts';
import { beltLines, type BeltLine } from '../gait/upright.ts';
import { facingOf, worldTrunkM, type Facing } from '../body/view.ts';
import { fewFramesBeat } from '../gait/few-frames-beat.ts';
import { gaitSignals } from '../gait/gait-signals.ts';
import { findGait, type Gait, type ShowsSwing, type StepEvent, type Stride } from '../gait/steps.ts';
import {
  readPosture,
  readStrides,
  together,
  type Span,
  type StrideReading,
} from '../measures/read-strides.ts';
import type { View } from '../model/measure.ts';
import { engineDifferences } from '../measures/posture.ts';
import { undoExchanges } from '../pose/exchanges.ts';
import { hasFewFrames } from '../pose/frame-rate.ts';
import { phaseSpread } from '../signal/phase-spread.ts';
import type { PoseFrame } from '../pose/pose-frame.ts';

export interface BlockOptions {
  /** The side that faces the camera, where it has been said. */
  readonly view: View | null;
}

/** One stride (or one second of standing) with all that could be measured in it. */
export interface Measured {
  readonly startS: number;
  readonly endS: number;
  readonly reading: StrideReading;
}

export interface Block {
  readonly startS: number;
  readonly endS: number;
  readonly facing: Facing | null;
  readonly view: View;
  readonly scene: Scene | null;
  readonly tracks: Tracks;
  /** Why nothing is measured although somebody is in the image; null where the skeletons can be trusted. */
  readonly doubt: TrunkDoubt | null;
  readonly gait: Gait | null;
  readonly steps: readonly StepEvent[];
  readonly strides: readonly Measured[];
  /** Seconds of standing still, with posture values. */
  readonly stands: readonly Measured[];
  /** What each step shows about the belt's slope in the image, from the side. */
  readonly beltLines: readonly BeltLine[];
}

const STAND_CHUNK_S = 1;

/** @param frames of one source in order; about 3 s at least for anything to be found */
export function analyseBlock(frames: readonly PoseFrame[], options: BlockOptions): Block {
  const tracks = tracksOf(undoExchanges(frames));
  const startS = frames[0]?.timeS ?? 0;
  const endS = frames.at(-1)?.timeS ?? startS;
  const doubt = trunkDoubt(frames);
  // A made-up skeleton has no rhythm and faces nowhere.
  const facing = doubt === 'not-seen' ? null : facingOf(tracks);
  const nothing = {
    startS,
    endS,
    facing,
    tracks,
    doubt,
    steps: [],
    strides: [],
    stands: [],
    beltLines: [],
  };
  if (!facing) return { ...nothing, view: options.view ?? 'unknown', scene: null, gait: null };
  const view = options.view ?? facing.view;
  const scene = makeScene(tracks, facing, view);
  const signals = gaitSignals(tracks, facing, worldTrunkM(tracks));
  const gait = findGait(signals, tracks.startS, hasFewFrames(frames) ? swingShownBy(frames) : undefined);
  // What somebody far away does is seen, how they do it is not.
  if (doubt) return { ...nothing, view, scene, gait };
  const differences = engineDifferences(scene);
  const posture = (span: Stride) =>
    readPosture(scene, { ...span, ...sameActivity(gait.activity, tracks, middleOf(span)) }, differences);
  const ofStrides = readStrides(scene, gait);
  return {
    ...nothing,
    view,
    scene,
    gait,
    steps: gait.steps,
    strides: gait.strides.map((stride, i) => ({
      ...stride,
      reading: together(posture(stride), ofStrides[i]),
    })),
    beltLines: beltLines(scene, gait),
    stands: standsOf(gait, tracks).map((span) => ({ ...span, reading: posture(span) })),
  };
}

/** The joints' paths; where frames are few, over the phase of several strides. */
function tracksOf(frames: readonly PoseFrame[]): Tracks {
  const tracks = makeTracks(frames);
  if (!hasFewFrames(frames)) return tracks;
  const facing = facingOf(tracks);
  return facing ? makeTracks(frames, { beat: fewFramesBeat(frames, facing) }) : tracks;
}

/**
 * Less than this of the least shown part of a swing: what is read of it has three times the noise that evenly spread phases
 * leave, and a fit that holds back takes it for smaller than it is.
 */
const LEAST_SPREAD = 0.1;

function swingShownBy(frames: readonly PoseFrame[]): ShowsSwing {
  const allS = frames.filter(isUsable).map(({ timeS }) => timeS);
  return (hz, fromS, toS) => {
    const timesS = allS.filter((timeS) => timeS >= fromS && timeS <= toS);
    // A beat is known to a quarter of a turn of the stride in the time it is looked for, which is half a turn of the step.
    const doubtHz = 0.5 / (toS - fromS);
    return [-1, -0.5, 0, 0.5, 1].every((off) => phaseSpread(timesS, hz + off * doubtHz) >= LEAST_SPREAD);
  };
}

function middleOf({ startS, endS }: Stride): number {
  return (startS + endS) / 2;
}

/** The stretch around a moment in which the runner does the same thing, as times. */
function sameActivity(
  activity: readonly Activity[],
  tracks: Tracks,
  timeS: number,
): Pick<Span, 'notBeforeS' | 'notAfterS'> {
  const at = Math.min(activity.length - 1, Math.max(0, Math.round((timeS - tracks.startS) * tracks.rateHz)));
  let from = at;
  let to = at;
  while (from > 0 && activity[from - 1] === activity[at]) from--;
  while (to < activity.length - 1 && activity[to + 1] === activity[at]) to++;
  return {
    notBeforeS: tracks.startS + from / tracks.rateHz,
    notAfterS: tracks.startS + to / tracks.rateHz,
  };
}

/** Whole seconds of standing, half a second away from anything else. */
function standsOf(gait: Gait, tracks: Tracks): Stride[] {
  const out: Stride[] = [];
  const margin = 0.5 * tracks.rateHz;
  const size = STAND_CHUNK_S * tracks.rateHz;
  let from = -1;
  for (let i = 0; i <= gait.activity.length; i++) {
    const standing = i < gait.activity.length && gait.activity[i] === 'standing';
    if (standing && from < 0) from = i;
    if (standing || from < 0) continue;
    const begin = from === 0 ? 0 : from + margin;
    const end = i === gait.activity.length ? i : i - margin;
    for (let a = begin; a + size <= end; a += size)
      out.push({
        startS: tracks.startS + a / tracks.rateHz,
        endS: tracks.startS + (a + size) / tracks.rateHz,
      });
    from = -1;
  }
  return out;
}
