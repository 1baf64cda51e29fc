/** What went wrong, in plain words, and what to do next. One set for each `FailureReason`. */
export const failures = {
  'failure.camera-denied': 'The camera is blocked for {product}',
  'failure.camera-denied.next':
    'Click the camera sign at the right end of the address bar, choose "Allow", then try again. If you see no sign, open the site settings of this page from the address bar.',
  'failure.camera-dismissed': 'The browser still needs your answer',
  'failure.camera-dismissed.next':
    'The question about the camera was closed without an answer. Try again and choose "Allow".',
  'failure.camera-missing': 'No camera found',
  'failure.camera-missing.next':
    'Plug in a webcam or open its shutter, then try again. A virtual camera works too.',
  'failure.camera-busy': 'Another program is using the camera',
  'failure.camera-busy.next': 'Close video calls and other programs that use the camera, then try again.',
  'failure.camera-stopped': 'The camera stopped',
  'failure.camera-stopped.next':
    'It was unplugged, or the system took it away. Everything up to then is kept. Plug it in and start again.',
  'failure.engine-unavailable': 'The motion tracking could not start on this device',
  'failure.engine-unavailable.next':
    'Update the browser and close heavy tabs. If it happens again, copy the details. They say what is missing.',
  'failure.engine-stopped': 'The motion tracking stopped',
  'failure.engine-stopped.next':
    'This can happen when the graphics driver restarts. Everything up to then is kept. Start again.',
  'failure.coach-stopped': 'The coach had to start again',
  'failure.coach-stopped.next':
    'Recording goes on and nothing is lost. Cues come again once it has seen you run for a while.',
  'failure.session-elsewhere': 'Another tab is already coaching',
  'failure.session-elsewhere.next':
    'Only one run can use the camera and the voice. Finish the run in the other tab or close that tab, then try again.',
  'failure.storage-full': 'The disk is full',
  'failure.storage-full.next':
    'Coaching continues, but this run can no longer be saved. Export and delete old runs to make room.',
  'failure.summary-stopped': 'The summary could not be written',
  'failure.summary-stopped.next': 'Your run is kept. Recover it from the home page.',
  'failure.storage-unavailable': 'The browser does not let {product} save',
  'failure.storage-unavailable.next':
    'Private windows and some privacy settings do not allow it. Coaching works, but the summary is gone when you close the tab.',
  'failure.unexpected': 'Something went wrong on our side',
  'failure.unexpected.next':
    'What was recorded is kept. Try again. To report the problem, copy the details first.',
  'failure.retry': 'Try again',
  'failure.copy': 'Copy details',
  'failure.copied': 'Copied',
  'failure.home': 'Back to your runs',
} as const;
