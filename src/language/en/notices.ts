/** Short instructions that are not cues: `notice.X` is shown, `say.X` is spoken where the two differ. */
export const notices = {
  'notice.step-into-view': 'Step into view',
  'notice.stand-tall': 'Stand tall, arms loose',
  'say.stand-tall': 'Stand tall, arms loose, eyes level. Hold still for a few seconds.',
  'notice.stand-done': 'Got it',
  'say.stand-done': 'Thank you. I have your standing pose.',
  'notice.baseline-done': 'Your baseline is set',
  'notice.lost-you': 'I cannot see you',
  'notice.are-you-ok': 'Are you OK?',
  'notice.found-you': 'There you are',
  'notice.camera-moved': 'The camera moved',
  'say.camera-moved': 'The camera moved. When you next stop, stand tall for a few seconds.',
  'notice.camera-lost': 'The camera is gone',
  'notice.hold-the-rails': 'Hands are on the rails',
  'notice.too-dark': 'More light, please',
  'notice.slow-machine': 'Slow laptop: arms and head, no steps',
  'notice.turn-camera': 'Turn the camera to face you squarely',
  'notice.cues-stopped': 'Cues are off. Slow down, or stop.',
  'say.cues-stopped':
    'No more cues today. Slow down, or stop. If it stays or gets worse, see a professional.',
  'notice.coaching-stopped': 'Coaching has ended. Please stop now.',
  'say.coaching-stopped':
    'Coaching has ended for today. Please stop running now, and read what the page says.',
} as const;
