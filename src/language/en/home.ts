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
  'runs.importLeft': 'Left as they were: {count}.',
  'runs.importFailed': '{name} was not imported: {reason}.',
  'runs.importFailedMore': 'Not imported either: {count} more.',
  'runs.bad.not-json': 'it is no session file, or it is damaged',
  'runs.bad.too-deep': 'it is nested deeper than any session file',
  'runs.bad.not-a-session': 'it is not a session file of {product}',
  'runs.bad.other-version': 'another version of {product} made it, so bring the extension up to date first',
  'runs.bad.missing-field': 'a part of it is missing ({field})',
  'runs.bad.bad-field': 'a value in it cannot be right ({field})',
  'runs.bad.too-large': 'it is far larger than any session file',
  'runs.bad.unreadable': 'the browser could not read it, so look whether it is still where it was',
  'runs.bad.storage-full': 'the disk is full',
  'runs.bad.storage-unavailable': 'the browser does not let {product} save',
  'runs.bad.unexpected': 'something broke that should not have, and nothing of it was kept',
  'runs.clash.title': 'This run is here already',
  'runs.clash.text':
    '{name} holds the run of {run}, which is in your list. What should happen to the run in the list?',
  'runs.clash.replace': 'Replace it',
  'runs.clash.keep-both': 'Keep both',
  'runs.clash.leave': 'Leave it as it is',
  'runs.clash.rest': 'The same for the rest of the files',
  'runs.unreadable': 'Your runs could not be read.',
} as const;
