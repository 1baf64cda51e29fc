/** Whether the camera stands where it stood when the runner was last compared with themselves. */
import { startCameraWatch, watchCamera, type CameraWatch } from '../body/camera-watch.ts';
import type { PoseFrame } from '../pose/pose-frame.ts';

export interface CameraState {
  watch: CameraWatch;
  /** It was moved, and no stand or running baseline has been taken since. */
  moved: boolean;
}

export function startCamera(): CameraState {
  return { watch: startCameraWatch(), moved: false };
}

/** @returns when the camera was moved, once that is sure; else null */
export function seeRoom(camera: CameraState, frame: PoseFrame): number | null {
  return watchCamera(camera.watch, frame);
}

/** Another source shows another room. */
export function startWatchOver(camera: CameraState): void {
  camera.watch = startCameraWatch();
}
