/** Words that several pages share. */
export const common = {
  'nav.home': 'Runs',
  'nav.history': 'History',
  'nav.settings': 'Settings',
  'nav.privacy': 'Privacy',
  'nav.main': 'Main',
  'nav.more': 'More',
  'nav.skip': 'Skip to the content',
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
  'safety.short': 'Clip the safety key on. Stop if you feel chest pain, dizziness or severe pain.',
  'disclaimer.full':
    'This tool estimates running form from a webcam. It can be wrong. It is for general fitness, not medical advice, and cannot tell whether you are injured. Stop if you feel chest pain, dizziness or severe pain. Use the safety key.',
  'disclaimer.adult':
    'For adults, or with an adult beside you. If you have a heart or bone condition, are pregnant or were recently hurt, ask a doctor before you start running.',
  'band.ok': 'on your line',
  'band.watch': 'drifting',
  'band.fault': 'off your line',
  'band.none': 'no band',
  'confidence.good': 'good',
  'confidence.fair': 'fair',
  'confidence.poor': 'poor',
  'lasting.kept':
    'Kept for good: the browser clears none of it by itself, even when the disk is short. It goes when you delete it or remove the extension.',
  'lasting.may-be-cleared':
    'The browser may clear all of it when the disk is short. Make a backup now and then, in Settings, and keep that file in another place.',
  'lasting.unknown':
    'The browser does not say whether it clears this when the disk is short. Make a backup now and then, in Settings, and keep that file in another place.',
  'view.front': 'Front',
  'view.rear': 'Back',
  'view.left': 'Left side',
  'view.right': 'Right side',
  'view.oblique': 'At an angle',
  'view.unknown': 'Not known yet',
} as const;
