/** Few choices, so that a machine's sessions are measured alike even if its speed varies a little. */
const MIRROR_CHOICES = [1, 3] as const;
const LAST_MIRROR_CHOICE = 6;
const FRAME_MS = 31;
/** Crop, conversion and a run of MoveNet on every ninth frame, milliseconds a frame. */
const OTHER_MS = 7;

/** How often the mirror image can be looked at without missing frames of a 30 Hz camera. */
export function affordableMirror(modelMs: number): number {
  const affordable = MIRROR_CHOICES.find((every) => modelMs * (1 + 1 / every) <= MODEL_BUDGET_MS);
  return affordable ?? LAST_MIRROR_CHOICE;
}
