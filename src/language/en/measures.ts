/** What all measures share: units, changes, reasons for a missing value, and what is wrong with a recording. */
import { measureTexts } from '../../core/measures/all.ts';

export const measures = {
  ...measureTexts(),
  'change.plus': 'above your baseline',
  'change.minus': 'below your baseline',
  'change.zero': 'at your baseline',

  'unit.steps/min': 'steps/min',
  'unit.%': '%',
  'unit.deg': '°',
  'unit.% shoulder width': '% of shoulder width',
  'unit.% trunk length': '% of trunk length',
  'unit.% leg length': '% of leg length',
  'unit.% strides': '% of strides',
  'unit.ms': 'ms',

  'reason.not-visible-from-this-view': 'cannot be seen from this side',
  'reason.body-part-hidden': 'hidden or out of view',
  'reason.too-few-strides': 'needs more strides',
  'reason.frame-rate-too-low': 'video too slow (too few fps)',
  'reason.camera-turned': 'camera does not face you squarely',
  'reason.not-running': 'not running',
  'reason.no-person': 'nobody in view',
  'reason.too-dark': 'too dark',
  'reason.unsteady-camera': 'camera is shaking',
  'reason.needs-baseline': 'needs your standing pose or a longer run',

  'quality.feet-out-of-frame': 'Feet are out of view',
  'quality.hips-out-of-frame': 'Hips are out of view',
  'quality.low-frame-rate': 'Video too slow',
  'quality.too-dark': 'Dark room',
  'quality.runner-small': 'You are small in the image',
  'quality.camera-turned': 'Camera does not face you squarely',
  'quality.camera-moved': 'Camera moved',
  'quality.no-neutral-stand': 'No standing pose taken',
  'quality.slow-motion-suspected': 'This looks like slow motion',
  'quality.stopped-unexpectedly': 'The run stopped unexpectedly',
  'quality.feet-out-of-frame.next': 'Fine for head, shoulders and arms. For the legs, move back.',
  'quality.hips-out-of-frame.next': 'Move back, or tilt the screen down a little.',
  'quality.low-frame-rate.next': 'Turn on a light or close other tabs.',
  'quality.too-dark.next': 'Put a lamp in front of you, and no window behind you.',
  'quality.runner-small.next': 'Move the camera closer.',
  'quality.camera-turned.next': 'Turn the screen until it faces you squarely.',
  'quality.camera-moved.next': 'Head, shoulders and lean are measured again after you have stood still.',
  'quality.no-neutral-stand.next':
    'Stand still for three seconds before you run. Head and shoulders are then compared with that.',
  'quality.slow-motion-suspected.next':
    'Times cannot be trusted. Open the video on the Videos page again and choose how many times it was slowed down.',
  'quality.stopped-unexpectedly.next': 'Everything up to then is here.',
} as const;
