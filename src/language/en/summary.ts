/** Sentences about one run, written into its session file. Each is checked against the numbers it claims. */
export const summary = {
  'sentence.nobody': 'Nobody was seen in the picture, so there is nothing to measure.',
  'sentence.notSeen':
    'Head, shoulders and hips could not be seen well enough, so there is nothing to measure. Have them large in the picture.',
  'sentence.noRunning': 'No running was seen, so there is nothing to measure.',
  'sentence.slowCamera':
    'The camera gave too few pictures a second to measure a step. More light helps most cameras.',
  'sentence.validity':
    'Seen from the {view} for {minutes} of running; {percent} % of the pictures showed a clear skeleton. All numbers are estimates.',
  'sentence.cadence': 'You took {value} steps a minute.',
  'sentence.strength': '{measure} stayed in your good range.',
  'sentence.focus.watch': 'One thing to watch: {measure} ({value}).',
  'sentence.focus.fault': 'One thing to work on: {measure} ({value}).',
  'sentence.drift': 'From {when} on, {measure} changed by {change} (believable from {smallest}).',
  'sentence.programme.baseline': 'This run was for learning your line, so there were no cues.',
  'sentence.programme.coached': 'Run {session} of {of} on {measure}.',
  'sentence.programme.retest': 'A re-test of {measure}, without cues.',
  'sentence.retention.kept':
    'It stayed without cues: {measure} was in its good range in {percent} % of {strides} strides.',
  'sentence.retention.lost':
    'Not a habit yet: without cues, {measure} was in its good range in {percent} % of {strides} strides.',
  'sentence.cue.moved':
    '"{cue}" ({count}×): {measure} moved within 20 strides after {worked} of them, and held after {held}.',
  'sentence.cue.unmoved': '"{cue}" ({count}×): {measure} did not move within 20 strides.',
  'sentence.cue.dropped':
    '"{cue}" ({count}×): {measure} did not move within 20 strides. Other words next time.',
  'sentence.nothing': 'Nothing stood out. Keep running as you do.',
  'sentence.noStand': 'No neutral stand was taken, so head and shoulders could not be judged.',
  'sentence.viewWord.front': 'front',
  'sentence.viewWord.rear': 'back',
  'sentence.viewWord.left': 'left side',
  'sentence.viewWord.right': 'right side',
  'sentence.viewWord.oblique': 'corner',
  'sentence.viewWord.unknown': 'camera',
  'sentence.sided.left': '{measure}, left',
  'sentence.sided.right': '{measure}, right',
  'sentence.seconds': '{value} s',
  'sentence.minutes': '{value} min',
  'sentence.whenSecond': 'second {value}',
  'sentence.whenMinute': 'minute {value}',
} as const;
