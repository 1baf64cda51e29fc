/** The start page. */
export const home = {
  'home.title': 'Hold your line.',
  'home.lead':
    '{product} watches your running form through your webcam and learns how you run. When you drift from it, you hear or see one short cue.',
  'home.start': 'Start a run',
  'home.startFirst': 'Set up the camera',
  'home.local': 'The camera image stays on this device.',

  'first.1.title': 'It learns how you run',
  'first.1.text':
    'Stand tall for a few seconds, then run. The webcam tracks your skeleton, and {product} learns your baseline.',
  'first.2.title': 'It measures, and shows its doubt',
  'first.2.text':
    'Head, shoulders, arms, balance and cadence. Each number comes with its spread, or with the reason why there is none.',
  'first.3.title': 'It gives one short cue',
  'first.3.text':
    'A few words on top of whatever you watch, then silence. No scores, and nothing to read while you run.',
  'first.3.cue.1': 'Hands on',
  'first.3.cue.2': 'tracks',
  'first.camera.title': 'Your camera',
  'first.camera.uses':
    '{product} needs your camera to see how you run. It uses the camera only while it coaches you. The browser asks you first.',
  'first.camera.keeps':
    'Kept on this device: the positions of your joints, the numbers, the cues and your notes.',
  'first.camera.never':
    'Never kept and never sent: the camera image. The extension has no way to send anything anywhere.',
  'first.camera.delete': 'You can delete any run at any time. Removing the extension deletes everything.',
  'first.safety.title': 'Before you run',
  'first.accept': 'I understand, set up the camera',

  'unfinished.title': 'A run was interrupted',
  'unfinished.text': 'It started {when}, and {length} of it is safe.',
  'unfinished.recover': 'Recover',
  'unfinished.discard': 'Discard',
  'unfinished.recovering': 'Recovering: {percent} %',
  'unfinished.discarded': 'Interrupted run discarded.',
  'unfinished.failed': 'That run could not be recovered this time. It is kept.',

  'runs.title': 'Runs',
  'runs.empty': 'No runs yet. The first one takes only a few minutes.',
  'runs.date': 'Date',
  'runs.minutes': 'Running',
  'runs.cadence': 'Cadence',
  'runs.focus': 'To work on',
  'runs.trace': 'Cadence over the run',
  'runs.focusNone': '–',
  'runs.more': 'Show more',
  'runs.import': 'Import runs',
  'runs.export': 'Export',
  'runs.delete': 'Delete',
  'runs.deleted': 'Run deleted.',
  'runs.imported': '{count} imported.',
  'runs.importLeft': '{count} left as they were.',
  'runs.importFailed': '{name} was not imported: {reason}.',
  'runs.importFailedMore': '{count} more were not imported.',
  'runs.bad.not-json': 'it is not a session file, or it is damaged',
  'runs.bad.too-deep': 'it is nested more deeply than any session file',
  'runs.bad.not-a-session': 'it is not a session file of {product}',
  'runs.bad.other-version': 'another version of {product} made it, so update the extension first',
  'runs.bad.missing-field': 'a part of it is missing ({field})',
  'runs.bad.bad-field': 'a value in it is not valid ({field})',
  'runs.bad.too-large': 'it is far larger than any session file',
  'runs.bad.unreadable': 'the browser could not read it; check whether it is still where it was',
  'runs.bad.storage-full': 'the disk is full',
  'runs.bad.storage-newer': 'your runs were last used by a newer {product}',
  'runs.bad.storage-unavailable': 'the browser does not let {product} save',
  'runs.bad.unexpected': 'something went wrong on our side, and none of it was kept',
  'runs.clash.title': 'This run is already here',
  'runs.clash.text':
    '{name} contains the run of {run}, which is already in your list. What should happen to the run in the list?',
  'runs.clash.replace': 'Replace it',
  'runs.clash.keep-both': 'Keep both',
  'runs.clash.leave': 'Leave it as it is',
  'runs.clash.rest': 'Do the same for the other files',
  'runs.unreadable': 'Your runs could not be read.',
  'runs.unreadable.newer':
    'Your runs were last used by a newer {product}, and this version cannot read them. They are unchanged. Update the extension.',
  'runs.damaged': {
    one: 'One run is damaged and cannot be shown.',
    other: '{count} runs are damaged and cannot be shown.',
  },
  'runs.damaged.remove': 'Remove',
} as const;
