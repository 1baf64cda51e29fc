/** A watch's file of a run: what the summary and the history say of it, and why a file is not taken. */
export const watch = {
  'summary.watch': 'Your watch',
  'summary.watch.note':
    'What your watch recorded of the same run. The two are brought together by the cadence that both saw.',
  'summary.watch.none':
    'Did a watch record this run too? Choose its file (FIT or TCX), and its heart rate, speed and cadence are shown here. The run itself stays as it is.',
  'summary.watch.choose': 'Choose its file',
  'summary.watch.other': 'Choose another file',
  'summary.watch.reading': 'Reading the file',
  'summary.watch.remove': 'Remove',
  'summary.watch.removed': 'The watch’s numbers are removed.',
  'summary.watch.what': 'Mean',
  'summary.watch.watch': 'Watch',
  'summary.watch.here': 'Camera and belt',
  'summary.watch.difference': 'Watch higher by',
  'summary.watch.heart': 'Heart rate',
  'summary.watch.bpm': 'beats/min',
  'summary.watch.speed': 'Speed',
  'summary.watch.minute': '{minute} min',
  'summary.watch.ahead':
    'Its clock is {seconds} ± {error} s ahead, found from the cadence. That is allowed for.',
  'summary.watch.behind':
    'Its clock is {seconds} ± {error} s behind, found from the cadence. That is allowed for.',
  'summary.watch.noClock':
    'Whether its clock is right could not be found from the cadence, so the two are compared as their clocks stand. The means are good, single moments may not be.',
  'summary.watch.noCadence': 'Its file has no cadence, so its clock is taken as it stands.',
  'summary.watch.bothFeet':
    'Its file counts the steps of both feet, where others count one foot. That is allowed for.',
  'summary.watch.otherCadence':
    'What its file calls cadence is not near yours. It may be of another sport or sensor, so it is not compared.',
  'summary.watch.miles':
    'The two speeds differ by the length of a mile in kilometres. One of them seems to be in miles: check the unit of the belt speed that you entered.',

  'watch.notKept': 'That could not be saved. Reload the page and try again.',
  'watch.kept': {
    one: '{name}: its numbers are in the summary of the run of that time.',
    other: '{name}: its numbers are in the summaries of {count} runs of that time.',
  },
  'watch.bad.not-an-activity':
    '{name} is no FIT or TCX file. Export the run as one of these from your watch’s program.',
  'watch.bad.cut-off': '{name} ends too early. Copy it from the watch again, or export it again.',
  'watch.bad.damaged': '{name} is damaged. Copy it from the watch again, or export it again.',
  'watch.bad.no-session':
    '{name} has no run in it. Choose the file of the run itself, not of a course or a workout.',
  'watch.bad.no-records': '{name} has only totals, nothing over time. Export the original file of the run.',
  'watch.bad.another-time': '{name} is of {when}, and this run of {run}. Choose the file of this run.',
  'watch.bad.no-run': '{name} is of {when}, and there is no run here of that time.',
  'watch.bad.no-overlap':
    '{name} has less than a minute of this run in it. Choose the file of the whole run.',
  'watch.bad.too-large': '{name} is larger than any watch’s file. Export the run alone.',
  'watch.bad.unexpected': '{name} could not be read. Reload the page and try again.',

  'history.watch': 'Your watch',
  'history.watch.note':
    'The cadence of your watch beside that of the camera, in steps per minute. Plus: the watch counts more.',
  'history.watch.one':
    'One run has a watch beside it. After a second one, it can be said how well the two go together.',
  'history.watch.agrees':
    'Over {count} runs the watch differs by {value} steps/min. That is no more than chance: the two agree.',
  'history.watch.differs':
    'Over {count} runs the watch differs by {value} steps/min. That is a clear difference.',
} as const;
