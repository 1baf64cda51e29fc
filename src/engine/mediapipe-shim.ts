/**
 * Stands in for `@mediapipe/pose`, which is not an ES module and whose runtime we do not use: pose-detection imports
 * `Pose` from it by name even where only MoveNet is asked for.
 */
export function Pose(): never {
  throw new Error("MediaPipe's own runtime is not part of this build");
}
