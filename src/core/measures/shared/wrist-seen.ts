import type { Scene } from '../../body/scene.ts';
import { checkOffset } from '../../pose/check-point.ts';
import { median } from '../../signal/robust.ts';
import type { Sided } from '../reading.ts';

/** A wrist that the engine gives less than this most of the time is behind something: a console, a towel, the trunk. */
const HIDDEN_WRIST = 0.3;
/** The check engine's score for a wrist that it does see. */
const SEEN_BY_CHECK = 0.4;

/** Whether either engine sees the wrist more often than not. */
export function wristSeen(scene: Scene, side: Sided): boolean {
  if (scene.tracks.visibility(`${side}Wrist`) >= HIDDEN_WRIST) return true;
  const k = checkOffset(`${side}Wrist`) + 2;
  const scores = scene.tracks.frames.flatMap((f) => (f.check ? [f.check[k]] : []));
  return scores.length > 3 && median(scores) >= SEEN_BY_CHECK;
}
