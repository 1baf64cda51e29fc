import type { cues as english } from '../en/cues.ts';
import type { Translation } from '../catalogue.ts';

/** Praise. Cues stand with their measures. */
export const cues = {
  'praise.1': 'Genau so',
  'praise.2': 'Schön, bleib dabei',
  'praise.3': 'Gut, weiter so',
} as const satisfies Translation<typeof english>;
