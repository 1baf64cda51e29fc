/** What went wrong, in plain words, and what to do next. One set for each `FailureReason`. */
export const failures = {
  'failure.camera-denied': 'The camera is switched off for {product}',
  'failure.camera-denied.next':
    'Click the camera sign at the right end of the address bar, choose "Allow", then try again. If the sign is not there, open the site settings of this page from the address bar.',
  'failure.camera-dismissed': 'The browser still needs your answer',
  'failure.camera-dismissed.next':
    'The question about the camera was closed without an answer. Try again and choose "Allow".',
  'failure.camera-missing': 'No camera found',
  'failure.camera-missing.next':
    'Plug in a webcam, or open its shutter, then try again. A virtual camera works too.',
  'failure.camera-busy': 'Another program is using the camera',
  'failure.camera-busy.next': 'Close video calls and other camera programs, then try again.',
  'failure.camera-stopped': 'The camera stopped',
  'failure.camera-stopped.next':
    'It was unplugged, or the system took it away. Everything up to that moment is kept. Plug it in and start again.',
  'failure.engine-unavailable': 'The skeleton finder could not start on this machine',
  'failure.engine-unavailable.next':
    'Bring the browser up to date and close heavy tabs. If it happens again, copy the details: they say what is missing.',
  'failure.engine-stopped': 'The skeleton finder stopped',
  'failure.engine-stopped.next':
    'This happens when the graphics driver restarts. Everything up to that moment is kept. Start again.',
  'failure.session-elsewhere': 'Another tab is coaching already',
  'failure.session-elsewhere.next':
    'One camera, one voice: finish the run in the other tab first, or close that tab and try again.',
  'failure.storage-full': 'The disk is full',
  'failure.storage-full.next':
    'Coaching goes on, but this run can no longer be saved. Export and delete old runs to make room.',
  'failure.storage-unavailable': 'The browser does not let {product} save',
  'failure.storage-unavailable.next':
    'Private windows and some privacy settings forbid it. Coaching works; the summary will be gone when you close the tab.',
  'failure.unexpected': 'Something broke that should not have',
  'failure.unexpected.next':
    'That is our fault, not yours. What was recorded is kept. Copy the details if you want to report it, then try again.',
  'failure.retry': 'Try again',
  'failure.copy': 'Copy details',
  'failure.copied': 'Copied',
  'failure.home': 'Back to your runs',
} as const;
