/** Few choices, so that a machine's sessions are measured alike even if its speed varies a little. */
const MIRROR_CHOICES = [1, 3] as const;
const LAST_MIRROR_CHOICE = 23;
/** Two thirds of a 30 Hz camera's frame, milliseconds; the rest is the camera's, the page's and MoveNet's. */
const MODEL_BUDGET_MS = 23;

/** How often the mirror image can be looked at without missing frames of a 30 Hz camera. */
export function affordableMirror(modelMs: number): number {
  const affordable = MIRROR_CHOICES.find((every) => modelMs * (1 + 1 / every) <= MODEL_BUDGET_MS);
  return affordable ?? LAST_MIRROR_CHOICE;
}
