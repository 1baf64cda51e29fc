/** The history page. */
export const history = {
  'history.title': 'History',
  'history.lead':
    'How your runs developed. Each measure is compared with your own normal range, and only with runs of the same kind.',
  'history.reading': 'Reading your runs',
  'history.empty': 'No runs yet. After three runs there is something to compare.',
  'history.broken': 'Your history could not be read. Close other {product} windows and open this page again.',

  'history.calendar': 'Calendar',
  'history.calendar.note': 'Each run is a dot. A ring marks days on which something was sore.',
  'history.month.before': 'Previous month',
  'history.month.after': 'Next month',
  'history.month.today': 'Today',
  'history.day.runs': { one: '{day}: {count} run', other: '{day}: {count} runs' },
  'history.day.none': '{day}: no run',
  'history.day.sore': 'sore {value} of 10',
  'history.day.shown': 'Only runs on {day}',
  'history.day.all': 'Show all days',

  'history.trends': 'Trend',
  'history.trends.note':
    'The band is your normal range. It comes from your first runs of this kind, from how much they vary and from how exactly the camera can measure.',
  'history.measure': 'Measure',
  'history.circumstances': 'Runs',
  'history.seen.front': 'seen from the front',
  'history.seen.rear': 'seen from behind',
  'history.seen.side': 'seen from the side',
  'history.atSpeed': '{view}, at {speed} {unit}',
  'history.noSpeed': '{view}, speed not entered',
  'history.trend.more':
    'Your last runs differ from your normal value of {middle} by {change}. That is a clear change.',
  'history.trend.same': 'Your last runs are in your normal range (around {middle}).',
  'history.trend.last': 'Your last run alone is outside it: {value}.',
  'history.trend.few': 'Three runs of this kind are needed to find your normal range. So far: {count}.',
  'history.trend.missing': {
    one: 'After {count} more run like these, smaller changes can be told.',
    other: 'After {count} more runs like these, smaller changes can be told.',
  },
  'history.trend.scatters':
    'Your runs differ a lot from day to day in this measure. Only a change of more than {reach} can be told from that.',
  'history.trend.fresh': 'Your normal value is {middle}. Your next runs are compared with it.',
  'history.trend.none': 'This measure is missing in all runs of this kind.',
  'history.table': 'Show as a table',
  'history.soreness': 'Soreness you noted, 0 to 10',
  'history.soreness.note': 'Shown next to the measure, not as its cause. Many things make a body sore.',
  'history.soreness.none': 'No soreness noted in these weeks.',

  'progress.label': 'Focus',
  'progress.note':
    'Eight runs on one thing, with fewer cues each time, then a re-test four weeks later and a reminder after it. Only runs of at least five minutes with the camera count.',
  'progress.title': '{measure}: {done} of {of} runs done',
  'progress.changed':
    'From {from} to {to} since the run before the first cue: a clear change (smallest real change: {smallest}).',
  'progress.same':
    'From {from} to {to} since the run before the first cue: no clear change (smallest real change: {smallest}).',
  'progress.tooFew': {
    one: 'From {from} to {to} since the run before the first cue. {count} more run is needed to tell a change from day to day form.',
    other:
      'From {from} to {to} since the run before the first cue. {count} more runs are needed to tell a change from day to day form.',
  },
  'progress.kept': 'Before any cue, {percent} % of {strides} strides were in range. {word}',
  'progress.retested': 'In the re-test, {percent} % of {strides} strides were in range. {word}',
  'progress.recalled': 'In the recall run, {percent} % of {strides} strides were in range. {word}',
  'progress.stays': 'It stays without cues.',
  'progress.notYet': 'Staying in range without cues still needs practice.',
  'progress.unscored':
    'From the third run on, the strides before the first cue show what stays without cues.',
  'progress.retestFrom': 'Your next run on or after {day} is the re-test, without cues.',
  'progress.before': 'Before',
  'progress.run': 'Run {session}',
  'progress.retest': 'Re-test',
  'progress.recall': 'Recall',
  'progress.col.run': 'Run',
  'progress.col.kept': 'In range before any cue',
  'progress.col.cues': 'Cues for it',
  'progress.cues': '{cues}, of which {moved} helped',
  'progress.cues.none': 'none',
  'progress.empty': 'Before your next run, the coach proposes one thing to work on if anything stands out.',
  'progress.emptyNoRuns':
    'Your first run with the camera sets your baseline, without cues. Then come eight runs on one thing. This page shows how it develops.',
  'progress.go': 'Go to the coach',

  'history.choose': 'Trends and focus belong to one runner. Choose an athlete.',
  'history.runs': 'Runs',
  'history.runs.more': 'Show more',
  'history.search': 'Search names, notes and tags',
  'history.tag': 'Tag',
  'history.tag.all': 'all',
  'history.tags': 'Tags',
  'history.tags.edit': 'Tags of {run}, separated by commas',
  'history.found': '{count} of {all} runs',
  'history.nothing': 'No runs match.',
  'history.clear': 'Clear the search',
  'history.compare.pick': 'Compare',
  'history.compare.pickOne': 'Choose {run} to compare',
  'history.compare.hint': 'Tick two runs to compare them.',
  'history.compare.go': 'Compare these two',

  'history.bulk': {
    one: 'This run for other programs, as a zip file:',
    other: 'These {count} runs for other programs, in one zip file:',
  },
  'history.bulk.done': {
    one: '{count} run is in your downloads.',
    other: '{count} runs are in your downloads.',
  },
  'history.bulk.left': {
    one: '{count} run was left out, because it is shorter than a second or cannot be read.',
    other: '{count} runs were left out, because they are shorter than a second or cannot be read.',
  },
  'history.bulk.failed': 'The file could not be made. {reason}',
} as const;
