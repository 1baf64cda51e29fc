/** What is seen now: what the runner does, from which side, and what limits the numbers. */
import type { TrunkDoubt } from '../body/credible.ts';
import type { Facing } from '../body/view.ts';
import type { Activity } from '../model/activity.ts';
import type { View } from '../model/measure.ts';
import type { PoseFrame } from '../pose/pose-frame.ts';
import { goesOn } from '../gait/goes-on.ts';
import type { Block } from '../recording/block.ts';
import { frameNotes } from '../recording/quality.ts';
import type { QualityNote } from '../session/session-file.ts';
import { STILL_S, STILL_SHARE, VIEW_AGREEING, VIEW_VOTES } from './times.ts';
import { commonest } from '../signal/votes.ts';

export interface Sight {
  /** At the end of the window. */
  activity: Activity;
  view: View;
  /** The runner has said which side faces the camera: it is not looked for. */
  readonly viewIsTold: boolean;
  /** The latest looks at the view, oldest first. */
  viewVotes: View[];
  notes: readonly QualityNote[];
  /** Why nothing is measured although somebody is in view. */
  doubt: TrunkDoubt | null;
  /** When somebody was last seen, source time. */
  lastSeenS: number | null;
}

/** @param told - the side that faces the camera, where the runner has said so */
export function startSight(told: View | null): Sight {
  return {
    activity: 'nobody',
    view: told ?? 'unknown',
    viewIsTold: told !== null,
    viewVotes: [],
    notes: [],
    doubt: null,
    lastSeenS: null,
  };
}

/** The view to measure under: told or found so far; null leaves it to the frames. */
export function heldView({ view, viewIsTold }: Sight): View | null {
  return viewIsTold || view !== 'unknown' ? view : null;
}

/** @param frames - those of the block; `timeS` is the newest's */
export function lookAround(
  sight: Sight,
  block: Block,
  frames: readonly PoseFrame[],
  timeS: number,
  cameraMoved: boolean,
): void {
  sight.activity = goesOn(sight.activity, activityNow(block), frames);
  if (sight.activity !== 'nobody') sight.lastSeenS = timeS;
  sight.doubt = block.doubt;
  const turned = voteOnView(sight, block.facing) && sight.view === 'oblique';
  sight.notes = [
    ...frameNotes(frames),
    ...(cameraMoved ? (['camera-moved'] as const) : []),
    ...(turned ? (['camera-turned'] as const) : []),
  ];
}

/** Seconds since somebody was seen; Infinity where nobody ever was. */
export function awayS({ lastSeenS }: Sight, timeS: number): number {
  return lastSeenS === null ? Infinity : timeS - lastSeenS;
}

/** @returns whether this look could tell the view at all */
function voteOnView(sight: Sight, facing: Facing | null): boolean {
  if (!facing || sight.viewIsTold || !Number.isFinite(facing.leftAzimuthDeg)) return false;
  // A look that cannot tell the view speaks for the one that is held.
  const seen = facing.view === 'unknown' ? sight.view : facing.view;
  sight.viewVotes = [...sight.viewVotes.slice(1 - VIEW_VOTES), seen];
  const same = sight.viewVotes.filter((v) => v === seen).length;
  if (sight.view === 'unknown' || same >= VIEW_AGREEING) sight.view = seen;
  return true;
}

/** The commonest activity of the last 0.6 s. */
function activityNow({ gait, tracks }: Block): Activity {
  if (!gait) return 'nobody';
  const tail = gait.activity.slice(-Math.max(3, Math.round(0.6 * tracks.rateHz)));
  return commonest(tail) ?? 'nobody';
}

/** Start of the running spell at the end of the block. */
export function runBegan({ gait, tracks }: Block, timeS: number): number {
  if (!gait) return timeS;
  let i = gait.activity.length - 1;
  while (i > 0 && gait.activity[i] !== 'running') i--;
  while (i > 0 && gait.activity[i - 1] === 'running') i--;
  return tracks.startS + i / tracks.rateHz;
}

/** Whether the shoulders have kept their height for the last moments. */
export function isStill({ scene, tracks }: Block): boolean {
  if (!scene) return false;
  const last = Math.round(STILL_S * tracks.rateHz);
  const heights = scene.shoulders.y.slice(-last).filter((y) => Number.isFinite(y));
  return Math.max(...heights) - Math.min(...heights) < STILL_SHARE * scene.trunkPx;
}
