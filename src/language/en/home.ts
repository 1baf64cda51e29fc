/** The start page. */
export const home = {
  'home.title': 'Hold your line.',
  'home.lead':
    '{product} watches you run through your webcam, learns your own line, and says one short thing when you drift from it.',
  'home.start': 'Start a run',
  'home.startFirst': 'Set up the camera',
  'home.local': 'The picture stays on this machine.',

  'first.1.title': 'It finds your line',
  'first.1.text':
    'Stand tall for a few seconds. Your webcam sees a skeleton; {product} sees where you stand.',
  'first.2.title': 'It measures, and admits doubt',
  'first.2.text':
    'Head, shoulders, arms, balance, cadence: each with its spread, or the reason why there is no number.',
  'first.3.title': 'It says one thing',
  'first.3.text':
    'A few words over whatever you watch, then silence. No scores, nothing to read while you run.',
  'first.3.cue.1': 'Hands on',
  'first.3.cue.2': 'tracks',
  'first.camera.title': 'Your camera',
  'first.camera.uses':
    'To see how you run, {product} needs your camera while it coaches you, and only then. The browser asks you first.',
  'first.camera.keeps':
    'Kept on this machine: the positions of your joints, the numbers, the cues, your notes.',
  'first.camera.never':
    'Never kept, never sent: the picture. The extension has no way to send anything anywhere.',
  'first.camera.delete':
    'Delete any run whenever you like, or remove the extension and everything goes with it.',
  'first.safety.title': 'Before you run',
  'first.accept': 'I understand, set up the camera',

  'unfinished.title': 'A run was cut short',
  'unfinished.text': 'It began {when} and {length} of it is safe.',
  'unfinished.recover': 'Recover it',
  'unfinished.discard': 'Discard',
  'unfinished.recovering': 'Recovering',
  'unfinished.failed': 'That run could not be recovered.',

  'runs.title': 'Your runs',
  'runs.empty': 'No runs yet. The first one only needs a few minutes.',
  'runs.date': 'Date',
  'runs.minutes': 'Running',
  'runs.cadence': 'Cadence',
  'runs.focus': 'To work on',
  'runs.trace': 'Cadence over the run',
  'runs.focusNone': 'nothing stood out',
  'runs.more': 'Show more',
  'runs.import': 'Import',
  'runs.export': 'Export',
  'runs.delete': 'Delete',
  'runs.deleted': 'Run deleted.',
  'runs.imported': 'Imported {count}.',
  'runs.importFailed': '{name} is not a session file {product} can read: {reason}',
  'runs.unreadable': 'Your runs could not be read.',
} as const;
