/** The card over web pages. */
export const card = {
  'card.label': '{product} coach',
  'card.hello': 'Cues appear here',
  'card.move': 'Move',
  'card.coach': 'Coach',
  'card.remove': 'Remove',
} as const;
