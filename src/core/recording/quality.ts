/** What limits the numbers of a recording, in the session file's words. */
import { isUsable } from '../body/tracks.ts';
import { givenPerSecond } from '../pose/frame-rate.ts';
import { LM } from '../pose/landmarks.ts';
import type { PoseFrame } from '../pose/pose-frame.ts';
import { median } from '../signal/robust.ts';
import { movesOf, type Recording } from './recording.ts';
import type { Interval, QualityNote } from '../session/session-file.ts';

/** Under this many pixels from hip to shoulder, one pixel is more than a degree. */
const SMALL_TRUNK_PX = 60;
/** Mean brightness of a frame, 0..255: under this, noise is as strong as what is seen, and a lamp helps. */
const DARK_LUMA = 35;
/** Under this nobody can be found: where no one was seen, the dark is the reason. */
export const BLACK_LUMA = 25;
const LOW_FPS = 24;
/** Median visibility under which a part counts as out of the image. */
const HIDDEN = 0.3;

/** What a stretch of frames shows of its own limits. */
export function frameNotes(frames: readonly PoseFrame[]): QualityNote[] {
  const seen = frames.filter(isUsable);
  const notes: QualityNote[] = [];
  if (seen.length > 0) {
    if (visibility(seen, 'leftAnkle') < HIDDEN && visibility(seen, 'rightAnkle') < HIDDEN)
      notes.push('feet-out-of-frame');
    if (visibility(seen, 'leftHip') < HIDDEN && visibility(seen, 'rightHip') < HIDDEN)
      notes.push('hips-out-of-frame');
    if (median(seen.map(trunkPx)) < SMALL_TRUNK_PX) notes.push('runner-small');
  }
  const span = (frames.at(-1)?.timeS ?? 0) - (frames[0]?.timeS ?? 0);
  if (span > 2 && givenPerSecond(frames) < LOW_FPS - 0.5) notes.push('low-frame-rate');
  const lumas = frames.flatMap(({ luma }) => luma ?? []);
  if (lumas.length > 0 ? median(lumas) < DARK_LUMA : isRoomBlack(frames)) notes.push('too-dark');
  return notes;
}

/** So dark that nobody can be found. The middle of the room's values: a window in the image lights nobody. */
export function isRoomBlack(frames: readonly Pick<PoseFrame, 'backdrop'>[]): boolean {
  const rooms = frames.flatMap(({ backdrop }) => (backdrop ? [median([...backdrop])] : []));
  return rooms.length > 0 && median(rooms) < BLACK_LUMA;
}

/**
 * @param stood a standing pose was taken
 * @param slow what plays slower than it happened
 */
export function qualityNotes(
  frames: readonly PoseFrame[],
  recording: Recording,
  stood: boolean,
  slow: readonly Interval[],
): QualityNote[] {
  const notes = frameNotes(frames);
  if (movesOf(recording).length > 0) notes.push('camera-moved');
  if (recording.view === 'oblique') notes.push('camera-turned');
  if (isMostly(slow, frames)) notes.push('slow-motion-suspected');
  if (!stood && recording.running.length > 0) notes.push('no-neutral-stand');
  return notes;
}

function isMostly(slow: readonly Interval[], frames: readonly PoseFrame[]): boolean {
  const length = slow.reduce((sum, { startS, endS }) => sum + endS - startS, 0);
  return length > 0.5 * ((frames.at(-1)?.timeS ?? 0) - (frames[0]?.timeS ?? 0));
}

function visibility(frames: readonly PoseFrame[], landmark: keyof typeof LM): number {
  return median(frames.map((f) => f.image![LM[landmark] * 3 + 2]));
}

function trunkPx(frame: PoseFrame): number {
  const p = (l: keyof typeof LM, k: number) => frame.image![LM[l] * 3 + k];
  return Math.hypot(
    (p('leftShoulder', 0) + p('rightShoulder', 0) - p('leftHip', 0) - p('rightHip', 0)) / 2,
    (p('leftShoulder', 1) + p('rightShoulder', 1) - p('leftHip', 1) - p('rightHip', 1)) / 2,
  );
}
