/** @mediapipe/pose is a classic script: the page loads it with a tag, and pose-detection imports it from here. */
const { Pose } = globalThis as unknown as { readonly Pose: unknown };

export { Pose };
