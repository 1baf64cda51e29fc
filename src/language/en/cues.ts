/** Praise. Cues stand with their measures. */
export const cues = {
  'praise.1': "That's it",
  'praise.2': 'Nice, hold that',
  'praise.3': 'Good, just like that',
} as const;
