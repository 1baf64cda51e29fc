/** What limited a run's image: kept in its file by these names. */

export const NOTES = [
  'feet-out-of-frame',
  'hips-out-of-frame',
  'low-frame-rate',
  'too-dark',
  'runner-small',
  'camera-turned',
  'camera-moved',
  'no-neutral-stand',
  'slow-motion-suspected',
  'stopped-unexpectedly',
] as const;

export type QualityNote = (typeof NOTES)[number];

/** Older versions wrote notes that nothing tells any more. */
export function isKnownNote(note: string): note is QualityNote {
  return NOTES.some((known) => known === note);
}
