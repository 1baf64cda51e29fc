import type { card as english } from '../en/card.ts';
import type { Translation } from '../catalogue.ts';

/** The card over web pages. */
export const card = {
  'card.label': '{product}-Trainer',
  'card.hello': 'Hier erscheinen Hinweise',
  'card.move': 'Bewegen',
  'card.coach': 'Trainer',
  'card.remove': 'Entfernen',
} as const satisfies Translation<typeof english>;
