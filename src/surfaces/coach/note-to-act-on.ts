/** Which note about the image a runner can do something about now. Pure. */
import type { LiveStatus } from '../../core/coach/contract.ts';
import type { QualityNote } from '../../core/session/session-file.ts';

/**
 * What costs the most first: after a moved camera nothing can be compared, without hips there is no midline. The order
 * is a judgement call. Notes that are not here are about the whole run, and wait for its summary.
 */
const TO_ACT_ON: readonly QualityNote[] = [
  'camera-moved',
  'hips-out-of-frame',
  'too-dark',
  'camera-turned',
  'runner-small',
  'feet-out-of-frame',
  'low-frame-rate',
];

/** @returns the one to show; null where there is nothing to do */
export function noteToActOn({ quality, view }: Pick<LiveStatus, 'quality' | 'view'>): QualityNote | null {
  return (
    TO_ACT_ON.find((note) => {
      // From in front, head, shoulders and arms are what is looked at: nobody has to move for the feet.
      if (note === 'feet-out-of-frame' && view === 'front') return false;
      return quality.includes(note);
    }) ?? null
  );
}
