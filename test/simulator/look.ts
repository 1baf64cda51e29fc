/** Ways to look into a simulation, for its tests. */
import { LANDMARK_JOINTS, type Simulation } from './index.ts';
import { CHECK_TO_BODY } from '../../src/core/pose/landmarks.ts';

export const short = { durationS: 4 };
export const perfect = { ...short, engine: { name: 'perfect' } } as const;

export function image(run: Simulation, frame: number): Float32Array {
  const { image } = run.frames[frame];
  if (!image) throw new Error(`nobody in frame ${frame}`);
  return image;
}
export function world(run: Simulation, frame: number): Float32Array {
  const { world } = run.frames[frame];
  if (!world) throw new Error(`no depth in frame ${frame}`);
  return world;
}
export const visibility = (run: Simulation, frame: number, landmark: number): number =>
  image(run, frame)[3 * landmark + 2];

/** Distance in pixels of a landmark from where it truly is, for each frame with a runner. */
export function errors(run: Simulation, landmark: number, which: 'image' | 'check' = 'image'): number[] {
  const slot = which === 'image' ? landmark : CHECK_TO_BODY.indexOf(landmark);
  return run.frames.flatMap((frame, i) => {
    const seen = frame[which];
    if (!seen) return [];
    const [x, y] = run.pixelOf(i, LANDMARK_JOINTS[landmark]);
    return [Math.hypot(seen[3 * slot] - x, seen[3 * slot + 1] - y)];
  });
}

/** The same in one frame. */
export function errorAt(run: Simulation, frame: number, landmark: number): number {
  const [x, y] = run.pixelOf(frame, LANDMARK_JOINTS[landmark]);
  const seen = image(run, frame);
  return Math.hypot(seen[3 * landmark] - x, seen[3 * landmark + 1] - y);
}
