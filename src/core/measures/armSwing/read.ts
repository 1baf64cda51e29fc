import { samplesOf } from '../../body/samples.ts';
import { lineXAt, type Scene } from '../../body/scene.ts';
import type { Stride } from '../../gait/steps.ts';
import { range } from '../shared/range.ts';

/** Fore-aft travel of the near wrist against the trunk line, % of trunk length, from the side. */
export function armSwing(scene: Scene, stride: Stride, side: 'left' | 'right'): number {
  const [from, to] = samplesOf(scene, stride.startS, stride.endS);
  return range(wristAhead(scene, side), from, to);
}

/**
 * The wrist swings beside the trunk, at 0.8 of the shoulder's distance from its middle on average: near the middle as it
 * comes forward, outside the shoulder behind (39 to 64 % of shoulder width from the middle at its nearest in recorded
 * runners, 20 to 29 % in invented ones). So much of the shoulder's way, as the trunk turns, is not the arm's swing.
 */
const BESIDE = 0.8;

/** How far the wrist is ahead of the trunk line, the trunk's turn taken off, % of trunk length, from the side. */
export function wristAhead(scene: Scene, side: 'left' | 'right'): Float64Array {
  const wrist = scene.tracks.image(`${side}Wrist`);
  const shoulder = scene.joint(`${side}Shoulder`);
  return Float64Array.from(wrist.x, (x, i) => {
    const { hips, shoulders } = scene;
    const line = lineXAt(hips.x[i], hips.y[i], shoulders.x[i], shoulders.y[i], wrist.y[i]);
    const turn = BESIDE * (shoulder.x[i] - shoulders.x[i]);
    return (100 * scene.faces * (x - line - turn)) / scene.trunkPx;
  });
}
