/** Sentences about one run, written into its session file. Each is checked against the numbers it claims. */
export const summary = {
  'sentence.nobody': 'Nobody was in view, so there is nothing to measure.',
  'sentence.notSeen':
    'Head, shoulders and hips could not be seen well enough, so there is nothing to measure. Move the camera closer until they fill most of the image.',
  'sentence.noRunning': 'No running was seen, so there is nothing to measure.',
  'sentence.slowCamera': 'The video was too slow to measure steps. More light helps most cameras.',
  'sentence.tooFewStrides':
    'Too few strides in a row were seen, so there is nothing to measure. Run for longer, with head, shoulders and hips in view.',
  'sentence.cameraTurned':
    'The camera did not face you squarely, so there is nothing to measure. Turn it until it faces you squarely.',
  'sentence.otherView':
    'Nothing could be measured from this side. Place the camera in front of you, behind you or beside you.',
  'sentence.unsteadyCamera':
    'The camera was shaking, so there is nothing to measure. Put it on something that stands firmly.',
  'sentence.needsBaseline':
    'There was no standing pose or baseline to compare with, so there is nothing to measure. Stand tall before you start, or run for longer.',
  'sentence.validity':
    'Camera view: {view}. Running time: {minutes}. The skeleton was clear in {percent} % of the frames. All numbers are estimates.',
  'sentence.cadence': 'You took {value} steps per minute.',
  'sentence.strength': '{measure} stayed in range.',
  'sentence.focus.watch': 'One thing to watch: {measure} ({value}).',
  'sentence.focus.fault': 'One thing to work on: {measure} ({value}).',
  'sentence.drift': 'From {when} on, {measure} changed by {change} (smallest real change: {smallest}).',
  'sentence.programme.baseline':
    'This run was to learn your baseline. Cues could come only after that, and only for what was clearly off.',
  'sentence.programme.coached': 'Run {session} of {of} on {measure}.',
  'sentence.programme.retest': 'A re-test of {measure}, without cues.',
  'sentence.programme.recall': 'A recall of {measure}: one reminder at the start, then no cues.',
  'sentence.recall.better':
    '{measure}: {percent} % of strides in range, more than the {end} % at the end of the eight runs.',
  'sentence.recall.same':
    '{measure}: {percent} % of strides in range, {end} % at the end of the eight runs. That is no clear difference.',
  'sentence.recall.worse':
    '{measure}: {percent} % of strides in range, fewer than the {end} % at the end of the eight runs.',
  'sentence.retention.kept':
    'It stayed without cues: {measure} was in range in {percent} % of {strides} strides.',
  'sentence.retention.lost':
    'Staying in range without cues still needs practice: {measure} was in range in {percent} % of {strides} strides.',
  'sentence.cue.moved':
    '"{cue}", given {count}×: {measure} improved within 20 strides {worked}×, and the change lasted {held}×.',
  'sentence.cue.unmoved': '"{cue}", given {count}×: {measure} did not improve within 20 strides.',
  'sentence.cue.dropped':
    '"{cue}", given {count}×: {measure} did not improve within 20 strides. The coach tries other words next time.',
  'sentence.nothing': 'No measure stood out.',
  'sentence.againstRunning':
    'No standing pose was taken, so head and shoulders are compared with your own baseline. This shows a change, but not a habit.',
  'sentence.noStand':
    'There was no standing pose or baseline to compare with, so head and shoulders have no rating.',
  'sentence.viewWord.front': 'front',
  'sentence.viewWord.rear': 'back',
  'sentence.viewWord.left': 'left side',
  'sentence.viewWord.right': 'right side',
  'sentence.viewWord.oblique': 'at an angle',
  'sentence.viewWord.unknown': 'not known',
  'sentence.sided.left': '{measure}, left',
  'sentence.sided.right': '{measure}, right',
  'sentence.whenSecond': 'second {value}',
  'sentence.whenMinute': 'minute {value}',
} as const;
