/** Words that several pages share. */
export const common = {
  'nav.home': 'Runs',
  'nav.history': 'History',
  'nav.settings': 'Settings',
  'nav.privacy': 'Privacy',
  'nav.main': 'Main',
  'nav.more': 'More',
  'nav.skip': 'Skip to content',
  'part.broken':
    'This part of the page cannot be shown, perhaps because something in it is damaged. The rest works.',
  'common.estimate': 'estimate',
  'common.roughEstimate': 'rough estimate',
  'common.estimates': 'All numbers are estimates',
  'common.undo': 'Undo',
  'common.close': 'Close',
  'common.left': 'Left',
  'common.right': 'Right',
  'common.leftShort': 'L',
  'common.rightShort': 'R',
  'common.minutes': '{count} min',
  'footer.disclaimer':
    '{product} estimates running form from a webcam. It can be wrong. It is for general fitness, not medical advice.',
  'safety.short': 'Clip on the safety key. Stop if you feel chest pain, dizziness or severe pain.',
  'disclaimer.full':
    'This tool estimates running form from a webcam. It can be wrong. It is for general fitness, not medical advice, and it cannot tell whether you are injured. Stop if you feel chest pain, dizziness or severe pain. Use the safety key.',
  'disclaimer.adult':
    'For adults, or with an adult beside you. Ask a doctor before you start running if you have a heart or bone condition, are pregnant or were hurt recently.',
  'band.ok': 'in range',
  'band.watch': 'just out of range',
  'band.fault': 'out of range',
  'band.none': 'no reference range',
  'confidence.good': 'good',
  'confidence.fair': 'fair',
  'confidence.poor': 'poor',
  'confidence.promise':
    'Confidence says how near the truth such numbers are. Good: 19 of 20 are within the limit of their measure. Fair: 4 of 5 are. Poor: fewer may be, or nobody knows how many. The Learn page gives the limits.',
  'lasting.kept':
    'Your runs are kept, even when disk space runs low. They are removed only when you delete them or remove the extension.',
  'lasting.may-be-cleared':
    'The browser may clear all of it when disk space runs low. Make a backup in Settings now and then, and keep that file in another place.',
  'lasting.unknown':
    'The browser does not say whether it clears this when disk space runs low. Make a backup in Settings now and then, and keep that file in another place.',
  'view.front': 'Front',
  'view.rear': 'Back',
  'view.left': 'Left side',
  'view.right': 'Right side',
  'view.oblique': 'At an angle',
  'view.unknown': 'Not known yet',
} as const;
